/** 听泉镇, the files in which something is wrong. */
import { at } from '../chance';
import type { City } from '../city/city';
import { blockOf, dress } from '../layout/block';
import { brandRow } from '../ledgers/brands';
import { fortressRows } from '../ledgers/fortress';
import { incomeRow } from '../ledgers/income';
import { lifeRows } from '../ledgers/life';
import { problemRows } from '../ledgers/problems';
import { qualifiedRows } from '../ledgers/qualified';
import { orgRow, memberRows, committeeRow } from '../ledgers/rosters';
import { round } from '../ledgers/row';
import type { Row } from '../ledgers/row';
import { contactRows } from '../ledgers/secretaries';
import { spacedNames, parents, without, numbered } from '../mess/headers';
import { title, metaLine } from '../mess/lines';
import { totalRow, sections, factsBelow } from '../mess/rows';
import { phantom, frozenHeader, dropDown, dictionary } from '../mess/sheets';
import { dottedDates, datesShownAs, yesAs, spacedPeople, placeholder, mergedDown } from '../mess/values';
import { unitOf, firstBranch, branchesOf, fillerOf, signedBy, headed, townUnits } from './clerk';
import { Workbook } from './workbook';

const TOWN = '听泉镇';

/** The town's rosters, a hundred people and more, and what it keeps beside them: the faults are in the small ledgers. */
export function townRosters(city: City): Workbook {
  const units = townUnits(city, TOWN);
  const branches = branchesOf(...units);
  const book = new Workbook(`${TOWN}/镇本级/听泉镇基层党建总台账.xlsx`, { person: '听泉镇党建办' });
  const orgRows = branches.map(orgRow);
  const orgs = book.ledger(
    '党组织花名册',
    dress(
      blockOf('T03', [committeeRow(TOWN, city), ...orgRows]),
      title('听泉镇党组织花名册'),
      metaLine('填报单位：中共云岭市听泉镇委员会', '统计时间：2024年6月30日'),
      parents(
        ['书记情况', ['secretary', 'secretaryPhone', 'secretaryFrom']],
        ['党员情况', ['formalCount', 'probCount', 'memberCount']],
      ),
      without('regionCode'),
      mergedDown('town'),
      datesShownAs(57, 'foundDate'),
    ),
  );
  frozenHeader(orgs, 2);
  const members = book.ledger(
    '党员花名册',
    dress(
      blockOf('T04', memberRows(branches)),
      title('听泉镇党员花名册'),
      metaLine('填报单位：中共云岭市听泉镇委员会', '统计时间：2024年6月30日'),
      numbered(),
      spacedPeople('name'),
      sections((row) => row.text('branch')),
      datesShownAs('yyyy.mm.dd', 'birth', 'joinDate', 'formalDate'),
      placeholder('—', 'formalDate', 'lostDate', 'mobileTo'),
    ),
  );
  frozenHeader(members);
  dropDown(members, 'education', '字典!$A$2:$A$7');
  const rows = units
    .filter((unit) => unit.place.domain === '村')
    .slice(1)
    .map(incomeRow);
  book.fault('S09', 'error', { row: at(orgRows, 0), field: 'orgName' }, '名册里的鹭鸣村没有收入');
  townIncomeFaults(book, rows);
  book.ledger(
    '集体经济收入',
    dress(
      blockOf('T11', rows),
      title('村级集体经济收入统计表'),
      metaLine('填报单位：听泉镇', '2024年6月30日', '单位：万元'),
    ),
  );
  const contacts = contactRows(city, TOWN);
  book.wrong(at(contacts, 1), 'point', '中共云岭市听泉镇杏花岭村支部委员会', 'S14', 'confirm', '联系点不在组织名册里');
  book.wrong(at(contacts, 3), 'lastDate', null, 'R51', 'error', '到过联系点，没有最近一次日期');
  book.ledger(
    '联系点',
    dress(
      blockOf('T17', contacts),
      title('党建工作联系点台账'),
      mergedDown('member', 'post', 'org'),
      totalRow('typed'),
    ),
  );
  return book.add(
    dictionary('字典', {
      学历: ['小学', '初中', '高中（中专）', '大专', '本科', '研究生'],
      人员类别: ['正式党员', '预备党员'],
      党籍状态: ['正常', '停止党籍', '已转出', '已死亡'],
    }),
  );
}

function townIncomeFaults(book: Workbook, rows: readonly Row[]): void {
  const [negative, helped, poor] = [at(rows, 0), at(rows, 1), at(rows, 2)];
  negative.set('other', -0.3);
  const total = round(
    ['operating', 'rent', 'invest', 'subsidy', 'other'].reduce((sum, field) => sum + negative.number(field), 0),
  );
  book.fault('V23', 'error', { row: negative, field: 'other' }, '其他收入为负数');
  negative
    .set('total', total)
    .set('gap', round(5 - total))
    .set('reached', total >= 5)
    .set('lastYear', null);
  helped.set('operating', 1).set('rent', 1).set('invest', 0.5).set('other', 0.3).set('subsidy', 4);
  helped.set('total', 6.8).set('gap', -1.8).set('reached', true).set('serviceSpend', 0.6);
  book.fault('R39', 'confirm', { row: helped.set('lastYear', 6.1), field: 'total' }, '靠补助收入达到收入线');
  book.wrong(poor, 'project', null, 'R37', 'error', '未达收入线，没有填增收项目');
}

/** A poor village in the old format. */
export function mapleFerry(city: City): Workbook {
  const unit = unitOf(city, '枫叶渡村');
  const book = new Workbook(`${TOWN}/枫叶渡村台账.xls`, { person: fillerOf(unit).name });
  const life = lifeRows(firstBranch(unit));
  book.wrong(at(life, 7), 'recorder', null, 'V01', 'error', '记录人漏填');
  book.ledger('组织生活', dress(blockOf('T09', life), headed('组织生活登记表', unit), dottedDates('date')));
  const brand = brandRow(unit, 1);
  book.wrong(brand, 'goalLevel', '国家级', 'R54', 'confirm', '争创目标高出现有荣誉三级');
  const second = brandRow(unit, 2).set('brand', '枫渡清风');
  book.wrong(second, 'honourBy', null, 'V01', 'error', '有荣誉，没有授予单位');
  book.ledger('品牌', dress(blockOf('T20', [brand, second]), headed('品牌、荣誉和经验宣传台账', unit)));
  return book;
}

/** A community: the standard, the scores and what they rest on, problems below; one score says otherwise. */
export function cloudBrocade(city: City): Workbook {
  const unit = unitOf(city, '云锦社区');
  const branch = firstBranch(unit);
  const book = new Workbook(`${TOWN}/云锦社区党建台账.xlsx`, { person: fillerOf(unit).name });
  const scores = fortressRows(branch);
  const told = at(
    scores.filter((row) => row.get('indicator') === 'G11'),
    0,
  );
  book.fault(
    'S06',
    'confirm',
    { row: told.set('selfScore', 1).set('auditScore', 1), field: 'selfScore' },
    '合格支部得分与自评表不符',
  );
  book.ledger(
    '评分',
    dress(
      blockOf('T05', scores),
      headed('云锦社区党支部堡垒指数评分表', unit),
      totalRow('formula'),
      mergedDown('branch', 'domain', 'period'),
    ),
  );
  book.ledger(
    '标准',
    dress(
      blockOf('T08', qualifiedRows(branch)),
      headed('合格支部自评表', unit),
      yesAs('达标', '未达标', 'met'),
      factsBelow(['达标条数', 10], ['支部数量', 1]),
    ),
  );
  book.ledger(
    '三会一课',
    dress(blockOf('T09', lifeRows(branch)), headed('组织生活登记表', unit), without('evidence', 'place')),
  );
  const problems = book.ledger(
    '问题',
    dress(
      blockOf('T13', problemRows(city, [branch], 'YJ-', 2)),
      headed('问题整改台账', unit),
      spacedNames('　'),
      signedBy(unit),
    ),
  );
  phantom(problems.sheet, 'A1:IV65536');
  return book;
}

/** Handed in late, and operating income beyond the total. */
export function egretIncome(city: City): Workbook {
  const unit = unitOf(city, '鹭鸣村');
  const book = new Workbook(`${TOWN}/鹭鸣村集体经济收入（补报）.xlsx`, { person: fillerOf(unit).name });
  const income = incomeRow(unit);
  const total = round(income.number('operating') - 0.5);
  income
    .set('gap', round(5 - total))
    .set('reached', total >= 5)
    .set('lastYear', null)
    .set('serviceSpend', 0.4);
  book.fault('R35', 'error', { row: income.set('total', total), field: 'operating' }, '经营收入大于总收入');
  book.consequence('R34', 'error', { row: income, field: 'total' }, '总收入小于五项之和');
  book.ledger('收入', dress(blockOf('T11', [income]), headed('村级集体经济收入统计表', unit, '单位：万元')));
  return book;
}
