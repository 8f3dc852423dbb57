/** The empty workbooks: what we hand out we must know again, and what is typed in must be read. */
import { lettering } from '../../../src/core/drawing/looks';
import { pageBreaksOf } from '../../../src/core/drawing/pages';
import { findTables } from '../../../src/core/locate';
import type { SheetDrawing } from '../../../src/core/model/drawing';
import { readAll } from '../../../src/core/records';
import { check } from '../../../src/core/rules';
import { blankWorkbook, builtInTemplate } from '../../../src/core/template';
import { serialOfIso } from '../../../src/core/model/calendar';
import { ledgers, village } from '../rules/clean';
import { filledIn, typed } from './filled';
import { opened, withSheet } from './workbook';

const template = builtInTemplate();
const asOf = serialOfIso('2024-06-30') ?? 0;
const HEADER = 2;

test('every sheet of the empty workbook is known again, with all its columns and no records', async () => {
  const { drawings, properties } = blankWorkbook(template, { unit: '中共江城市红星镇委员会' });
  expect(drawings).toHaveLength(23);
  const sheets = findTables(await opened(drawings, properties), template);
  const found = sheets.flatMap((sheet) => sheet.tables);
  expect(found.map((table) => table.table)).toEqual(template.tables.map((table) => table.code));
  found.forEach((table, index) => {
    const fields = template.tables[index]?.fields.map((field) => field.id);
    expect([table.table, table.columns.map((column) => column.field)]).toEqual([table.table, fields]);
    expect([table.table, table.records.length, table.tableBy]).toEqual([table.table, 0, 'mark']);
    expect(table.meta.get('填报单位')?.text).toBe('中共江城市红星镇委员会');
  });
});

test('what is typed in is read as records, and nothing of the notes below', async () => {
  const { drawings, properties } = blankWorkbook(template, { tables: ['T10'], unit: '红星镇' });
  const filled = drawings.map((sheet) =>
    typed(sheet, [
      { 党支部: '青山村支部', 党员总数: 40, 已认证数: 38, 未认证数: 2, 认证率: 0.95, 未认证原因: '外出' },
      { 党支部: '红旗村支部', 党员总数: 20, 已认证数: 20, 未认证数: 0, 认证率: 1 },
    ]),
  );
  const snapshot = await opened(filled, properties);
  const sheets = findTables(snapshot, template);
  expect(sheets[0]?.tables[0]?.records).toHaveLength(2);
  const reading = readAll(snapshot, sheets, template, asOf);
  const [table] = reading.tables;
  expect([...(table?.fields.get('rate')?.number ?? [])]).toEqual([0.95, 1]);
  expect(check(reading).findings.filter((finding) => finding.severity === 'error')).toEqual([]);
});

async function findingsOf(filled: readonly SheetDrawing[], properties: ReadonlyMap<string, string>) {
  const snapshot = await opened(filled, properties);
  const reading = readAll(snapshot, findTables(snapshot, template), template, asOf);
  return check(reading).findings.map(({ id }) => id);
}

test('an empty workbook says of each ledger that nothing stands in it, and finds no other fault', async () => {
  const { drawings, properties } = blankWorkbook(template, { unit: village });
  const found = await findingsOf(drawings, properties);
  expect(found).toHaveLength(23);
  expect(new Set(found.map((id) => id.slice(0, 3)))).toEqual(new Set(['H05']));
});

test('all 23 ledgers filled in without a fault give no finding', async () => {
  const { filled, properties } = filledIn(template, ledgers, village);
  expect(await findingsOf(filled, properties)).toEqual([]);
});

test('a fault that is typed in is found in its cell', async () => {
  const wrong = ledgers.map((each) =>
    each.table === 'T10'
      ? { ...each, entries: each.entries.map((entry) => ({ ...entry, uncertified: Number(entry.uncertified) + 1 })) }
      : each,
  );
  const { filled, properties } = filledIn(template, wrong, village);
  expect(await findingsOf(filled, properties)).toEqual(['R33@党员电子身份认证台账!D4', 'R33@党员电子身份认证台账!D5']);
});

test('a unit of a domain gets its own indicators and standards, and no ledger of others', () => {
  const { drawings } = blankWorkbook(template, { unit: '财政局支部', domain: 'institution' });
  expect(drawings).toHaveLength(22);
  expect(drawings.map((sheet) => sheet.role)).not.toContain('blank.T11');
  expect(blankWorkbook(template, { domain: 'village' }).drawings).toHaveLength(23);
  const texts = (role: string): readonly unknown[] =>
    drawings.find((sheet) => sheet.role === role)?.cells.map((cell) => cell.value) ?? [];
  const indicators = texts('blank.T05').filter((text) => /^[GVCIN]\d+$/.test(String(text)));
  expect(indicators).toEqual(
    [...template.fortress.common, ...(template.fortress.personal.institution ?? [])].map((item) => item.id),
  );
  expect(texts('blank.T08')).toEqual(expect.arrayContaining(['书记由班子成员担任', '财政局支部']));
});

test('texts stay as typed, columns that must be filled in stand out, wide ledgers are printed on A3', () => {
  const { drawings } = blankWorkbook(template, { tables: ['T05', 'T03'] });
  const [scores, roster] = drawings;
  const styleOf = (label: string) => {
    const header = scores?.cells.find((cell) => cell.row === HEADER && cell.value === label);
    const below = scores?.cells.find((cell) => cell.row === HEADER + 1 && cell.column === header?.column);
    return { style: below?.style, stands: header?.tint !== undefined };
  };
  expect(styleOf('考评期')).toEqual({ style: 'typed', stands: true });
  expect(styleOf('佐证材料')).toEqual({ style: 'typed', stands: false });
  expect(styleOf('分值')).toEqual({ style: 'score', stands: true });
  expect([scores?.print.paper, roster?.print.paper]).toEqual([undefined, 'A3']);
});

test('columns have lists, limits and hints; the header keeps its words without protecting the sheet', () => {
  const [sheet] = blankWorkbook(template, { tables: ['T03'] }).drawings;
  const allow = (label: string): readonly unknown[] => {
    const column = sheet?.cells.find((cell) => cell.row === HEADER && cell.value === label)?.column ?? -1;
    const letter = String.fromCharCode(65 + column);
    return (
      sheet?.validations
        .filter((each) => each.range.startsWith(letter) && !/^A[A-Z]/.test(each.range))
        .map((each) => each.allow) ?? []
    );
  };
  expect(allow('组织类别')[1]).toEqual({
    kind: 'list',
    values: ['党委', '党总支', '党支部', '联合党支部', '临时党支部', '党组'],
  });
  expect(allow('组织类别')[0]).toEqual({ kind: 'custom', formula: 'EXACT(D3,"组织类别")' });
  expect(allow('班子成员数')[1]).toEqual({ kind: 'whole', min: 0, max: null });
  const header = sheet?.cells.find((cell) => cell.row === HEADER && cell.value === '上级党组织');
  expect(header?.note).toBe('必填，没有的填“无”或“—”。须与《党组织花名册》中的“党组织全称”一致，用全称。');
  expect(sheet?.protect).toBe(false);
});

test('where the header asks for 无 a column of numbers or choices lets it stand; no other one does', () => {
  const [sheet] = blankWorkbook(template, { tables: ['T02'] }).drawings;
  const yields = (label: string): unknown => {
    const column = sheet?.cells.find((cell) => cell.row === HEADER && cell.value === label)?.column ?? -1;
    const letter = String.fromCharCode(65 + column);
    return sheet?.validations.find((each) => each.range.startsWith(`${letter}4:`))?.yields;
  };
  expect([yields('完成率'), yields('是否完成'), yields('累计完成量'), yields('推进方式')]).toEqual([
    true,
    true,
    undefined,
    undefined,
  ]);
  const note = (label: string) => sheet?.cells.find((cell) => cell.row === HEADER && cell.value === label)?.note;
  expect(note('目标值')).toBe('不小于 0。须与《重点任务清单（任务分解表）》中的“目标值”一致。');
});

test('a workbook of last year is told as old by its mark', async () => {
  const old = { ...template, id: '2023-jichu-hangshi', version: '1.0' };
  const { drawings, properties } = blankWorkbook(old, { tables: ['T10'] });
  const snapshot = await opened(
    withSheet(drawings, drawings[0]?.name ?? '', (sheet) => typed(sheet, [{ 党支部: '甲', 党员总数: 1 }])),
    properties,
  );
  const reading = readAll(snapshot, findTables(snapshot, template), template, asOf);
  expect(check(reading).findings.map((finding) => finding.rule)).toContain('F02');
});

test('no page bears the signatures and the example alone: lines to write in stand above them', () => {
  for (const drawing of blankWorkbook(template, { unit: '青竹村' }).drawings) {
    const last = drawing.cells.reduce((row, cell) => Math.max(row, cell.row), 0);
    const signed = drawing.cells.find(({ style }) => style === 'signature')?.row ?? last;
    const parted = pageBreaksOf(drawing, lettering).filter((row) => row > signed - 3);
    expect([drawing.name, parted]).toEqual([drawing.name, []]);
    expect([drawing.name, drawing.together]).toEqual([drawing.name, [{ first: signed - 3, last }]]);
  }
});
