/** What is handed out of a consolidation: the sheets that are wanted, what goes back to units, the records. */
import { unzipSync } from 'fflate';
import { returnedName } from '../../src/core/entries';
import { refusalSentence } from '../../src/core/messages';
import { openWorkbook } from '../../src/hosts/xlsx';
import { readXlsInPlace } from '../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../src/hosts/xlsx/node';
import { patchWorkbook } from '../../src/hosts/xlsx/write';
import type { FileOutcome } from '../../src/ui/desk';
import type { Course } from '../../src/worker/packed';
import type { WorkbookDesk } from '../../src/worker/workbook-desk';
import { asOf, newDesk, samplesOf, throughout } from './open-desk';

const options = { codec: nodeCodec, readXls: readXlsInPlace };
const wishes = { asOf, period: '', expectedUnits: [] };

async function consolidated(): Promise<{
  readonly desk: WorkbookDesk;
  readonly returns: readonly { readonly unit: string; readonly errors: number; readonly confirms: number }[];
}> {
  const desk = newDesk();
  const { returns } = await desk.summary.consolidate(
    samplesOf('听泉镇'),
    wishes,
    desk.templates.inForce,
    () => undefined,
  );
  return { desk, returns };
}

/** All shown texts of the first sheet. */
async function textsOf(bytes: Uint8Array): Promise<string> {
  const desk = newDesk();
  await desk.openFile({ name: '清单.xlsx', bytes });
  return desk
    .rows(0, 0, 200)
    .rows.map((row) => row.join(' '))
    .join('\n');
}

test('of a file that takes no part it is said where its records stand, in words alone', async () => {
  const desk = newDesk();
  const [first] = samplesOf('听泉镇');
  if (first === undefined) throw new Error('no samples');
  const twice = [first, { ...first, name: '另存的一份.xlsx' }];
  const { leftOut } = await desk.summary.consolidate(twice, wishes, desk.templates.inForce, () => undefined);
  const said = [...leftOut.values()].map((outcome) =>
    outcome.outcome === 'refused' ? refusalSentence(outcome.code, outcome.detail, 'zh-CN') : '',
  );
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/台账\.xlsx|另存的一份\.xlsx/);
  expect(said[0]).not.toMatch(/records|ledger|same|newer/);
});

test('each unit with something to mend gets a workbook of its own, all of them in one .zip', async () => {
  const { desk, returns } = await consolidated();
  expect(returns.length).toBeGreaterThan(1);
  expect(returns.map(({ errors }) => errors)).toEqual([...returns.map(({ errors }) => errors)].sort((a, b) => b - a));
  const packed = await desk.handOut({ what: 'returns', unit: null }, asOf, throughout);
  expect(packed.name).toBe(`${returnedName}（${String(returns.length)}个单位）.zip`);
  const files = unzipSync(packed.bytes);
  expect(Object.keys(files)).toHaveLength(returns.length);
  const [first] = returns;
  const own = files[`${first?.unit ?? ''}${returnedName}.xlsx`];
  expect(own && (await textsOf(own))).toContain(`填报单位（盖章）：${first?.unit ?? ''}`);
  const again = await desk.handOut({ what: 'returns', unit: null }, asOf, throughout);
  expect(Buffer.from(again.bytes).equals(packed.bytes)).toBe(true);
});

test('a list that comes back filled in is told as an answer, and its workbook as explained', async () => {
  const { desk, returns } = await consolidated();
  const at = returns.findIndex(({ confirms }) => confirms > 0);
  const list = await desk.handOut({ what: 'returns', unit: at }, asOf, throughout);
  const opened = await openWorkbook(list.name, list.bytes, options);
  const snapshot = await opened.read();
  const [sheet] = snapshot.sheets;
  const levels = sheet?.columns[1];
  const row = levels?.value.findIndex((value, each) => levels.kind[each] === 2 && snapshot.strings[value] === '核实');
  const source = opened.package?.file;
  if (source === undefined || row === undefined || row < 0) throw new Error('nothing to be confirmed on the list');
  const change = { kind: 'setValue', sheet: returnedName, row, column: 9, value: '与原始记录一致' } as const;
  const { bytes } = await patchWorkbook(source, [change], { codec: nodeCodec, journal: false });
  const told = new Map<number, FileOutcome>();
  const files = [...samplesOf('听泉镇'), { name: list.name, bytes }];
  await newDesk().summary.consolidate(files, wishes, desk.templates.inForce, (index, outcome) =>
    told.set(index, outcome),
  );
  const unit = returns[at]?.unit ?? '';
  expect(told.get(files.length - 1)).toEqual({ outcome: 'answered', unit, count: 1 });
  const own = [...told.values()].filter((outcome) => 'explained' in outcome && outcome.unit === unit);
  expect(own.some((outcome) => 'explained' in outcome && outcome.explained > 0)).toBe(true);
});

test('one unit gets the same workbook as in the .zip', async () => {
  const { desk, returns } = await consolidated();
  const all = unzipSync((await desk.handOut({ what: 'returns', unit: null }, asOf, throughout)).bytes);
  const one = await desk.handOut({ what: 'returns', unit: 1 }, asOf, throughout);
  expect(one.name).toBe(`${returns[1]?.unit ?? ''}${returnedName}.xlsx`);
  expect(Buffer.from(one.bytes).equals(all[one.name] ?? Buffer.of())).toBe(true);
});

test('it can be stopped between two workbooks, and what was brought together stays', async () => {
  const { desk } = await consolidated();
  const done: number[] = [];
  const course: Course = { told: (at) => done.push(at), goOn: () => Promise.resolve(done.length < 2) };
  await expect(desk.handOut({ what: 'returns', unit: null }, asOf, course)).rejects.toMatchObject({
    code: 'cancelled',
    detail: { kept: 1 },
  });
  expect(done).toEqual([0, 1]);
  expect((await desk.handOut({ what: 'returns', unit: null }, asOf, throughout)).bytes.length).toBeGreaterThan(0);
});

test('the records come as a data package in a .zip', async () => {
  const { desk } = await consolidated();
  const { name, bytes } = await desk.handOut({ what: 'data' }, asOf, throughout);
  expect(name).toBe('明细数据.zip');
  const files = unzipSync(bytes);
  const { resources } = JSON.parse(new TextDecoder().decode(files['datapackage.json'])) as {
    readonly resources: readonly { readonly path: string }[];
  };
  expect(resources.length).toBeGreaterThan(1);
  expect(Object.keys(files).sort()).toEqual(['datapackage.json', ...resources.map(({ path }) => path)].sort());
});

test('the sheets that are wanted come with their sources and what the next month compares with', async () => {
  const { desk } = await consolidated();
  const names = desk.summary.sheets({ seed: '', only: ['O04', 'O36'] }).map(({ name }) => name);
  expect(names).toHaveLength(4);
  expect(names.slice(0, 2)).toEqual(['O04 总表', 'O36 随机抽查']);
  expect(names).toContain('来源');
});

test('the word given draws the sample: the same word the same list, another word another', async () => {
  const { desk } = await consolidated();
  const drawn = (seed: string): string => JSON.stringify(desk.summary.sheets({ seed, only: ['O36'] })[0]?.cells);
  expect(drawn('六月二十八日')).toBe(drawn('六月二十八日'));
  expect(drawn('六月二十八日')).toContain('六月二十八日');
  expect(drawn('六月二十八日')).not.toBe(drawn('七月一日'));
});

test('whose a workbook is may only show beside the others: the list of files tells it then', async () => {
  const desk = newDesk();
  const units = new Map<number, string>();
  const files = samplesOf('望禾镇');
  const at = files.findIndex(({ name }) => name.startsWith('晨光里社区满意度测评'));
  await desk.summary.consolidate(files, wishes, desk.templates.inForce, (index, outcome) => {
    if ('unit' in outcome) units.set(index, outcome.unit);
  });
  expect(units.get(at)).toBe('晨光里社区');
});
