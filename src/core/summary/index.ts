/** All output sheets, in the order in which they stand in the summary workbook. A new sheet is one file and one line here. */
import { drawPage, type Page } from '../drawing';
import { needSentence } from '../messages';
import type { SheetDrawing } from '../model/drawing';
import type { Finding } from '../model/finding';
import { nothingSaid, placed, settledOf, type Settled } from './across/settled';
import type { Consolidation } from './consolidation';
import { takeState } from './figures/take-state';
import { headLine } from './layout/head-line';
import { withTotalsPlaced } from './layout/rank-order';
import { periodNow } from './now';
import { annualPage } from './sheets/annual';
import { balancePage } from './sheets/balance-table';
import { byUnitNote, columnsBySubject, columnsByUnit, inOrderOfUnits, withOwed } from './sheets/board-columns';
import { brandsPage } from './sheets/brands';
import { cadencePage } from './sheets/cadence-table';
import { carePage } from './sheets/care';
import { checkResultPage } from './sheets/check-result';
import { citySummaryPage } from './sheets/city-summary';
import { contactPointsPage } from './sheets/contact-points';
import { debriefPage } from './sheets/debrief';
import { domainSummaryPage } from './sheets/domain-summary';
import { elementSummaryPage } from './sheets/element-summary';
import { facilityBoardPage } from './sheets/facility-board';
import { fortressDetailPage } from './sheets/fortress-detail';
import { fortressRankPage } from './sheets/fortress-rank';
import { fundPage } from './sheets/fund-table';
import { halfYearPage } from './sheets/half-year';
import { improvedPage } from './sheets/improved';
import { incomeGapPage } from './sheets/income-gap';
import { incomeTablePage } from './sheets/income-table';
import { laggingPage } from './sheets/lagging';
import { monthListPage } from './sheets/month-list';
import { noScorePage } from './sheets/no-score';
import { originPage, originRole, originsOf } from './sheets/origin';
import { pioneerSummaryPage } from './sheets/pioneer-summary';
import { pocketBookPage } from './sheets/pocket-book';
import { cardsChart, leadsOf, progressBoardPage } from './sheets/progress-board';
import { qualifiedPage } from './sheets/qualified-table';
import { quarterNoticePage } from './sheets/quarter-notice';
import { overduePage, rectificationPage } from './sheets/rectification';
import { satisfactionPage } from './sheets/satisfaction-table';
import { spotSamplePage } from './sheets/spot-sample';
import { starCapsPage } from './sheets/star-caps';
import { starPublicPage } from './sheets/star-public';
import { starResultPage } from './sheets/star-result';
import { submissionsPage } from './sheets/submissions';
import { supervisionListPage } from './sheets/supervision-list';
import { supervisionOrders } from './sheets/supervision-order';
import { supervisionProposalsPage } from './sheets/supervision-proposal-list';
import { unitIssuesPage } from './sheets/unit-issues';
import { unitLinks } from './sheets/unit-links';
import { unitReturnsPage } from './sheets/unit-returns';
import { inOrder } from './state/periods';
import { drawStates } from './state/state-sheet';

type Sheet = readonly [code: string, draw: (consolidation: Consolidation) => SheetDrawing];

const paged =
  (page: (consolidation: Consolidation) => Page) =>
  (consolidation: Consolidation): SheetDrawing =>
    drawPage(withTotalsPlaced(page(consolidation), consolidation.reading.template)).drawing;

const sheets: readonly Sheet[] = [
  ['O04', paged(citySummaryPage)],
  ['O05', paged(domainSummaryPage)],
  ['O06', paged(elementSummaryPage)],
  ['O07', paged(boardPage)],
  ['O08', paged(laggingPage)],
  ['O09', supervisionOrders],
  ['O10', paged(supervisionListPage)],
  ['O10', paged(supervisionProposalsPage)],
  ['O11', paged(fortressRankPage)],
  ['O12', paged(fortressDetailPage)],
  ['O13', paged(pioneerSummaryPage)],
  ['O14', paged(starResultPage)],
  ['O14', paged(starCapsPage)],
  ['O15', paged(starPublicPage)],
  ['O16', paged(noScorePage)],
  ['O17', paged(qualifiedPage)],
  ['O18', paged(incomeTablePage)],
  ['O19', paged(incomeGapPage)],
  ['O20', paged(facilityBoardPage)],
  ['O21', paged(rectificationPage)],
  ['O21', paged(overduePage)],
  ['O22', paged(satisfactionPage)],
  ['O23', paged(balancePage)],
  ['O24', paged(improvedPage)],
  ['O25', paged(monthListPage)],
  ['O26', paged(quarterNoticePage)],
  ['O27', paged(halfYearPage)],
  ['O28', paged(annualPage)],
  ['O29', paged(pocketBookPage)],
  ['O30', paged(contactPointsPage)],
  ['O31', paged(debriefPage)],
  ['O32', paged(cadencePage)],
  ['O33', paged(fundPage)],
  ['O34', paged(brandsPage)],
  ['O35', paged(carePage)],
  ['O36', paged(spotSamplePage)],
  ['O02', paged(unitIssuesPage)],
  ['O02', paged(unitReturnsPage)],
  ['O03', paged(submissionsPage)],
  ['O01', paged(allFindingsPage)],
  ['origin', paged(originPage)],
  [
    'state',
    (consolidation) =>
      drawStates(inOrder([...consolidation.history, takeState(consolidation)]), periodNow(consolidation)),
  ],
];

/** Sheets that are made of records alone, whatever the check of each workbook found. */
export const recordSheets: ReadonlySet<string> = new Set(
  ('O05 O06 O07 O09 O10 O12 O13 O14 O15 O16 O17 O18 O19 O20 O21 O22 O23 O25 ' + 'O29 O30 O31 O32 O33 O34 O35').split(
    ' ',
  ),
);

/** Codes of the sheets that can be asked for. */
export const outputCodes: readonly string[] = [...new Set(sheets.map(([code]) => code))]
  .filter((code) => /^O\d/.test(code))
  .sort();

/** False: none of the sheets tells of findings within a workbook. @param only as of `summarySheets` */
export function tellsOfFindings(only: readonly string[]): boolean {
  return only.length === 0 || only.some((code) => !recordSheets.has(code));
}

/** @param only codes of the sheets that are wanted; empty: all */
export function summarySheets(consolidation: Consolidation, only: readonly string[]): readonly SheetDrawing[] {
  const drawings = sheets
    .filter(([code]) => only.length === 0 || only.includes(code))
    .map(([, draw]) => draw(consolidation));
  const origin = drawings.find(({ role }) => role === originRole);
  if (origin === undefined) return drawings;
  const { tables } = drawPage(originPage(consolidation));
  const withLinks = unitLinks(originsOf(consolidation), origin.name, tables[0]?.firstRow ?? 0);
  return drawings.map((drawing) => (drawing === origin || drawing.role === 'state' ? drawing : withLinks(drawing)));
}

function boardPage(consolidation: Consolidation): Page {
  const { template, asOf } = consolidation.reading;
  const tasks = consolidation.progress.filter(({ table }) => table === 'T02');
  const byUnit = columnsByUnit(consolidation, tasks);
  const page = progressBoardPage(consolidation.progress, template, {
    name: 'O07 任务进度',
    unit: '',
    asOf,
    leads: leadsOf(consolidation.reading),
    columns: {
      of: withOwed(consolidation, byUnit ?? inOrderOfUnits(consolidation, columnsBySubject(tasks))),
      note: byUnit === null ? '' : byUnitNote,
    },
  });
  return { ...page, line: headLine(consolidation), charts: [cardsChart(template)] };
}

/** The findings of all files, and those that only show across files; each says in which file it stands. */
function allFindingsPage(consolidation: Consolidation): Page {
  const { template, asOf } = consolidation.reading;
  const said = new Map<Finding, Settled>();
  for (const finding of consolidation.findings) said.set(finding, settledOf(consolidation, finding, null));
  for (const submission of consolidation.submissions)
    for (const finding of submission.findings)
      said.set(placed(finding, submission), settledOf(consolidation, finding, submission));
  const line = headLine(consolidation);
  const all = checkResultPage([...said.keys()], template, {
    name: 'O01 校验结果',
    asOf,
    unit: '',
    linked: false,
    said: (finding) => said.get(finding) ?? nothingSaid,
  });
  const page = { ...all, line };
  const untried = consolidation.notChecked.map((rule) => `${rule.rule} ${needSentence(rule, template, 'zh-CN')}`);
  if (untried.length === 0) return page;
  const lines = [`期间和单位之间没有核对的规则：${untried.join('；')}。`];
  return { ...page, blocks: [...page.blocks, { kind: 'text', style: 'note', lines }] };
}
