import path from 'node:path';
import { openPackage, openWorkbook, type Package } from '../../src/hosts/xlsx';
import { nodeCodec } from '../../src/hosts/xlsx/node';
import { createWorkbook, patchWorkbook } from '../../src/hosts/xlsx/write';
import { bytesOf, corpusFiles, openable } from '../hosts/xlsx/write/corpus';
import { drawnSheet, everyChange } from '../hosts/xlsx/write/every-change';
import { rootOf, schemaOf, withoutExtensions } from './known-parts';
import { violations } from './programs';

const codec = nodeCodec;
const readXls = (): never => {
  throw new Error('no .xls here');
};

function documents(file: Package, only: (name: string) => boolean): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const bySchema = new Map<string, Map<string, string>>();
  for (const name of file.names()) {
    if (!/\.(xml|rels)$/i.test(name) || !only(name)) continue;
    const xml = new TextDecoder().decode(file.bytes(name));
    const schema = schemaOf(name, rootOf(xml));
    if (schema === null || xml.includes('purl.oclc.org')) continue;
    const list = bySchema.get(schema) ?? new Map<string, string>();
    bySchema.set(schema, list.set(name, withoutExtensions(xml)));
  }
  return bySchema;
}

/** Which elements are missing or too many depends on their order: said without the list of what was expected. */
function plain(messages: readonly string[] | undefined): readonly string[] {
  return (messages ?? []).map((each) => each.replace(/Expected is.*$/, '').replace(/\{[^}]*\}/g, ''));
}

test('a workbook that we create is valid in every part', async () => {
  const sheets = [
    drawnSheet('总表', '明细'),
    { ...drawnSheet('明细', '总表'), protect: true, visibility: 'hidden' as const },
  ];
  const kinds = ['bar', 'line', 'radar'] as const;
  const charts = kinds.map((kind, index) => ({
    ...(sheets[0]?.charts[0] ?? {
      title: '',
      categories: '',
      series: [],
      anchor: { row: 0, column: 0, rows: 1, columns: 1 },
    }),
    kind,
    anchor: { row: 20 + index * 15, column: 0, rows: 14, columns: 3 },
  }));
  const bytes = await createWorkbook([...sheets, { ...drawnSheet('图', '总表'), charts }], {
    codec,
    properties: new Map([['zt.role', '总表']]),
    title: '汇总 & 排名',
  });
  const wrong: string[] = [];
  for (const [schema, list] of documents(openPackage(bytes, codec), () => true)) {
    for (const [name, messages] of violations(schema, list)) wrong.push(...messages.map((each) => `${name}: ${each}`));
  }
  expect(wrong).toEqual([]);
});

test('real workbooks have no fault more after marking than before', async () => {
  const before = new Map<string, Map<string, string>>();
  const after = new Map<string, Map<string, string>>();
  const put = (
    into: Map<string, Map<string, string>>,
    file: string,
    from: ReadonlyMap<string, ReadonlyMap<string, string>>,
  ): void => {
    for (const [schema, list] of from) {
      const all = into.get(schema) ?? new Map<string, string>();
      into.set(schema, all);
      for (const [name, xml] of list) all.set(`${file}|${name}`, xml);
    }
  };
  let judged = 0;
  for (const name of corpusFiles()) {
    const bytes = bytesOf(name);
    const file = openable(bytes);
    if (file === null) continue;
    const snapshot = await (await openWorkbook(name, bytes, { codec, readXls })).read();
    const marked = openPackage((await patchWorkbook(file, everyChange(snapshot), { codec })).bytes, codec);
    const touched = (part: string): boolean => !file.has(part) || file.stored(part)?.crc !== marked.stored(part)?.crc;
    put(after, path.basename(name), documents(marked, touched));
    put(
      before,
      path.basename(name),
      documents(file, (part) => marked.has(part) && touched(part)),
    );
    judged += 1;
  }
  expect(judged).toBeGreaterThan(70);
  const worse: string[] = [];
  for (const [schema, list] of after) {
    const old = violations(schema, before.get(schema) ?? new Map());
    for (const [name, messages] of violations(schema, list)) {
      const known = new Set(plain(old.get(name)));
      worse.push(
        ...plain(messages)
          .filter((each) => !known.has(each))
          .map((each) => `${name}: ${each}`),
      );
    }
  }
  expect(worse).toEqual([]);
});
