/**
 * Whole workbooks and what is said of them. `UPDATE_SCENARIOS=1 npx jest tests/scenarios` writes the expected reports
 * anew; read what changed before keeping it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { report } from './report';
import type { Scenario } from './report';
import { scenario as answersSideBySide } from './answers-side-by-side/workbook';
import { scenario as blocksOfOneList } from './blocks-of-one-list/workbook';
import { scenario as cleanTown } from './clean-town/workbook';
import { scenario as closedOrNot } from './closed-or-not/workbook';
import { scenario as countsWithoutColumns } from './counts-without-columns/workbook';
import { scenario as formulasWithoutResults } from './formulas-without-results/workbook';
import { scenario as fundsSpent } from './funds-spent/workbook';
import { scenario as monthsAsSheets } from './months-as-sheets/workbook';
import { scenario as headersInOtherWords } from './headers-in-other-words/workbook';
import { scenario as incomeTotals } from './income-totals/workbook';
import { scenario as incomeWithoutBasis } from './income-without-basis/workbook';
import { scenario as memberRoster } from './member-roster/workbook';
import { scenario as listGoingOn } from './list-going-on/workbook';
import { scenario as mergedOverRecords } from './merged-over-records/workbook';
import { scenario as monthlyReport } from './monthly-report/workbook';
import { scenario as monthsOfMeetings } from './months-of-meetings/workbook';
import { scenario as monthsSideBySide } from './months-side-by-side/workbook';
import { scenario as noneIsNothing } from './none-is-nothing/workbook';
import { scenario as pagesOfOneList } from './pages-of-one-list/workbook';
import { scenario as percentsOfTwoReadings } from './percents-of-two-readings/workbook';
import { scenario as pointsWithoutColumns } from './points-without-columns/workbook';
import { scenario as problemOverRows } from './problem-over-rows/workbook';
import { scenario as recordsNotInRows } from './records-not-in-rows/workbook';
import { scenario as rostersDisagree } from './rosters-disagree/workbook';
import { scenario as runsOfDays } from './runs-of-days/workbook';
import { scenario as totalsOfPoints } from './totals-of-points/workbook';
import { scenario as twoColumnsOfOneList } from './two-columns-of-one-list/workbook';
import { scenario as voteAndStars } from './vote-and-stars/workbook';
import { scenario as votesNotAllRead } from './votes-not-all-read/workbook';

const scenarios: readonly (readonly [folder: string, scenario: Scenario])[] = [
  ['answers-side-by-side', answersSideBySide],
  ['blocks-of-one-list', blocksOfOneList],
  ['clean-town', cleanTown],
  ['closed-or-not', closedOrNot],
  ['counts-without-columns', countsWithoutColumns],
  ['formulas-without-results', formulasWithoutResults],
  ['funds-spent', fundsSpent],
  ['months-as-sheets', monthsAsSheets],
  ['headers-in-other-words', headersInOtherWords],
  ['income-totals', incomeTotals],
  ['income-without-basis', incomeWithoutBasis],
  ['list-going-on', listGoingOn],
  ['member-roster', memberRoster],
  ['merged-over-records', mergedOverRecords],
  ['monthly-report', monthlyReport],
  ['months-of-meetings', monthsOfMeetings],
  ['months-side-by-side', monthsSideBySide],
  ['none-is-nothing', noneIsNothing],
  ['pages-of-one-list', pagesOfOneList],
  ['percents-of-two-readings', percentsOfTwoReadings],
  ['points-without-columns', pointsWithoutColumns],
  ['problem-over-rows', problemOverRows],
  ['records-not-in-rows', recordsNotInRows],
  ['rosters-disagree', rostersDisagree],
  ['runs-of-days', runsOfDays],
  ['totals-of-points', totalsOfPoints],
  ['two-columns-of-one-list', twoColumnsOfOneList],
  ['vote-and-stars', voteAndStars],
  ['votes-not-all-read', votesNotAllRead],
];

test.each(scenarios)('%s', (folder, scenario) => {
  const file = join(__dirname, folder, 'expected.txt');
  const told = report(scenario);
  if (process.env.UPDATE_SCENARIOS !== undefined) writeFileSync(file, told);
  if (!existsSync(file)) throw new Error(`${file} is missing: run with UPDATE_SCENARIOS=1 and read what it says.`);
  expect(told).toBe(readFileSync(file, 'utf8'));
});
