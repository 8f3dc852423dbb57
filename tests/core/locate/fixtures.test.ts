/** Real office workbooks whose rows were labelled by eye; rows as Excel counts them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromSheetjs } from '../../snapshots/from-sheetjs';
import { excelRows, findIn, shown } from './found';
import { corpus } from './im-tqa';

interface Label {
  readonly file: string;
  readonly sheetIndex: number;
  readonly titleOrMetaRows: number;
  readonly headerFirstRow: number | null;
  readonly headerLastRow: number | null;
  readonly dataFirstRow: number | null;
  readonly dataLastRow: number | null;
  readonly totalRows: readonly number[];
  readonly footerFirstRow?: number | null;
  readonly hasFooter: boolean;
  readonly blankRowsInside?: readonly number[];
}

const folder = path.join(corpus, 'fixtures');
if (!existsSync(folder)) throw new Error(`The real workbooks are missing: ${folder} is not there.`);
const labels = JSON.parse(readFileSync(path.join(folder, 'labels.json'), 'utf8')) as readonly Label[];
const headed = labels.filter((label) => label.headerFirstRow !== null);
const found = (label: Label) => {
  const sheet = findIn(fromSheetjs(path.join(folder, label.file)))[label.sheetIndex];
  if (sheet === undefined) throw new Error(`${label.file} has no such sheet`);
  return sheet;
};

it('there are twelve tables with a header and two sheets without', () => {
  expect([headed.length, labels.length]).toEqual([12, 14]);
});

describe.each(headed.map((label) => [label.file, label]))('%s', (_, label) => {
  const sheet = found(label);
  const [table] = sheet.tables;
  const rows = (first: number | null, last: number | null): string =>
    first === null || last === null ? '' : shown({ first: first - 1, last: last - 1 });

  it('is one table with its header block', () => {
    expect([sheet.kind, sheet.tables.length]).toEqual(['table', 1]);
    expect(shown(table?.headerRows ?? null)).toBe(rows(label.headerFirstRow, label.headerLastRow));
    expect(table?.confidence).toBeGreaterThanOrEqual(0.6);
  });

  it('has its lines above, data, totals and lines below', () => {
    expect(shown(table?.titleRows ?? null)).toBe(label.titleOrMetaRows === 0 ? '' : rows(1, label.titleOrMetaRows));
    expect(shown(table?.dataRows ?? null)).toBe(rows(label.dataFirstRow, label.dataLastRow));
    expect(excelRows(table?.totalRows ?? [])).toEqual(label.totalRows);
    expect((table?.footerRows?.first ?? -1) + 1).toBe(label.hasFooter ? label.footerFirstRow : 0);
    for (const blank of label.blankRowsInside ?? []) expect(excelRows(table?.records ?? [])).not.toContain(blank);
  });

  it('is none of the ledgers', () => {
    expect(table?.table).toBeNull();
  });
});

it.each(labels.filter((label) => label.headerFirstRow === null).map((label) => [label.file, label]))(
  '%s has no table, or one that is asked about',
  (_, label) => {
    const sheet = found(label);
    expect(sheet.kind).not.toBe('table');
    for (const table of sheet.tables) expect(table.confidence).toBeLessThan(0.6);
  },
);

it('rows with nothing but defaults are no records', () => {
  const tasks = labels.find((label) => label.file.startsWith('f13'));
  const [table] = tasks === undefined ? [] : found(tasks).tables;
  expect(excelRows(table?.records ?? []).at(-1)).toBe(64);
});
