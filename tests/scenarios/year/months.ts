/** The months of the made year brought together one after the other, each by the written and reopened summary of the last. */
import { examine } from '../../../src/core/engine';
import { isoOf } from '../../../src/core/model/calendar';
import { summarySheets } from '../../../src/core/summary';
import { consolidate, examinedFile, type Tried } from '../../../src/core/summary/consolidate';
import type { Consolidation } from '../../../src/core/summary/consolidation';
import type { SheetDrawing } from '../../../src/core/model/drawing';
import { openWorkbook } from '../../../src/hosts/xlsx';
import { readXlsInPlace } from '../../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../../src/hosts/xlsx/node';
import { createWorkbook } from '../../../src/hosts/xlsx/write';
import { lastOf, officeFile, townFile, towns, yearTemplate } from './town';

export interface Month {
  readonly period: string;
  readonly asOf: string;
  readonly consolidation: Consolidation;
  readonly sheets: readonly SheetDrawing[];
  readonly bytes: Uint8Array;
}

const template = yearTemplate();
const periodOf = (month: number): string => `2024-${String(month).padStart(2, '0')}`;

async function opened(name: string, bytes: Uint8Array, asOf: number): Promise<Tried> {
  const book = await openWorkbook(name, bytes, { codec: nodeCodec, readXls: readXlsInPlace });
  return examinedFile(name, examine(await book.read(), template, { asOf }));
}

/** January up to a month of 2024. */
export async function monthsUpTo(last: number): Promise<readonly Month[]> {
  const months: Month[] = [];
  for (let month = 1; month <= last; month += 1) {
    const asOf = lastOf(month);
    const files = [officeFile(month), ...towns.flatMap((town) => townFile(town, month) ?? [])];
    const before = months.at(-1);
    if (before !== undefined) files.push({ name: `${before.period}汇总.xlsx`, bytes: before.bytes });
    const tried: Tried[] = [];
    for (const { name, bytes } of files) tried.push(await opened(name, bytes, asOf));
    const consolidation = consolidate(tried, { template, asOf, period: periodOf(month), expectedUnits: [...towns] });
    const sheets = summarySheets(consolidation, []);
    const bytes = await createWorkbook(sheets, { codec: nodeCodec });
    months.push({ period: periodOf(month), asOf: isoOf(asOf), consolidation, sheets, bytes });
  }
  return months;
}
