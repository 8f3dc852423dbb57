/** A small workbook for formulas: two tables, three parameters, plain values. */
import { bind, compile, ERROR, relationOfValues, tableSchema } from '../../../src/core/formula';
import type { Fault, Relation, Schema, Value, World } from '../../../src/core/formula';

export const people = tableSchema('T04', '党员花名册', [
  { id: 'name', label: '姓名' },
  { id: 'branch', label: '所在党支部' },
  { id: 'hours', label: '年度学时' },
  { id: 'status', label: '党籍状态' },
  { id: 'eId', label: '电子身份认证' },
  { id: 'joined', label: '加入党组织日期' },
  { id: 'id', label: '公民身份号码' },
]);
export const branches = tableSchema('T03', '党组织花名册', [
  { id: 'orgName', label: '党组织全称' },
  { id: 'kind', label: '支部类型（七类）' },
  { id: 'town', label: '所属乡镇（街道）、部门' },
  { id: 'good', label: '“好”票' },
  { id: 'sharp', label: '占比#' },
  { id: 'members', label: '党员 总数' },
  { id: 'x', label: '甲' },
  { id: 'y', label: '乙' },
]);
export const parameters = new Map<string, Value>([
  ['截至日期', 45473],
  ['黄牌：落后序时', 10],
  ['项目数', ERROR.na],
]);

export const schema: Schema = {
  table: (name) => [people, branches].find((table) => table.name === name),
  tableNames: [people.name, branches.name],
  parameter: (label) => (parameters.has(label) ? label : undefined),
  parameterLabels: [...parameters.keys()],
};

export const peopleRows = relationOfValues(
  'T04',
  new Map<string, Value[]>([
    ['name', ['张三', '李四', '王五', '赵六', 'Abc', '钱*七']],
    ['branch', ['甲村党支部', '甲村党支部', '乙村党支部', '乙村党支部', '甲村党支部', null]],
    ['hours', [32, 16.5, null, 40, '32', 8]],
    ['status', ['正常', '正常', '正常', '已转出', '正常', '正常']],
    ['eId', [true, false, true, null, true, ERROR.na]],
    ['joined', [45292, 40000, 45473, null, 45000, 44000]],
    ['id', ['110101199003072316', '110101199003072324', '34052419800101001X', '', '5', '5']],
  ]),
);
export const branchRows = relationOfValues(
  'T03',
  new Map<string, Value[]>([
    ['orgName', ['甲村党支部', '乙村党支部', '丙村党支部']],
    ['kind', ['村', '社区', null]],
    ['town', ['东镇', '西镇', '东镇']],
    ['good', [3, 4, 5]],
    ['sharp', [0.5, 0.25, ERROR.na]],
    ['members', [45, 37, null]],
    ['x', [2.5, -2, null]],
    ['y', ['0.5', 'abc', '']],
  ]),
);

/** What a formula over the branches gives for one row, or the fault it has. */
export function run(text: string, row = 0, missing: readonly string[] = []): Value | Fault {
  const compiled = compile(text, schema, branches);
  if (!compiled.ok) return compiled.fault;
  return bind(compiled.formula, worldWithout(missing))(row);
}

function worldWithout(missing: readonly string[]): World {
  const relations = new Map<string, Relation>([
    ['T04', peopleRows],
    ['T03', branchRows],
  ]);
  return {
    relation: (code) => (missing.includes(code) ? undefined : relations.get(code)),
    parameter: (key) => parameters.get(key) ?? null,
    context: branchRows,
  };
}
