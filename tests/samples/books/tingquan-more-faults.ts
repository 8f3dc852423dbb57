/** 听泉镇, more files in which something is wrong: scores, reports, rates. */
import { at } from '../chance';
import type { City } from '../city/city';
import { blockOf, dress } from '../layout/block';
import { fortressRows } from '../ledgers/fortress';
import { identityRow } from '../ledgers/identity';
import { progressRows } from '../ledgers/progress';
import { literal, round } from '../ledgers/row';
import type { Row } from '../ledgers/row';
import { supervisionRows } from '../ledgers/supervision';
import { named, parents, numbered } from '../mess/headers';
import { title, metaLine } from '../mess/lines';
import { meanRow, wrongSums } from '../mess/rows';
import { mergedDown } from '../mess/values';
import { unitOf, firstBranch, fillerOf, headed } from './clerk';
import { Workbook } from './workbook';

const TOWN = '听泉镇';

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
  const flat = progressRows(unitOf(city, '长虹桥社区'));
  for (const row of flat) {
    row.set('donePct', 0.5).set('doneValue', round(row.number('targetValue') / 2));
    row.set('problem', '推进不快').set('nextStep', '逐项排出时间表').set('pushMethod', '问题推进');
  }
  book.fault('X14', 'confirm', { row: at(flat, 0), field: 'donePct' }, '所有任务都是50%');
  for (const row of may) {
    const later = of(row.text('unit'), row.text('taskCode')).get('donePct');
    if (row.get('taskCode') !== 'V-1' && typeof later === 'number' && row.number('donePct') > later) {
      row.set('donePct', later).set('doneValue', round(later * row.number('targetValue')));
    }
  }
  book.ledger(
    '月报',
    dress(
      blockOf('T02', [...may, ...june, ...flat]),
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
