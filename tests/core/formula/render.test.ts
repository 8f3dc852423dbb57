import { compile, render } from '../../../src/core/formula';
import type { Layout } from '../../../src/core/formula';
import { branches, schema } from './world';

const layout: Layout = {
  cell: (field) => (field === 'town' ? null : `${field.toUpperCase()}7`),
  column: (table, field) => `'${table}'!$${field}$4:$${field}$120`,
  parameter: () => '参数!$B$2',
};

function rendered(text: string): string {
  const compiled = compile(text, schema, branches);
  if (!compiled.ok) return compiled.fault.code;
  const live = render(compiled.formula, layout);
  return live.ok ? live.text : `${live.reason} ${live.what}`;
}

describe('a live formula', () => {
  test.each([
    ['=[@甲]+1', 'X7+1'],
    ['=COUNTIFS(党员花名册[姓名],[@甲])', "COUNTIFS('T04'!$name$4:$name$120,X7)"],
    ['=参数[截至日期]', '参数!$B$2'],
    ['=1-(2-3)', '1-(2-3)'],
    ['=(1-2)-3', '1-2-3'],
    ['=(1+2)*3', '(1+2)*3'],
    ['=2^(3^2)', '2^(3^2)'],
    ['=-([@甲]+1)', '-(X7+1)'],
    ['=-([@甲]^2)', '-(X7^2)'],
    ['=([@甲]/2)%', '(X7/2)%'],
    ['=(-2)^2', '-2^2'],
    ['=IF(1=(2=3),"a""b",FALSE)', 'IF(1=(2=3),"a""b",FALSE)'],
    ['=IF([@甲],,2)', 'IF(X7,,2)'],
    ['=LOOKUP([@甲],{0,0.8;1,2})', 'LOOKUP(X7,{0,0.8;1,2})'],
    ['=IFERROR(1/0,#N/A)', 'IFERROR(1/0,#N/A)'],
    ['=0.0000001', '1E-7'],
  ])('%s becomes %s', (text, expected) => {
    expect(rendered(text)).toBe(expected);
  });

  test.each([
    ['=IFS([@甲]>1,"a",TRUE,"b")', 'IF(X7>1,"a",IF(TRUE,"b",NA()))'],
    ['=SWITCH([@甲],1,"a",2,"b","c")', 'IF(X7=1,"a",IF(X7=2,"b","c"))'],
    ['=IFNA([@甲],0)', 'IF(ISNA(X7),0,X7)'],
    ['=DAYS([@甲],[@乙])', 'INT(X7)-INT(Y7)'],
    ['=RANK.EQ([@甲],[甲])', "RANK(X7,'T03'!$x$4:$x$120)"],
    ['=STDEV.P([甲])', "STDEVP('T03'!$x$4:$x$120)"],
  ])('%s is said in older words: %s', (text, expected) => {
    expect(rendered(text)).toBe(expected);
  });

  test.each([
    ['=MAXIFS([甲],[乙],1)', 'newer-function MAXIFS'],
    ['=XOR(TRUE,FALSE)', 'newer-function XOR'],
    ['=[@所属乡镇（街道）、部门]&"x"', 'no-cell town'],
    ['=SUM([甲]*2)', 'array-formula SUM'],
    ['=SUMPRODUCT(IF([甲]>1,1,0))', 'array-formula IF'],
    ['=SUMPRODUCT([甲]*2)', "SUMPRODUCT('T03'!$x$4:$x$120*2)"],
  ])('%s gives %s', (text, expected) => {
    expect(rendered(text)).toBe(expected);
  });
});
