/** The samples as the command line marks them: read, examined, changed. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { examine } from '../../src/core/engine';
import type { Examination } from '../../src/core/examination';
import { markChanges } from '../../src/core/marking';
import type { Change } from '../../src/core/model/change';
import { serialOfIso } from '../../src/core/model/calendar';
import type { SheetDrawing } from '../../src/core/model/drawing';
import { builtInTemplate } from '../../src/core/template';
import { openWorkbook, type OpenedWorkbook } from '../../src/hosts/xlsx';
import { readXlsInPlace } from '../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../src/hosts/xlsx/node';

export const codec = nodeCodec;
export const template = builtInTemplate();
export const asOf = serialOfIso('2024-06-30') ?? 0;
export const samplesFolder = path.join(__dirname, '../../assets/samples');

/** Workbooks and lists among the samples, as paths inside their folder. */
export function sampleFiles(): readonly string[] {
  return readdirSync(samplesFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(xlsx|xls|et|csv)$/.test(entry.name))
    .map((entry) => path.relative(samplesFolder, path.join(entry.parentPath, entry.name)))
    .sort();
}

export interface Examined {
  readonly opened: OpenedWorkbook;
  readonly examination: Examination;
}

export function examineFile(file: string): Promise<Examined> {
  return examineBytes(path.basename(file), new Uint8Array(readFileSync(file)));
}

export async function examineBytes(name: string, bytes: Uint8Array): Promise<Examined> {
  const opened = await openWorkbook(name, bytes, { codec, readXls: readXlsInPlace });
  return { opened, examination: examine(await opened.read(), template, { asOf }) };
}

export function marksOf(examination: Examination): readonly Change[] {
  return markChanges(examination, { stamp: null });
}

/** The changes with formulas that hold no result yet: whoever opens the file has to calculate. */
export function unworked(changes: readonly Change[]): readonly Change[] {
  return changes.map((change): Change => {
    switch (change.kind) {
      case 'addSheet':
        return { ...change, drawing: unworkedSheet(change.drawing) };
      case 'addColumn':
        return { ...change, cells: change.cells.map(withoutResult) };
      case 'setFormula':
        return { ...change, cached: null };
      default:
        return change;
    }
  });
}

export function unworkedSheet(drawing: SheetDrawing): SheetDrawing {
  return { ...drawing, cells: drawing.cells.map(withoutResult) };
}

function withoutResult<T extends { readonly value: unknown; readonly formula?: string }>(cell: T): T {
  return cell.formula === undefined ? cell : { ...cell, value: null };
}
