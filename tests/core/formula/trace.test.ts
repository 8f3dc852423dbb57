import { bind, compile, trace } from '../../../src/core/formula';
import type { World } from '../../../src/core/formula';
import { branches, branchRows, peopleRows, run, schema } from './world';

const world: World = {
  relation: (code) => (code === 'T04' ? peopleRows : undefined),
  parameter: () => null,
  context: branchRows,
};

function traced(text: string, row = 0): readonly string[] {
  const compiled = compile(text, schema, branches);
  if (!compiled.ok) throw new Error(compiled.fault.code);
  return trace(
    compiled.formula,
    world,
  )(row).map(({ relation, field, rows }) => `${relation.code}.${field} ${rows === null ? 'all' : [...rows].join(' ')}`);
}

describe('the cells behind a value', () => {
  test.each([
    ['=[@甲]+[@乙]', ['T03.x 0', 'T03.y 0']],
    ['=SUM(党员花名册[年度学时])', ['T04.hours all']],
    ['=COUNTIFS(党员花名册[所在党支部],[@党组织全称],党员花名册[党籍状态],"正常")', ['T04.status 0 1 4']],
    ['=COUNTIFS(党员花名册[所在党支部],[@党组织全称])', ['T04.branch 0 1 4']],
    ['=SUMIFS(党员花名册[年度学时],党员花名册[所在党支部],[@党组织全称])', ['T04.hours 0 1 4']],
    ['=SUMIF(党员花名册[所在党支部],[@党组织全称],党员花名册[年度学时])', ['T04.hours 0 1 4']],
    ['=COUNTIFS(党员花名册[党籍状态],"正常")', ['T04.status all']],
    ['=COUNTIFS(党员花名册[所在党支部],[@党组织全称],党员花名册[年度学时],">"&[@甲])', ['T04.hours 0 1 4']],
    [
      '=SUMPRODUCT((党员花名册[所在党支部]=[@党组织全称])*(党员花名册[年度学时]>20))',
      ['T04.branch 0 1 4', 'T03.orgName 0', 'T04.hours 0 1 4'],
    ],
    ['=INDEX(党员花名册[年度学时],MATCH("王五",党员花名册[姓名],0))', ['T04.hours 2']],
    [
      '=SUMPRODUCT(MAX((党员花名册[所在党支部]=[@党组织全称])*党员花名册[加入党组织日期]))',
      ['T04.branch 0 1 4', 'T03.orgName 0', 'T04.joined 0 1 4'],
    ],
    ['=IF([@甲]>0,[@乙],SUM(党员花名册[年度学时]))', ['T03.x 0', 'T03.y 0']],
    ['=IF([@甲]<0,[@乙],SUM(党员花名册[年度学时]))', ['T03.x 0', 'T04.hours all']],
    ['=IFERROR([@甲],SUM(党员花名册[年度学时]))', ['T03.x 0']],
    ['=IF(COUNTA(党员花名册[年度学时])=0,NA(),[@甲])', ['T03.x 0']],
  ])('%s', (text, expected) => {
    expect(traced(text)).toEqual(expected);
  });

  test('a key that matches nothing has no cells', () => {
    expect(traced('=COUNTIFS(党员花名册[所在党支部],[@党组织全称],党员花名册[党籍状态],"正常")', 2)).toEqual([
      'T04.status ',
    ]);
  });
});

describe('a product with a key', () => {
  test('gives what the whole product gives', () => {
    expect(run('=SUMPRODUCT((党员花名册[所在党支部]=[@党组织全称])*(LEN(党员花名册[姓名])=2))')).toBe(2);
    expect(run('=SUMPRODUCT(([@党组织全称]=党员花名册[所在党支部])*(LEN(党员花名册[姓名])=2))', 1)).toBe(2);
    expect(run('=SUMPRODUCT((党员花名册[所在党支部]=[@支部类型（七类）])*1)', 2)).toBe(1);
  });

  test('gives its greatest place, 0 among them where other keys are', () => {
    const greatest = '=SUMPRODUCT(MAX((党员花名册[所在党支部]=[@党组织全称])*党员花名册[加入党组织日期]))';
    expect([run(greatest, 0), run(greatest, 1), run(greatest, 2)]).toEqual([45292, 45473, 0]);
    expect(run('=SUMPRODUCT(MAX((党员花名册[所在党支部]=[@党组织全称])*-1))')).toBe(0);
  });

  test('is not spoilt by what cannot be read in the record of another key', () => {
    const text = '=SUMPRODUCT((党员花名册[所在党支部]=[@党组织全称])*(党员花名册[电子身份认证]=TRUE))';
    expect(run(text)).toBe(2);
    const compiled = compile('=SUMPRODUCT((党员花名册[电子身份认证]=TRUE)*1)', schema, branches);
    expect(compiled.ok && bind(compiled.formula, world)(0)).toEqual({ error: '#N/A' });
  });
});
