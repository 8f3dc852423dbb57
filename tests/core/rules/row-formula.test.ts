import type { Finding } from '../../../src/core/model/finding';
import type { FormulaCheck, RuleDef, Template } from '../../../src/core/model/template';
import { check } from '../../../src/core/rules';
import { builtInTemplate } from '../../../src/core/template';
import type { Ledger } from './book';
import { cellOf, read, withEntry } from './book';
import { ledger } from './clean';

const required = builtInTemplate().rules.filter((rule) => ['V01', 'V02', 'V05', 'H01'].includes(rule.id));

function rule(id: string, group: RuleDef['group'], checks: readonly FormulaCheck[]): RuleDef {
  return {
    ...{ id, group, severity: 'error', tables: [...new Set(checks.map((each) => each.table))], rule: id },
    ...{ message: '第{r}行应为 {e}，填的是 {v}。', src: 'test', kind: 'formula', checks },
  };
}

/** The built-in template with these rules for its own, besides those on cells. */
function templateWith(rules: readonly RuleDef[], change: (template: Template) => Template = (same) => same): Template {
  return change({ ...builtInTemplate(), rules: [...required, ...rules] });
}

function told(template: Template, ledgers: readonly Ledger[]): readonly Finding[] {
  return check(read(ledgers, { template })).findings;
}
const idsOf = (findings: readonly Finding[]): readonly string[] => findings.map((finding) => finding.id);

const sum = rule('R09', 'R', [
  {
    table: 'T03',
    formula: '[@正式党员数]+[@预备党员数]=[@党员总数]',
    at: 'memberCount',
    facts: { v: '[@党员总数]', e: '[@正式党员数]+[@预备党员数]' },
    fix: '[@正式党员数]+[@预备党员数]',
  },
]);

describe('a rule within a row', () => {
  test('points at its cell, with the facts and the fix that the template works out', () => {
    const wrong = withEntry(ledger('T03'), 1, { memberCount: 5 });
    expect(told(templateWith([sum]), [wrong])).toMatchObject([
      {
        id: `R09@组织名册!${cellOf(wrong, 1, 'memberCount')}`,
        ...{ severity: 'error', table: 'T03', field: 'memberCount', value: 5, expected: 3 },
        facts: { s: '组织名册', r: 4, c: '党员总数', v: 5, e: 3 },
        fix: { kind: 'setValue', value: 3 },
      },
    ]);
  });

  test('does not offer to write over a formula of the workbook', () => {
    const worked = withEntry(ledger('T03'), 1, { memberCount: { value: 5, formula: 'U4+V4+2' } });
    expect(told(templateWith([sum]), [worked]).map(({ rule, fix }) => [rule, fix])).toEqual([['R09', null]]);
  });

  test('nor over one that gives a number or a day as text', () => {
    const worked = withEntry(ledger('T09'), 1, {
      massPresent: { value: '2人', formula: 'H4&"人"' },
      date: { value: '2024.3.5', formula: 'TEXT(A1,"yyyy.m.d")' },
    });
    const findings = told(builtInTemplate(), [worked]).filter(({ row }) => row === 3);
    expect(findings.map(({ rule, fix }) => [rule, fix])).toEqual([
      ['V09', null],
      ['V03', null],
    ]);
  });

  test('is silent where a cell is empty, cannot be read or was found wrong', () => {
    const template = templateWith([sum]);
    expect(told(template, [withEntry(ledger('T03'), 0, { formalCount: null })]).map(({ rule }) => rule)).toEqual([
      'V01',
    ]);
    expect(
      told(template, [withEntry(ledger('T03'), 0, { formalCount: '三名左右吧' })]).map(({ rule }) => rule),
    ).toEqual(['V02']);
    expect(told(template, [withEntry(ledger('T03'), 0, { formalCount: -3 })]).map(({ rule }) => rule)).toEqual(['V05']);
  });

  test('is not tried where a required column is missing, and says which', () => {
    const reading = read([{ ...ledger('T03'), without: ['formalCount'] }], { template: templateWith([sum]) });
    const { findings, notChecked } = check(reading);
    expect(findings.map(({ rule }) => rule)).toEqual(['H01']);
    expect(notChecked).toEqual([{ rule: 'R09', needs: ['T03.formalCount'] }]);
  });

  test('tells days as days and yes as 是', () => {
    const late = rule('R15', 'R', [
      {
        table: 'T03',
        formula: '[@书记任职日期]>=[@成立日期]',
        at: 'secretaryFrom',
        facts: { v: '[@书记任职日期]', e: '[@有无活动场所]' },
      },
    ]);
    const wrong = withEntry(ledger('T03'), 0, { secretaryFrom: '1970-01-05' });
    expect(told(templateWith([late]), [wrong]).map(({ facts }) => [facts.v, facts.e])).toEqual([['1970-01-05', '是']]);
  });
});

describe('several checks of one rule', () => {
  const done = (at: string, label: string): FormulaCheck => ({
    table: 'T13',
    formula: `IF([@整改状态]="已完成",[@${label}]<>"",TRUE)`,
    at,
    facts: {},
  });
  const presence: RuleDef = {
    ...rule('R43', 'R', [done('checkBy', '验收人'), done('evidence', '佐证材料')]),
    message: '第{r}行已完成，但缺“{c}”。',
  };

  test('each missing cell is named, and not once more as empty', () => {
    const template = templateWith([presence], (same) => ({
      ...same,
      tables: same.tables.map((def) => ({
        ...def,
        fields: def.fields.map((field) =>
          def.code === 'T13' && field.id === 'checkBy' ? { ...field, requiredIf: '[@整改状态]="已完成"' } : field,
        ),
      })),
    }));
    const wrong = withEntry(ledger('T13'), 1, { checkBy: null, evidence: null });
    expect(idsOf(told(template, [wrong]))).toEqual([
      `R43@问题整改!${cellOf(wrong, 1, 'checkBy')}`,
      `R43@问题整改!${cellOf(wrong, 1, 'evidence')}`,
    ]);
  });

  test('cells that the same sentence asks for are named by one finding', () => {
    const both = { ...presence, message: '第{r}行已完成，请填验收人和佐证材料。' };
    const wrong = withEntry(ledger('T13'), 1, { checkBy: null, evidence: null });
    expect(idsOf(told(templateWith([both]), [wrong]))).toEqual([`R43@问题整改!${cellOf(wrong, 1, 'checkBy')}`]);
  });

  test('what does not add up is said once a row', () => {
    const votes = rule('R47', 'R', [
      { table: 'T15', formula: '[@收回票数]<=[@发出票数]', at: 'returned', facts: {} },
      { table: 'T15', formula: '[@废票]<=[@收回票数]-100', at: 'invalid', facts: {} },
    ]);
    const wrong = withEntry(ledger('T15'), 0, { returned: 40 });
    expect(idsOf(told(templateWith([votes]), [wrong]))).toEqual([`R47@满意度!${cellOf(wrong, 0, 'returned')}`]);
  });

  test('a message of one check is that finding’s', () => {
    const two = rule('R31', 'R', [
      { table: 'T09', formula: '[@请假人数]=0', at: 'leave', facts: {}, message: '第{r}行请假。' },
    ]);
    const wrong = withEntry(ledger('T09'), 0, { leave: 1 });
    expect(told(templateWith([two]), [wrong]).map(({ message }) => message)).toEqual(['第{r}行请假。']);
  });
});

describe('rules between rows and tables', () => {
  test('a formula over a whole column of its own table speaks once for a group', () => {
    const same = rule('X10', 'X', [
      {
        table: 'T06',
        formula:
          'OR(COUNTIFS([所在党支部],[@所在党支部])<3,COUNTIFS([所在党支部],[@所在党支部],[总分],[@总分])<COUNTIFS([所在党支部],[@所在党支部]))',
        at: 'total',
        facts: { branch: '[@所在党支部]', v: '[@总分]' },
      },
    ]);
    const equal: Ledger = {
      ...ledger('T06'),
      entries: ledger('T06').entries.map((entry) => ({ ...entry, total: 80 })),
    };
    expect(idsOf(told(templateWith([same]), [equal]))).toEqual([`X10@先锋评分!${cellOf(equal, 0, 'total')}`]);
    expect(told(templateWith([same]), [ledger('T06')])).toEqual([]);
  });

  test('a formula over another table speaks for each row, and names the table that is missing', () => {
    const members = rule('S01', 'S', [
      {
        table: 'T03',
        formula: 'COUNTIFS(党员名册[所在党支部],[@党组织全称])=[@党员总数]',
        at: 'memberCount',
        facts: { branch: '[@党组织全称]', a: '[@党员总数]', b: 'COUNTIFS(党员名册[所在党支部],[@党组织全称])' },
      },
    ]);
    const template = templateWith([members]);
    const fewer: Ledger = { ...ledger('T04'), entries: ledger('T04').entries.slice(1) };
    expect(told(template, [ledger('T03'), fewer]).map(({ facts }) => [facts.a, facts.b])).toEqual([[4, 3]]);
    expect(check(read([ledger('T03')], { template })).notChecked).toEqual([{ rule: 'S01', needs: ['T04'] }]);
  });

  test('a cell that already carries an error is not compared with another table', () => {
    const members = rule('S01', 'S', [
      {
        table: 'T03',
        formula: 'COUNTIFS(党员名册[所在党支部],[@党组织全称])=[@党员总数]',
        at: 'memberCount',
        facts: {},
      },
    ]);
    const wrong = withEntry(ledger('T03'), 0, { memberCount: 9 });
    expect(told(templateWith([sum, members]), [wrong, ledger('T04')]).map(({ rule }) => rule)).toEqual(['R09']);
  });

  test('a threshold that the office has not entered is named', () => {
    const centres = rule('S10', 'S', [
      { table: 'T12', formula: 'COUNTA([项目编号])=参数[服务中心新建、改扩建项目数]', at: 'projectCode', facts: {} },
    ]);
    const { findings, notChecked } = check(read([ledger('T12')], { template: templateWith([centres]) }));
    expect([findings, notChecked]).toEqual([[], [{ rule: 'S10', needs: ['centreCount'] }]]);
  });
});

test('a column that some record demands by its condition is missed once', () => {
  const template = templateWith([], (same) => ({
    ...same,
    tables: same.tables.map((def) => ({
      ...def,
      fields: def.fields.map((field) =>
        def.code === 'T13' && field.id === 'checkBy' ? { ...field, requiredIf: '[@整改状态]="已完成"' } : field,
      ),
    })),
  }));
  expect(idsOf(told(template, [{ ...ledger('T13'), without: ['checkBy'] }]))).toEqual(['H01@问题整改!2#checkBy']);
  const doing: Ledger = { ...ledger('T13'), entries: ledger('T13').entries.slice(0, 1), without: ['checkBy'] };
  expect(told(template, [doing])).toEqual([]);
});
