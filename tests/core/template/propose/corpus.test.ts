/** A template is proposed from real workbooks of offices: it can be used as it is, and finds every table again. */
import fs from 'node:fs';
import path from 'node:path';
import { examine, read } from '../../../../src/core/engine';
import { serialOfIso } from '../../../../src/core/model/calendar';
import { templateFaultSentence } from '../../../../src/core/messages';
import type { Template } from '../../../../src/core/model/template';
import type { Snapshot } from '../../../../src/core/model/snapshot';
import {
  builtInTemplate,
  checkedTemplate,
  proposeTemplate,
  readTemplateWorkbook,
  templateToDrawings,
} from '../../../../src/core/template';
import { openWorkbook } from '../../../../src/hosts/xlsx';
import { readXlsInPlace } from '../../../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../../../src/hosts/xlsx/node';
import { dress, goldTables } from '../../locate/im-tqa';
import { opened } from '../workbook';

const folder = path.join(__dirname, '../../../../../shared/corpus/fixtures');
const asOf = serialOfIso('2024-06-30') ?? 0;

function names(): readonly string[] {
  if (!fs.existsSync(folder))
    throw new Error('../shared/corpus/fixtures is missing: these tests read the workbooks in it.');
  return fs
    .readdirSync(folder)
    .filter((name) => /[.]xlsx?$/.test(name))
    .sort();
}

async function snapshotOf(name: string): Promise<Snapshot> {
  const bytes = fs.readFileSync(path.join(folder, name));
  const workbook = await openWorkbook(name, bytes, {
    codec: nodeCodec,
    readXls: readXlsInPlace,
  });
  return workbook.read();
}

/** As an office gets it: written as a workbook and read from it. */
async function usable(template: Template): Promise<Template> {
  const result = readTemplateWorkbook(await opened(templateToDrawings(template)));
  const told = result.faults.map((fault) => templateFaultSentence(fault, 'zh-CN'));
  if (!result.ok) throw new Error(told.join('\n'));
  return result.template;
}

const options = { id: 'own', title: '本单位台账' };

test('what is proposed can be used, and finds all tables that it was made from', async () => {
  const base = builtInTemplate();
  for (const name of names()) {
    const snapshot = await snapshotOf(name);
    const { template, notes } = proposeTemplate([read(snapshot, base, { asOf })], base, options);
    const again = read(snapshot, await usable(template), { asOf });
    const found = again.sheets.flatMap((sheet) =>
      sheet.tables.map((table) => [again.snapshot.sheets[sheet.sheet]?.name ?? '', table.table] as const),
    );
    const wanted = notes.flatMap(({ code, places }) => places.map(({ sheet }) => [sheet, code] as const));
    expect([name, found]).toEqual([name, expect.arrayContaining([...wanted])]);
    // Surely enough to be read without asking the clerk.
    const settled = again.tables.map(({ def }) => def.code);
    expect([name, settled]).toEqual([name, wanted.map(([, code]) => code)]);
  }
});

test('the workbooks are in order by the template that was made from them, but for those without records', async () => {
  const base = builtInTemplate();
  for (const name of names()) {
    const snapshot = await snapshotOf(name);
    const { template } = proposeTemplate([read(snapshot, base, { asOf })], base, options);
    const { findings, indices } = examine(snapshot, template, { asOf });
    const errors = findings.filter(({ severity, rule }) => severity === 'error' && rule !== 'H05');
    expect([name, errors.map(({ id }) => id), indices]).toEqual([name, [], []]);
  }
});

test('all of them together give one template, each ledger once', async () => {
  const base = builtInTemplate();
  const snapshots = await Promise.all(names().map(snapshotOf));
  const { template, notes } = proposeTemplate(
    snapshots.map((snapshot) => read(snapshot, base, { asOf })),
    base,
    options,
  );
  expect(notes.length).toBeGreaterThan(20);
  expect((await usable(template)).tables).toEqual(template.tables);
  const merged = notes.find(({ places }) => places.length > 1);
  expect(merged?.places.map(({ sheet }) => sheet)).toEqual(['核对', '安全检查']);
});

test('of tables of every kind: no proposal is unusable, nearly all are found again', () => {
  const base = builtInTemplate();
  const count = { proposed: 0, found: 0, fields: 0, read: 0 };
  for (const table of goldTables('dev')) {
    const { snapshot } = dress(table, 1);
    const { template, notes } = proposeTemplate([read(snapshot, base, { asOf })], base, options);
    if (notes.length === 0) continue;
    count.proposed++;
    const errors = checkedTemplate(template).faults.filter(({ severity }) => severity === 'error');
    expect([table.table_id, errors]).toEqual([table.table_id, []]);
    const again = read(snapshot, template, { asOf });
    const codes = again.sheets.flatMap((sheet) => sheet.tables.map((each) => each.table));
    if (notes.every(({ code }) => codes.includes(code))) count.found++;
    for (const { def, fields } of again.tables) {
      count.fields += def.fields.length;
      for (const { found } of fields.values()) if (found !== null) count.read++;
    }
  }
  expect(count.proposed).toBeGreaterThan(60);
  expect(count.found / count.proposed).toBeGreaterThan(0.9);
  expect(count.read / count.fields).toBeGreaterThan(0.9);
});
