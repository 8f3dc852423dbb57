/** The built-in template as the workbook that an office gets, opened again as from a file. */
import { createWorkbook } from '../../../src/hosts/xlsx/write';
import { openWorkbook } from '../../../src/hosts/xlsx';
import { nodeCodec } from '../../../src/hosts/xlsx/node';
import type { DrawnCell, SheetDrawing } from '../../../src/core/model/drawing';
import type { Snapshot } from '../../../src/core/model/snapshot';

export async function bytesOf(
  drawings: readonly SheetDrawing[],
  properties?: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  return createWorkbook(drawings, { codec: nodeCodec, ...(properties === undefined ? {} : { properties }) });
}

export async function opened(
  drawings: readonly SheetDrawing[],
  properties?: ReadonlyMap<string, string>,
): Promise<Snapshot> {
  const bytes = await bytesOf(drawings, properties);
  const workbook = await openWorkbook('模板.xlsx', bytes, { codec: nodeCodec, readXls: noXls });
  return workbook.read();
}

export type Cells = readonly DrawnCell[];

function noXls(): Promise<never> {
  return Promise.reject(new Error('these tests read .xlsx only'));
}

/** One sheet changed, the others as they are. */
export function withSheet(
  drawings: readonly SheetDrawing[],
  name: string,
  change: (sheet: SheetDrawing) => SheetDrawing,
): readonly SheetDrawing[] {
  if (!drawings.some((drawing) => drawing.name === name)) throw new Error(`no sheet ${name}`);
  return drawings.map((drawing) => (drawing.name === name ? change(drawing) : drawing));
}
