/** What lines over and under a table state stands for all its records, and only where it may. */
import { examine } from '../../../src/core/engine';
import { columnOf } from '../../../src/core/model/record';
import { builtInTemplate } from '../../../src/core/template';
import { buildSnapshot, type GridCell } from '../../snapshots/builder';

const asOf = 45473;
const lines: readonly (readonly GridCell[])[] = [
  ['2024年“规范强化年”重点任务进展情况表'],
  ['单位：桃花镇党委', null, '截至月份：2024年6月'],
];
const header = [
  '任务编号',
  '任务内容',
  '完成率',
  '进展情况',
  '存在问题',
  '下一步措施',
  '推进方式',
  '是否完成',
  '完成日期',
];
const records: readonly (readonly GridCell[])[] = [
  ['G-1', '党支部标准化规范化建设', '60%', '已开展培训', '无', '无', '无', '否', '无'],
  ['G-2', '抓好党员教育管理', '55%', '已开展轮训', '无', '无', '无', '否', '无'],
];

function examined(rows: readonly (readonly GridCell[])[]) {
  return examine(buildSnapshot([{ name: '月报', rows }]), builtInTemplate(), { asOf });
}

function missing(rows: readonly (readonly GridCell[])[]): readonly (string | null)[] {
  return examined(rows)
    .findings.filter((finding) => finding.rule === 'H01')
    .map((finding) => finding.field);
}

test('unit and month over the table, and the filler under it, are those of every record', () => {
  const { reading } = examined([...lines, header, ...records, ['填表人：李四']]);
  const [table] = reading.tables;
  expect(table?.def.code).toBe('T02');
  expect(table?.fields.get('unit')?.text).toEqual(['桃花镇党委', '桃花镇党委']);
  expect([...(table?.fields.get('month')?.number ?? [])]).toEqual([45444, 45444]);
  expect(table?.fields.get('filler')?.text).toEqual(['李四', '李四']);
  expect(table?.fields.get('unit')?.stated).toMatchObject({ row: 1, column: 0 });
  expect(table === undefined ? undefined : columnOf(table, 'unit', 0)).toBeNull();
});

test('no column is missed that a line states', () => {
  expect(missing([...lines, header, ...records, ['填表人：李四']])).toEqual([]);
});

test('a column that no line states is missed', () => {
  expect(missing([...lines.slice(0, 1), header, ...records])).toEqual(['unit', 'month', 'filler']);
});

test('the month may stand in the title', () => {
  const title = [['桃花镇2024年6月重点任务进度月报'], ['填报单位：桃花镇党委']];
  expect(missing([...title, header, ...records])).toEqual(['filler']);
});

test.each(['重点任务进度月报（截至6月底）', '重点任务进度月报（截至2024年6月25日）'])(
  'up to when it tells is its month: %s',
  (title) => {
    const { reading } = examined([[title], ['填报单位：桃花镇党委'], header, ...records]);
    expect([...(reading.tables[0]?.fields.get('month')?.number ?? [])]).toEqual([45444, 45444]);
  },
);

test.each([
  ['竹影村2024年1-5月村级集体经济收入统计表', '1-5月'],
  ['村级集体经济收入统计表（截至2024年5月31日）', '截至2024年5月'],
  ['竹影村2024年第一季度村级集体经济收入统计表', '第一季度'],
])('up to when incomes run stands in the title: %s', (title, quarter) => {
  const { reading } = examined([[title], ['村名', '经营收入', '总收入'], ['竹影村', 4, 5]]);
  expect(reading.tables[0]?.fields.get('quarter')?.text).toEqual([quarter]);
});

test('a day in the title is no month', () => {
  const title = [['重点任务进度月报（2024年6月25日）'], ['填报单位：桃花镇党委']];
  expect(missing([...title, header, ...records])).toContain('month');
});

test('the telephone of an office is not that of its members', () => {
  const roster = [
    ['柳湾村党员花名册'],
    ['姓名', '性别', '民族', '公民身份号码', '出生日期', '学历', '人员类别', '所在党支部', '加入党组织日期'],
    ['赵明', '男', '汉族', '无', '1990年1月2日', '本科', '正式党员', '柳湾村党支部', '2010年7月1日'],
    ['联系电话：0700-1234567', null, null, '填表人：李四'],
  ];
  expect(missing(roster)).toContain('mobile');
});

test('how and when all were asked, and whose promises they are, may stand over the table', () => {
  const votes = examined([
    ['群众满意度测评汇总表'],
    ['测评时间：2024年6月18日    测评方式：会议测评', null, null, null, '填报日期：2024年6月20日'],
    ['对象名称', '发出票数', '收回票数', '废票', '满意', '基本满意', '不满意', '满意率'],
    ['东坪村党支部', 50, 48, 0, 40, 8, 0, '100%'],
  ]).reading.tables[0]?.fields;
  expect([...(votes?.get('date')?.number ?? [])]).toEqual([45461]);
  expect(votes?.get('method')?.text).toEqual(['onsite']);
  const promises = examined([
    ['书记“口袋书”承诺台账'],
    ['书记姓名：张三', null, '职务：党支部书记', null, '党组织：东坪村党支部'],
    ['承诺编号', '承诺事项', '承诺日期', '践诺时限', '践诺进展', '是否兑现'],
    ['CN-1', '建好党群服务中心', '2024.1.10', '2024.12.31', '主体完工', '否'],
  ]).reading.tables[0]?.fields;
  expect(['secretary', 'post', 'org'].map((field) => promises?.get(field)?.text)).toEqual([
    ['张三'],
    ['党支部书记'],
    ['东坪村党支部'],
  ]);
});

test('the day on which a list was written is not the day of each of its meetings', () => {
  const rows = [
    ['会议台账'],
    ['日期：2024年6月30日'],
    ['会议类型', '期次', '主持人', '议题'],
    ['周例会', '第1次', '周明', '研究六月清单'],
  ];
  expect(missing(rows)).toContain('date');
});

test.each([
  ['望禾镇2024年6月重点任务进度月报', '望禾镇'],
  ['中共望禾镇党委2024年6月重点任务进度月报', '望禾镇'],
  ['东坪村党支部2024年6月重点任务进度月报', '东坪村党支部'],
  ['锦绣街道重点任务进度月报', '锦绣街道'],
  ['东坪村党支部6月重点任务进度月报', '东坪村党支部'],
  ['望禾镇村党支部重点任务进度月报', '望禾镇'],
  ['锦绣街道社区重点任务进度月报', '锦绣街道'],
  ['望禾镇村级重点任务进度月报', '望禾镇'],
  ['望禾镇村集体经济和重点任务进度月报', '望禾镇'],
  ['望禾镇东坪村重点任务进度月报', '望禾镇东坪村'],
  ['2024年6月重点任务进度月报', ''],
  ['全市各乡镇2024年6月重点任务进度月报', ''],
  ['经济薄弱村重点任务进度月报', ''],
  ['合格党支部重点任务进度月报', ''],
  ['“双五星”创评党支部重点任务进度月报', ''],
  ['锦绣街道社区党组织工作经费和重点任务进度月报', '锦绣街道'],
])('whose the list is may stand before the year in its title: %s', (title, unit) => {
  const { reading } = examined([[title], header, ...records]);
  expect(reading.tables[0]?.fields.get('unit')?.text[0]).toBe(unit);
});

test('a line names the branch of all whom a list of its members holds', () => {
  const { reading } = examined([
    ['党员先锋指数积分表'],
    ['支部名称：竹影村党支部'],
    ['姓名', '党员分类', '政治自觉', '遵章守纪', '履职尽责', '服务群众', '正向加分', '反向扣分', '总分'],
    ['孟浩飞', '任职党员', 15, 15, 14, 14, 10, 0, 88],
    ['倪娜', '普通党员', 14, 14, 14, 14, 8, 0, 84],
  ]);
  const [table] = reading.tables;
  expect(table?.def.code).toBe('T06');
  expect(table?.fields.get('branch')?.text).toEqual(['竹影村党支部', '竹影村党支部']);
});

describe('the title of a list of one branch’s members', () => {
  const listed = (...lines: readonly (readonly GridCell[])[]) => {
    const { reading, findings } = examined([
      ...lines,
      ['姓名', '党员分类', '政治自觉', '遵章守纪', '履职尽责', '服务群众', '正向加分', '反向扣分', '总分'],
      ['孟浩飞', '任职党员', 15, 15, 14, 14, 10, 0, 88],
    ]);
    const text = (field: string) => reading.tables[0]?.fields.get(field)?.text[0];
    const missed = findings.flatMap(({ rule, field }) => (rule === 'H01' ? [field] : []));
    return [text('branch'), text('period'), missed];
  };

  test('names their branch and what the assessment is of', () => {
    const whole = ['竹影村党支部', '2024年上半年', []];
    expect(listed(['竹影村党支部2024年上半年党员先锋指数积分表'])).toEqual(whole);
    expect(listed(['竹影村党支部党员先锋指数积分表（2024年上半年）'])).toEqual(whole);
    expect(listed(['竹影村党支部党员先锋指数积分表'], ['2024年6月'])).toEqual(['竹影村党支部', '2024年6月', []]);
    expect(listed(['竹影村2024年度党员先锋指数积分表'])).toEqual(['竹影村', '2024年度', []]);
  });

  test('may be in full, and a line 单位：… may say it', () => {
    const whole = ['望禾镇竹影村支部委员会', '2024年上半年', []];
    expect(listed(['中共望禾镇竹影村支部委员会2024年上半年党员先锋指数积分表'])).toEqual(whole);
    const line = ['党员先锋指数积分表（2024年上半年）'];
    expect(listed(line, ['单位：竹影村党支部'])).toEqual(['竹影村党支部', '2024年上半年', []]);
    expect(listed(line, ['单位：望禾镇'])).toEqual(['', '2024年上半年', ['branch']]);
  });

  test('of a town names no branch', () => {
    const none = ['', '2024年上半年', ['branch']];
    expect(listed(['望禾镇党员先锋指数积分表（2024年上半年）'])).toEqual(none);
    expect(listed(['望禾镇党委党员先锋指数积分表（2024年上半年）'])).toEqual(none);
  });
});

test('a sheet for each branch: what a sheet is called after is its branch; one sheet alone may be called anything', () => {
  const rows: readonly (readonly GridCell[])[] = [
    ['“三会一课”登记台账'],
    ['日期', '活动类型', '主题', '主持人', '记录人', '应到人数', '实到人数', '请假人数'],
    ['2024.6.3', '支委会', '研究换届', '孟浩飞', '倪娜', 5, 5, 0],
  ];
  const branches = (...names: readonly string[]) =>
    examine(buildSnapshot(names.map((name) => ({ name, rows }))), builtInTemplate(), { asOf }).reading.tables.map(
      (table) => table.fields.get('branch')?.text[0] ?? '',
    );
  expect(branches('竹影村党支部', '鹭鸣村党支部')).toEqual(['竹影村党支部', '鹭鸣村党支部']);
  expect(branches('竹影村', '鹭鸣村')).toEqual(['竹影村', '鹭鸣村']);
  expect(branches('竹影村党支部')).toEqual(['']);
  expect(branches('合格党支部', '五星党支部')).toEqual(['', '']);
  expect(branches('农村党支部', '社区党支部')).toEqual(['', '']);
});

describe('a town over a list of its villages', () => {
  const villages = (...lines: readonly (readonly GridCell[])[]) => {
    const { reading, findings } = examined([
      ...lines,
      ['序号', '村名', '经营收入', '发包收入', '投资收益', '补助收入', '其他收入', '总收入', '收入线', '是否达标'],
      [1, '竹影村', 5, 3, 1, 1, 2, 12, 10, '是'],
      [2, '荷塘村', 6, 3, 1, 1, 2, 13, 10, '是'],
    ]);
    const fields = reading.tables[0]?.fields;
    return {
      town: fields?.get('town')?.text,
      villages: fields?.get('village')?.text,
      missing: findings.filter(({ rule }) => rule === 'H01').map(({ field }) => field),
    };
  };
  test('or of the one village that the title names with it', () => {
    const { reading } = examined([
      ['望禾镇竹影村2024年村级集体经济收入统计表'],
      ['年度', '经营收入', '发包收入', '投资收益', '补助收入', '其他收入', '总收入', '收入线', '是否达标'],
      [2024, 3.5, 4, 1, 2, 0, 10.5, 5, '是'],
    ]);
    const fields = reading.tables[0]?.fields;
    expect([fields?.get('town')?.text, fields?.get('village')?.text]).toEqual([['望禾镇'], ['望禾镇竹影村']]);
  });

  const named = { town: ['望禾镇', '望禾镇'], villages: ['竹影村', '荷塘村'] };

  test('is the town of each of them', () => {
    const said = villages(['2024年村级集体经济收入统计表'], ['填报单位：望禾镇', null, null, '单位：万元']);
    expect(said).toMatchObject(named);
    expect(said.missing).not.toContain('town');
    expect(villages(['望禾镇2024年村级集体经济收入统计表'])).toMatchObject(named);
    expect(villages(['2024年村级集体经济收入统计表'], ['填报单位：望禾镇党委'])).toMatchObject({
      town: ['望禾镇党委', '望禾镇党委'],
    });
  });

  test('an office is none', () => {
    const said = villages(['2024年村级集体经济收入统计表'], ['填报单位：市农业农村局']);
    expect(said.town).toEqual(['', '']);
    expect(said.missing).toContain('town');
  });

  test('is never the name of a village', () => {
    const { reading } = examined([
      ['2024年村级集体经济收入统计表'],
      ['填报单位：望禾镇'],
      ['序号', '片区', '经营收入', '发包收入', '投资收益', '补助收入', '其他收入', '总收入', '收入线', '是否达标'],
      [1, '东片', 5, 3, 1, 1, 2, 12, 10, '是'],
      [2, '西片', 6, 3, 1, 1, 2, 13, 10, '是'],
    ]);
    expect(reading.tables[0]?.fields.get('village')?.text).toEqual(['', '']);
  });
});

test('a score sheet says over its points whose they are', () => {
  const sheet = (line: string) =>
    examined([
      ['2024年上半年堡垒指数考评表'],
      [line, null, null, '领域：村'],
      ['指标编号', '考评内容', '分值', '自评分'],
      ['G1', '党员组织关系全部落实、应建尽建', 5, 5],
      ['G2', '党组织设置规范', 4, 4],
    ]).reading.tables[0]?.fields.get('branch')?.text;
  for (const label of ['被考评党组织', '自评支部', '填报党支部', '党组织名称'])
    expect(sheet(`${label}：竹影村党支部`)).toEqual(['竹影村党支部', '竹影村党支部']);
});

test('a line of names and values over promises says whose they are, though a value is a name elsewhere', () => {
  const { reading, findings } = examine(
    buildSnapshot([
      {
        name: '口袋书',
        rows: [
          ['社区党组织书记责任“口袋书”'],
          ['姓名', '张勇', '职务', '党支部书记', '所在党组织', '朝阳社区党支部'],
          ['编号', '承诺内容', '完成时限', '落实进展', '是否兑现', '兑现时间'],
          ['K-1', '建好党群服务中心', '2024.9.30', '主体完工', '否', null],
          ['K-2', '办好夜校', '2024.6.30', '已开办', '是', '2024.6.18'],
        ],
      },
    ]),
    builtInTemplate(),
    { asOf },
  );
  const [table] = reading.tables;
  expect([table?.def.code, table?.found.headerRows]).toEqual(['T16', { first: 2, last: 2 }]);
  expect(table?.fields.get('promise')?.text).toEqual(['建好党群服务中心', '办好夜校']);
  expect(['secretary', 'post', 'org'].map((id) => table?.fields.get(id)?.text)).toEqual([
    ['张勇', '张勇'],
    ['党支部书记', '党支部书记'],
    ['朝阳社区党支部', '朝阳社区党支部'],
  ]);
  expect(findings.filter(({ rule }) => rule === 'H01').map(({ field }) => field)).toEqual(['kind', 'madeDate']);
});

test('of months side by side the one that was read is the month, of the year in the title', () => {
  const months = (title: string) => [
    [title],
    ['任务编号', '任务内容', '填报单位', '5月完成率', '6月完成率', '进展情况'],
    ['G-1', '党支部标准化规范化建设', '桃花镇党委', '40%', '60%', '已开展培训'],
    ['G-2', '抓好党员教育管理', '桃花镇党委', '45%', '55%', '已开展轮训'],
  ];
  for (const [title, month] of [
    ['重点任务分月进度表', 45444],
    ['2023年重点任务分月进度表', 45078],
  ] as const) {
    const [table] = examined(months(title)).reading.tables;
    expect([...(table?.fields.get('month')?.number ?? [])]).toEqual([month, month]);
    expect([...(table?.fields.get('donePct')?.number ?? [])]).toEqual([0.6, 0.55]);
  }
  expect(missing(months('重点任务分月进度表'))).not.toContain('month');
});

test('a quarter over columns that stand beside those of another is the quarter', () => {
  const rows: GridCell[][] = [
    ['村级集体经济收入统计表（万元）'],
    ['乡镇', '村名', '年度', '一季度', '一季度', '二季度', '二季度'],
    [null, null, null, '经营收入', '总收入', '经营收入', '总收入'],
    ['望禾镇', '青山村', 2024, 2, 3, 5, 6],
    ['望禾镇', '石桥村', 2024, 2, 3, 5, 7],
  ];
  const [table] = examined(rows).reading.tables;
  expect(table?.fields.get('quarter')?.text).toEqual(['二季度', '二季度']);
});

test('所属乡镇 in a line over the figures of one village is its town', () => {
  const { reading } = examined([
    ['2024年上半年村级集体经济收入情况表', '<', '<'],
    ['村名：竹影村', '所属乡镇：望禾镇', '单位：万元'],
    ['项目', '金额', '备注'],
    ['一、经营收入', 5, null],
    ['二、发包及上交收入', 3, null],
    ['三、投资收益', 1, null],
    ['四、补助收入', 2, null],
    ['五、其他收入', 1, null],
    ['合计', 12, null],
  ]);
  expect(reading.tables[0]?.fields.get('town')?.text).toEqual(['望禾镇']);
});
