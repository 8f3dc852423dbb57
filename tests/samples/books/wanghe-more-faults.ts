/** 望禾镇, more files in which something is wrong: votes, money, projects. */
import { at } from '../chance';
import type { City } from '../city/city';
import { day } from '../city/days';
import { blockOf, dress } from '../layout/block';
import { facilityRows } from '../ledgers/facility';
import { fundRow, careRows } from '../ledgers/funds';
import { identityRow } from '../ledgers/identity';
import { incomeRow } from '../ledgers/income';
import { reportRows } from '../ledgers/progress';
import { orgRow, memberRows } from '../ledgers/rosters';
import { literal, round } from '../ledgers/row';
import type { Row } from '../ledgers/row';
import { promiseRows } from '../ledgers/secretaries';
import { voteRows } from '../ledgers/votes';
import { unitsInNames, parents, without, numbered } from '../mess/headers';
import { STANDARDS } from '../ledgers/standards';
import { title, metaLine } from '../mess/lines';
import { totalRow, wrongSums } from '../mess/rows';
import { dottedDates, placeholder, mergedDown } from '../mess/values';
import { unitOf, firstBranch, fillerOf, signedBy, headed, townUnits } from './clerk';
import { Workbook } from './workbook';

const TOWN = '望禾镇';

/** Votes and promises. */
export function morningLightVotes(city: City): Workbook {
  const units = [unitOf(city, '晨光里社区'), unitOf(city, '石桥湾村')];
  const book = new Workbook(`${TOWN}/晨光里社区满意度测评和口袋书.xlsx`, { person: fillerOf(at(units, 0)).name });
  const votes = voteRows(units);
  const over = at(votes, 0);
  book.wrong(over, 'returned', over.number('returned') + 9, 'R47', 'error', '收回票多于发出票');
  book.wrong(at(votes, 1), 'rate', round(at(votes, 1).number('rate') - 0.05, 4), 'R48', 'error', '满意率与票数不符');
  const few = at(votes, 3);
  const lost = few.number('satisfied') - 8;
  few
    .set('satisfied', 8)
    .set('fairly', 0)
    .set('basic', 0)
    .set('dissatisfied', 0)
    .set('abstain', 0)
    .set('invalid', 0)
    .set('returned', 8)
    .set('issued', 9)
    .set('members', 4)
    .set('masses', 5)
    .set('rate', 1)
    .set('score', 100);
  book.fault('R49', 'confirm', { row: few, field: 'returned' }, `有效票只有8张（少了${lost}张）`);
  book.ledger(
    '满意度测评',
    dress(
      blockOf('T15', votes),
      title('群众满意度测评汇总表'),
      parents(
        ['票数', ['issued', 'returned', 'invalid']],
        ['测评结果', ['satisfied', 'fairly', 'basic', 'dissatisfied', 'abstain']],
      ),
      numbered(),
    ),
  );
  const promises = promiseRows(units.map(firstBranch), 'CG-');
  book.wrong(at(promises, 1), 'keptDate', null, 'R50', 'error', '已兑现，没有兑现日期');
  book.ledger(
    '口袋书',
    dress(blockOf('T16', promises), title('书记责任“口袋书”承诺台账'), mergedDown('secretary', 'post', 'org')),
  );
  return book;
}

/** A small office in the old format. */
export function farmService(city: City): Workbook {
  const unit = unitOf(city, '望禾镇农业综合服务中心');
  const branch = firstBranch(unit);
  const book = new Workbook(`${TOWN}/望禾镇农业综合服务中心台账.xls`, { person: fillerOf(unit).name });
  const org = orgRow(branch);
  book.fault(
    'R09',
    'error',
    { row: org.set('probCount', org.number('probCount') + 1), field: 'memberCount' },
    '正式＋预备不等于总数',
  );
  book.wrong(org, 'committeeSize', 2, 'R12', 'confirm', '正式党员超过7名，支委只有2名');
  const members = memberRows([branch]);
  const lost = at(members, 4);
  book.wrong(
    lost,
    'idNumber',
    literal(Number(`${lost.text('idNumber').slice(0, 15)}000`), 0),
    'V14',
    'error',
    '身份证号被改成数字，末三位丢失',
  );
  const fund = fundRow(unit);
  book.fault(
    'S15',
    'confirm',
    { row: fund.set('members', fund.number('members') + 2), field: 'members' },
    '经费表党员数与名册不符',
  );
  const paid = round(fund.number('eduBudget') * 1.2);
  book.wrong(
    fund.set('spentRate', round(fund.number('spent') / paid, 4)),
    'eduPaid',
    paid,
    'R53',
    'error',
    '到位超过预算',
  );
  book.ledger('党组织花名册', dress(blockOf('T03', [org]), headed('党组织花名册', unit)));
  book.ledger('党员花名册', dress(blockOf('T04', members), headed('党员花名册', unit), without('reported')));
  book.ledger('身份认证', dress(blockOf('T10', [identityRow(branch)]), headed('党员电子身份认证台账', unit)));
  book.ledger('经费', dress(blockOf('T19', [fund]), headed('党建经费保障表', unit, '单位：万元'), signedBy(unit)));
  return book;
}

/** Incomes of three villages with a typed total. */
export function townIncome(city: City): Workbook {
  const units = ['稻香坪村', '青穗村', '榆钱坳村'].map((name) => unitOf(city, name));
  const book = new Workbook(`${TOWN}/镇本级/望禾镇村级集体经济收入统计表.xlsx`, { person: '望禾镇财政所' });
  const rows = units.map(incomeRow);
  const [first, second, third] = [at(rows, 0), at(rows, 1), at(rows, 2)];
  const stated = round(first.number('total') + 0.8);
  first.set('gap', round(5 - stated));
  book.wrong(first, 'total', stated, 'R34', 'error', '五项之和不等于总收入');
  book.wrong(second, 'reached', false, 'R36', 'error', '已过收入线，填成“否”');
  same(second, stated);
  same(third, stated);
  book.fault('X13', 'confirm', { row: second, field: 'total' }, '三个村总收入完全相同');
  third.set('lastYear', round(third.number('total') / 1.6));
  book.fault('R38', 'confirm', { row: third, field: 'changeReason' }, '较上年增长超过30%，没有说明');
  const sum = round(rows.reduce((all, row) => all + row.number('rent'), 0));
  const placement = book.ledger(
    '收入统计',
    dress(
      blockOf('T11', rows),
      title('望禾镇2024年二季度村级集体经济收入统计表'),
      metaLine('填报单位：望禾镇', '填报日期：2024年6月30日', '单位：万元'),
      numbered(),
      parents(['收入情况', ['operating', 'rent', 'invest', 'subsidy', 'other', 'total']]),
      mergedDown('town'),
      totalRow('typed'),
      wrongSums('合计', { rent: round(sum + 1) }),
    ),
  );
  const report = townReport(city, 'V-1', 0.4);
  book.fault('S08', 'confirm', { row: report, field: 'donePct' }, '任务进度与达标村占比不符');
  book.ledger('任务月报', dress(blockOf('T02', [report]), title('任务进度月报'), metaLine('填报单位：望禾镇党委')));
  return book.fault('X05', 'error', { placement, sum: '合计', field: 'rent' }, '合计比各行之和多1万元');
}

/** Lets a village come to the same total, by its operating income. */
function same(row: Row, total: number): void {
  row.set('operating', round(row.number('operating') + total - row.number('total')));
  row
    .set('total', total)
    .set('gap', round(5 - total))
    .set('lastYear', round(total / 1.1));
}

/** The town's own row of the monthly report, for one task. */
function townReport(city: City, task: string, rate: number): Row {
  const tasks = STANDARDS.tasks.filter((each) => each.code === task);
  const row = at(reportRows('望禾镇党委', at(city.leaders.get(TOWN) ?? [], 3).name, tasks), 0);
  row.set('donePct', rate).set('doneValue', round(rate * row.number('targetValue')));
  return row.set('problem', '资金不足').set('nextStep', '争取项目资金').set('pushMethod', '现场推进');
}

/** Projects of the town. */
export function townFacilities(city: City): Workbook {
  const book = new Workbook(`${TOWN}/镇本级/望禾镇阵地建设进度表.xlsx`, { person: '望禾镇党建办' });
  const rows = facilityRows(city, townUnits(city, TOWN), 'WH');
  const stage = at(rows, 1);
  book.wrong(stage, 'donePct', 0.97, 'R40', 'error', '节点与完成率不对应');
  book.wrong(at(rows, 2), 'area', 180, 'R41', 'confirm', '面积低于标准');
  const paid = at(rows, 3);
  book.wrong(paid, 'paid', round(paid.number('invest') * 1.05), 'R42', 'confirm', '已支付超过总投资');
  const worded = at(rows, 0);
  book.wrong(worded, 'invest', literal(`${worded.number('invest')}万元`), 'V04', 'confirm', '金额带单位');
  book.wrong(at(rows, 4), 'squareArea', -1050, 'V05', 'error', '面积为负数');
  book.wrong(at(rows, 5), 'dueDate', literal('十二月三十二日'), 'V08', 'error', '没有这一天');
  book.ledger(
    '建设进度',
    dress(
      blockOf('T12', rows),
      title('党员群众服务中心及阵地建设进度表'),
      metaLine('填报单位：望禾镇', '2024年6月30日', '单位：万元'),
      unitsInNames({ area: '（㎡）', hallArea: '(㎡)', roomArea: '（㎡）', squareArea: '(㎡)' }),
      parents(
        ['面积', ['area', 'hallArea', 'roomArea', 'squareArea']],
        ['资金', ['invest', 'fund', 'fundSource', 'paid']],
      ),
    ),
  );
  const report = townReport(city, 'V-2', 0.1);
  book.fault('S07', 'confirm', { row: report, field: 'donePct' }, '任务进度与项目进度平均不符');
  book.ledger('任务月报', dress(blockOf('T02', [report]), title('任务进度月报'), metaLine('填报单位：望禾镇党委')));
  return book;
}

/** Visits and money for members in need. */
export function townCare(city: City): Workbook {
  const book = new Workbook(`${TOWN}/镇本级/望禾镇润心走访台账.xlsx`, { savedBy: 'wps', person: '望禾镇党建办' });
  const branches = townUnits(city, TOWN).map(firstBranch);
  const visitor = at(city.leaders.get(TOWN) ?? [], 3).name;
  const rows = branches.flatMap((branch) => careRows(branch, visitor));
  const paid = rows.filter((row) => row.get('amount') !== null);
  book.wrong(at(paid, 0), 'payDate', null, 'R56', 'error', '有资金，没有发放日期');
  book.wrong(at(paid, 1), 'idNumber', `${at(paid, 1).text('idNumber')}1`, 'V13', 'error', '身份证号多一位');
  const letter = at(paid, 4).text('idNumber');
  book.wrong(
    at(paid, 4),
    'idNumber',
    letter.slice(0, 6) + letter.slice(6).replace('0', 'O'),
    'V13',
    'error',
    '身份证号里有字母O',
  );
  book.wrong(at(paid, 2), 'visitDate', day(2042, 5, 8), 'V10', 'confirm', '走访日期在2042年');
  book.wrong(at(paid, 3), 'amount', literal('面议'), 'V02', 'error', '金额不是数字');
  book.ledger(
    '走访台账',
    dress(
      blockOf('T21', rows),
      title('润心走访和困难党员关爱台账'),
      metaLine('填报单位：望禾镇', '2024年6月30日', '单位：元'),
      numbered(),
      dottedDates('publicFrom', 'publicTo'),
      placeholder('无', 'demand'),
    ),
  );
  return book;
}
