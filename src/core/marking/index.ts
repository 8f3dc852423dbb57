/**
 * What is written into a workbook after it was examined: marks on the cells, own columns right of the ledgers, and own
 * sheets. Everything is data (`Change`); the hosts carry it out and can take all of it out again.
 */
import { drawPage } from '../drawing';
import type { Examination } from '../examination';
import { sentence } from '../messages';
import type { Change } from '../model/change';
import type { SheetDrawing } from '../model/drawing';
import type { FoundTable } from '../model/found';
import type { ProgressResult } from '../model/score';
import { ownSheets } from '../own/names';
import { explainedWord, nothingSaid } from '../summary/across/settled';
import { checkResultPage } from '../summary/sheets/check-result';
import { leadsOf, progressBoardPage } from '../summary/sheets/progress-board';
import { unitOf } from '../summary/units/recognise';
import { cellMarks } from './cell-marks';
import { indexColumns } from './index-columns';
import { indexSheets } from './index-sheets';
import { leftAlone } from './left-alone';
import { parameterSheet, type ParameterSheet } from './parameter-sheet';
import { progressColumns } from './progress-columns';

export { leftAlone } from './left-alone';

export interface MarkOptions {
  /** The printed code of the check stamp, when one is put in. */
  readonly stamp: string | null;
}

/** All changes that mark a workbook, in the order in which they are to be made. */
export function markChanges(examination: Examination, options: MarkOptions): readonly Change[] {
  const { reading } = examination;
  const parameters = parameterSheet(reading.template, reading.asOf);
  const sheets = ownDrawings(examination, parameters, { linked: true, stamp: options.stamp });
  const fortressAt = new Map(
    examination.indices.flatMap((index, place) =>
      index.index === 'fortressIndex' ? [[index.subject, place] as const] : [],
    ),
  );
  const closed = new Set(
    leftAlone(examination).flatMap(({ sheet, reason }) => (reason === 'protected' ? [sheet] : [])),
  );
  const open = examination.findings.filter(({ sheet }) => sheet === null || !closed.has(sheet));
  return [
    ...sheets.map((drawing): Change => ({ kind: 'addSheet', drawing, after: null })),
    ...ownColumns(examination, parameters, fortressAt.size > 0),
    ...cellMarks(open, (finding) => sentence(finding, reading.template, 'zh-CN'), reading.snapshot),
  ];
}

/** The same sheets for a workbook of their own, beside a file that cannot be marked (.xls, csv). */
export function resultSheets(examination: Examination, options: { readonly linked: boolean }): readonly SheetDrawing[] {
  const { template, asOf } = examination.reading;
  return ownDrawings(examination, parameterSheet(template, asOf), { linked: options.linked, stamp: null });
}

function ownDrawings(
  examination: Examination,
  parameters: ParameterSheet,
  options: { readonly linked: boolean; readonly stamp: string | null },
): readonly SheetDrawing[] {
  const { reading, findings, reasons, progress } = examination;
  const { template, asOf } = reading;
  const unit = unitOf(reading);
  const result = drawPage(
    checkResultPage(findings, template, {
      name: ownSheets.checkResult,
      asOf,
      unit: options.stamp === null ? unit : `${unit}　校验码：${options.stamp}`,
      linked: options.linked,
      said: ({ id }) => {
        const reason = reasons.get(id)?.reason ?? '';
        return reason === '' ? nothingSaid : { handled: explainedWord, reason };
      },
      leftAlone: options.linked ? leftAlone(examination) : [],
    }),
  ).drawing;
  const board = progress.some((row) => row.table === 'T02')
    ? [
        drawPage(
          progressBoardPage(progress, template, { name: ownSheets.progress, unit, asOf, leads: leadsOf(reading) }),
        ).drawing,
      ]
    : [];
  const indices = indexSheets(examination, parameters, options.linked);
  const needsParameters = indices.length > 0 || progress.length > 0;
  return [result, ...board, ...indices, ...(needsParameters ? [parameters.drawing] : [])];
}

/** Own columns go behind everything on the sheet; two tables on one sheet stand side by side there too. */
function ownColumns(examination: Examination, parameters: ParameterSheet, hasIndices: boolean): readonly Change[] {
  const { reading, progress } = examination;
  const changes: Change[] = [];
  const free = new Map<string, number>();
  const left = new Set(leftAlone(examination).map(({ sheet }) => sheet));
  for (const table of reading.tables) {
    const { found } = table;
    const sheet = reading.snapshot.sheets[found.sheet];
    // Columns beside a table whose records do not stand in rows would belong to none of them.
    if (sheet === undefined || sheet.setUpright !== undefined || left.has(sheet.name)) continue;
    const first = free.get(sheet.name) ?? freeColumn(sheet.columnCount, sheet.tables);
    const own = [
      ...progressColumns(
        rowsOf(progress, sheet.name, found),
        sheet,
        found.headerRows,
        table.rows,
        first,
        reading.template,
        parameters,
        reading.asOf,
      ),
      ...(hasIndices ? indexColumns(examination, table, first) : []),
    ];
    changes.push(...own);
    const last = own.reduce(
      (column, change) => (change.kind === 'addColumn' ? Math.max(column, change.column) : column),
      first - 1,
    );
    free.set(sheet.name, last + 1);
  }
  return changes;
}

/** One column stays empty beside an Excel table: a neighbour would be drawn into it. */
function freeColumn(
  columnCount: number,
  tables: readonly { readonly area: { readonly lastColumn: number } }[],
): number {
  return tables.reduce((column, table) => Math.max(column, table.area.lastColumn + 2), columnCount);
}

function rowsOf(progress: readonly ProgressResult[], sheet: string, found: FoundTable): readonly ProgressResult[] {
  const data = found.dataRows;
  if (data === null) return [];
  return progress.filter((result) => result.sheet === sheet && result.row >= data.first && result.row <= data.last);
}
