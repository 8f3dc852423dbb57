/** 听泉镇, the files in which something is wrong. */
import { at } from '../chance';
import type { City } from '../city/city';
import { blockOf, dress } from '../layout/block';
import { brandRow } from '../ledgers/brands';
import { fortressRows } from '../ledgers/fortress';
import { identityRow } from '../ledgers/identity';
import { incomeRow } from '../ledgers/income';
import { lifeRows } from '../ledgers/life';
import { problemRows } from '../ledgers/problems';
import { progressRows } from '../ledgers/progress';
import { qualifiedRows } from '../ledgers/qualified';
import { orgRow, memberRows, committeeRow } from '../ledgers/rosters';
import { literal, round } from '../ledgers/row';
import type { Row } from '../ledgers/row';
import { contactRows } from '../ledgers/secretaries';
import { supervisionRows } from '../ledgers/supervision';
import { named, spacedNames, parents, without, numbered } from '../mess/headers';
import { title, metaLine } from '../mess/lines';
import { totalRow, meanRow, wrongSums, sections, factsBelow } from '../mess/rows';
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

/** Scores of a community that do not add up to a hundred, and one of another domain. */
export function rainbowBridge(city: City): Workbook {
  const unit = unitOf(city, '长虹桥社区');
  const book = new Workbook(`${TOWN}/长虹桥社区堡垒指数评分表.xlsx`, { savedBy: 'wps', person: fillerOf(unit).name });
  const rows = fortressRows(firstBranch(unit));
  const of = (indicator: string): Row =>
    at(
      rows.filter((row) => row.get('indicator') === indicator),
      0,
    );
  const judged = of('C2').set('selfScore', 4).set('reason', null);
  book.fault('R23', 'error', { row: judged.set('auditScore', 3), field: 'reason' }, '审核与自评不同，没有写原因');
  const high = of('C4').set('auditScore', 4).set('reason', '与自评不同：按实际得分核减');
  book.wrong(high, 'selfScore', 4.5, 'V21', 'error', '自评得分超过该项满分');
  of('G16').set('weight', 5);
  book.fault('X07', 'error', { row: at(rows, 0), field: 'weight' }, '指标分值合计102，应为100');
  book.fault('X08', 'confirm', { row: at(rows, 0), field: 'branch' }, '缺少指标C8');
  const foreign = of('C8');
  book.wrong(foreign.set('content', '党务村务每季公开'), 'indicator', 'V7', 'X08', 'confirm', '用了村的指标');
  book.ledger(
    '评分',
    dress(
      blockOf('T05', rows),
      headed('长虹桥社区党支部堡垒指数评分表', unit),
      mergedDown('branch', 'domain', 'period'),
      parents(['得分', ['selfScore', 'auditScore']]),
    ),
  );
  return book;
}

/** The town's monthly report with two months below each other, and its supervision on the next sheet. */
export function townReport(city: City): Workbook {
  const units = ['鹭鸣村', '云锦社区'].map((name) => unitOf(city, name));
  const book = new Workbook(`${TOWN}/镇本级/听泉镇任务进度月报（2024年6月）.xlsx`, { person: '听泉镇党建办' });
  const may = units.flatMap((unit) =>
    progressRows(unit, 5).map((row) =>
      row.set('problem', '推进偏慢').set('nextStep', '每周调度').set('pushMethod', '问题推进'),
    ),
  );
  const june = units.flatMap((unit) => progressRows(unit));
  const of = (unit: string, task: string): Row =>
    at(
      june.filter((row) => row.get('unit') === unit && row.get('taskCode') === task),
      0,
    );
  const [village, community] = ['鹭鸣村党支部', '云锦社区党支部'] as const;
  behind(of(village, 'G-1'), 0.2).set('problem', '外出党员多').set('pushMethod', '问题推进');
  book.wrong(of(village, 'G-1'), 'nextStep', null, 'R05', 'error', '黄牌，没有写下一步措施');
  const all = of(village, 'G-3').set('doneValue', 100).set('isDone', false);
  book.fault('R04', 'confirm', { row: all.set('donePct', 1), field: 'isDone' }, '完成率100%，是否完成填“否”');
  const less = of(village, 'V-1').set('doneValue', 50.5);
  book.wrong(less, 'donePct', 0.505, 'R06', 'confirm', '进度比上月低');
  at(
    may.filter((row) => row.get('unit') === village && row.get('taskCode') === 'V-1'),
    0,
  )
    .set('donePct', 0.55)
    .set('doneValue', 55);
  book.wrong(of(village, 'V-3'), 'evidence', null, 'R07', 'confirm', '报了进度，没有佐证材料');
  const loose = of(community, 'G-2');
  book.fault(
    'R08',
    'confirm',
    { row: loose.set('doneValue', round(loose.number('doneValue') - 6)), field: 'donePct' },
    '累计÷目标与完成率相差超过1个百分点',
  );
  book.wrong(of(community, 'C-1'), 'planPct', 1.35, 'V06', 'error', '计划进度135%');
  behind(of(village, 'V-2'), 0.35).set('problem', '用地未批').set('nextStep', '现场协调').set('pushMethod', '现场推进');
  behind(of(community, 'C-2'), 0.4)
    .set('problem', '场地未落实')
    .set('nextStep', '市区共建')
    .set('pushMethod', '约谈推进');
  book.wrong(of(community, 'C-3'), 'donePct', literal('过半'), 'V02', 'error', '完成率不是数字');
  for (const row of may) {
    const later = of(row.text('unit'), row.text('taskCode')).get('donePct');
    if (row.get('taskCode') !== 'V-1' && typeof later === 'number' && row.number('donePct') > later) {
      row.set('donePct', later).set('doneValue', round(later * row.number('targetValue')));
    }
  }
  book.ledger(
    '月报',
    dress(
      blockOf('T02', [...may, ...june]),
      title('重点任务进度月报表'),
      metaLine('填报单位：听泉镇党委', '报告期：2024年6月'),
      numbered(),
      mergedDown('unit'),
    ),
  );
  const supervised = supervisionRows(city, [firstBranch(at(units, 0))], 'TQDB-');
  book.ledger('督办', dress(blockOf('T14', supervised), title('督办台账')));
  return book
    .fault('S13', 'confirm', { row: of(village, 'V-2'), field: 'donePct' }, '红牌任务没有督办记录')
    .fault('S13', 'confirm', { row: of(community, 'C-2'), field: 'donePct' }, '红牌任务没有督办记录');
}

/** Lets a task fall behind what is planned. */
function behind(row: Row, by: number): Row {
  const rate = round(Math.max(0.02, row.number('planPct') - by), 4);
  return row
    .set('donePct', rate)
    .set('doneValue', round(rate * row.number('targetValue')))
    .set('isDone', false);
}

/** Identity rates with a mean that is wrong, and a branch that does not add up. */
export function townIdentity(city: City): Workbook {
  const units = ['枫叶渡村', '云锦社区', '长虹桥社区'].map((name) => unitOf(city, name));
  const book = new Workbook(`${TOWN}/镇本级/听泉镇电子身份认证汇总.xlsx`, { savedBy: 'wps', person: '听泉镇党建办' });
  const rows = units.map((unit) => identityRow(firstBranch(unit)));
  const wrong = at(rows, 1);
  book.wrong(wrong, 'uncertified', wrong.number('uncertified') + 2, 'R33', 'error', '已认证＋未认证不等于总数');
  wrong.set('reason', '正在补录信息');
  book.wrong(
    at(rows, 2),
    'rate',
    literal(round(at(rows, 2).number('rate') * 100, 2), '0.00'),
    'V07',
    'confirm',
    '认证率没有百分号',
  );
  const mean = rows.reduce((sum, row) => sum + row.number('memberCount'), 0) / rows.length;
  const placement = book.ledger(
    '汇总',
    dress(
      blockOf('T10', rows),
      title('听泉镇党员电子身份认证汇总表'),
      named({ memberCount: '党员数', certified: '认证数' }),
      numbered(),
      meanRow('平均'),
      wrongSums('平均', { memberCount: round(mean + 3) }),
    ),
  );
  return book.fault('X06', 'confirm', { placement, sum: '平均', field: 'memberCount' }, '平均值比各行平均多3');
}
