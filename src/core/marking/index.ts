/**
 * What is written into a workbook after it was examined: marks on the cells, own columns right of the ledgers, and own
 * sheets. Everything is data (`Change`); the hosts carry it out and can take all of it out again.
 */
import { drawPage } from '../drawing';
import type { Examination } from '../examination';
import { sentence } from '../messages';
import type { Change } from '../model/change';
import type { SheetDrawing } from '../model/drawing';
import { ownSheets } from '../own/names';
import { explainedWord, nothingSaid } from '../summary/across/settled';
import { checkResultPage } from '../summary/sheets/check-result';
import { leadsOf, progressBoardPage } from '../summary/sheets/progress-board';
import { unitOf } from '../summary/units/recognise';
import { cellMarks } from './cell-marks';
import { columnsBeside } from './columns-beside';
import { indexSheets } from './index-sheets';
import { leftAlone } from './left-alone';
import { parameterSheet, type ParameterSheet } from './parameter-sheet';

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
    ...columnsBeside(examination, parameters, fortressAt.size > 0),
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
