/** What the town office of 望禾镇 keeps for all its units; nothing is wrong. */
import type { City } from '../city/city';
import { blockOf, dress } from '../layout/block';
import { fundRow } from '../ledgers/funds';
import { problemRows } from '../ledgers/problems';
import { progressRows } from '../ledgers/progress';
import { supervisionRows } from '../ledgers/supervision';
import { named, brokenNames, unitsInNames, parents, without, extraColumn, numbered } from '../mess/headers';
import { title, richTitle, metaLine, notes } from '../mess/lines';
import { totalRow, subtotals, numberedEmptyRows, byText } from '../mess/rows';
import { frozenHeader, emptySheets } from '../mess/sheets';
import { mixedTextNumbers, textPercents, dottedDates, worded, ditto, mergedDown } from '../mess/values';
import { firstBranch, townUnits } from './clerk';
import { Workbook } from './workbook';

const TOWN = '望禾镇';

/** The town's monthly report: four villages and the community, one below the other. */
export function townProgress(city: City): Workbook {
  const units = townUnits(city, TOWN).filter((unit) => unit.place.domain !== '机关事业单位');
  const book = new Workbook(`${TOWN}/镇本级/望禾镇任务进度月报（2024年6月）.xlsx`, { person: '望禾镇党建办' });
  const placement = book.ledger(
    '任务进度',
    dress(
      blockOf(
        'T02',
        units.flatMap((unit) => progressRows(unit)),
      ),
      richTitle('2024年“规范强化年”', '重点任务进度月报表'),
      metaLine('填报单位：望禾镇党委', '报告期：2024年6月', '截至6月30日'),
      named({ planPct: '序时进度', donePct: '完成进度', narrative: '工作进展', unit: '责任单位' }),
      numbered(),
      brokenNames(),
      mergedDown('unit', 'month'),
      textPercents('planPct'),
      subtotals(byText('unit'), 'typed'),
      notes('说明：1.序时进度按日期折算。2.滞后10个百分点以上的须写明存在问题和下一步措施。'),
    ),
  );
  frozenHeader(placement, 3);
  return book;
}

/** Two ledgers on one sheet, one below the other. */
export function townProblems(city: City): Workbook {
  const units = townUnits(city, TOWN).filter((unit) => unit.place.name !== '青穗村');
  const branches = units.map(firstBranch);
  const book = new Workbook(`${TOWN}/镇本级/望禾镇问题整改和督办台账.xlsx`, { person: '望禾镇党建办' });
  const problems = book.ledger(
    '台账',
    dress(
      blockOf('T13', problemRows(city, branches, 'WH-', 2)),
      title('望禾镇问题整改台账（销号表）'),
      metaLine('填报单位：望禾镇党委', '2024年6月30日'),
      parents(['整改情况', ['progress', 'state', 'doneDate', 'checkBy', 'closeDate']]),
      ditto('〃', 'source'),
      dottedDates('foundDate', 'dueDate', 'doneDate', 'closeDate'),
    ),
  );
  book.put(
    problems.sheet,
    dress(
      blockOf('T14', supervisionRows(city, branches, 'WHDB-')),
      title('望禾镇督办台账'),
      metaLine('填报单位：望禾镇党委', '2024年6月30日'),
      without('coUnits', 'reportDate'),
      worded({ 提示单: '提醒单', 催办单: '催办' }, 'level'),
    ),
    { row: problems.lastRow + 4, column: 0 },
  );
  return book;
}

/** Money of all units of the town, in the old format, total on top of the signatures. */
export function townFunds(city: City): Workbook {
  const units = townUnits(city, TOWN).filter((unit) => unit.place.domain !== '机关事业单位');
  const book = new Workbook(`${TOWN}/镇本级/望禾镇党建经费保障表.xls`, { person: '望禾镇党建办' });
  book.ledger(
    'Sheet1',
    dress(
      blockOf('T19', units.map(fundRow)),
      title('2024年上半年党建经费保障表'),
      metaLine('填报单位：望禾镇', '填报日期：2024年6月30日', '金额单位：万元'),
      numbered('顺号'),
      unitsInNames({ members: '（名）' }),
      mixedTextNumbers('members'),
      extraColumn('备注', 14, () => null),
      totalRow('typed', '合   计'),
      numberedEmptyRows(3, { 2: '2024' }),
    ),
  );
  return book.add(...emptySheets());
}
