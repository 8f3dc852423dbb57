/** 望禾镇, the files with nothing wrong: the villages file their own rosters, the town what it keeps for all. */
import type { City } from '../city/city';
import { blockOf, dress } from '../layout/block';
import { fortressRows } from '../ledgers/fortress';
import { identityRow } from '../ledgers/identity';
import { incomeRow } from '../ledgers/income';
import { lifeRows } from '../ledgers/life';
import { qualifiedRows } from '../ledgers/qualified';
import { orgRow, memberRows } from '../ledgers/rosters';
import {
  named,
  spacedNames,
  brokenNames,
  unitsInNames,
  requiredMarks,
  carelessNames,
  parents,
  only,
  without,
  moved,
  numbered,
  hidden,
  columnNumbers,
  rowUnderHeader,
} from '../mess/headers';
import {
  title,
  shortTitle,
  tallTitle,
  looseTitle,
  metaLine,
  mergedMetaLine,
  blankLine,
  hints,
  notes,
  dateBelow,
} from '../mess/lines';
import { totalRow, sections, subtotals, blankRows, numberedEmptyRows, byText } from '../mess/rows';
import { phantom, strayFormats, frozenHeader, dropDown, emptySheets, instructions, listBeside } from '../mess/sheets';
import {
  textNumbers,
  textPercents,
  pointPercents,
  dottedDates,
  packedDates,
  spelledDates,
  datesShownAs,
  datesOfAllKinds,
  fullWidth,
  yesAs,
  worded,
  starsAs,
  spacedPeople,
  placeholder,
  ditto,
  mergedDown,
} from '../mess/values';
import { unitOf, firstBranch, branchesOf, fillerOf, signedBy, headed } from './clerk';
import { Workbook } from './workbook';

const TOWN = '望禾镇';

/** A careful clerk: titles, merged parents, formulas, notes. */
export function stoneBridge(city: City): Workbook {
  const unit = unitOf(city, '石桥湾村');
  const branches = branchesOf(unit);
  const book = new Workbook(`${TOWN}/石桥湾村基层党建台账.xlsx`, { person: fillerOf(unit).name });
  book.add(
    instructions('填表说明', [
      '石桥湾村基层党建工作台账填表说明',
      '一、党员花名册按支部填写，变动即改。',
      '二、组织生活登记表一次活动填一行。',
      '三、集体经济收入以万元为单位，保留两位小数。',
    ]),
  );
  book.ledger(
    '党组织花名册',
    dress(
      blockOf('T03', branches.map(orgRow)),
      headed('2024年党组织花名册', unit),
      without('regionCode', 'exitDate'),
      signedBy(unit),
    ),
  );
  const members = book.ledger(
    '党员花名册',
    dress(
      blockOf('T04', memberRows(branches)),
      headed('2024年党员花名册', unit),
      parents(
        ['基本信息', ['name', 'sex', 'nation', 'idNumber', 'birth', 'education']],
        ['党籍信息', ['kind', 'category', 'branch', 'joinDate', 'formalDate', 'partyAge']],
        ['流动和失联情况', ['lost', 'lostDate', 'isMobile', 'mobileTo']],
      ),
      numbered(),
      unitsInNames({ birth: '（格式：2020/01/01）' }),
      spacedPeople('name'),
      datesShownAs(31, 'birth', 'joinDate', 'formalDate'),
    ),
  );
  frozenHeader(members, 2);
  dropDown(members, 'sex', ['男', '女']);
  phantom(members.sheet);
  book.ledger(
    '组织生活',
    dress(
      blockOf('T09', branches.flatMap(lifeRows)),
      title('2024年上半年组织生活登记表（三会一课、主题党日）'),
      named({ kind: '活动类型', date: '时间', should: '应到', present: '实到', leave: '请假' }),
      parents(['参加人数', ['should', 'present', 'leave']]),
      worded({ 支部委员会: '支委会' }, 'kind'),
      ditto('同上', 'branch', 'place'),
      datesShownAs(58, 'date'),
    ),
  );
  book.ledger(
    '电子身份认证',
    dress(
      blockOf('T10', branches.map(identityRow)),
      headed('党员电子身份认证台账', unit),
      parents(['认证情况', ['certified', 'uncertified', 'rate']]),
      totalRow('formula'),
      notes('注：认证率＝已认证数÷党员总数。'),
    ),
  );
  book.ledger(
    '集体经济收入',
    dress(
      blockOf('T11', [incomeRow(unit)]),
      title('2024年二季度村级集体经济收入统计表'),
      metaLine(`填报单位：${unit.place.name}`, '填报日期：2024年6月30日', '单位：万元'),
      parents(['收入', ['operating', 'rent', 'invest', 'subsidy', 'other', 'total']]),
      rowUnderHeader({ operating: '1', rent: '2', invest: '3', subsidy: '4', other: '5', total: '6=1+2+3+4+5' }),
      signedBy(unit),
    ),
  );
  return book.add(...emptySheets());
}

/** The scores of both branches on one long sheet, saved by WPS; subtotals, merged names, ticks. */
export function stoneBridgeScores(city: City): Workbook {
  const unit = unitOf(city, '石桥湾村');
  const book = new Workbook(`${TOWN}/石桥湾村堡垒指数自评表.xlsx`, { savedBy: 'wps', person: fillerOf(unit).name });
  book.ledger(
    '堡垒指数',
    dress(
      blockOf('T05', unit.branches.flatMap(fortressRows)),
      tallTitle('2024年上半年基层党支部堡垒指数评分表'),
      mergedMetaLine(`填报单位：${unit.place.name}　　　　　　　　填报时间：2024年6月28日`),
      only(
        'branch',
        'domain',
        'period',
        'indicator',
        'content',
        'weight',
        'method',
        'selfScore',
        'auditScore',
        'reason',
      ),
      named({ branch: '支部名称', indicator: '指标代码', content: '考评内容和标准', method: '评分标准' }),
      parents(['得分', ['selfScore', 'auditScore']]),
      brokenNames(),
      mergedDown('branch', 'domain', 'period'),
      subtotals(byText('branch'), 'formula'),
      signedBy(unit),
    ),
  );
  book.ledger(
    '合格支部',
    dress(
      blockOf('T08', unit.branches.flatMap(qualifiedRows)),
      title('合格支部自评表'),
      hints('说明：逐条对照标准自评，达标打“√”，未达标打“×”并写明差距和整改时限。'),
      yesAs('√', '×', 'met'),
      mergedDown('branch', 'domain', 'selfResult', 'auditResult'),
    ),
  );
  return book;
}

/** The old format, dates with dots, percents as text. */
export function riceTerrace(city: City): Workbook {
  const unit = unitOf(city, '稻香坪村');
  const book = new Workbook(`${TOWN}/稻香坪村党建工作台账.xls`, { person: fillerOf(unit).name });
  book.ledger(
    '党组织',
    dress(
      blockOf('T03', unit.branches.map(orgRow)),
      headed('党组织花名册', unit),
      dottedDates('foundDate', 'electionDate', 'termEnd'),
      starsAs('figure', 'starLast'),
    ),
  );
  book.ledger(
    '党员',
    dress(
      blockOf('T04', memberRows(unit.branches)),
      headed('党员花名册', unit),
      spacedNames(),
      without('landline', 'address', 'reported'),
      dottedDates('birth', 'joinDate', 'formalDate', 'eIdDate', 'lostDate'),
      signedBy(unit),
    ),
  );
  book.ledger(
    '认证',
    dress(
      blockOf('T10', [identityRow(firstBranch(unit))]),
      headed('党员电子身份认证台账', unit),
      unitsInNames({ memberCount: '（名）', certified: '(名)', uncertified: '（名）' }),
      columnNumbers(),
      textPercents('rate'),
    ),
  );
  return book;
}

/** A community with two branches: everyone typed as they liked, yet nothing is wrong. */
export function morningLight(city: City): Workbook {
  const unit = unitOf(city, '晨光里社区');
  const book = new Workbook(`${TOWN}/晨光里社区党建台账.xlsx`, { savedBy: 'wps', person: fillerOf(unit).name });
  const roster = book.ledger(
    '组织',
    dress(
      blockOf('T03', unit.branches.map(orgRow)),
      shortTitle('晨光里社区党组织花名册', 12),
      named({
        orgName: '党组织名称',
        orgCode: '组织代码',
        town: '所属单位',
        formalCount: '正式党员',
        probCount: '预备党员',
      }),
      without('regionCode', 'uscc', 'helper', 'exitDate'),
      numbered('NO.'),
      datesOfAllKinds('foundDate', 'electionDate', 'termEnd'),
      starsAs('signs', 'starLast'),
      numberedEmptyRows(6),
      dateBelow('2024年6月28日'),
    ),
  );
  listBeside(roster, '支部类型', ['项目党支部', '联村党委', '联合党支部', '临时党支部']);
  const members = book.ledger(
    '党员',
    dress(
      blockOf('T04', memberRows(unit.branches)),
      looseTitle('党  员  花  名  册'),
      metaLine('填报单位：晨光里社区', null, '2024年6月'),
      blankLine(),
      named({
        name: '姓名',
        idNumber: '身份证号',
        joinDate: '入党时间',
        formalDate: '转正时间',
        mobile: '联系电话',
        education: '文化程度',
      }),
      moved('branch', 0),
      carelessNames(),
      mergedDown('branch'),
      packedDates('birth'),
      spelledDates('joinDate', 'formalDate'),
      fullWidth('partyAge'),
      placeholder('/', 'landline', 'lostDate', 'mobileTo', 'eIdDate', 'formalDate', 'reported'),
    ),
  );
  strayFormats(members.sheet, 400, 40);
  book.ledger(
    '三会一课',
    dress(
      blockOf('T09', unit.branches.flatMap(lifeRows)),
      title('晨光里社区“三会一课”、主题党日登记表'),
      requiredMarks(['branch', 'kind', 'date', 'theme', 'host', 'recorder']),
      worded({ 支部委员会: '支委会', 党员大会: '支部党员大会', 谈心谈话: '谈心' }, 'kind'),
      sections((row) => row.text('branch')),
      textNumbers('should', 'present', 'leave'),
      blankRows(9),
    ),
  );
  book.ledger(
    '认证',
    dress(
      blockOf('T10', unit.branches.map(identityRow)),
      title('党员电子身份认证台账'),
      unitsInNames({ rate: '（%）' }),
      pointPercents('rate'),
      hidden('deadline'),
    ),
  );
  return book;
}
