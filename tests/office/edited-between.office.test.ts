/**
 * Marked, then edited and saved by LibreOffice, then unmarked: what comes back is the original with the same edit, saved by
 * LibreOffice as well. Our sheets, columns, colours, notes and properties are gone, the edit stays.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { examine } from '../../src/core/engine';
import { markChanges } from '../../src/core/marking';
import { isOwnSheet } from '../../src/core/own/names';
import type { Change } from '../../src/core/model/change';
import { CellKind, type Snapshot } from '../../src/core/model/snapshot';
import { builtInTemplate } from '../../src/core/template';
import { openWorkbook } from '../../src/hosts/xlsx';
import { readXlsInPlace } from '../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../src/hosts/xlsx/node';
import { patchWorkbook, unmarkWorkbook } from '../../src/hosts/xlsx/write';
import { openSamples } from '../samples/measure';
import { convert, onDisk } from './programs';

const folder = path.join(__dirname, '../../assets/samples');
const template = builtInTemplate();
const options = { codec: nodeCodec, readXls: readXlsInPlace };
const asOf = 45473;

async function packageOf(bytes: Uint8Array) {
  const opened = await openWorkbook('台账.xlsx', bytes, options);
  if (opened.package === null) throw new Error('no package');
  return opened.package.file;
}

async function patched(bytes: Uint8Array, changes: readonly Change[], journal: boolean): Promise<Uint8Array> {
  return (await patchWorkbook(await packageOf(bytes), changes, { codec: nodeCodec, journal })).bytes;
}

/** All that the user sees and that the file keeps for him, sheet by sheet. */
function content({ sheets, strings, styles, definedNames, properties }: Snapshot): unknown {
  return {
    names: definedNames.map(({ name }) => name).sort(),
    properties: [...properties.keys()].sort(),
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      merges: sheet.merges,
      notes: sheet.notes.map(({ row, column, text }) => [row, column, text]),
      columns: sheet.columnCount,
      cells: sheet.columns.map(({ kind, value, style }) =>
        Array.from(kind, (each, row) => [
          each === CellKind.text || each === CellKind.error ? strings[value[row] ?? 0] : value[row],
          each === CellKind.empty ? null : styles[style[row] ?? 0]?.fill,
        ]),
      ),
    })),
  };
}

async function conditionalFormats(bytes: Uint8Array): Promise<number> {
  const file = await packageOf(bytes);
  const parts = file.names().filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
  return parts.reduce(
    (count, name) => count + new TextDecoder().decode(file.bytes(name)).split('<conditionalFormatting').length - 1,
    0,
  );
}

test('samples come back with the edit and without a trace of ours', async () => {
  const { files } = await openSamples(folder);
  const plain = new Map<string, Uint8Array>();
  const marked = new Map<string, Uint8Array>();
  for (const [index, file] of files.filter((name) => name.endsWith('.xlsx')).entries()) {
    const bytes = readFileSync(path.join(folder, file));
    const snapshot = await (await openWorkbook(path.basename(file), bytes, options)).read();
    const examination = examine(snapshot, template, { asOf });
    const [table] = examination.reading.tables;
    if (table === undefined || table.rows.length === 0) continue;
    const edit: Change = {
      kind: 'setValue',
      sheet: snapshot.sheets[table.found.sheet]?.name ?? '',
      row: table.rows[0] ?? 0,
      column: table.found.lastColumn,
      value: '用户改过',
    };
    const changes = markChanges(examination, { stamp: null });
    plain.set(`${String(index)}.xlsx`, await patched(bytes, [edit], false));
    marked.set(`${String(index)}.xlsx`, await patched(await patched(bytes, changes, true), [edit], false));
  }
  expect(plain.size).toBeGreaterThan(25);
  const plainSaved = convert(onDisk(plain), 'xlsx');
  const markedSaved = convert(onDisk(marked), 'xlsx');
  let edits = 0;
  for (const [name, saved] of markedSaved) {
    const wanted = plainSaved.get(name);
    if (wanted === undefined) throw new Error(`${name} was not saved`);
    const undone = await unmarkWorkbook(await packageOf(saved), { codec: nodeCodec });
    if (undone === null) throw new Error(`${name}: nothing of ours was known again`);
    const now = await (await openWorkbook('台账.xlsx', undone.bytes, options)).read();
    const then = await (await openWorkbook('台账.xlsx', wanted, options)).read();
    expect(now.sheets.filter((sheet) => isOwnSheet(sheet.name))).toEqual([]);
    expect([name, content(now)]).toEqual([name, content(then)]);
    expect([name, await conditionalFormats(undone.bytes)]).toEqual([name, await conditionalFormats(wanted)]);
    if (now.strings.includes('用户改过')) edits += 1;
  }
  expect(edits).toBe(plain.size);
}, 400_000);
