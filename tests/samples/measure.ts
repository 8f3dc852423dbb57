/** Runs the engine over the samples and compares what it finds with the key and with what was laid out. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Examination } from '../../src/core/examination';
import { examine } from '../../src/core/engine';
import { cellName, columnName } from '../../src/core/model/address';
import { serialOfIso } from '../../src/core/model/calendar';
import type { Finding } from '../../src/core/model/finding';
import type { CheckContext } from '../../src/core/rules';
import type { Template } from '../../src/core/model/template';
import { openWorkbook } from '../../src/hosts/xlsx';
import { nodeCodec } from '../../src/hosts/xlsx/node';
import { readXlsInPlace } from '../../src/hosts/xlsx/browser';
import type { KeyEntry } from './books/workbook';
import type { Expected, ExpectedTable } from './expected';

export interface Samples {
  readonly folder: string;
  readonly key: readonly KeyEntry[];
  readonly expected: Expected;
  readonly files: readonly string[];
}

export async function openSamples(folder: string): Promise<Samples> {
  const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(path.join(folder, name), 'utf8'));
  const expected = (await json('expected.json')) as Expected;
  const files = [...new Set(expected.tables.map((table) => table.file))];
  return { folder, key: (await json('key.json')) as KeyEntry[], expected, files };
}

export async function examineSample(samples: Samples, file: string, template: Template): Promise<Examination> {
  const bytes = await readFile(path.join(samples.folder, file));
  const opened = await openWorkbook(file, bytes, { codec: nodeCodec, readXls: readXlsInPlace });
  const context = samples.expected.collected[file] as CheckContext | undefined;
  return examine(await opened.read(), template, {
    asOf: serialOfIso(samples.expected.asOf) ?? 0,
    ...(context === undefined ? {} : { context }),
  });
}

/** The same for a workbook that was only made in memory. */
export async function examineBytes(
  name: string,
  bytes: Uint8Array,
  template: Template,
  asOf: number,
): Promise<Examination> {
  const opened = await openWorkbook(name, bytes, { codec: nodeCodec, readXls: readXlsInPlace });
  return examine(await opened.read(), template, { asOf });
}

export interface Compared {
  /** Planted and not found, as one line each. */
  readonly missed: readonly string[];
  /** Errors that were found and not planted. */
  readonly falseErrors: readonly string[];
  /** The same among what is to be confirmed; harmless messes may be asked about. */
  readonly extraConfirms: readonly string[];
}

export function compare(file: string, key: readonly KeyEntry[], findings: readonly Finding[]): Compared {
  const own = key.filter((entry) => entry.file === file);
  const missed = own.filter((entry) => !findings.some((finding) => fits(entry, finding)));
  const extra = findings.filter((finding) => !own.some((entry) => fits(entry, finding)));
  return {
    missed: missed.map((entry) => `${entry.rule} ${file} ${place(entry.sheet, entry.cell)} ${entry.note}`),
    falseErrors: extra.filter((finding) => finding.severity === 'error').map((finding) => told(file, finding)),
    extraConfirms: extra.filter((finding) => finding.severity === 'confirm').map((finding) => told(file, finding)),
  };
}

/** The same rule at the same cell; an entry without a cell is met anywhere on its sheet. */
function fits(entry: KeyEntry, finding: Finding): boolean {
  if (entry.rule !== finding.rule || entry.sheet !== finding.sheet) return false;
  return entry.cell === null || entry.cell === cellOf(finding);
}

function cellOf({ row, column }: Finding): string | null {
  return row === null || column === null ? null : cellName(row, column);
}

function place(sheet: string | null, cell: string | null): string {
  return sheet === null ? '(file)' : cell === null ? sheet : `${sheet}!${cell}`;
}

function told(file: string, finding: Finding): string {
  const facts = JSON.stringify(finding.facts);
  return `${finding.rule} ${file} ${place(finding.sheet, cellOf(finding))} ${finding.field ?? ''} ${facts}`;
}

/** How a ledger was recognised, against how it was laid out; empty when it is the same. */
export function recognised(expected: ExpectedTable, { reading }: Examination): string[] {
  const where = `${expected.file} ${expected.sheet} ${expected.table}`;
  const sheet = reading.snapshot.sheets.findIndex((each) => each.name === expected.sheet);
  const found = reading.sheets
    .flatMap((each) => each.tables)
    .filter((table) => table.sheet === sheet || reading.snapshot.format === 'csv')
    .find((table) => table.table === expected.table);
  if (found === undefined) return [`${where}: not recognised`];
  const differences: string[] = [];
  const compareParts = (what: string, is: unknown, should: unknown): void => {
    const [a, b] = [JSON.stringify(is), JSON.stringify(should)];
    if (a !== b) differences.push(`${where}: ${what} ${a}, should be ${b}`);
  };
  compareParts('last header row', underHeader(found.headerRows.last + 1, expected), expected.headerRows[1]);
  compareParts(
    'rows',
    [...found.records].map((row) => row + 1),
    expected.rows,
  );
  compareParts(
    'totals',
    [...found.totalRows].map((row) => row + 1),
    expected.totalRows,
  );
  compareParts(
    'subtotals',
    [...found.subtotalRows].map((row) => row + 1),
    expected.subtotalRows,
  );
  compareParts(
    'means',
    [...found.meanRows].map((row) => row + 1),
    expected.meanRows,
  );
  const columns = new Map(found.columns.map((column) => [column.field, columnName(column.column)]));
  for (const [field, column] of Object.entries(expected.columns)) {
    if (!/^[A-Z]+\d+$/.test(field)) compareParts(field, columns.get(field) ?? null, column);
  }
  return differences;
}

/** Rows of units or numbers right under the header may be counted to it or left out. */
function underHeader(last: number, expected: ExpectedTable): number {
  const first = expected.rows[0] ?? Infinity;
  return last > expected.headerRows[1] && last < first ? expected.headerRows[1] : last;
}
