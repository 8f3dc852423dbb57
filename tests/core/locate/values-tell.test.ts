/** Where what stands under a name speaks for another field than the name does. */
import type { GridCell } from '../../snapshots/from-grid';
import { tableOf } from './found';

const BRANCHES = ['望禾村党支部', '石桥村党支部', '竹影村党支部'];

/** The fields of a table without its title row. */
function fieldsOf(title: string, names: readonly string[], ...rows: readonly (readonly GridCell[])[]) {
  return tableOf([[title, ...names.slice(1).map(() => '<' as const)], names, ...rows]).columns.map(
    ({ field }) => field,
  );
}

describe('what stands under a name', () => {
  it('keeps two columns whose names may each mean the other in their places', () => {
    const stages = ['主体完工', '开工建设', '装修布置'];
    const built = (names: readonly [string, string], worded: 0 | 1) =>
      fieldsOf(
        '党员群众服务中心建设进度表',
        ['项目编号', '村（社区）', '总投资', ...names, '计划完工日期'],
        ...stages.map((stage, i): GridCell[] => {
          const told: GridCell[] = [stage, 60 + i];
          return [`X${i}`, `${'竹鹭云'[i] ?? ''}影村`, 80 + i, ...(worded === 0 ? told : told.reverse()), '2024.9.30'];
        }),
      ).slice(3, 5);
    expect(built(['形象进度', '工程进度（%）'], 0)).toEqual(['stage', 'donePct']);
    expect(built(['形象进度', '工程进度'], 1)).toEqual(['donePct', 'stage']);
    expect(built(['目前所处阶段', '工程进度'], 0)).toEqual(['stage', 'donePct']);
  });

  it('takes no scores for an item of which they are beyond the full marks, unless the name is its own', () => {
    const scored = (name: string, ...scores: readonly number[]) =>
      fieldsOf(
        '党员先锋指数评分表',
        ['姓名', '所在党支部', name, '总分'],
        ...scores.map((score, i): GridCell[] => [`李${'明强芳'[i] ?? ''}`, '竹影村党支部', score, 80 + i]),
      )[2];
    expect(scored('政治素质', 14, 13, 12)).toBe('base1');
    expect(scored('政治素质', 28, 27, 25)).toBeNull();
    expect(scored('政治素质', 28, 13, 12)).toBe('base1');
    expect(scored('政治自觉', 28, 27, 25)).toBe('base1');
  });

  it('takes 完成情况 over 是, 不是 for the answer and over percentages for the rate', () => {
    const told = (...values: GridCell[]) =>
      fieldsOf(
        '任务进度月报',
        ['任务编号', '任务内容', '进展情况', '完成情况（是/否）'],
        ...values.map((value, i): GridCell[] => [`G-${i + 1}`, '规范主题党日', '每月五日开展，均有记录', value]),
      )[3];
    expect(told('不是', '是', '不是', '不是')).toBe('isDone');
    expect(told('50%', '45%', '60%')).toBe('donePct');
  });

  it('reads counts with their words of measure as numbers', () => {
    expect(
      fieldsOf(
        '群众满意度测评汇总表',
        ['对象名称', '测评日期', '发票数', '收票数', '废票', '满意', '不满意', '满意率'],
        ...BRANCHES.map((name): GridCell[] => [name, '2024.6.18', '60张', '58张', '1张', '50票', '7票', '87.7%']),
      ).slice(2, 5),
    ).toEqual(['issued', 'returned', 'invalid']);
  });

  it('knows dates with two figures for the year, with strokes, and in Chinese figures', () => {
    const elected = (...days: string[]) =>
      fieldsOf(
        '党组织花名册',
        ['党组织名称', '上级党组织', '书记姓名', '选举时间'],
        ...days.map((day, i): GridCell[] => [BRANCHES[i] ?? '', '听泉镇党委', '张建国', day]),
      )[3];
    expect(elected('21.04.05', '21.4.6', '21.11.30')).toBe('electionDate');
    expect(elected('21年4月5日', '21年4月6日', '21年11月30日')).toBe('electionDate');
    expect(elected('二〇二一年四月五日', '二〇二一年四月六日', '二〇二一年十一月三十日')).toBe('electionDate');
  });

  it('reads years and months written in digits alone as dates', () => {
    expect(
      fieldsOf(
        '党员花名册',
        ['姓名', '所在党支部', '入党年月', '转正年月'],
        ...BRANCHES.map((branch, i): GridCell[] => ['张建国', branch, 199507 + i, `19960${7 + i}`]),
      ).slice(2),
    ).toEqual(['joinDate', 'formalDate']);
    expect(
      tableOf([
        ['组织生活登记表', '<', '<', '<'],
        ['党支部', '活动类型', '主题', '时间'],
        ...[1.13, 2.6, 3.14].map((day, i): GridCell[] => [BRANCHES[i] ?? '', '主题党日', '学习条例', day]),
      ]).columns[3],
    ).toMatchObject({ field: 'date', confidence: 0.94 });
    // Amounts of six digits are none.
    expect(
      fieldsOf(
        '村级集体经济收入统计表',
        ['村名', '乡镇', '总收入（元）', '是否达标'],
        ...['竹影村', '鹭鸣村', '云影村'].map((name, i): GridCell[] => [name, '听泉镇', 199507 + i, '是']),
      )[2],
    ).toBe('total');
  });

  it('an everyday word stands back behind a telling one for the same thing', () => {
    const scored = (note: GridCell) =>
      fieldsOf(
        '堡垒指数评分表',
        ['党组织', '指标编号', '标准及要求', '分值', '自评得分', '审核得分', '扣分理由', '备注'],
        ...[1, 2, 3].map((i): GridCell[] => [
          '竹影村党支部',
          `G${i}`,
          '按期换届',
          4,
          4,
          3.5,
          i === 1 ? null : '记录不全',
          note,
        ]),
      ).slice(6);
    expect(scored(null)).toEqual(['reason', null]);
    expect(scored('已核对')).toEqual(['reason', null]);
    // Alone it is what the template says.
    expect(
      fieldsOf(
        '堡垒指数评分表',
        ['党组织', '指标编号', '标准及要求', '自评得分', '备注'],
        ['竹影村党支部', 'G1', '按期换届', 4, '记录不全'],
      )[4],
    ).toBe('reason');
  });

  it('a column of the numbers of indicators numbers them, whatever it is called', () => {
    expect(
      fieldsOf(
        '堡垒指数评分表',
        ['支部', '指标', '指标名称', '分值', '自评得分'],
        ...['G1', 'G2', 'V3'].map((id): GridCell[] => ['竹影村党支部', id, '党组织设置规范', 4, 4]),
      ).slice(1, 3),
    ).toEqual(['indicator', 'content']);
  });

  it('words of one list alone, by one of them', () => {
    const built = (word: string) =>
      fieldsOf(
        '党员群众服务中心建设进度表',
        ['项目编号', '村（社区）', '乡镇', '建设内容', '建设方式', '总投资'],
        ...[1, 2, 3].map((i): GridCell[] => [`X${i}`, '竹影村', '听泉镇', word, '新建', 86]),
      )[3];
    expect(built('党员群众服务中心')).toBe('facilityKind');
    expect(built('无')).toBeNull();
    expect(built('两层砖混结构')).toBeNull();
  });

  it('texts of its own under a name for words of a list that nobody demands are no such words', () => {
    const brand = (...points: string[]) =>
      fieldsOf(
        '品牌、荣誉和经验宣传台账',
        ['单位', '品牌名称', '创新点', '争创级别'],
        ...points.map((point, i): GridCell[] => [BRANCHES[i] ?? '', `红色驿站${i}`, point, '省级']),
      )[2];
    expect(brand('组建党员互助队', '把党课搬到田头', '积分兑换超市')).toBeNull();
    expect(brand('方法创新', '载体创新', '理念创新')).toBe('innovation');
  });
});

describe('names that say when or which', () => {
  it('a year before a name is this one or the last', () => {
    expect(
      fieldsOf(
        '村级集体经济收入统计表',
        ['村名', '乡镇', '总收入', '收入线', '是否达标', '2023年收入'],
        ['竹影村', '听泉镇', 6.1, 5, '是', 5.8],
        ['鹭鸣村', '听泉镇', 7.1, 5, '是', 6.8],
      )[5],
    ).toBe('lastYear');
  });

  it('of two names for one field the one that another field bears gives way', () => {
    expect(
      fieldsOf(
        '党组织花名册',
        ['党组织代码', '组织名称', '组织类别', '单位名称', '成立日期'],
        ['429001', '竹影村党支部', '党支部', '竹影村村民委员会', '1972-07-01'],
        ['429002', '石桥村党支部', '党支部', '石桥村村民委员会', '1985-07-01'],
      ).slice(1, 4),
    ).toEqual(['orgName', 'orgType', 'unitName']);
  });

  it('the last word of one label alone, where no other ends with it, to be confirmed', () => {
    const table = tableOf([
      ['述职评议结果', '<', '<', '<', '<'],
      ['姓名', '单位', '日期', '综合得分', '等次'],
      ['孟浩飞', '竹影村党支部', '2024-01-18', 92, '好'],
      ['倪娜', '石桥村党支部', '2024-01-18', 88, '较好'],
    ]);
    expect(table.columns[2]).toMatchObject({ field: 'date', matchedBy: 'similar' });
    expect(table.columns[2]?.confidence).toBeLessThan(0.6);
    // Of several the one that is demanded.
    expect(
      fieldsOf(
        '困难党员走访登记表',
        ['姓名', '支部', '时间', '走访人', '金额'],
        ['孟浩飞', '竹影村党支部', '2024.1.20', '倪娜', 500],
        ['钟勇', '石桥村党支部', '2024.1.21', '倪娜', 500],
      )[2],
    ).toBe('visitDate');
    expect(
      fieldsOf(
        '督办台账',
        ['督办编号', '督办事项', '单位', '交办日期'],
        ['DB-01', '加快服务中心建设', '听泉镇党委', '2024.5.31'],
        ['DB-02', '补齐会议记录', '望禾镇党委', '2024.4.30'],
      )[2],
    ).toBe('unit');
    // 时间 may be any of several.
    expect(
      fieldsOf(
        '党员花名册',
        ['姓名', '性别', '所在党支部', '工作岗位', '时间'],
        ['孟浩飞', '男', '竹影村党支部', '务农', '2024-01-18'],
        ['倪娜', '女', '石桥村党支部', '务工', '2024-01-18'],
      )[4],
    ).toBeNull();
  });

  it('words that offices have for leaders, changes and days of completion', () => {
    expect(
      fieldsOf(
        '2024年重点任务清单',
        ['任务编号', '任务内容', '牵头科室', '负责同志', '经办人员', '完成时限'],
        ['G-1', '推进七类支部建设', '组织科', '孟浩飞', '倪娜', '2024年12月'],
        ['G-2', '规范主题党日', '组织科', '孟浩飞', '钟勇', '2024年11月'],
      ).slice(2, 5),
    ).toEqual(['leadUnit', 'leader', 'owner']);
    expect(
      fieldsOf(
        '双五星创评汇总表',
        ['名称或姓名', '建议星级', '审定星级', '变更理由'],
        ['孟浩飞', '五星', '四星', null],
      )[3],
    ).toBe('changeReason');
    expect(
      fieldsOf(
        '党员群众服务中心建设进度表',
        ['项目编号', '开工日期', '竣工时限', '竣工日期'],
        ['X1', '2024.1.5', '2024.9.30', null],
      ).slice(2),
    ).toEqual(['dueDate', 'doneDate']);
  });
});

describe('words of a list under a name for something else', () => {
  it('整改结果 over states is the state, over sentences the progress', () => {
    const told = (...values: GridCell[]) =>
      fieldsOf(
        '问题整改台账',
        ['问题编号', '问题描述', '整改措施', '整改时限', '整改结果'],
        ...values.map((value, i): GridCell[] => [
          `WT-${i + 1}`,
          '会议记录不完整',
          '逐月补齐并抽查',
          '2024.9.30',
          value,
        ]),
      )[4];
    expect(told('整改中', '已销号', '整改中')).toBe('state');
    expect(told('已补齐三个月的记录', '整改中', '已公示两次')).toBe('progress');
  });

  it('a field that another column is named after stays that column’s', () => {
    expect(
      fieldsOf(
        '问题整改台账',
        ['问题编号', '问题描述', '整改措施', '整改结果', '整改状态'],
        ['WT-1', '会议记录不完整', '逐月补齐并抽查', '已完成', '已销号'],
        ['WT-2', '公示不及时', '每季公示一次', '整改中', '整改中'],
      ).slice(3),
    ).toEqual(['progress', 'state']);
  });

  it('创评对象 over 党支部 and 党员 leaves the name to 姓名', () => {
    expect(
      fieldsOf(
        '双五星创评汇总表',
        ['创评对象', '姓名', '所属党支部', '应参评', '综合得分', '审定星级'],
        ['党员', '张建国', '竹影村党支部', '是', 88, '四星'],
        ['党员', '李秀英', '竹影村党支部', '是', 92, '五星'],
      ).slice(0, 2),
    ).toEqual(['target', 'name']);
  });
});

describe('branches under the name of a place', () => {
  const read = (name: string, told: readonly string[], ...others: readonly string[]) =>
    fieldsOf(
      '书记承诺台账',
      [name, ...others, '书记姓名', '承诺事项', '承诺时间', '完成时限', '是否兑现'],
      ...told.map((value, i): GridCell[] => [
        value,
        ...others.map(() => `${'望石竹'[i] ?? ''}坪村党支部`),
        `李${'明强芳'[i] ?? ''}`,
        '年内建成服务中心',
        '2024-01-15',
        '2024-11-20',
        '否',
      ]),
    )[0];
  it('are the organisation that is asked for', () => {
    for (const name of ['村（社区）', '村', '村居', '社区']) expect(read(name, BRANCHES)).toBe('org');
  });
  it('are not where they are places, or where another column is named after it', () => {
    expect(read('村（社区）', ['望禾村', '石桥村', '竹影村'])).toBeNull();
    expect(read('村（社区）', BRANCHES, '所在党支部')).toBeNull();
  });
});

test('money spelt out is money', () => {
  const { columns } = tableOf([
    ['走访慰问登记表'],
    ['姓名', '所在党支部', '走访日期', '走访人', '慰问金', '资金来源'],
    ['李明', '竹影村党支部', '2024.2.5', '王芳', '伍佰元', '返还党费'],
    ['张强', '竹影村党支部', '2024.2.5', '王芳', '人民币壹仟贰佰元整', '返还党费'],
  ]);
  expect(columns[4]?.field).toBe('amount');
});
