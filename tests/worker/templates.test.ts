/** Templates at the desk, on the bytes of their workbooks: look, use, draft, empty workbooks. */
import { unzipSync } from 'fflate';
import { Refusal } from '../../src/core/errors';
import { templateFaultSentence } from '../../src/core/messages';
import { builtInTemplate, templateText, templateToDrawings } from '../../src/core/template';
import { bytesOf } from '../core/template/workbook';
import type { WorkbookDesk } from '../../src/worker/workbook-desk';
import { asOf, newDesk, sample, throughout } from './open-desk';

const built = builtInTemplate();
const ledger = '听泉镇/云锦社区党建台账.xlsx';

/** The code with which something is refused. */
function refusalOf(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
}

async function withTemplateOpen(): Promise<WorkbookDesk> {
  const desk = newDesk();
  await desk.openTemplate('template');
  return desk;
}

test('the workbook of a template is known for one, and a ledger is not', async () => {
  const desk = await withTemplateOpen();
  const { template, view } = desk.examine(asOf);
  expect(template).toMatchObject({ title: built.title, version: built.version, usable: true, inForce: true });
  expect(template?.faults.filter((fault) => fault.severity === 'error')).toEqual([]);
  expect(view.findings).toEqual([]);
  await desk.openFile(sample(ledger));
  expect(desk.examine(asOf).template).toBeNull();
});

test('a fault typed into a template is told with its cell at once, and its mending as well', async () => {
  const desk = await withTemplateOpen();
  const before = desk.examine(asOf).template?.faults ?? [];
  const typed = desk.recheck({ sheet: '字段', row: 3, column: 3, typed: '数值' });
  const [fault] = typed?.template?.faults.filter((each) => each.severity === 'error') ?? [];
  expect(fault).toMatchObject({ sheet: '字段', cell: 'D4', code: 'not-one-of' });
  expect(fault && templateFaultSentence(fault, 'zh-CN')).toContain('《字段》D4：写的是“数值”，只能填：文本');
  expect(typed?.template?.usable).toBe(false);
  expect(refusalOf(() => desk.templateHere())).toBe('bad-template');
  const mended = desk.recheck({ sheet: '字段', row: 3, column: 3, typed: '文本' });
  expect(mended?.template).toMatchObject({ usable: true });
  expect(mended?.template?.faults).toEqual(before);
});

test('a template without a sheet that none can do without is still known for one', async () => {
  const desk = newDesk();
  const bytes = await bytesOf(templateToDrawings(built).filter(({ name }) => name !== '规则'));
  await desk.openFile({ name: '模板.xlsx', bytes });
  expect(desk.examine(asOf).template?.faults).toEqual(
    expect.arrayContaining([expect.objectContaining({ code: 'no-sheet', sheet: null, cell: null })]),
  );
});

test('what was put in force judges the next workbook, and what cannot be used changes nothing', async () => {
  const desk = newDesk();
  await desk.openFile(sample(ledger));
  const tablesOf = (): readonly (string | null)[] =>
    desk.examine(asOf).view.sheets.flatMap(({ found }) => found.tables.map(({ table }) => table));
  expect(tablesOf()).toContain('T08');
  const less = { ...built, id: 'own', tables: built.tables.filter(({ code }) => code !== 'T08') };
  // Rules and indicators that speak of the table are faults; such a template is refused whole.
  expect(refusalOf(() => desk.templates.use(templateText(less)))).toBe('bad-template');
  expect(refusalOf(() => desk.templates.use('没有'))).toBe('bad-template');
  expect(desk.templates.inForce).toBe(built);
  const renamed = {
    ...built,
    id: 'own',
    title: '听泉镇',
    rules: built.rules.filter(({ id }) => !id.startsWith('F')),
  };
  expect(desk.templates.use(templateText(renamed)).title).toBe('听泉镇');
  const rules = desk.examine(asOf).view.findings.map(({ rule }) => rule);
  expect(rules.some((rule) => rule.startsWith('F'))).toBe(false);
  desk.templates.use(null);
  expect(desk.examine(asOf).view.findings.some(({ rule }) => rule.startsWith('F'))).toBe(true);
});

test('a filled workbook gives a draft with types and constraints, whose workbook is a usable template', async () => {
  const desk = newDesk();
  await desk.openFile(sample(ledger));
  desk.examine(asOf);
  const proposed = desk.propose('云锦社区');
  const scores = proposed.ledgers.find(({ note }) => note.code === 'T05');
  expect(scores?.note.known).toBe(true);
  const domain = scores?.fields.find(({ field }) => field.id === 'domain');
  expect(domain?.field.type).toBe('enum');
  expect(domain?.options).toEqual((built.enums.domain ?? []).map(({ label }) => label));
  expect(scores?.fields.find(({ field }) => field.label === '党组织')?.standsIn?.[0]).toBe('党组织花名册');
  const file = await desk.handOut({ what: 'proposal' }, asOf, throughout);
  expect(file.name).toBe('云锦社区模板.xlsx');
  await desk.openFile(file);
  expect(desk.examine(asOf).template).toMatchObject({ title: '云锦社区', usable: true, inForce: false });
});

test('a workbook without ledgers gives no draft', async () => {
  const desk = newDesk();
  await desk.openFile({ name: '空.csv', bytes: new TextEncoder().encode('只有一句话') });
  expect(desk.propose('空').ledgers).toEqual([]);
  expect(refusalOf(() => desk.handOut({ what: 'proposal' }, asOf, throughout))).toBe('not-found');
});

describe('empty workbooks', () => {
  const blanks = (units: readonly { unit: string; domain: string }[], tables: readonly string[] = []) =>
    newDesk().handOut({ what: 'blanks', units, tables }, asOf, throughout);

  test('for one unit: a workbook of its ledgers with its name, known again when it comes back', async () => {
    const file = await blanks([{ unit: '石桥湾村', domain: 'village' }], ['T03', 'T11']);
    expect(file.name).toBe('石桥湾村空表.xlsx');
    const desk = newDesk();
    await desk.openFile(file);
    const { sheets } = desk.examine(asOf).view;
    expect(sheets.flatMap(({ found }) => found.tables.map(({ table }) => table))).toEqual(['T03', 'T11']);
    expect(desk.rows(0, 0, 3).rows[1]?.[0]).toContain('石桥湾村');
  });

  test('for a domain: without a name, and without what does not concern it', async () => {
    const file = await blanks([{ unit: '', domain: 'community' }]);
    expect(file.name).toBe('社区空表.xlsx');
    const desk = newDesk();
    await desk.openFile(file);
    expect(desk.sheets().map(({ name }) => name)).not.toContain('村级集体经济收入统计表');
  });

  test('for a list: a workbook each in one .zip, names that are the same told apart, the same bytes each time', async () => {
    const units = ['甲村', '乙/村', '甲村'].map((unit) => ({ unit, domain: '' }));
    const packed = await blanks(units, ['T03']);
    expect(packed.name).toBe('空表（3个单位）.zip');
    expect(Object.keys(unzipSync(packed.bytes))).toEqual(['甲村空表.xlsx', '乙村空表.xlsx', '甲村空表 2.xlsx']);
    expect(Buffer.from((await blanks(units, ['T03'])).bytes).equals(packed.bytes)).toBe(true);
  });

  test('for a roster: every organisation in it with its domain', async () => {
    const roster = await newDesk().roster(sample('两新/市两新工委其他党组织花名册.xlsx'));
    expect(roster).toHaveLength(3);
    expect(roster.filter(({ domain }) => domain === 'twoNew').length).toBeGreaterThan(0);
  });
});
