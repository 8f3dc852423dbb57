/**
 * The hidden sheet that carries earlier periods from one summary workbook to the next. Row 1 says what it is, row 2 names
 * the columns, then one fact a row: period, day, kind, unit, subject, item, number, text. People may read it; changing it
 * changes what the next summary compares with.
 */
import { isoOf, serialOfIso } from '../../model/calendar';
import type { DrawnCell, SheetDrawing } from '../../model/drawing';
import { CellKind, type SheetSnapshot, type Snapshot } from '../../model/snapshot';
import { summarySheetNames } from '../../own/names';
import { type Fact, type FactKind, type PeriodState } from './period-state';
import { inOrder } from './periods';

const stateSheetName = summarySheetNames.state;
const mark = '整推往期数据';
const explanation = `${mark}：各期指数、任务、问题等的记录，供下期汇总对照，请勿修改或删除本表。`;
/** Beside the explanation stands which of the periods is the workbook's own. */
const ownWord = '本期：';
const ownColumn = 7;
const headers = ['期间', '截至', '类别', '单位', '对象', '项目', '数值', '文字'];
const widths = [10, 12, 10, 24, 30, 12, 12, 40];
const kinds: readonly FactKind[] = [
  'unit',
  'branch',
  'task',
  'listed',
  'problem',
  'project',
  'income',
  'star',
  'entry',
];

/** @param own the period that the workbook itself is about */
export function drawStates(states: readonly PeriodState[], own: string): SheetDrawing {
  const cells: DrawnCell[] = [
    { row: 0, column: 0, value: explanation, style: 'text' },
    { row: 0, column: ownColumn, value: `${ownWord}${own}`, style: 'typed' },
    ...headers.map((value, column): DrawnCell => ({ row: 1, column, value, style: 'header' })),
  ];
  let row = 2;
  const put = (values: readonly (string | number | null)[]): void => {
    values.forEach((value, column) => {
      if (value !== null && value !== '')
        cells.push({ row, column, value, style: typeof value === 'number' ? 'text' : 'typed' });
    });
    row += 1;
  };
  for (const state of inOrder(states)) {
    const head = [state.period, isoOf(state.asOf)];
    // A period without any fact is a period all the same.
    if (state.facts.length === 0) put(head);
    for (const fact of state.facts)
      put([...head, fact.kind, fact.unit, fact.subject, fact.item, fact.number, fact.text]);
  }
  return {
    name: stateSheetName,
    role: 'state',
    visibility: 'hidden',
    cells,
    merges: [],
    widths,
    heights: new Map(),
    freeze: { rows: 2, columns: 0 },
    rules: [],
    validations: [],
    charts: [],
    pageBreaks: [],
    print: { landscape: true, titleRows: null, fitToWidth: true, footer: '' },
    tabColour: null,
    protect: false,
    autoFilter: null,
  };
}

/** The periods that a workbook carries; null when it is no summary workbook of ours. Rows that are none are passed over. */
export function readStates(snapshot: Snapshot): readonly PeriodState[] | null {
  const sheet = snapshot.sheets.find((each) => each.name === stateSheetName);
  if (!sheet?.columns[0] || !textOf(snapshot, sheet, 0, 0).startsWith(mark)) return null;
  const periods = new Map<string, { readonly asOf: number; readonly facts: Fact[] }>();
  for (let row = 2; row < sheet.rowCount; row += 1) {
    const text = (column: number): string => textOf(snapshot, sheet, row, column);
    const period = text(0);
    const asOf = serialOfIso(text(1));
    if (period === '' || asOf === null) continue;
    let state = periods.get(period);
    if (state === undefined) periods.set(period, (state = { asOf, facts: [] }));
    const kind = kinds.find((each) => each === text(2));
    if (kind === undefined) continue;
    state.facts.push({
      kind,
      unit: text(3),
      subject: text(4),
      item: text(5),
      number: numberOf(sheet, row, 6),
      text: text(7),
    });
  }
  return inOrder([...periods].map(([period, state]) => ({ period, ...state })));
}

/** The period that a summary workbook is about; the last one where an older workbook does not say. */
export function ownPeriod(snapshot: Snapshot, states: readonly PeriodState[]): string {
  const sheet = snapshot.sheets.find((each) => each.name === stateSheetName);
  const said = sheet === undefined ? '' : textOf(snapshot, sheet, 0, ownColumn);
  return said.startsWith(ownWord) ? said.slice(ownWord.length) : (states.at(-1)?.period ?? '');
}

function textOf(snapshot: Snapshot, sheet: SheetSnapshot, row: number, column: number): string {
  const cells = sheet.columns[column];
  const value = cells?.value[row] ?? 0;
  if (cells?.kind[row] === CellKind.text) return snapshot.strings[value] ?? '';
  return cells?.kind[row] === CellKind.number ? String(value) : '';
}

function numberOf(sheet: SheetSnapshot, row: number, column: number): number | null {
  const cells = sheet.columns[column];
  return cells?.kind[row] === CellKind.number ? (cells.value[row] ?? null) : null;
}
