/** The name of a column numbers what may be answered, and the number alone is filled in. */
import { examine } from '../../../src/core/engine';
import { builtInTemplate } from '../../../src/core/template';
import { buildSnapshot, type GridCell } from '../../snapshots/builder';

function read(field: string, name: string, ...cells: readonly GridCell[]) {
  const rows = [
    ['党组织花名册'],
    ['党组织代码', '党组织全称', '上级党组织', '书记姓名', '党员总数', name],
    ...cells.map((cell, i): GridCell[] => [`00${i + 1}`, `青山村第${i + 1}党支部`, '望禾镇党委', '张强', 12, cell]),
  ];
  const { reading, findings } = examine(buildSnapshot([{ name: '名册', rows }]), builtInTemplate(), { asOf: 45473 });
  const values = reading.tables[0]?.fields.get(field);
  const said = values?.text.length === 0 ? [...values.number] : values?.text;
  return {
    said,
    told: findings.filter(({ column, row }) => column === 5 && row !== null && row > 1).map((each) => each.rule),
  };
}

test.each([
  ['组织类别（A.党委 B.党总支 C.党支部）', 'C', 'a'],
  ['组织类别（1党委 2党总支 3党支部）', 3, '1'],
  ['组织类别\n①党委②党总支③党支部', '③', '①'],
  ['组织类别（1-党委；2-党总支；3-党支部）', 3, 1],
])('%s', (name, third, first) => {
  const { said, told } = read('orgType', name, third, first, '党总支');
  expect(said).toEqual(['branch', 'partyCommittee', 'generalBranch']);
  expect(told).toEqual(['V12', 'V12']);
});

test('a number that the name does not tell of is none of the answers', () => {
  expect(read('orgType', '组织类别（1党委 2党总支 3党支部）', 3, 7).told).toEqual(['V12', 'V11']);
});

test('1 is no where the name says so', () => {
  expect(read('isWeak', '是否后进（1.否 2.是）', 1, 2, '是').said).toEqual([0, 1, 1]);
  expect(read('isWeak', '是否后进（1是 2否）', 1, 2, '否').said).toEqual([1, 0, 0]);
  expect(read('isWeak', '是否后进（1是 0否）', 1, 0).said).toEqual([1, 0]);
});

test('a name that numbers nothing is read as ever', () => {
  expect(read('isWeak', '是否后进', 1, 0).said).toEqual([1, 0]);
});
