/** Enterprises and social organisations. */
import { at } from '../chance';
import type { City } from '../city/city';
import { day, yearsLater, fullYears, AS_OF } from '../city/days';
import { idNumber } from '../city/ids';
import { blockOf, dress } from '../layout/block';
import { brandRow } from '../ledgers/brands';
import { fundRow } from '../ledgers/funds';
import { identityRow } from '../ledgers/identity';
import { lifeRows } from '../ledgers/life';
import { orgRow, memberRows } from '../ledgers/rosters';
import { Row } from '../ledgers/row';
import { spacedNames, without, numbered, paths, emptyColumn, moved } from '../mess/headers';
import { title, metaLine, blankSignatures } from '../mess/lines';
import { textNumbers, isoDates, datesShownAs, yesAs } from '../mess/values';
import { unitOf, firstBranch, fillerOf, signedBy, headed } from './clerk';
import { Workbook } from './workbook';

const FOLDER = '两新';

/** A company, nothing wrong. */
export function harvestFoods(city: City): Workbook {
  const unit = unitOf(city, '禾丰食品有限公司');
  const branch = firstBranch(unit);
  const book = new Workbook(`${FOLDER}/禾丰食品有限公司党支部台账.xlsx`, { person: fillerOf(unit).name });
  book.ledger('党组织', dress(blockOf('T03', [orgRow(branch)]), headed('党组织花名册', unit), spacedNames()));
  book.ledger(
    '党员',
    dress(
      blockOf('T04', memberRows([branch])),
      headed('党员花名册', unit),
      isoDates('birth', 'joinDate', 'formalDate'),
    ),
  );
  book.ledger(
    '认证',
    dress(
      blockOf('T10', [identityRow(branch)]),
      headed('党员电子身份认证台账', unit),
      paths({
        memberCount: ['党员', '总数'],
        certified: ['已认证', '人数'],
        rate: ['已认证', '比例'],
        uncertified: ['未认证', '人数'],
        reason: ['未认证', '原因'],
      }),
      moved('rate', 3),
      textNumbers('memberCount', 'certified'),
    ),
  );
  book.ledger(
    '经费',
    dress(blockOf('T19', [fundRow(unit)]), headed('党建经费保障表', unit, '单位：万元'), signedBy(unit)),
  );
  return book;
}

/** A company with a project branch: twins, wrong days, a branch that is too small. */
export function brightOptics(city: City): Workbook {
  const unit = unitOf(city, '启明光电有限公司');
  const [main, project] = [at(unit.branches, 0), at(unit.branches, 1)];
  const book = new Workbook(`${FOLDER}/启明光电有限公司党支部台账.xlsx`, {
    savedBy: 'wps',
    person: fillerOf(unit).name,
  });
  const orgs = [orgRow(main), orgRow(project)];
  const second = at(orgs, 1).set('formalCount', 2).set('probCount', 0).set('memberCount', 2).set('committeeSize', 0);
  book.fault('R10', 'confirm', { row: second, field: 'formalCount' }, '正式党员只有2名');
  book.wrong(
    at(orgs, 0),
    'secretaryFrom',
    at(orgs, 0).number('foundDate') - 40,
    'R15',
    'error',
    '书记任职早于支部成立',
  );
  const members = [
    ...memberRows([main]),
    ...memberRows([project])
      .filter((row) => row.get('kind') === '正式党员')
      .slice(0, 2),
  ];
  const [first, young, doubt, twin, same] = [0, 3, 4, 5, 6].map((i) => at(members, i));
  if (!first || !young || !doubt || !twin || !same) throw new Error('the company has too few members');
  const birth = young.number('birth');
  young.set('joinDate', yearsLater(birth, 17)).set('formalDate', yearsLater(birth, 18)).set('kind', '正式党员');
  young.set('partyAge', fullYears(yearsLater(birth, 18), AS_OF));
  book.fault('R59', 'confirm', { row: young, field: 'joinDate' }, '入党时不满18岁');
  doubt.set('eIdState', true);
  book.wrong(doubt, 'eIdDate', day(2024, 9, 9), 'R21', 'confirm', '认证日期在将来');
  twin.set('sex', first.get('sex')).set('birth', first.get('birth'));
  twin
    .set('joinDate', first.get('joinDate'))
    .set('formalDate', first.get('formalDate'))
    .set('partyAge', first.get('partyAge'));
  book.wrong(twin.set('kind', '正式党员'), 'idNumber', first.text('idNumber'), 'X01', 'error', '身份证号与第1人重复');
  same.set('name', first.get('name')).set('sex', first.get('sex')).set('birth', first.get('birth'));
  same.set('idNumber', idNumber(first.number('birth'), first.get('sex') === '女', 490)).set('kind', '正式党员');
  same
    .set('joinDate', first.get('joinDate'))
    .set('formalDate', first.get('formalDate'))
    .set('partyAge', first.get('partyAge'));
  book.fault('X02', 'confirm', { row: same, field: 'name' }, '同名同日生而证件号不同');
  for (const row of [first, same]) book.fault('R22', 'confirm', { row, field: 'name' }, '同一支部有重名');
  const gone = at(members, -1);
  book.wrong(gone, 'status', '已转出', 'R19', 'confirm', '已转出，仍计入党员总数');
  book.consequence('S01', 'error', { row: second, field: 'memberCount' }, '转出1人，党员总数没有减');
  book.ledger('党组织', dress(blockOf('T03', orgs), headed('党组织花名册', unit)));
  book.ledger('党员', dress(blockOf('T04', members), headed('党员花名册', unit)));
  return book;
}

/** A social organisation, nothing wrong. */
export function warmSun(city: City): Workbook {
  const unit = unitOf(city, '暖阳社会工作服务中心');
  const branch = firstBranch(unit);
  const book = new Workbook(`${FOLDER}/暖阳社会工作服务中心台账.xlsx`, { savedBy: 'wps', person: fillerOf(unit).name });
  book.ledger(
    '党组织',
    dress(
      blockOf('T03', [orgRow(branch)]),
      headed('党组织花名册', unit),
      without('regionCode', 'unitSituation', 'coverage'),
      emptyColumn(4),
      blankSignatures(),
    ),
  );
  const members = book.ledger(
    '党员',
    dress(blockOf('T04', memberRows([branch])), headed('党员花名册', unit), yesAs('有', '无', 'lost', 'isPoor')),
  );
  members.sheet.isProtected = true;
  book.ledger(
    '组织生活',
    dress(
      blockOf('T09', lifeRows(branch)),
      headed('组织生活登记表', unit),
      datesShownAs('[DBNum1][$-804]yyyy"年"m"月"d"日"', 'date'),
    ),
  );
  book.ledger('品牌', dress(blockOf('T20', [brandRow(unit, 1)]), headed('品牌、荣誉和经验宣传台账', unit)));
  return book;
}

/** What the committee for enterprises keeps of the rest: a roster of organisations only. */
export function smallOrganisations(city: City): Workbook {
  const units = ['锦程物流有限公司', '云栖商贸有限公司', '家政服务行业协会'].map((name) => unitOf(city, name));
  const book = new Workbook(`${FOLDER}/市两新工委其他党组织花名册.xlsx`, { person: '市两新工委' });
  const rows = units.flatMap((unit) => unit.branches.map(orgRow));
  book.fault(
    'R11',
    'confirm',
    { row: at(rows, 0).set('formalCount', 52).set('probCount', 3).set('memberCount', 55), field: 'memberCount' },
    '党员超过50名',
  );
  at(rows, 1).set('orgType', '联合党支部').set('unitSituation', '联合党支部').set('branchKind', '联合党支部');
  book.wrong(
    at(rows, 1),
    'unitName',
    '云栖超市、云栖餐饮、云栖影院、云栖书店、云栖健身、云栖药房、云栖花店',
    'R16',
    'confirm',
    '联合支部覆盖7个单位',
  );
  const copy = new Row('T03', Object.fromEntries(at(rows, 2).values)).set('orgCode', '990181000990').set('uscc', null);
  book.fault('X02', 'confirm', { row: copy, field: 'orgName' }, '同名而代码不同');
  rows.push(copy);
  book.ledger(
    '花名册',
    dress(blockOf('T03', rows), title('党组织花名册'), metaLine('填报单位：市两新工委', '2024年6月30日'), numbered()),
  );
  return book;
}
