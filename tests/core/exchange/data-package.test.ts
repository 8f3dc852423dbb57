/** What is handed to other tools: one CSV a ledger, the template as Table Schema, and where each record was read. */
import { readCsv } from '../../../src/hosts/xlsx/csv/read-csv';
import { dataFiles } from '../../../src/core/exchange/data-package';
import { CellKind } from '../../../src/core/model/snapshot';
import { cityOf, day, share } from '../summary/ledgers';

const consolidation = cityOf({
  T10: [
    ['branch', 'memberCount', 'certified', 'rate', 'asOf'].slice(0, 3),
    ['=HYPERLINK("http://x")', 20, 19],
    ['第二党支部, "东"', 10, 10],
  ],
  T02: [
    ['unit', 'month', 'taskCode', 'taskTitle', 'donePct', 'narrative', 'isDone', 'doneDate', 'filler'],
    ['东镇', '2024年6月', 'G-1', '规范支部', share(0.5), '推进中', '否', '无', '李四'],
    ['东镇', '2024年6月', 'G-2', '教育党员', share(1), '完成', '是', day('2024-06-20'), '李四'],
  ],
});
const files = new Map(dataFiles(consolidation.reading).map(({ name, text }) => [name, text]));

interface Descriptor {
  readonly profile: string;
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly schema: {
      readonly fields: readonly { readonly name: string; readonly type: string }[];
      readonly foreignKeys?: readonly { readonly reference: { readonly resource: string } }[];
    };
  }[];
}
const descriptor = JSON.parse(files.get('datapackage.json') ?? '') as Descriptor;

/** Rows as another program reads them, each by field name. */
function rows(name: string): readonly Readonly<Record<string, string>>[] {
  const { sheets, strings } = readCsv(files.get(name) ?? '', name, 1_000_000);
  const columns = sheets[0]?.columns ?? [];
  const at = (column: number, row: number): string => {
    const cells = columns[column];
    const value = cells?.value[row] ?? 0;
    return cells?.kind[row] === CellKind.empty
      ? ''
      : cells?.kind[row] === CellKind.text
        ? (strings[value] ?? '')
        : String(value);
  };
  return Array.from({ length: (sheets[0]?.rowCount ?? 1) - 1 }, (_, row) =>
    Object.fromEntries(columns.map((__, column) => [at(column, 0), at(column, row + 1)])),
  );
}

test('the ledgers that have records are there, in the order of the template, each with its columns', () => {
  expect(descriptor.profile).toBe('tabular-data-package');
  expect(descriptor.resources.map(({ path }) => path)).toEqual(['task-progress.csv', 'e-identity.csv']);
  for (const { path, schema } of descriptor.resources) {
    const [header = ''] = (files.get(path) ?? '').split('\r\n');
    expect(header.split(',')).toEqual(schema.fields.map(({ name }) => name));
  }
});

test('shares are fractions, days and months ISO, yes and no true and false, what was not read empty', () => {
  const [first, second] = rows('task-progress.csv');
  expect(first).toMatchObject({ unit: '东镇', taskCode: 'G-1', donePct: '0.5', doneDate: '', _row: '3' });
  expect(files.get('task-progress.csv')).toContain('东镇,2024-06,G-1');
  expect(files.get('task-progress.csv')).toMatch(/true,2024-06-20/);
  expect(second).toMatchObject({ taskCode: 'G-2', donePct: '1' });
});

test('text that a spreadsheet program would run is text; commas and quotes stay whole', () => {
  expect(files.get('e-identity.csv')).toContain(`"'=HYPERLINK(""http://x"")"`);
  // The apostrophe keeps a program from running it and is no part of the text.
  const branches = rows('e-identity.csv').map(({ branch }) => branch);
  expect(branches).toEqual(['=HYPERLINK("http://x")', '第二党支部, "东"']);
});

test('a key leads only to ledgers that are there', () => {
  const names = descriptor.resources.map(({ name }) => name);
  const led = descriptor.resources.flatMap(({ schema }) =>
    (schema.foreignKeys ?? []).map((key) => key.reference.resource),
  );
  expect(led.every((name) => name === '' || names.includes(name))).toBe(true);
});
