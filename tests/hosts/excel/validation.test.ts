/** What may be typed into the clerks' own cells: put in where they have set no limits, and taken out again exactly. */
import type { Change } from '../../../src/core/model/change';
import type { DrawnValidation } from '../../../src/core/model/drawing';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import type { FakeValidation } from '../../excel/validation';
import { validationXml } from '../../../src/hosts/xlsx/write/sheet/validations';
import { newExcel, stateOf } from './ledger';

const ledger = '组织生活';
const states = { kind: 'list', values: ['已完成', '推进中'] } as const;

function limit(range: string, allow: DrawnValidation['allow'] = states): Change {
  return {
    kind: 'addValidation',
    sheet: ledger,
    validation: { range, allow, prompt: '请从列表中选择', error: '只能填列表中的' },
  };
}

/** One that the clerk made on rows of column C. */
function clerks(firstRow: number, lastRow: number): FakeValidation {
  return {
    area: { firstRow, lastRow, firstColumn: 2, lastColumn: 2 },
    Rule: { decimal: { formula1: 0, formula2: 1, operator: 'Between' } },
    IgnoreBlanks: false,
    Prompt: null,
    ErrorAlert: { showAlert: true, style: 'Warning', title: '完成率', message: '0到1' },
  };
}

it('is really there, with its words', async () => {
  const excel = newExcel();
  await excel.host.apply([limit('B3:B90')]);
  expect(excel.sheet.validations).toEqual([
    {
      area: { firstRow: 2, lastRow: 89, firstColumn: 1, lastColumn: 1 },
      Rule: { list: { inCellDropDown: true, source: '已完成,推进中' } },
      IgnoreBlanks: true,
      Prompt: { showPrompt: true, title: '', message: '请从列表中选择' },
      ErrorAlert: { showAlert: true, style: 'Stop', title: '整推', message: '只能填列表中的' },
    },
  ]);
});

it('warns instead of stopping where whoever insists may go on', async () => {
  const excel = newExcel();
  const validation: DrawnValidation = { range: 'B3:B90', allow: states, error: '只能填列表中的', yields: true };
  await excel.host.apply([{ kind: 'addValidation', sheet: ledger, validation }]);
  expect(excel.sheet.validations[0]?.ErrorAlert).toMatchObject({ style: 'Warning', message: '只能填列表中的' });
  expect(validationXml(validation, false)).toContain(' errorStyle="warning"');
});

it.each([
  [
    'whole numbers',
    { kind: 'whole', min: 0, max: 10 },
    { wholeNumber: { formula1: 0, formula2: 10, operator: 'Between' } },
  ],
  [
    'shares up to 1',
    { kind: 'decimal', min: null, max: 1 },
    { decimal: { formula1: 1, operator: 'LessThanOrEqualTo' } },
  ],
  [
    'days from one on',
    { kind: 'date', min: 45292, max: null },
    { date: { formula1: '=45292', operator: 'GreaterThanOrEqualTo' } },
  ],
  [
    'a list elsewhere',
    { kind: 'listFrom', formula: '参数!$A$1:$A$9' },
    { list: { inCellDropDown: true, source: '=参数!$A$1:$A$9' } },
  ],
  ['what a formula allows', { kind: 'custom', formula: 'LEN(B3)=18' }, { custom: { formula: '=LEN(B3)=18' } }],
] as const)('%s become a rule of Excel’s', async (_, allow, rule) => {
  const excel = newExcel();
  await excel.host.apply([limit('B3:B9', allow)]);
  expect(excel.sheet.validations.map(({ Rule }) => Rule)).toEqual([rule]);
});

it('the clerk’s own is there before, during and after', async () => {
  const excel = newExcel();
  excel.sheet.validations.push(clerks(2, 9));
  const before = stateOf(excel);
  await excel.host.apply([limit('C3:C10 B3:B10')]);
  expect(excel.sheet.validations.map(({ area }) => area.firstColumn)).toEqual([2, 1]);
  expect(excel.sheet.validations[0]).toEqual(clerks(2, 9));
  await new ExcelHost().restore();
  expect(stateOf(excel)).toEqual(before);
});

it.each([
  ['a part of the range', clerks(4, 5)],
  ['more than the range', clerks(0, 500)],
])('where the clerk has one on %s, ours stays away', async (_, own) => {
  const excel = newExcel();
  excel.sheet.validations.push(own);
  const before = stateOf(excel);
  await excel.host.apply([limit('C3:C10')]);
  expect(excel.sheet.validations).toEqual([own]);
  await new ExcelHost().restore();
  expect(stateOf(excel)).toEqual(before);
});

it('one that the clerk put in place of ours stays', async () => {
  const excel = newExcel();
  await excel.host.apply([limit('C3:C10')]);
  excel.sheet.validations = [clerks(2, 9)];
  await new ExcelHost().restore();
  expect(excel.sheet.validations).toEqual([clerks(2, 9)]);
});

it('is found where rows moved it', async () => {
  const excel = newExcel();
  await excel.host.apply([limit('C3:C10')]);
  excel.sheet.moveRows(0, 2);
  excel.sheet.Name = '改名';
  await new ExcelHost().restore();
  expect(excel.sheet.validations).toEqual([]);
});

it.each([
  ['longer than Excel takes', Array.from({ length: 60 }, (_, index) => `第${String(index)}党支部`)],
  ['with a comma in it', ['甲,乙', '丙']],
])('a list %s is left to the check, and leaves no trace', async (_, values) => {
  const excel = newExcel();
  const before = stateOf(excel);
  await excel.host.apply([limit('B3:B9', { kind: 'list', values })]);
  expect(excel.sheet.validations).toEqual([]);
  await new ExcelHost().restore();
  expect(stateOf(excel)).toEqual(before);
});
