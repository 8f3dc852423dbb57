/** The city's own office: the list of tasks, supervision, visits, assessment. */
import { at } from '../chance';
import type { City } from '../city/city';
import { day } from '../city/days';
import { blockOf, dress } from '../layout/block';
import { facilityRows } from '../ledgers/facility';
import { starRows } from '../ledgers/pioneer';
import { problemRows, inspectionRows } from '../ledgers/problems';
import { reportRows } from '../ledgers/progress';
import { qualifiedRows } from '../ledgers/qualified';
import { literal } from '../ledgers/row';
import { promiseRows, debriefRows } from '../ledgers/secretaries';
import { supervisionRows, meetingRows } from '../ledgers/supervision';
import { taskRows } from '../ledgers/tasks';
import { voteRows, judged } from '../ledgers/votes';
import { named, parents, numbered } from '../mess/headers';
import { STANDARDS } from '../ledgers/standards';
import { title, metaLine, notes } from '../mess/lines';
import { totalRow } from '../mess/rows';
import { datesShownAs, placeholder, ditto, computed } from '../mess/values';
import { unitOf, firstBranch } from './clerk';
import { Workbook } from './workbook';

const FOLDER = '市整推办';

/** The list of tasks as it was decided, the city's own projects and one office's report beside it. */
export function taskList(city: City): Workbook {
  const book = new Workbook(`${FOLDER}/2024年重点任务清单.xlsx`, { person: '市整推办' });
  const tasks = taskRows(city);
  book.ledger(
    '任务清单',
    dress(
      blockOf('T01', tasks),
      title('云岭市2024年“规范强化年”重点任务分解表'),
      parents(['进度安排', ['q1', 'q2', 'q3', 'q4']], ['责任分工', ['leadUnit', 'leader', 'owner', 'coUnits']]),
      placeholder('—', 'domain'),
      datesShownAs('yyyy"年"m"月"', 'dueDate'),
      notes('注：共性任务6项，各领域任务17项，共23项。'),
    ),
  );
  const units = ['民政事务局', '农林技术推广中心', '第九实验学校'].map((name) => unitOf(city, name));
  const projects = facilityRows(city, units, 'SZ').map((row) =>
    row.set('facilityKind', '党员群众服务中心').set('area', 520),
  );
  book.ledger(
    '市直项目',
    dress(
      blockOf('T12', projects),
      title('党员群众服务中心及阵地建设进度表'),
      metaLine('填报单位：市整推办', null, '单位：万元'),
    ),
  );
  const report = reportRows('市整推办', at(city.officials, 0), STANDARDS.tasks).filter(
    (row) => row.get('taskCode') !== 'C-3',
  );
  book.ledger(
    '市级月报',
    dress(blockOf('T02', report), title('任务进度月报'), metaLine('填报单位：市整推办', '报告期：2024年6月')),
  );
  book.fault('X12', 'confirm', { row: at(report, 0), field: 'taskCode' }, '缺任务C-3的进度');
  const task = at(
    tasks.filter((row) => row.get('taskCode') === 'V-2'),
    0,
  );
  return book.fault('S10', 'confirm', { row: task, field: 'targetValue' }, '任务目标9个，在建项目3个');
}

/** A draft of the same list, with what was still wrong. */
export function taskDraft(city: City): Workbook {
  const book = new Workbook(`${FOLDER}/重点任务分解表（征求意见稿）.xlsx`, { savedBy: 'wps', person: '市整推办' });
  const rows = taskRows(city).filter((row) => row.get('taskCode') !== 'V-5');
  book.wrong(at(rows, 1), 'domain', '村', 'R01', 'error', '共性任务填了领域');
  book.wrong(at(rows, 7), 'domain', null, 'R01', 'error', '领域任务没有填领域');
  book.wrong(at(rows, 3), 'dueDate', day(2025, 2, 28), 'R02', 'error', '完成时限不在2024年内');
  book.wrong(at(rows, 9), 'owner', literal('无'), 'R03', 'error', '没有责任人');
  book.wrong(at(rows, 10), 'targetValue', 0, 'R58', 'confirm', '目标值为0');
  book.wrong(at(rows, 12), 'standard', null, 'R03', 'error', '没有工作标准');
  at(rows, 5).set('level', '领域').set('domain', '村');
  book.fault('X03', 'error', { row: at(rows, 0), field: 'level' }, '共性任务只有5项');
  book.fault('X04', 'error', { row: at(rows, 0), field: 'taskCode' }, '任务只有22项，应为23项');
  book.ledger(
    '任务分解表',
    dress(
      blockOf('T01', rows),
      title('2024年重点任务分解表（征求意见稿）'),
      named({ taskTitle: '工作任务', measure: '主要举措', owner: '具体责任人' }),
    ),
  );
  return book;
}

/** Supervision and weekly meetings. */
export function supervision(city: City): Workbook {
  const branches = ['民政事务局', '第九实验学校', '禾丰食品有限公司', '竹影村', '长虹桥社区'].map((name) =>
    firstBranch(unitOf(city, name)),
  );
  const book = new Workbook(`${FOLDER}/督办和会议台账.xlsx`, { person: '市整推办' });
  const rows = supervisionRows(city, branches, 'DB-');
  const done = at(
    rows.filter((row) => row.get('finished') === true),
    0,
  );
  book.wrong(done, 'finishDate', done.number('issueDate') - 5, 'R46', 'error', '办结日期早于交办日期');
  book.wrong(at(rows, 3), 'superviseCode', at(rows, 1).text('superviseCode'), 'X01', 'error', '督办编号重复');
  book.wrong(at(rows, 4), 'contact', '市整推办 6000', 'V19', 'confirm', '联系电话不像电话号码');
  book.wrong(at(rows, 2), 'issueDate', '2024年4月31日', 'V08', 'error', '4月没有31日');
  book.ledger(
    '督办台账',
    dress(blockOf('T14', rows), title('2024年督办台账'), metaLine('填报单位：市整推办', '2024年6月30日')),
  );
  const meetings = book.ledger(
    '会议台账',
    dress(blockOf('T22', meetingRows(city)), title('整推办会议台账'), numbered(), totalRow('typed')),
  );
  const last = meetings.sums[0]?.row ?? 0;
  // A total whose rows were deleted: to be pointed out, and no reason to call anything else wrong.
  meetings.sheet.set(last, meetings.column('doneItems'), { value: '#REF!', error: true, look: 'total' });
  return book;
}

/** Visits, with the ledger of what they found. */
export function visits(city: City): Workbook {
  const branches = ['竹影村', '松涛坞村', '长虹桥社区', '民政事务局', '禾丰食品有限公司'].map((name) =>
    firstBranch(unitOf(city, name)),
  );
  const book = new Workbook(`${FOLDER}/明察暗访记录和问题台账.xlsx`, { person: '市整推办' });
  const ledger = problemRows(city, branches, 'SDC-', 2);
  const rows = inspectionRows(city, ledger, branches);
  const found = rows.filter((row) => row.get('problem') !== null);
  book.fault(
    'R57',
    'confirm',
    { row: at(found, 0).set('toLedger', false).set('ledgerCode', null), field: 'toLedger' },
    '发现问题没有转入整改台账',
  );
  book.wrong(at(found, 1), 'ledgerCode', 'SDC-099', 'S11', 'confirm', '整改台账里没有这个编号');
  book.ledger('暗访记录', dress(blockOf('T23', rows), title('督查、明察暗访记录'), metaLine('2024年第二季度')));
  const standard = qualifiedRows(firstBranch(unitOf(city, '枫叶渡村')));
  for (const row of standard) row.set('met', true).set('shortfall', null).set('fixBy', null);
  const unmet = at(standard, 3)
    .set('met', false)
    .set('shortfall', '公开栏未更新')
    .set('fixBy', day(2024, 8, 31));
  book.fault('S12', 'confirm', { row: unmet, field: 'met' }, '未达标，整改台账没有问题');
  book.ledger('合格支部', dress(blockOf('T08', standard), title('合格支部自评表')));
  const closed = at(
    ledger.filter((row) => row.get('state') === '已销号'),
    0,
  );
  book.wrong(closed, 'evidence', null, 'R44', 'error', '已销号，没有佐证');
  book.ledger(
    '问题台账',
    dress(blockOf('T13', ledger), title('问题整改台账'), parents(['责任人员', ['leader', 'owner']])),
  );
  return book;
}

/** Debriefs, promises, votes and stars of some branches. */
export function assessment(city: City): Workbook {
  const units = ['民政事务局', '竹影村', '长虹桥社区', '禾丰食品有限公司'].map((name) => unitOf(city, name));
  const branches = units.map(firstBranch);
  const book = new Workbook(`${FOLDER}/半年考评资料.xlsx`, { savedBy: 'wps', person: '市整推办' });
  const debriefs = debriefRows(branches);
  book.wrong(at(debriefs, 1), 'grade', '一般', 'R52', 'error', '等次与得分不一致');
  book.fault('S16', 'confirm', { row: at(debriefs, 3), field: 'name' }, '已述职，没有口袋书承诺');
  const promises = promiseRows(branches.slice(1, 3), 'KP-');
  promises.push(...promiseRows(branches.slice(0, 1), 'KM-').slice(0, 1));
  const votes = voteRows(units);
  const starred = at(votes, 2);
  const weak = { satisfied: 30, fairly: 8, basic: 4, dissatisfied: 8 };
  const { rate, score } = judged(weak);
  for (const [field, count] of Object.entries({
    ...weak,
    issued: 52,
    returned: 51,
    invalid: 1,
    abstain: 0,
    members: 20,
    masses: 32,
  }))
    starred.set(field, count);
  starred.set('rate', rate).set('score', score);
  const stars = starRows([at(branches, 1)]).slice(0, 1);
  at(stars, 0).set('index', 94).set('review', 92).set('composite', 93.4).set('proposed', 5).set('final', 5);
  book.fault('S17', 'confirm', { row: at(stars, 0), field: 'final' }, '拟评五星，满意率低于90%');
  book.consequence('X09', 'confirm', { row: at(stars, 0), field: 'final' }, '唯一的支部评为五星');
  book.ledger(
    '述职',
    dress(
      blockOf('T18', debriefs),
      title('基层党建述职评议表'),
      parents(['综合评价票数', ['good', 'fair', 'average', 'poor']]),
    ),
  );
  book.ledger(
    '口袋书',
    dress(
      blockOf('T16', promises),
      title('书记责任“口袋书”承诺台账'),
      ditto('同上', 'secretary', 'post', 'kind', 'org'),
    ),
  );
  const typed = at(votes, 5);
  book.wrong(typed, 'rate', literal(typed.number('rate'), 10), 'F12', 'confirm', '公式列里手工填了数字');
  const formula = 'ROUND((I{row}+J{row}+K{row})/SUM(I{row}:L{row}),4)';
  book.ledger(
    '满意度',
    dress(blockOf('T15', votes), title('群众满意度测评汇总表'), computed('rate', formula), totalRow('formula')),
  );
  book.ledger('星级', dress(blockOf('T07', stars), title('“双五星”创评汇总表')));
  return book;
}
