import { run } from './world';

describe('references', () => {
  test.each([
    ['=[@党组织全称]', '甲村党支部'],
    ['[@党组织全称]', '甲村党支部'],
    ['=[@orgName]', '甲村党支部'],
    ['=[@支部类型（七类）]="村"', true],
    ['=[@所属乡镇（街道）、部门]', '东镇'],
    ['=[@“好”票]+1', 4],
    ['=[@党员 总数]', 45],
    ['=[@[党员 总数]]', 45],
    ["=[@[占比'#]]", 0.5],
    ['=SUM([“好”票])', 12],
    ['=党组织花名册[@甲]', 2.5],
    ['=党组织花名册[[#This Row],[甲]]', 2.5],
    ['=SUM(党员花名册[年度学时])', 96.5],
    ['=参数[截至日期]', 45473],
    ['=参数[黄牌：落后序时]/100', 0.1],
    ['=参数[项目数]+1', { error: '#N/A' }],
  ])('%s gives %p', (text, expected) => {
    expect(run(text)).toEqual(expected);
  });

  test('a column of a table that the workbook does not have is #REF!', () => {
    expect(run('=SUM(党员花名册[年度学时])', 0, ['T04'])).toEqual({ error: '#REF!' });
    expect(run('=COUNTIFS(党员花名册[所在党支部],[@党组织全称])', 0, ['T04'])).toEqual({ error: '#REF!' });
    expect(run('=SUMIFS(党员花名册[年度学时],党员花名册[所在党支部],"x")', 0, ['T04'])).toEqual({ error: '#REF!' });
  });
});

describe('faults', () => {
  test.each([
    ['=1+', 'syntax', 2],
    ['="abc', 'syntax', 4],
    ['=IF（[@甲]，1，2）', 'full-width-sign', 3],
    ['=[@党组织全称]=“甲”', 'full-width-sign', 10],
    ['=党员名册[姓名]', 'unknown-table', 1],
    ['=[@党组织名称]', 'unknown-column', 1],
    ['[@党组织名称]', 'unknown-column', 0],
    ['=参数[黄牌]', 'unknown-parameter', 1],
    ['=1+VLOKUP(1,2)', 'unknown-function', 3],
    ['=TODAY()', 'unknown-function', 1],
    ['=求和(1)', 'unknown-function', 1],
    ['=IF(1)', 'argument-count', 1],
    ['=ROUND(1,2,3)', 'argument-count', 1],
    ['=党员花名册[姓名]', 'gives-column', 0],
    ['=党员花名册[年度学时]*2', 'gives-column', 0],
    ['=COUNTIFS([@甲],1)', 'needs-column', 1],
    ['=COUNTIFS(党员花名册[姓名],"a",[甲],1)', 'mixed-columns', 1],
    ['=SUMPRODUCT(党员花名册[年度学时]*[甲])', 'mixed-columns', 12],
    ['=A1+1', 'not-supported', 1],
    ['=总数*2', 'not-supported', 1],
    ['=[[甲]:[乙]]', 'not-supported', 1],
    ['=SUM([@甲]:[@乙])', 'not-supported', 5],
    ['=党员花名册[@姓名]', 'not-supported', 1],
    ['=党员花名册[#All]', 'not-supported', 1],
    ['=LET(x,1,x)', 'not-supported', 1],
    ['', 'syntax', 0],
  ])('%s is a fault %s at %i', (text, code, at) => {
    expect(run(text)).toMatchObject({ code, at });
  });

  test('a formula of more than 8192 signs is refused', () => {
    expect(run(`=${'1+'.repeat(5000)}1`)).toMatchObject({ code: 'too-long', at: 8192 });
  });

  test('a formula that nests without end is refused', () => {
    expect(run(`=${'-'.repeat(8000)}1`)).toMatchObject({ code: 'too-deep' });
    expect(run(`=${'('.repeat(4000)}1${')'.repeat(4000)}`)).toEqual(1);
    expect(run(`=${'1+'.repeat(400)}1`)).toBe(401);
  });

  test('a fault names what was probably meant', () => {
    expect(run('=[@党组织名称]')).toMatchObject({ text: '党组织名称', meant: '党组织全称' });
    expect(run('=VLOKUP(1,2)')).toMatchObject({ text: 'VLOKUP', meant: 'LOOKUP' });
    expect(run('=SUM(党员名册[姓名])')).toMatchObject({ text: '党员名册', meant: '党员花名册' });
  });
});
