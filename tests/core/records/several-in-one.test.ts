/** Several values in one cell under as many names: 应到/实到 25/23. */
import { examine } from '../../../src/core/engine';
import { sentence } from '../../../src/core/messages';
import { isoOf } from '../../../src/core/model/calendar';
import { ValueState } from '../../../src/core/model/record';
import { builtInTemplate } from '../../../src/core/template';
import { buildSnapshot, type GridCell } from '../../snapshots/builder';

const template = builtInTemplate();

function readMeetings(name: string, ...cells: readonly GridCell[]) {
  return examine(
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
}

function meetings(name: string, ...cells: readonly GridCell[]) {
  const examination = readMeetings(name, ...cells);
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

const problems = (name: string, ...cells: readonly string[]) => {
  const { reading } = examine(
    buildSnapshot([
      {
        name: '问题',
        rows: [
          ['问题整改台账'],
          ['序号', '存在问题', '整改措施', '整改时限', name, '整改状态'],
          ...cells.map((cell, i) => [
            i + 1,
            '活动室资料归档不全',
            '建立归档目录，按月归档',
            '2024-09-30',
            cell,
            '整改中',
          ]),
        ],
      },
    ]),
    template,
    { asOf: 45473 },
  );
  const fields = reading.tables[0]?.fields;
  return [fields?.get('unit')?.text, fields?.get('owner')?.text];
};

test('where only one of the two stands the cell is not called empty', () => {
  const rows = [
    ['问题整改台账'],
    ['序号', '存在问题', '整改措施', '整改时限', '责任单位及责任人', '整改状态'],
    [1, '资料归档不全', '建立归档目录，按月归档', '2024-09-30', '竹影村党支部/李明', '整改中'],
    [2, '会议记录不全', '逐月补齐记录并抽查', '2024-09-30', '组织部、宣传部', '整改中'],
    [3, '党费收缴不及时', '每月五日前收缴并公示', '2024-09-30', null, '整改中'],
  ];
  const { findings } = examine(buildSnapshot([{ name: '问题', rows }]), template, { asOf: 45473 });
  const said = findings.filter(({ rule, column }) => rule === 'V01' && column === 4);
  expect(said.map((finding) => sentence(finding, template, 'zh-CN'))).toEqual([
    '《问题》第4行“责任单位及责任人”里没有读出“责任人”，请写全，用“/”隔开。',
    expect.stringContaining('第5行“责任单位及责任人”为空'),
    expect.stringContaining('第5行“责任单位及责任人”为空'),
  ]);
});

test.each(['责任单位/责任人', '责任单位、责任人', '责任单位（责任人）', '责任单位及责任人'])(
  'a unit and who answers for it: %s',
  (name) => {
    const cells = [
      '竹影村党支部/李明',
      '竹影村党支部（李明、王芳）',
      '组织部 李明',
      '竹影村党支部\n欧阳修',
      '荷塘村党支部',
    ];
    expect(problems(name, ...cells)).toEqual([
      ['竹影村党支部', '竹影村党支部', '组织部', '竹影村党支部', '荷塘村党支部'],
      ['李明', '李明、王芳', '李明', '欧阳修', ''],
    ]);
  },
);

test('what is no name of a person leaves the cell whole', () => {
  const cells = [
    '竹影村党支部、荷塘村党支部',
    '竹影村/各党小组长',
    '组织部、宣传部',
    '组织部/司法局',
    '组织部（党政办）',
  ];
  expect(problems('责任单位/责任人', ...cells)).toEqual([cells, ['', '', '', '', '']]);
});

test('days and telephones: 换届时间/届满时间, 书记及联系电话', () => {
  const { reading, findings } = examine(
    buildSnapshot([
      {
        name: '花名册',
        rows: [
          ['望禾镇党组织花名册'],
          ['党组织名称', '组织类别', '领域', '书记及联系电话', '党员总数', '换届时间/届满时间', '成立时间'],
          ['竹影村党支部', '党支部', '村', '李明 13800138000', 30, '2021.3/2026.3', '1990-07-01'],
          ['荷塘村党支部', '党支部', '村', '王芳（13900139000）', 20, '2021年3月12日/2026年3月11日', '1991-07-01'],
        ],
      },
    ]),
    template,
    { asOf: 45473 },
  );
  const fields = reading.tables[0]?.fields;
  expect(fields?.get('secretary')?.text).toEqual(['李明', '王芳']);
  expect(fields?.get('secretaryPhone')?.text).toEqual(['13800138000', '13900139000']);
  const days = (field: string) => [...(fields?.get(field)?.number ?? [])].map(isoOf);
  expect(days('electionDate')).toEqual(['2021-03-01', '2021-03-12']);
  expect(days('termEnd')).toEqual(['2026-03-31', '2026-03-11']);
  expect(findings.filter(({ rule, column }) => column === 5 && rule === 'V09').map(({ expected }) => expected)).toEqual(
    ['2021-03-01、2026-03-31', '2021-03-12、2026-03-11'],
  );
  expect(findings.every(({ column, fix }) => column !== 5 || fix === null)).toBe(true);
});

test('three numbers, one of which is nobody’s', () => {
  const both = { should: [30, 25], present: [28, 25], told: [] };
  expect(meetings('应到/实到/请假', '30/28/2', '应到25人，实到25人，请假0人')).toEqual(both);
});

function members(name: string, own: readonly string[], ...cells: readonly GridCell[]) {
  const { reading, findings } = examine(
    buildSnapshot([
      {
        name: '花名册',
        rows: [
          ['2024年党组织花名册'],
          ['党组织全称', '上级党组织', '书记姓名', '成立日期', '最近换届日期', '组织类别', name, ...own],
          ...cells.map((cell, i) => {
            const village = ['竹影村', '云锦村', '石桥村'][i] ?? '';
            const party = [`中共听泉镇${village}支部委员会`, '中共听泉镇委员会', '李明', '1987-07-01', '2021-03-01'];
            return [...party, '党支部', cell, ...own.map(() => 27)];
          }),
        ],
      },
    ]),
    template,
    { asOf: 45473 },
  );
  const { fields } = reading.tables[0] ?? {};
  const numbers = ['memberCount', 'formalCount', 'probCount'].map((id) =>
    [...(fields?.get(id)?.number ?? [])].map((number) => (Number.isNaN(number) ? null : number)),
  );
  return { numbers, told: findings.flatMap(({ rule, column }) => (column === 6 ? [rule] : [])) };
}

test.each([
  ['党员总数（正式/预备）', '30（28/2）'],
  ['党员数（总数/正式/预备）', '30/28/2'],
  ['党员（合计、正式、预备）', '30、28、2'],
  ['党员总数（其中：正式、预备）', '30人（其中正式28人、预备2人）'],
  ['党员总数/正式党员/预备党员', '30/28/2'],
])('a whole and its parts: %s', (name, cell) => {
  expect(members(name, [], cell)).toEqual({ numbers: [[30], [28], [2]], told: [] });
});

test('a whole and one of its parts; what has a column of its own is left to it', () => {
  expect(members('党员总数（预备党员）', [], '30（2）').numbers).toEqual([[30], [null], [2]]);
  expect(members('党员总数（正式/预备）', ['正式党员数'], '30（28/2）').numbers).toEqual([[30], [27], [2]]);
  expect(members('党员总数（正式/预备）', ['正式党员数', '预备党员数'], '30（28/2）').numbers).toEqual([
    [30],
    [27],
    [27],
  ]);
});

test('with fewer numbers than names nobody knows what they count', () => {
  expect(members('党员总数（正式/预备）', [], '30（28）')).toMatchObject({
    numbers: [[null], [null], [null]],
    told: ['V02'],
  });
});

function read(title: string, header: readonly string[], ...rows: readonly (readonly GridCell[])[]) {
  const { reading } = examine(buildSnapshot([{ name: '表', rows: [[title], header, ...rows] }]), template, {
    asOf: 45473,
  });
  const [table] = reading.tables;
  return {
    columns: reading.sheets[0]?.tables[0]?.columns.map(({ field, also = [] }) => [field, ...also]),
    numbers: (...ids: readonly string[]) => ids.map((id) => table?.fields.get(id)?.number[0]),
  };
}

test('votes of four kinds in one column', () => {
  const header = ['述职人', '职务', '述职日期', '测评票（好/较好/一般/差）'];
  const { columns, numbers } = read('述职评议测评汇总表', header, ['李明', '支部书记', '2024-01-10', '35/4/1/0']);
  expect(columns?.[3]).toEqual(['good', 'fair', 'average', 'poor']);
  expect(numbers('good', 'fair', 'average', 'poor')).toEqual([35, 4, 1, 0]);
});

test('what one column names belongs to no other that is only like it', () => {
  const header = ['单位', '年度', '预算/到位/支出', '其中党员活动经费'];
  const { columns, numbers } = read('党建工作经费保障情况表（万元）', header, ['竹影村', 2024, '5.0/4.5/2.3', 1.2]);
  expect(columns?.slice(2)).toEqual([['eduBudget', 'eduPaid', 'spent'], [null]]);
  expect(numbers('eduBudget', 'eduPaid', 'spent')).toEqual([5, 4.5, 2.3]);
});

test('a kind of two is no column of two names', () => {
  const header = ['支部/党员', '支部（党员）名称', '隶属党组织', '拟评星级', '最终星级'];
  const { columns } = read(
    '“双五星”创评汇总表',
    header,
    ['党支部', '竹影村党支部', '望禾镇党委', 5, 4],
    ['党员', '李明', '竹影村党支部', 5, 5],
  );
  expect(columns?.slice(1, 3)).toEqual([['name'], ['branch']]);
});

test.each(['发现时间—整改时限', '发现时间至整改时限', '发现时间/整改时限'])(
  'a run of days under two names: %s',
  (name) => {
    const header = ['责任单位', '问题', '整改措施', name, '整改状态'];
    for (const cell of ['2024.3.1-2024.5.30', '2024年3月1日至2024年5月30日', '2024-03-01—2024-05-30']) {
      const { numbers } = read('问题整改台账', header, ['竹影村党支部', '档案缺失', '补齐记录', cell, '整改中']);
      expect(numbers('foundDate', 'dueDate').map((serial) => isoOf(serial ?? 0))).toEqual(['2024-03-01', '2024-05-30']);
    }
  },
);

describe('values of several kinds', () => {
  const value = (table: ReturnType<typeof readOne>, id: string) => {
    const values = table?.fields.get(id);
    return values?.state[0] !== 0 ? null : values.number.length > 0 ? values.number[0] : values.text[0];
  };
  function readOne(title: string, header: readonly string[], row: readonly GridCell[]) {
    const { reading } = examine(buildSnapshot([{ name: '表', rows: [[title], header, row] }]), template, {
      asOf: 45473,
    });
    return reading.tables[0];
  }
  const visits = (name: string, cell: string, first = '赵大山') =>
    readOne('困难党员走访慰问台账', ['姓名', '所在支部', '困难类型', name], [first, '竹影村党支部', '因病', cell]);

  test('a day and a person', () => {
    const table = visits('走访时间、走访人', '2024.1.20 李明');
    expect(isoOf(Number(value(table, 'visitDate')))).toBe('2024-01-20');
    expect(value(table, 'visitor')).toBe('李明');
  });

  test('a day and a place', () => {
    const header = ['支部名称', '会议类型', '开展时间及地点', '主题', '主持人', '记录人'];
    const row = ['竹影村党支部', '党员大会', '2024.4.12 村委会会议室', '学习条例', '李明', '王芳'];
    const table = readOne('三会一课记录表', header, row);
    expect([isoOf(Number(value(table, 'date'))), value(table, 'place')]).toEqual(['2024-04-12', '村委会会议室']);
  });

  test('a person and what no column is for; two people are not parted', () => {
    const header = ['姓名/性别/年龄', '所在支部', '困难类型', '走访日期'];
    const people = (cell: string) =>
      value(readOne('走访台账', header, [cell, '竹影村党支部', '因病', '2024-01-20']), 'name');
    expect(people('赵大山/男/72')).toBe('赵大山');
    expect(people('赵大山、男、72')).toBe('赵大山');
    expect(people('赵大山/李小凤/王芳')).not.toBe('赵大山');
  });

  test('of two numbers the one that has a field', () => {
    const header = ['班子成员/职务', '联系点', '解决问题数/收集问题数', '最近联系时间'];
    const table = readOne('联系点台账', header, ['王芳/镇长', '竹影村党支部', '3/4', '2024-06-10']);
    expect(['member', 'post', 'solved'].map((id) => value(table, id))).toEqual(['王芳', '镇长', 3]);
  });

  test('texts are parted by marks, and only where every cell has them', () => {
    const header = ['任务名称', '牵头单位/配合单位', '完成时限', '具体措施', '目标值'];
    const tasks = (...cells: readonly string[]) =>
      examine(
        buildSnapshot([
          {
            name: '任务',
            rows: [
              ['2024年重点任务清单'],
              header,
              ...cells.map((cell, i) => [`任务${String(i + 1)}`, cell, '2024-12-31', '培训党员', '100%']),
            ],
          },
        ]),
        template,
        { asOf: 45473 },
      ).reading.tables[0];
    expect(tasks('组织部/各乡镇党委', '宣传部/各村')?.fields.get('leadUnit')?.text).toEqual(['组织部', '宣传部']);
    expect(tasks('组织部/各乡镇党委', '宣传部')?.fields.get('leadUnit')?.text).toEqual(['组织部/各乡镇党委', '宣传部']);
  });
});

test('the column says that both are read from it, and only where both are', () => {
  const shown = (...cells: readonly GridCell[]) => {
    const { reading } = readMeetings('应到/实到', ...cells);
    return reading.sheets[0]?.tables[0]?.columns[6];
  };
  expect(shown('25/23')).toMatchObject({ label: '应到/实到', field: 'should', also: ['present'] });
  expect(shown('25')).not.toHaveProperty('also');
});

describe('a day and what belongs to it', () => {
  const held = (name: string, ...cells: readonly string[]) => {
    const { reading, findings } = examine(
      buildSnapshot([
        {
          name: '三会一课',
          rows: [
            ['组织生活登记表'],
            ['党支部', '活动类型', name, '主题', '主持人', '记录人', '应到', '实到'],
            ...cells.map((cell) => ['竹影村党支部', '主题党日', cell, '学习条例', '李明', '王芳', 25, 25]),
          ],
        },
      ]),
      template,
      { asOf: 45473 },
    );
    const fields = reading.tables[0]?.fields;
    return {
      days: [...(fields?.get('date')?.number ?? [])].map((day) => (Number.isNaN(day) ? null : isoOf(day))),
      places: fields?.get('place')?.text,
      told: findings
        .filter(({ column, severity }) => column === 2 && severity === 'error')
        .map(({ rule, row }) => `${rule} ${String(row)}`),
    };
  };

  it.each(['会议时间、地点', '时间及地点', '地点、时间'])('%s', (name) => {
    expect(
      held(
        name,
        '2024.1.9，村会议室',
        '2024年2月6日上午9:00村党员活动室',
        '文化广场（2024-03-12）',
        '2024年4月9日\n村部',
      ),
    ).toEqual({
      days: ['2024-01-09', '2024-02-06', '2024-03-12', '2024-04-09'],
      places: ['村会议室', '村党员活动室', '文化广场', '村部'],
      told: [],
    });
  });

  it('what has no day in it is told', () => {
    expect(held('会议时间、地点', '2024.1.9，村会议室', '月底，村会议室', '2024.2.30，村会议室')).toMatchObject({
      days: ['2024-01-09', null, null],
      told: ['V01 3', 'V01 4'],
    });
  });
});

test('an amount keeps its sign and the unit that stands behind it', () => {
  const amounts = (name: string, ...cells: readonly string[]) => {
    const { reading } = examine(
      buildSnapshot([
        {
          name: '收入',
          rows: [
            ['2024年村级集体经济收入统计表'],
            ['村名', '乡镇', '经营收入', name],
            ...cells.map((cell, i) => [`${'甲乙丙丁'.charAt(i)}坪村`, '听泉镇', 3, cell]),
          ],
        },
      ]),
      template,
      { asOf: 45473 },
    );
    const fields = reading.tables[0]?.fields;
    return [[...(fields?.get('total')?.number ?? [])], [...(fields?.get('lastYear')?.number ?? [])]];
  };
  expect(amounts('总收入/上年收入（万元）', '12/-3', '-1.5（－2）', '120000元/30000元', '12万元/8000元')).toEqual([
    [12, -1.5, 12, 12],
    [-3, -2, 3, 0.8],
  ]);
  expect(amounts('总收入/上年收入（元）', '12/3万元', '本年12万元，上年3万元', '120000/30000')).toEqual([
    [12, 12, 12],
    [3, 3, 3],
  ]);
});

test('a telephone may stand before the name', () => {
  const { reading, findings } = examine(
    buildSnapshot([
      {
        name: '名册',
        rows: [
          ['党组织花名册'],
          ['党组织代码', '党组织全称', '组织类别', '书记姓名、联系电话', '正式党员数', '预备党员数'],
          ['001', '竹影村党支部', '党支部', '李明 13800138000', 28, 2],
          ['002', '石桥村党支部', '党支部', '13800138001 王芳', 28, 2],
        ],
      },
    ]),
    template,
    { asOf: 45473 },
  );
  const fields = reading.tables[0]?.fields;
  expect(fields?.get('secretary')?.text).toEqual(['李明', '王芳']);
  expect(fields?.get('secretaryPhone')?.text).toEqual(['13800138000', '13800138001']);
  expect(findings.filter(({ column }) => column === 3)).toEqual([]);
});

test('a cell that cannot be parted is told once, and not called empty', () => {
  const told = readMeetings('应到/实到/请假', '25/23/2', '25/23').findings.filter(({ column }) => column === 6);
  expect(told.map(({ rule, row, message, facts }) => [rule, row, message ?? '', facts.e ?? ''])).toEqual([
    ['V02', 4, 'V02.part', ''],
  ]);
});

test('numbers with nothing but space between are several, never one that is written over them', () => {
  const two = meetings('应到/实到', '25/23', '30 28', '26　25', '30\n28');
  expect(two).toEqual({ should: [25, 30, 26, 30], present: [23, 28, 25, 28], told: [] });
  // Of three and more the text cannot be two, nor is it 30282.
  const examination = readMeetings('应到/实到', '30 28 2');
  expect(examination.reading.tables[0]?.fields.get('should')?.state[0]).toBe(ValueState.unreadable);
  expect(examination.findings.filter(({ column, fix }) => column === 6 && fix !== null)).toEqual([]);
});

test('two days under names that go without 日期 or have the second in brackets', () => {
  const days = (title: string, names: readonly string[], cells: readonly GridCell[], ...fields: readonly string[]) => {
    const { reading, findings } = examine(buildSnapshot([{ name: '台账', rows: [[title], names, cells] }]), template, {
      asOf: 45473,
    });
    const [table] = reading.tables;
    return [
      ...fields.map((field) => isoOf(table?.fields.get(field)?.number[0] ?? NaN)),
      ...findings.filter(({ rule }) => rule === 'V08').map(({ message }) => message),
    ];
  };
  expect(
    days(
      '党组织花名册',
      ['党组织全称', '党组织代码', '书记姓名', '换届日期（届满日期）', '党员总数'],
      ['竹影村党支部', 'D001', '李明', '2021.10.24（2026.10.24）', 12],
      'electionDate',
      'termEnd',
    ),
  ).toEqual(['2021-10-24', '2026-10-24']);
  expect(
    days(
      '党员群众服务中心建设进度表',
      ['项目编号', '建设单位', '乡镇', '建设方式', '总投资（万元）', '开工—竣工'],
      ['X01', '竹影村', '听泉镇', '新建', 85, '2023.12.3—2024.10.30'],
      'startDate',
      'dueDate',
    ),
  ).toEqual(['2023-12-03', '2024-10-30']);
});

test('a word behind the last of the names is the word of all: 计划/实际进度', () => {
  const { reading, findings } = examine(
    buildSnapshot([
      {
        name: '月报',
        rows: [
          ['任务进度月报'],
          ['任务编号', '任务内容', '填报单位', '报告月份', '计划/实际进度', '进展情况', '填表人'],
          ['G-1', '按期换届', '听泉镇党委', '2024年6月', '50%/45%', '正在推进', '李明'],
          ['G-2', '讲党课', '听泉镇党委', '2024年6月', '50%/52%', '正在推进', '李明'],
        ],
      },
    ]),
    template,
    { asOf: 45473 },
  );
  const [table] = reading.tables;
  expect([...(table?.fields.get('planPct')?.number ?? [])]).toEqual([0.5, 0.5]);
  expect([...(table?.fields.get('donePct')?.number ?? [])]).toEqual([0.45, 0.52]);
  expect(findings.filter(({ rule }) => rule === 'V02')).toEqual([]);
});
