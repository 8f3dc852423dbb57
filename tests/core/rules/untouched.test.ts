/** A ledger that came back with what was printed in it is told once, not cell by cell. */
import { examine } from '../../../src/core/engine';
import { builtInTemplate } from '../../../src/core/template';
import { buildSnapshot, type GridCell } from '../../snapshots/builder';

const template = builtInTemplate();
const villages = ['竹影村', '云锦村', '石桥村'];

function told(title: string, header: readonly string[], rows: readonly (readonly GridCell[])[]) {
  const { findings } = examine(buildSnapshot([{ name: '表', rows: [[title], header, ...rows] }]), template, {
    asOf: 45473,
  });
  return findings.flatMap(({ rule, message, row }) => (/^V01|^H05/.test(rule) ? [[message ?? rule, row]] : []));
}

const income = ['序号', '乡镇', '村名', '年度', '经营收入', '补助收入', '总收入', '收入线', '是否达标'];
const score = ['姓名', '所在党支部', '考评期', '基础分', '总分'];

test('villages and nothing else', () => {
  const rows = villages.map((village, i): GridCell[] => [i + 1, '听泉镇', village, 2024]);
  expect(told('2024年村级集体经济收入统计表', income, rows)).toEqual([['H05.untouched', null]]);
});

test('members of a branch and no score', () => {
  const rows = ['李明', '王芳'].map((name): GridCell[] => [name, '竹影村党支部', '2024年上半年']);
  expect(told('先锋指数评分表', score, rows)).toEqual([['H05.untouched', null]]);
});

test('one value, or something in a column of their own, is an answer: what is missing is told at its cell', () => {
  const [first, ...others] = villages.map((village, i): GridCell[] => [i + 1, '听泉镇', village, 2024]);
  const begun = told('2024年村级集体经济收入统计表', income, [[...(first ?? []), 3, 2, 5, 5, '是'], ...others]);
  expect(begun.map(([message]) => message)).not.toContain('H05.untouched');
  expect(begun.length).toBeGreaterThan(1);
  const own = told(
    '2024年村级集体经济收入统计表',
    [...income, '村干部意见'],
    [[...(first ?? []), null, null, null, null, null, '没有收入']],
  );
  expect(own.map(([message]) => message)).not.toContain('H05.untouched');
});

test('a list of members is information', () => {
  const rows = ['李明', '王芳'].map((name): GridCell[] => [name, '竹影村党支部']);
  const found = told('党员花名册', ['姓名', '所在党支部', '性别', '民族', '入党日期', '学历'], rows);
  expect(found.map(([message]) => message)).not.toContain('H05.untouched');
});
