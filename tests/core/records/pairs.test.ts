/** Two numbers in one cell under two names: 应到/实到 25/23. */
import { examine } from '../../../src/core/engine';
import { builtInTemplate } from '../../../src/core/template';
import { buildSnapshot, type GridCell } from '../../snapshots/builder';

const template = builtInTemplate();

function meetings(name: string, ...cells: readonly GridCell[]) {
  const examination = examine(
    buildSnapshot([
      {
        name: '三会一课',
        rows: [
          ['2024年上半年组织生活登记表'],
          ['填报单位：竹影村党支部'],
          ['党支部', '活动类型', '时间', '主题', '主持人', '记录人', name, '请假人员', '佐证材料'],
          ...cells.map((cell, i) => {
            const own = ['竹影村党支部', '主题党日', `2024-0${String(i + 1)}-20`, '学习条例', '李明', '王芳'];
            return [...own, cell, '赵敏', '照片'];
          }),
        ],
      },
    ]),
    template,
    { asOf: 45473 },
  );
  const [table] = examination.reading.tables;
  const numbers = (field: string): readonly (number | null)[] =>
    [...(table?.fields.get(field)?.number ?? [])].map((number) => (Number.isNaN(number) ? null : number));
  const told = examination.findings
    .filter(({ column, field }) => column === 6 || field === 'present')
    .map(({ rule, row }) => `${rule} ${String(row)}`);
  return { should: numbers('should'), present: numbers('present'), told };
}

test('both are read, however the two are put apart', () => {
  const both = { should: [25, 25, 25, 30], present: [23, 25, 24, 28] };
  const cells = ['25/23', '应到25人，实到25人', '25人／24人', '30 / 28'];
  expect(meetings('应到/实到', ...cells)).toEqual({ ...both, told: [] });
  expect(meetings('应到、实到人数', ...cells)).toEqual({ ...both, told: [] });
});

test('the names say which comes first', () => {
  expect(meetings('实到/应到', '23/25')).toMatchObject({ should: [25], present: [23], told: [] });
});

test('a cell that is no pair is told, and so is one with a number of which nobody knows what it counts', () => {
  const { should, present, told } = meetings('应到/实到', '25/23', '二十几人', '25/23/2', '25/');
  expect(should).toEqual([25, null, null, null]);
  expect(present).toEqual([23, null, null, null]);
  expect(told).toEqual(expect.arrayContaining(['V02 4', 'V02 5', 'V02 6']));
});

test('rules between the two hold, and the unit is that of both', () => {
  const { reading, findings } = examine(
    buildSnapshot([
      {
        name: '项目',
        rows: [
          ['党员群众服务中心建设进度表'],
          ['填报单位：望禾镇'],
          [
            '村（社区）',
            '项目类别',
            '建设方式',
            '面积',
            '总投资/到位资金（元）',
            '当前节点',
            '完成率',
            '计划完工时间',
            '责任人',
          ],
          ['竹影村', '党员群众服务中心', '新建', 500, '1,200,000/1500000', '主体完工', '65%', '2024-10-30', '李明'],
        ],
      },
    ]),
    template,
    { asOf: 45473 },
  );
  const fields = reading.tables[0]?.fields;
  expect([fields?.get('invest')?.number[0], fields?.get('fund')?.number[0]]).toEqual([120, 150]);
  expect(findings.filter(({ rule }) => rule === 'R42')).toMatchObject([{ row: 3, column: 4 }]);
});
