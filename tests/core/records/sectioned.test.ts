/** What the names of parts state for the records under them, and only where they are names of such. */
import { examine } from '../../../src/core/engine';
import { builtInTemplate } from '../../../src/core/template';
import { buildSnapshot, type GridCell } from '../../snapshots/builder';

const template = builtInTemplate();

function read(rows: readonly (readonly GridCell[])[], field: string) {
  const { reading, findings } = examine(buildSnapshot([{ name: '台账', rows }]), template, { asOf: 45473 });
  const missing = findings.filter(({ rule }) => rule === 'H01').map((finding) => finding.field);
  return { texts: reading.tables[0]?.fields.get(field)?.text, missing: missing.includes(field) };
}

const roster = (first: string | null, second: string, ...more: string[]): readonly (readonly GridCell[])[] => {
  const person = (n: number, name: string): GridCell[] => [
    n,
    name,
    '男',
    '汉族',
    '本科',
    '正式党员',
    '2001.7.1',
    '务农',
  ];
  return [
    ['党员花名册'],
    ['序号', '姓名', '性别', '民族', '学历', '人员类别', '入党时间', '工作岗位'],
    ...(first === null ? [] : [[first]]),
    person(1, '张建国'),
    person(2, '李秀英'),
    [second],
    person(3, '王海波'),
    ...more.map((name) => [name]),
    person(4, '赵玉兰'),
  ];
};

test('a roster in parts that are branches', () => {
  const branches = ['竹影村党支部', '竹影村党支部', '石桥社区党支部', '石桥社区党支部'];
  expect(read(roster('一、竹影村党支部（2人）', '二、石桥社区党支部（2人）'), 'branch')).toEqual({
    texts: branches,
    missing: false,
  });
  expect(read(roster('竹影村党支部：2名', '石桥社区党支部共2人'), 'branch').texts).toEqual(branches);
});

test('parts that name no branch state none, nor does one that begins too late', () => {
  for (const rows of [
    roster('一、正式党员', '二、预备党员'),
    roster('一、农村党支部', '二、社区党支部'),
    roster('听泉镇', '望禾镇'),
    roster(null, '石桥社区党支部'),
    roster('竹影村党支部', '石桥社区党支部', '流动党员'),
  ])
    expect(read(rows, 'branch')).toEqual({ texts: ['', '', '', ''], missing: true });
});

test('incomes of villages in parts that are towns, with a sum behind each', () => {
  const village = (name: string): GridCell[] => [name, 2024, '二季度', 5, 3, 1, 1, 0, 10, '是'];
  const sum: GridCell[] = ['小计', null, null, 5, 3, 1, 1, 0, 10];
  const rows = [
    ['村级集体经济收入统计表'],
    ['村名', '年度', '季度', '经营收入', '发包收入', '投资收益', '补助收入', '其他收入', '总收入', '是否达标'],
    ['听泉镇（1个村）'],
    village('竹影村'),
    sum,
    ['望禾镇'],
    village('石桥村'),
    sum,
  ];
  expect(read(rows, 'town')).toEqual({ texts: ['听泉镇', '望禾镇'], missing: false });
});

test('towns with the sums of their villages say in which town these lie', () => {
  expect(
    read(
      [
        ['村级集体经济收入统计表'],
        ['序号', '单位', '经营收入', '投资收益', '总收入'],
        ['一', '听泉镇', 9.3, 1.5, 10.8],
        [1, '竹影村', 3.1, 0.4, 3.5],
        [2, '鹭鸣村', 6.2, 1.1, 7.3],
        ['二', '望禾镇', 1, 1, 2],
        [1, '石桥村', 1, 1, 2],
      ],
      'town',
    ),
  ).toEqual({ texts: ['听泉镇', '听泉镇', '望禾镇'], missing: false });
});

test('a column for it comes before the parts', () => {
  const rows = [
    ['组织生活登记表'],
    ['党支部', '活动类型', '日期', '主题', '主持人', '应到', '实到'],
    ['望禾村党支部'],
    ['竹影村党支部', '主题党日', '2024.6.5', '学习条例', '李明', 20, 20],
  ];
  expect(read(rows, 'branch').texts).toEqual(['竹影村党支部']);
});

test('problems in parts by where they come from', () => {
  const problem = (n: number): GridCell[] => [
    n,
    `第${String(n)}个问题的描述`,
    '竹影村党支部',
    '逐项整改',
    '2024.6.30',
    '整改中',
  ];
  const ledger = (first: string, second: string): readonly (readonly GridCell[])[] => [
    ['问题整改台账'],
    ['序号', '问题描述', '责任单位', '整改措施', '整改时限', '整改状态'],
    [first],
    problem(1),
    problem(2),
    [second],
    problem(3),
  ];
  expect(read(ledger('一、省委督查反馈问题（2个）', '二、自查问题（1个）'), 'source')).toEqual({
    texts: ['province', 'province', 'self'],
    missing: false,
  });
  expect(read(ledger('一、省委督查反馈问题（2个）', '二、历年遗留问题（1个）'), 'source').missing).toBe(true);
});

test('a sum may stand before the rows that it is over', () => {
  const rows = (second: number): readonly (readonly GridCell[])[] => [
    ['村级集体经济收入统计表（单位：万元）'],
    ['村名', '经营收入', '投资收益', '总收入'],
    ['东片区合计', 3, 1, 4],
    ['竹影村', 1, 0, 1],
    ['石桥村', 2, 1, 3],
    ['西片区合计', second, 2, second + 2],
    ['枫渡村', 4, 2, 6],
    ['全镇', 7, 3, 10],
  ];
  const wrong = (second: number): readonly unknown[] =>
    examine(buildSnapshot([{ name: '台账', rows: rows(second) }]), template, { asOf: 45473 })
      .findings.filter(({ rule }) => rule === 'X05')
      .map(({ row, field }) => [row, field]);
  expect(wrong(4)).toEqual([]);
  expect(wrong(5)).toEqual([
    [5, 'operating'],
    [5, 'total'],
  ]);
});

const tasks = (...parts: readonly (readonly [names: readonly string[], codes: readonly string[]])[]) => [
  ['2024年重点任务清单'],
  [
    '任务编号',
    '五要素',
    '任务内容',
    '具体措施',
    '工作标准',
    '目标值',
    '单位',
    '年度目标',
    '牵头单位',
    '牵头领导',
    '责任人',
    '完成时限',
  ],
  ...parts.flatMap(([names, codes]): GridCell[][] => [
    ...names.map((name) => [name]),
    ...codes.map((code): GridCell[] => [
      ...[code, '组织覆盖', `任务${code}`, '逐个排查，建立台账', '台账齐全', 12, '个', '年内完成'],
      ...['组织办', '李明', '王芳', '2024.12.31'],
    ]),
  ]),
];

test('tasks in parts, common ones and those of each domain', () => {
  const nested = tasks(
    [['一、共性任务（2项）'], ['G-1', 'G-2']],
    [
      ['二、领域任务', '（一）农村'],
      ['V-1', 'V-2'],
    ],
    [['（二）社区'], ['C-1']],
  );
  expect(read(nested, 'level')).toEqual({ texts: ['共性', '共性', '领域', '领域', '领域'], missing: false });
  expect(read(nested, 'domain')).toEqual({
    texts: ['', '', 'village', 'village', 'community'],
    missing: false,
  });
  const flat = tasks(
    [['一、共性任务'], ['G-1', 'G-2']],
    [['二、农村领域任务'], ['V-1']],
    [['三、社区领域任务'], ['C-1']],
  );
  expect(read(flat, 'level').texts).toEqual(['共性', '共性', '领域', '领域']);
  expect(read(flat, 'domain').texts).toEqual(['', '', 'village', 'community']);
});

test('a list of one kind says so over itself', () => {
  const stars = (title: string, name: string) => [
    [title],
    [name, '所在党组织', '是否应参评', '是否参评', '综合得分', '审定星级', '会议研究日期'],
    ['竹影先锋', '竹影村党支部', '是', '是', 91, '五星', '2024.6.20'],
    ['松坞先锋', '松坞村党支部', '是', '是', 90, '五星', '2024.6.20'],
  ];
  expect(read(stars('五星党员创评结果', '姓名'), 'target')).toEqual({ texts: ['党员', '党员'], missing: false });
  expect(read(stars('五星支部创评汇总表', '支部名称'), 'target')).toEqual({
    texts: ['党支部', '党支部'],
    missing: false,
  });
  expect(read(stars('党支部、党员“双五星”创评', '名称'), 'target').missing).toBe(true);
  // Whose list it is does not say what it is of.
  expect(read(stars('竹影村党支部“双五星”创评汇总表', '名称'), 'target').missing).toBe(true);
  const [title = [], ...rows] = stars('“双五星”创评汇总表', '名称');
  expect(read([title, ['填报单位：竹影村党支部'], ...rows], 'target').missing).toBe(true);
});
