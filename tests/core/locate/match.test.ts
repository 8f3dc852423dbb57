import type { GridCell } from '../../snapshots/from-grid';
import { buildSnapshot, dated, fromGrid, percent, withMerges } from '../../snapshots/from-grid';
import { TABLE_NAME, TABLE_PROPERTY } from '../../../src/core/locate';
import { findIn, sheetOf, tableOf, template } from './found';

const BRANCHES = ['望禾村党支部', '石桥村党支部', '竹影村党支部'];

describe('which table it is', () => {
  it.each(template.tables.map((def) => [def.code, def]))('%s by its own names, without a title', (code, def) => {
    const fields = def.fields.filter((field) => field.required);
    const table = tableOf([fields.map((field) => field.label)]);
    expect(table.table).toBe(code);
    expect(table.columns.map((column) => column.field)).toEqual(fields.map((field) => field.id));
  });

  it.each(template.tables.map((def) => [def.code, def]))('%s by its title and half of its names', (code, def) => {
    const fields = def.fields.filter((_, i) => i % 2 === 0);
    const table = tableOf([[`2024年望禾镇${def.titleSynonyms[0] ?? def.title}`], fields.map((field) => field.label)]);
    expect([table.table, table.tableBy]).toEqual([code, 'title']);
  });

  it('none of them for names that every office has', () => {
    const table = tableOf([
      ['序号', '姓名', '性别', '部门', '职务', '联系电话', '备注'],
      [1, '张建国', '男', '人事部', '经理', '13812345678', null],
      [2, '李秀英', '女', '财务部', '会计', '13912345678', null],
    ]);
    expect([table.table, table.tableBy, table.tableConfidence]).toEqual([null, null, 0]);
  });

  it('none of them for lists of words for choosing', () => {
    const sheet = sheetOf([
      ['学历', '人员类别', '党籍状态'],
      ['小学', '正式党员', '正常'],
      ['初中', '预备党员', '停止党籍'],
      ['高中（中专）', null, '已转出'],
      ['大专', null, '已死亡'],
    ]);
    expect(sheet.tables.every((table) => table.table === null)).toBe(true);
  });

  it('one whose names all say the same in other words, whatever the title', () => {
    const table = tableOf([
      ['安福寺镇党员身份认证周报', '<', '<', '<', '<', '<', '<'],
      ['支部名', '党员总量', '已完成认证人数', '待认证人数', '完成比率', '未认证原因分析', '计划完成日期'],
      ['太平场村支部', 47, 45, 2, '95.74%', '年老不会使用手机', '2024.09.30'],
      ['桃花溪村支部', 37, 37, 0, '100%', '/', '2024.09.30'],
    ]);
    expect([table.table, table.columns.map(({ field }) => field)]).toEqual([
      'T10',
      ['branch', 'memberCount', 'certified', 'uncertified', 'rate', 'reason', 'deadline'],
    ]);
    expect(table.confidence).toBeGreaterThan(0.6);
  });

  it('one in other words that lacks what the table demands, only as a question', () => {
    const table = tableOf([
      ['认证周报', '<', '<', '<', '<', '<'],
      ['支部名', '党员总量', '待认证人数', '完成比率', '未认证原因分析', '计划完成日期', '填报批次'],
      ['太平场村支部', 47, 2, '95.74%', '年老不会使用手机', '2024.09.30', 3],
      ['桃花溪村支部', 37, 0, '100%', '/', '2024.09.30', 3],
    ]);
    expect(table.table).toBe('T10');
    expect(table.confidence).toBeLessThan(0.6);
  });

  it('the longer of two titles that fit', () => {
    const table = tableOf([
      ['困难党员慰问登记表', '<', '<', '<', '<', '<'],
      ['姓名', '所在党支部', '走访日期', '走访人', '关爱资金', '是否签领'],
      ['张建国', '望禾村党支部', '2024.1.20', '孟浩飞', 500, '是'],
    ]);
    expect(table.table).toBe('T21');
  });

  it('the hidden name on the sheet before anything else', () => {
    const rows: GridCell[][] = [
      ['姓名', '所在支部', '得分'],
      ['张建国', '望禾村党支部', 92],
    ];
    const definedNames = [{ name: `${TABLE_NAME}T06.2`, refersTo: "'先锋 评分'!$A$1", hidden: true }];
    const [sheet] = findIn(fromGrid(rows, '先锋 评分', { definedNames }));
    expect([sheet?.tables[0]?.table, sheet?.tables[0]?.tableBy]).toEqual(['T06', 'mark']);
  });

  it('the hidden property of the sheet', () => {
    const rows: GridCell[][] = [
      ['姓名', '所在支部', '得分'],
      ['张建国', '望禾村党支部', 92],
    ];
    const properties = new Map([[`${TABLE_PROPERTY}评分`, 'T06']]);
    expect(findIn(fromGrid(rows, '评分', { properties }))[0]?.tables[0]).toMatchObject({
      table: 'T06',
      tableBy: 'mark',
    });
  });

  it('a score sheet with a column an indicator', () => {
    const indicators = template.fortress.common.slice(0, 8);
    const heads = indicators.map((one, i) => (i % 2 === 0 ? `${one.id} ${one.title}（${one.max}分）` : one.title));
    const table = tableOf([
      ['序号', '党支部名称', '领域', '考评期', ...heads, '总分'],
      ...BRANCHES.map((name, i): GridCell[] => [
        i + 1,
        name,
        '村',
        '2024年上半年',
        ...indicators.map((one) => one.max - 1),
        30,
      ]),
    ]);
    expect(table.table).toBe('T05');
    expect(table.reasons).toContain('wide-form');
    const indicatorColumns = table.columns.slice(4, 12);
    expect(indicatorColumns.map((column) => column.field)).toEqual(indicatorColumns.map(() => null));
    expect(table.columns.map((column) => column.field).slice(0, 4)).toEqual([null, 'branch', 'domain', 'period']);
  });
});

describe('which column is which field', () => {
  it('says how each was found', () => {
    const table = tableOf([
      ['党员电子身份认证台账', '<', '<', '<', '<'],
      ['所属党支部', '党员总数', '已认证', '<', '未认证情况原因说明'],
      ['^', '^', '人数', '比重', '^'],
      ...BRANCHES.map((name, i): GridCell[] => [name, 30 + i, 20 + i, percent(0.7), '外出务工人员较多']),
    ]);
    expect(table.columns.map(({ field, matchedBy }) => [field, matchedBy])).toEqual([
      ['branch', 'similar'],
      ['memberCount', 'name'],
      ['certified', 'parent'],
      ['rate', 'similar'],
      ['reason', 'similar'],
    ]);
    const [name, , , rate] = table.columns;
    expect([name?.confidence, rate?.confidence].every((sure) => sure !== undefined && sure < 0.8)).toBe(true);
  });

  it('takes units, hints and marks off the names', () => {
    const table = tableOf([
      ['*村名', '乡镇（街道）', '年度\n（必填）', '经营收入(万元)', '总收入（元）', '是否达标（是/否）'],
      ['竹影村', '听泉镇', 2024, 3.1, 37000, '是'],
    ]);
    expect(table.columns.map(({ field, unit }) => [field, unit])).toEqual([
      ['village', null],
      ['town', null],
      ['year', null],
      ['operating', '万元'],
      ['total', '元'],
      ['reached', null],
    ]);
  });

  it('never takes a column from the field whose name it bears', () => {
    // 联系电话 is another word for 书记联系电话, 单位 for 所在单位名称: the labels themselves come first.
    const table = tableOf([
      ['党组织花名册', '<', '<', '<', '<'],
      ['党组织全称', '单位', '所在单位名称', '书记联系电话', '联系电话'],
      ['望禾村党支部', '望禾村委会', '望禾村', '13812345678', '051012345678'],
    ]);
    expect(table.columns.map((column) => column.field)).toEqual(['orgName', null, 'unitName', 'secretaryPhone', null]);
    expect(table.columns[1]?.rival).toBe('unitName');
    expect(table.columns[4]?.rival).toBe('secretaryPhone');
  });

  it('keeps both of two columns with one name apart', () => {
    const table = tableOf([
      ['党员花名册', '<', '<', '<', '<'],
      ['姓名', '所在党支部', '入党时间', '入党日期', '学历'],
      ['张建国', '望禾村党支部', '1990年7月', '约1990年', '大专'],
      ['李秀英', '望禾村党支部', '2001年6月', '2001', '本科'],
    ]);
    const claimed = table.columns.filter((column) => column.field === 'joinDate' || column.rival === 'joinDate');
    expect(claimed.map((column) => column.column)).toEqual([2, 3]);
    expect(claimed.filter((column) => column.field === 'joinDate')).toHaveLength(1);
  });

  it('asks the values where a word may mean two fields', () => {
    // 类别: 组织类别 by its values, not 人员类别 of another table.
    const table = tableOf([
      ['2024年重点任务清单', '<', '<', '<', '<'],
      ['任务编号', '类型', '分类', '任务内容', '完成时限'],
      ['G-1', '共性', null, '推进七类支部建设', '2024年12月'],
      ['V-2', '领域', '村', '发展集体经济', '2024年9月'],
    ]);
    expect(table.columns.map((column) => column.field)).toEqual([
      'taskCode',
      'level',
      'domain',
      'taskTitle',
      'dueDate',
    ]);
  });

  it('likeness counts only where the values agree', () => {
    const build = (values: readonly GridCell[]): string | null =>
      tableOf([
        ['组织生活登记表', '<', '<', '<'],
        ['党支部', '活动类型', '主题', '开展活动时间'],
        ...values.map((value, i): GridCell[] => [BRANCHES[i] ?? '', '主题党日', '学习条例', value]),
      ]).columns[3]?.field ?? null;
    expect(build([dated(45300), dated(45330), dated(45360)])).toBe('date');
    expect(build(['张建国', '李秀英', '王志强'])).toBeNull();
  });

  it('reads words that the office added', () => {
    const own = { ...template, synonyms: { 'T04.joinDate': ['红本时间'] } };
    expect(Object.keys(own.synonyms)).toEqual(['T04.joinDate']);
    const rows: GridCell[][] = [
      ['党员花名册', '<', '<'],
      ['姓名', '所在党支部', '红本时间'],
      ['张建国', '望禾村党支部', '1990年7月'],
    ];
    expect(tableOf(rows).columns[2]?.field).toBeNull();
    const [sheet] = findIn(fromGrid(rows), undefined, own);
    expect(sheet?.tables[0]?.columns[2]).toMatchObject({ field: 'joinDate', matchedBy: 'synonym' });
  });

  it('sums over the columns beside them, and parts of a whole, by what stands over all of them', () => {
    const table = tableOf([
      ['党组织花名册', '<', '<', '<', '<'],
      ['党组织全称', '书记姓名', '党员', '<', '<'],
      ['^', '^', '合计', '其中', '<'],
      ['^', '^', '^', '正式', '预备'],
      ...BRANCHES.map((name, i): GridCell[] => [name, '张建国', 30 + i, 28 + i, 2]),
    ]);
    expect(table.columns.map(({ field }) => field).slice(2)).toEqual(['memberCount', 'formalCount', 'probCount']);
    const income = tableOf([
      ['集体经济收入统计表', '<', '<', '<', '<'],
      ['村名', '收入情况', '<', '<', '是否达标'],
      ['^', '经营收入', '补助收入', '小计', '^'],
      ['竹影村', 3.1, 2.4, 5.5, '是'],
    ]);
    expect(income.columns.map(({ field }) => field)).toEqual(['village', 'operating', 'subsidy', 'total', 'reached']);
  });

  it('a name that only sorts by the list that its words are of', () => {
    const named = (...words: string[]): string | null | undefined =>
      tableOf([
        ['明察暗访记录', '<', '<', '<'],
        ['被检查单位', '被检查支部', '发现问题', '问题类型'],
        ...words.map((word, i) => ['望禾镇', BRANCHES[i] ?? '', '会议记录不规范，没有记录人', word]),
      ]).columns[3]?.field;
    expect(named('活动规范', '保障有力', '制度落实')).toBe('element');
    expect(named('活动规范', '会风不实', '制度落实')).toBeNull();
  });

  it('of two fields with one name that whose values stand under it, and any other column before one of another kind', () => {
    const kindsOf = (...words: string[]): string | null | undefined =>
      tableOf([
        ['党员花名册', '<', '<', '<'],
        ['姓名', '所在党支部', '党员类型', '学历'],
        ...words.map((word, i) => ['张建国', BRANCHES[i] ?? '', word, '大专']),
      ]).columns[2]?.field;
    expect(kindsOf('正式', '预备', '正式')).toBe('kind');
    expect(kindsOf('普通党员', '流动党员', '任职党员')).toBe('category');
    const promises = tableOf([
      ['书记承诺台账', '<', '<', '<', '<'],
      ['书记', '承诺事项', '承诺时间', '进展', '完成情况'],
      ['张建国', '修路2公里', '2024年1月', '已经动工，路基完成一半', '√'],
      ['李秀英', '修渠1公里', '2024年1月', '已经完工并且通过验收', '√'],
    ]);
    expect(promises.columns.map(({ field }) => field)).toEqual([
      'secretary',
      'promise',
      'madeDate',
      'progress',
      'kept',
    ]);
  });

  it('marks to be put, ends of a span under it, and a state with its month', () => {
    const stars = tableOf([
      ['双五星创评汇总表', '<', '<', '<', '<'],
      ['姓名', '所在支部', '审定星级', '公示期', '<'],
      ['^', '^', '^', '起', '止'],
      ['张建国', '望禾村党支部', '五星', '2024.6.1', '2024.6.7'],
      ['李秀英', '石桥村党支部', '四星', '2024.6.1', '2024.6.7'],
    ]);
    expect(stars.columns.map(({ field }) => field).slice(3)).toEqual(['publicFrom', 'publicTo']);
    const met = tableOf([
      ['合格支部自评表', '<', '<'],
      ['支部名称', '标准内容', '达标（√）未达标（×）'],
      ['望禾村党支部', '按期换届，班子健全', '√'],
      ['望禾村党支部', '有固定的活动场所', '×'],
    ]);
    expect(met.columns[2]?.field).toBe('met');
    const month = tableOf([
      ['任务进度月报', '<', '<'],
      ['任务编号', '任务内容', '3月底进度'],
      ['G-1', '主题党日规范开展', '25%'],
      ['G-2', '支部书记轮训', '50%'],
    ]);
    expect(month.columns[2]?.field).toBe('donePct');
  });

  it('between two that are known, by a telling word and by what stands under it, to be confirmed', () => {
    const between = (name: string, ...under: readonly [GridCell, GridCell]) =>
      tableOf([
        ['督办台账', '<', '<', '<', '<', '<'],
        ['督办编号', '督办事项', '责任单位', '办结时限', name, '办结日期'],
        ['DB-01', '加快服务中心建设', '听泉镇党委', '2024.5.31', under[0], ''],
        ['DB-02', '补齐会议记录', '望禾镇党委', '2024.4.30', under[1], '2024.4.28'],
      ]).columns[4];
    expect(between('事情办结登记', '否', '是')).toMatchObject({ field: 'finished', matchedBy: 'similar' });
    expect(between('事情办结登记', '否', '是')?.confidence).toBeLessThan(0.6);
    // Other values, another place, no word in common: it stays what the office calls it.
    expect(between('事情办结登记', 3, 5)?.field).toBeNull();
    expect(between('签阅', '否', '是')?.field).toBeNull();
    const elsewhere = tableOf([
      ['督办台账', '<', '<', '<', '<'],
      ['督办编号', '事情办结登记', '督办事项', '责任单位', '办结时限'],
      ['DB-01', '否', '加快服务中心建设', '听泉镇党委', '2024.5.31'],
      ['DB-02', '是', '补齐会议记录', '望禾镇党委', '2024.4.30'],
    ]);
    expect(elsewhere.columns[1]?.field).toBeNull();
  });

  it('a name that says nothing over words of one list, between two that are known, to be confirmed', () => {
    const built = (first: string, second: string) =>
      tableOf([
        ['党员群众服务中心建设进度表', '<', '<', '<', '<'],
        ['项目编号', '村（社区）', '建设内容', '建设方式', '总投资'],
        ['X1', '竹影村', first, '新建', 86],
        ['X2', '鹭鸣村', second, '改建', 12],
      ]).columns[2];
    expect(built('党员群众服务中心', '村民广场')).toMatchObject({ field: 'facilityKind', matchedBy: 'similar' });
    expect(built('两层砖混，建筑面积五百平方米', '铺装八百平方米')?.field).toBeNull();
  });

  it('what was done since January is the sum, not what was new', () => {
    const table = tableOf([
      ['重点任务推进情况', '<', '<', '<', '<', '<'],
      ['任务编号', '工作任务', '年度任务数', '1-6月完成数', '完成率', '进展情况'],
      ['G-1', '主题党日', 12, 6, '50%', '每月五日开展，均有记录'],
      ['G-3', '党员培训', 4, 2, '50%', '已培训两期，正在筹备第三期'],
    ]);
    expect(table.columns[3]?.field).toBe('doneValue');
  });

  it('of one thing at several times the last, whether years, weeks or quarters say when', () => {
    const years = tableOf([
      ['村级集体经济收入统计表', '<', '<', '<', '<', '<', '<'],
      ['村名', '2023年同期', '<', '2024年上半年', '<', '<', '<'],
      ['^', '经营收入', '总收入', '经营收入', '投资收益', '补助收入', '总收入'],
      ['竹影村', 3.6, 6, 4, 1, 2, 7],
      ['鹭鸣村', 1.3, 3, 1.5, 0.8, 2, 4.3],
    ]);
    expect(years.columns.map(({ field }) => field)).toEqual([
      'village',
      null,
      'lastYear',
      'operating',
      'invest',
      'subsidy',
      'total',
    ]);
    const weeks = tableOf([
      ['党员电子身份认证进度周报', '<', '<', '<', '<', '<', '<'],
      ['支部名称', '应认证数', '上周', '本周', '<', '<', '<'],
      ['^', '^', '认证率', '新增认证数', '累计认证数', '未认证数', '认证率'],
      ['竹影村党支部', 20, '95%', 1, 20, 0, '100%'],
      ['鹭鸣村党支部', 25, '80%', 1, 21, 4, '84%'],
    ]);
    expect(weeks.columns.map(({ field }) => field)).toEqual([
      'branch',
      'memberCount',
      null,
      null,
      'certified',
      'uncertified',
      'rate',
    ]);
    const quarters = tableOf([
      ['党员先锋指数评分表', '<', '<', '<', '<'],
      ['序号', '党员姓名', '一季度得分', '二季度得分', '上半年得分'],
      [1, '张建国', 80, 84, 82],
      [2, '李秀英', 81, 87, 84],
    ]);
    expect(quarters.columns.map(({ field }) => field).slice(1)).toEqual(['name', null, null, 'total']);
    const shares = tableOf([
      ['重点任务推进情况', '<', '<', '<', '<'],
      ['任务编号', '任务内容', '本月完成', '累计完成', '序时进度'],
      ['G-1', '主题党日', '10%', '50%', '50%'],
      ['G-3', '党员培训', '12%', '36%', '50%'],
    ]);
    expect(shares.columns.map(({ field }) => field).slice(3)).toEqual(['donePct', 'planPct']);
    expect(shares.columns[2]?.field).not.toBe('donePct');
  });

  it('names that share letters with a field and are none of it', () => {
    const named = (title: string, names: readonly string[], ...rows: (string | number)[][]) =>
      tableOf([[title, ...names.slice(1).map(() => '<' as const)], [...names], ...rows]).columns.map(
        ({ field }) => field,
      );
    expect(
      named(
        '党员花名册',
        ['姓名', '性别', '工作单位', '现任职务', '入党时间', '手机'],
        ['张建国', '男', '竹影村', '村民', '1990年7月', '13812345678'],
        ['李秀英', '女', '竹影村', '会计', '2001年6月', '13912345678'],
      ).slice(2, 4),
    ).toEqual([null, 'job']);
    expect(
      named(
        '组织生活登记表',
        ['活动类型', '日期', '主题', '应到人数', '实到人数', '缺席人数', '列席人员'],
        ['主题党日', '2024.3.15', '学习', 20, 18, 2, '村民代表'],
        ['党课', '2024.4.15', '学习', 20, 19, 1, '村民代表'],
      ).at(-1),
    ).toBeNull();
    expect(
      named(
        '问题整改台账',
        ['问题编号', '问题描述', '整改措施', '整改时限', '实际完成时间', '整改状态', '整改得分'],
        ['A1', '会议记录不全', '逐项补齐并归档', '2024.6.20', '2024.6.1', '已销号', 100],
        ['A2', '阵地标识脱落', '更换标识并专人管护', '2024.6.20', '2024.6.1', '已销号', 90],
      ).at(-1),
    ).toBeNull();
  });

  it('figures with their measures are what a promise aims at', () => {
    const table = tableOf([
      ['书记项目（承诺事项）推进情况表', '<', '<', '<', '<', '<'],
      ['书记', '党组织', '承诺事项', '项目目标', '申报时间', '计划完成时间'],
      ['王树林', '柳坝村党支部', '建设村民休闲广场', '800㎡', '2024年2月', '2024年10月'],
      ['李满林', '岔河村党支部', '引进香菇大棚', '30亩', '2024年2月', '2024年5月'],
    ]);
    expect(table.columns[3]?.field).toBe('target');
  });

  it('states to tick beside each other are no other columns', () => {
    const table = tableOf([
      ['问题整改台账', '<', '<', '<', '<', '<', '<'],
      ['问题编号', '问题描述', '整改期限', '整改状态', '<', '<', '备注'],
      ['^', '^', '^', '已完成', '整改中', '未启动', '^'],
      ['A1', '会议记录不全', '2024.5.20', '√', null, null, null],
      ['A2', '阵地标识脱落', '2024.7.20', null, '√', null, null],
      ['A3', '学时不足', '2024.6.20', null, null, '√', null],
    ]);
    expect(table.columns.slice(3, 6).map(({ field }) => field)).toEqual([null, null, null]);
  });

  it('names under a name for signatures are signatures', () => {
    const table = tableOf([
      ['走访慰问登记表', '<', '<', '<', '<'],
      ['姓名', '所在支部', '走访时间', '慰问金', '领款人签名'],
      ['龙老三', '竹影村党支部', '2024.6.27', 500, '龙老三'],
      ['杨老五', '竹影村党支部', '2024.6.27', 500, '杨老五'],
    ]);
    expect(table.columns[4]?.field).toBe('signed');
  });

  it('a title may be no more than what the list is about', () => {
    const table = tableOf([
      ['镇直机关党支部党员信息', '<', '<', '<', '<', '<'],
      ['姓名', '性别', '出生日期', '学历', '入党日期', '手机号码'],
      ['孟浩飞', '男', '1971-03-11', '本科', '1999-07-01', '13961259241'],
      ['倪娜', '女', '1972-03-12', '本科', '2000-07-01', '13961283932'],
    ]);
    expect([table.table, table.tableBy]).toEqual(['T04', 'title']);
  });

  it('names that ask, each by what it asks for', () => {
    const asked = (title: string, names: readonly string[], ...rows: readonly (readonly GridCell[])[]) =>
      tableOf([[title, ...names.slice(1).map(() => '<' as const)], names, ...rows]).columns.map(({ field }) => field);
    expect(
      asked(
        '明察暗访记录',
        ['哪一批', '哪天查的', '谁去查的', '被查单位', '被查支部', '打了几分', '发现问题', '严重不严重'],
        ['第二批', '6.4', '第一组', '听泉镇', '竹影村党支部', 88, '记录有代签', '一般'],
        ['第二批', '6.5', '第一组', '望禾镇', '石桥村党支部', 91, '阵地标识缺失', '较严重'],
      ),
    ).toEqual(['batch', 'inspectDate', 'team', 'unit', 'branch', 'score', 'problem', 'severity']);
    expect(
      asked(
        '问题整改台账',
        ['问题编号', '哪里来的', '问题描述', '责任单位', '怎么整改', '改到何时', '改得怎样', '改完没有'],
        [
          'W-1',
          '支部自查',
          '党课讲稿多年不更新',
          '竹影村党支部',
          '每季度重新撰写讲稿',
          '2024.4.30',
          '已重写',
          '已完成',
        ],
        ['W-2', '群众反映', '大厅中午无人值守', '石桥村党支部', '实行错时值班并公示', '2024.5.31', '已排班', '已完成'],
      ),
    ).toEqual(['problemCode', 'source', 'problem', 'unit', 'measure', 'dueDate', 'progress', 'state']);
    expect(
      asked(
        '书记承诺台账',
        ['书记姓名', '承诺事项', '承诺何时办结', '兑现了吗', '哪天兑现的'],
        ['孟浩飞', '硬化通组路1.2公里', '2024年6月底', '是', '2024.6.2'],
        ['倪娜', '新装路灯40盏', '2024年9月底', '否', ''],
      ),
    ).toEqual(['secretary', 'promise', 'dueDate', 'kept', 'keptDate']);
  });

  it('完成时间 before what tells of the progress is the limit, to be confirmed; behind it, or beside a limit, it is the day', () => {
    const rows = (names: readonly string[], values: readonly GridCell[]) =>
      tableOf([['问题整改清单', ...names.slice(1).map(() => '<' as const)], names, values]).columns.map((column) => [
        column.label,
        column.field,
        column.matchedBy,
      ]);
    const before = rows(
      ['问题编号', '问题描述', '整改措施', '责任单位', '完成时间', '整改进展', '整改状态'],
      ['W-1', '讲稿不更新', '每季度重写一次', '竹影村党支部', '2024年12月', '正在重写', '整改中'],
    );
    expect(before[4]).toEqual(['完成时间', 'dueDate', 'similar']);
    const behind = rows(
      ['问题编号', '问题描述', '整改措施', '责任单位', '整改进展', '整改状态', '完成时间'],
      ['W-1', '讲稿不更新', '每季度重写一次', '竹影村党支部', '已重写', '已完成', '2024.5.3'],
    );
    expect(behind[6]?.[1]).toBe('doneDate');
    const beside = rows(
      ['问题编号', '问题描述', '责任单位', '整改时限', '完成时间', '整改进展', '整改状态'],
      ['W-1', '讲稿不更新', '竹影村党支部', '2024年6月', '2024.5.3', '已重写', '已完成'],
    );
    expect(beside.map(([, field]) => field).slice(3, 5)).toEqual(['dueDate', 'doneDate']);
  });

  it('a year may be all that is told of a day long ago, a day and its month all of a recent one', () => {
    const table = tableOf([
      ['党组织花名册', '<', '<', '<', '<'],
      ['党组织代码', '党组织全称', '组织类别', '批建日期', '书记姓名'],
      ['429001', '竹影村党支部', '党支部', '1972年', '孟浩飞'],
      ['429002', '石桥村党支部', '党支部', '1985年', '倪娜'],
    ]);
    expect(table.columns[3]?.field).toBe('foundDate');
  });

  it('short names under a name for days, planned or not', () => {
    const named = (parent: string, ...leaves: string[]) =>
      tableOf([
        ['任务清单', ...['<', '<', '<', '<']],
        ['任务编号', '任务内容', '责任人', parent, '<'],
        ['^', '^', '^', ...leaves],
        ['G-1', '规范主题党日', '张建国', '2024.3.1', '2024.9.30'],
      ])
        .columns.slice(3)
        .map(({ field }) => field);
    expect(named('起止时间', '启动', '完成')).toEqual(['startDate', 'dueDate']);
    expect(named('时间安排', '起始', '截止')).toEqual(['startDate', 'dueDate']);
    const built = tableOf([
      ['党员群众服务中心建设进度表', ...['<', '<', '<', '<']],
      ['项目编号', '建设方式', '计划工期', '<', '实际投用时间'],
      ['^', '^', '开工', '竣工', '^'],
      ['X1', '新建', '2024.3.1', '2024.9.30', '2024.10.8'],
    ]);
    expect(built.columns.slice(2).map(({ field }) => field)).toEqual(['startDate', 'dueDate', 'doneDate']);
  });

  it('votes under their grade beside shares, words in brackets, names in two languages, points added up and taken off', () => {
    const fields = (...rows: GridCell[][]) => tableOf(rows).columns.map(({ field }) => field);
    const votes = ['“好”', '<', '“较好”', '<', '“一般”', '<', '“差”', '<'];
    const parts = votes.map((_, i) => (i % 2 === 0 ? '票数' : '比例'));
    expect(
      fields(
        ['述职评议汇总表', ...Array.from({ length: 9 }, () => '<')],
        ['述职人', '党组织', ...votes],
        ['^', '^', ...parts],
        ['张建国', '竹影村党支部', 32, '80%', 6, '15%', 2, '5%', 0, '0%'],
      ).filter((field) => field !== null),
    ).toEqual(['name', 'org', 'good', 'fair', 'average', 'poor']);
    expect(
      fields(
        ['村级集体经济收入统计表', '<', '<', '<'],
        ['村名', '乡（镇）', 'Year 年度', '总收入 (Total)'],
        ['竹影村', '听泉镇', 2024, 12.5],
      ),
    ).toEqual(['village', 'town', 'year', 'total']);
    expect(
      fields(
        ['先锋指数评分表', '<', '<', '<', '<'],
        ['姓名', '评分时间', '奖励积分', '扣减积分', '累计积分'],
        ['张建国', '2024年上半年', 4, 2, 88],
      ),
    ).toEqual(['name', 'period', 'plus', 'minus', 'total']);
  });

  it('what tells of no time is no period, however alike the names', () => {
    const fieldsOf = (value: string | number) =>
      tableOf([
        ['堡垒指数评分表', '<', '<', '<', '<'],
        ['考评要素', '指标编号', '标准及要求', '分值', '自评得分'],
        [value, 'G1', '党员组织关系全部落实', 5, 4],
        [value, 'G2', '党组织设置规范', 4, 4],
      ]).columns[0]?.field;
    expect(fieldsOf('组织覆盖')).toBeNull();
    expect(fieldsOf(3)).toBeNull();
    expect(fieldsOf('2024年上半年')).toBe('period');
  });

  it('what stands in brackets says which', () => {
    const fieldsOf = (title: string, ...names: string[]): readonly (string | null)[] =>
      tableOf([[title, ...names.slice(1).map(() => '<' as const)], names]).columns.map(({ field }) => field);
    const counts = ['党员数（正式）', '党员数（预备）', '党员数（合计）'];
    expect(fieldsOf('党组织花名册', '党组织全称', '书记姓名', ...counts).slice(2)).toEqual([
      'formalCount',
      'probCount',
      'memberCount',
    ]);
    const others = ['党员数（正式党员）', '党员总数（含预备党员）'];
    expect(fieldsOf('党组织花名册', '党组织全称', '书记姓名', ...others).slice(2)).toEqual([
      'formalCount',
      'memberCount',
    ]);
    expect(fieldsOf('堡垒指数评分表', '党组织', '标准及要求', '得分（自评）', '得分（考评）').slice(2)).toEqual([
      'selfScore',
      'auditScore',
    ]);
  });

  it('names as people speak, and words that mean the same in any office', () => {
    const fieldsOf = (title: string, ...names: string[]): readonly (string | null)[] =>
      tableOf([[title, ...names.slice(1).map(() => '<' as const)], names]).columns.map(({ field }) => field);
    expect(fieldsOf('督办台账', '督办编号', '督办事项', '责任单位', '办结没有', '限定办结日期', '交办日期')).toEqual([
      'superviseCode',
      'matter',
      'unit',
      'finished',
      'dueDate',
      'issueDate',
    ]);
    expect(
      fieldsOf('重点任务清单', '任务编号', '任务内容', '责任单位', '协作部门', '开展时间', '完成时限').slice(3),
    ).toEqual(['coUnits', 'startDate', 'dueDate']);
    expect(fieldsOf('任务进度月报', '任务编号', '完成率', '存在不足', '对策').slice(2)).toEqual([
      'problem',
      'nextStep',
    ]);
    expect(fieldsOf('组织生活登记表', '党支部', '活动类型', '该到人数', '实到人数')[2]).toBe('should');
    expect(fieldsOf('联系点台账', '班子成员', '工作单位', '联系点', '计划次数')[1]).toBe('org');
    expect(fieldsOf('走访慰问台账', '姓名', '上门日期', '上门人员', '慰问金').slice(1, 3)).toEqual([
      'visitDate',
      'visitor',
    ]);
    expect(fieldsOf('品牌台账', '单位', '品牌名称', '荣誉名称', '颁授单位', '颁奖时间').slice(3)).toEqual([
      'honourBy',
      'honourDate',
    ]);
    expect(fieldsOf('问题整改台账', '问题编号', '被查单位', '问题描述', '整改措施')[1]).toBe('unit');
    expect(fieldsOf('组织生活登记表', '党支部', '活动类型', '会场', '主题')[2]).toBe('place');
    expect(fieldsOf('书记承诺台账', '书记姓名', '事项编号', '承诺事项')[1]).toBe('promiseCode');
    expect(fieldsOf('走访慰问台账', '姓名', '走访日期', '慰问金', '兑付时间')[3]).toBe('payDate');
    expect(fieldsOf('任务进度月报', '任务编号', '完成率', '做到哪一步了', '卡在哪里').slice(2)).toEqual([
      'narrative',
      'problem',
    ]);
    expect(fieldsOf('合格支部自评表', '党组织', '标准内容', '是否达标', '差什么')[3]).toBe('shortfall');
    expect(fieldsOf('党员花名册', '姓名', '性别', '民族', '去哪里了')[3]).toBe('mobileTo');
    expect(fieldsOf('党员花名册', '姓名', '性别', '干什么工作', '在哪里').slice(2)).toEqual(['job', 'mobileTo']);
    expect(fieldsOf('联系点台账', '班子成员', '联系点', '计划次数', '干了什么')[3]).toBe('content');
    expect(fieldsOf('党员电子身份认证台账', '党支部', '党员总数', '已认证数', '何时认完')[3]).toBe('deadline');
    expect(fieldsOf('问题整改台账', '问题编号', '问题描述', '改好日期')[2]).toBe('doneDate');
    expect(fieldsOf('问题整改台账', '短板弱项', '整治措施', '责任单位', '谁验收', '整治进展', '销号日期')).toEqual([
      'problem',
      'measure',
      'unit',
      'checkBy',
      'progress',
      'closeDate',
    ]);
    expect(fieldsOf('双五星创评汇总表', '姓名', '所在支部', '没参评的原因', '上一年度星级', '审定星级')).toEqual([
      'name',
      'branch',
      'exemptReason',
      'lastStar',
      'final',
    ]);
  });

  it('of one thing at several times the last that is filled in, whatever stands first', () => {
    const fieldsOf = (...periods: string[]): readonly (string | null)[] =>
      tableOf([
        ['党员电子身份认证台账', ...Array<string>(7).fill('<')],
        ['党支部', '党员总数', ...periods.flatMap((period) => [period, '<'])],
        ['^', '^', ...periods.flatMap(() => ['已认证数', '认证率'])],
        ...BRANCHES.map((name): GridCell[] => [name, 40, 20, percent(0.5), 30, percent(0.75), null, null]),
      ]).columns.map(({ field }) => field);
    const last = ['branch', 'memberCount', null, null, 'certified', 'rate', null, null];
    expect(fieldsOf('4月', '5月', '6月')).toEqual(last);
    expect(fieldsOf('2023年12月', '2024年1月', '2024年2月')).toEqual(last);
    expect(fieldsOf('一季度', '二季度', '三季度')).toEqual(last);
    expect(fieldsOf('5月', '合计', '6月')).toEqual(last);
  });

  it('the grade under 非常满意 is the second of the scale', () => {
    const fieldsOf = (...grades: string[]): readonly (string | null)[] =>
      tableOf([
        ['群众满意度测评汇总表', ...grades.map(() => '<' as const), '<', '<'],
        ['对象名称', '发放测评表', '收回测评表', ...grades],
        ...BRANCHES.map((name): GridCell[] => [name, 50, 48, ...grades.map((_, i) => 20 - i)]),
      ])
        .columns.map(({ field }) => field)
        .slice(1);
    const all = ['issued', 'returned', 'satisfied', 'fairly', 'basic', 'dissatisfied'];
    expect(fieldsOf('非常满意', '满意', '基本满意', '不满意')).toEqual(all);
    expect(fieldsOf('满意', '比较满意', '基本满意', '不满意')).toEqual(all);
  });

  it('a name made of the words of a list, and names that only say in other words who, when and which star', () => {
    const task = tableOf([
      ['任务编号', '共性/领域', '任务内容', '具体措施', '工作标准'],
      ['G-1', '共性', '党支部标准化规范化建设', '逐支部过筛', '全部达标'],
      ['V-1', '领域', '壮大村集体经济收入', '一村一策', '全部过线'],
    ]);
    expect(task.columns[1]?.field).toBe('level');
    const stars = tableOf([
      ['双五星创评汇总表', '<', '<', '<'],
      ['对象类别', '名称或姓名', '初定星级', '终评星级'],
      ['党支部', '望禾村党支部', '五星', '四星'],
    ]);
    expect(stars.columns.map(({ field }) => field).slice(2)).toEqual(['proposed', 'final']);
    const members = tableOf([
      ['党员花名册', '<', '<', '<'],
      ['姓名', '正式/预备', '何时入党', '何时转正'],
      ['张建国', '正式', '1990.7.1', '1991.7.1'],
    ]);
    expect(members.columns.map(({ field }) => field).slice(1)).toEqual(['kind', 'joinDate', 'formalDate']);
  });

  it('a word on progress is progress, however short, and 已签 an answer', () => {
    const promises = tableOf([
      ['书记“口袋书”承诺台账', '<', '<', '<'],
      ['书记姓名', '承诺事项', '承诺日期', '目前进展'],
      ['张建国', '建好党群服务中心', '2024.1.10', '封顶'],
    ]);
    expect(promises.columns[3]?.field).toBe('progress');
    const care = tableOf([
      ['困难党员关爱台账', '<', '<', '<'],
      ['姓名', '走访日期', '关爱资金', '本人签收'],
      ['张建国', '2024.1.20', 500, '已签'],
    ]);
    expect(care.columns[3]?.field).toBe('signed');
  });

  it('this year and the last under one name are two fields', () => {
    const fieldsOf = (before: string, now: string): readonly (string | null)[] =>
      tableOf([
        ['集体经济收入统计表', '<', '<', '<'],
        ['村名', '总收入', '<', '是否达标'],
        ['^', before, now, '^'],
        ...['竹影村', '鹭鸣村'].map((name, i): GridCell[] => [name, 4 + i, 6 + i, '是']),
      ]).columns.map(({ field }) => field);
    expect(fieldsOf('上年', '本年')).toEqual(['village', 'lastYear', 'total', 'reached']);
    expect(fieldsOf('2023年', '2024年')).toEqual(['village', null, 'total', 'reached']);
  });

  it('goals of four quarters are four fields', () => {
    const table = tableOf([
      ['任务编号', '任务内容', '一季度目标', '二季度目标', '三季度目标', '四季度目标'],
      ['G-1', '党支部标准化规范化建设', '动员', '推进', '验收', '总结'],
    ]);
    expect(table.columns.map(({ field }) => field).slice(2)).toEqual(['q1', 'q2', 'q3', 'q4']);
  });

  it('numbers of rows are no standard numbers of indicators', () => {
    const table = tableOf([
      ['堡垒指数评分表', '<', '<', '<', '<', '<'],
      ['序号', '党组织', '领域', '标准及要求', '分值', '自评得分'],
      ...BRANCHES.map((name, i): GridCell[] => [i + 1, name, '村', '应建尽建', 5, 4]),
    ]);
    expect(table.columns[0]?.field).toBeNull();
  });
});

describe('what the clerk settled', () => {
  const rows: GridCell[][] = [
    ['一览', '<', '<', '<'],
    ['名字', '何时', '组织', '号码'],
    ['甲乙', '丙丁', '戊己', '庚辛'],
    ['张建国', '1990年7月', '望禾村党支部', '13812345678'],
  ];

  it('comes over every guess', () => {
    const snapshot = buildSnapshot([{ name: '花名册', ...withMerges(rows) }]);
    const columns = new Map<number, string | null>([
      [0, 'name'],
      [1, 'joinDate'],
      [2, null],
    ]);
    const [sheet] = findIn(
      snapshot,
      new Map([['花名册', { table: 'T04', headerRows: { first: 1, last: 2 }, columns }]]),
    );
    const [table] = sheet?.tables ?? [];
    expect(table).toMatchObject({ table: 'T04', tableBy: 'chosen', headerRows: { first: 1, last: 2 }, confidence: 1 });
    expect([...(table?.records ?? [])]).toEqual([3]);
    expect(table?.columns.slice(0, 3).map(({ field, matchedBy }) => [field, matchedBy])).toEqual([
      ['name', 'chosen'],
      ['joinDate', 'chosen'],
      [null, 'chosen'],
    ]);
  });

  it('none of the tables, when the clerk says so', () => {
    const members: GridCell[][] = [
      ['党员花名册', '<', '<', '<'],
      ['姓名', '性别', '所在党支部', '入党时间'],
      ['张建国', '男', '望禾村党支部', '1990年7月'],
    ];
    const snapshot = buildSnapshot([{ name: '名单', ...withMerges(members) }]);
    expect(findIn(snapshot)[0]?.tables[0]?.table).toBe('T04');
    expect(findIn(snapshot, new Map([['名单', { table: null }]]))[0]?.tables[0]?.table).toBeNull();
  });

  it('a field given to one column is free nowhere else', () => {
    const members: GridCell[][] = [
      ['党员花名册', '<', '<', '<'],
      ['姓名', '曾用名', '所在党支部', '入党时间'],
      ['张建国', '张大国', '望禾村党支部', '1990年7月'],
    ];
    const snapshot = buildSnapshot([{ name: '名单', ...withMerges(members) }]);
    const [sheet] = findIn(snapshot, new Map([['名单', { columns: new Map([[1, 'name']]) }]]));
    expect(sheet?.tables[0]?.columns.slice(0, 2).map(({ field, rival }) => [field, rival])).toEqual([
      [null, 'name'],
      ['name', undefined],
    ]);
  });
});

describe('names of one or two letters', () => {
  const fields = (title: string, names: string[], ...values: GridCell[][]) =>
    tableOf([[title, ...names.slice(1).map(() => '<' as const)], names, ...values]).columns.map(({ field }) => field);

  it('are what the field’s own name begins or ends with', () => {
    expect(
      fields(
        '村级集体经济收入统计表（万元）',
        ['村', '年', '季', '合计', '线'],
        ['竹影村', 2024, '二季度', 12.5, 5],
        ['鹭鸣村', 2024, '二季度', 9.5, 5],
      ),
    ).toEqual(['village', 'year', 'quarter', 'total', 'threshold']);
    expect(
      fields(
        '党员群众服务中心建设进度表',
        ['编号', '村', '节点', '开工', '完工'],
        ['X1', '竹影村', '主体完工', '2024.3.1', '2024.9.30'],
        ['X2', '鹭鸣村', '开工建设', '2024.3.2', '2024.10.30'],
      ).slice(2),
    ).toEqual(['stage', 'startDate', 'dueDate']);
  });

  it('are none of several that end so', () => {
    expect(
      fields(
        '组织生活登记表',
        ['党支部', '活动类型', '日期', '人'],
        ['竹影村党支部', '主题党日', '2024.6.5', '李明'],
      )[3],
    ).toBeNull();
  });

  it('may be no more than a question', () => {
    expect(
      fields(
        '组织生活登记表',
        ['支部', '形式', '何时', '何地', '何事', '谁主持'],
        ['竹影村党支部', '主题党日', '2024.6.5', '村会议室', '学习条例', '李明'],
      ),
    ).toEqual(['branch', 'kind', 'date', 'place', 'theme', 'host']);
    expect(
      fields(
        '联系点台账',
        ['姓名', '单位', '联系哪个支部', '应去几次', '去了几次'],
        ['李明', '听泉镇党委', '竹影村党支部', 4, 2],
      ),
    ).toEqual(['member', 'org', 'point', 'planTimes', 'realTimes']);
  });
});

test('what stands under somebody else is theirs, however well it fits', () => {
  const { columns } = tableOf([
    ['党组织花名册', '<', '<', '<', '<', '<', '<', '<', '<'],
    ['党组织代码', '党组织全称', '党组织书记', '<', '<', '副书记', '<', '<', '党员总数'],
    ['^', '^', '姓名', '任职时间', '电话', '姓名', '任职时间', '电话', '^'],
    ['001', '青山村党支部', '张强', '2021.3', '1380717', '李明', '2021.3.5', '13807171234', 20],
    ['002', '石桥村党支部', '王芳', '2021.4', '13807171235', '赵军', '2021.4.6', '13807171236', 30],
  ]);
  expect(columns.map(({ field }) => field)).toEqual([
    ...['orgCode', 'orgName', 'secretary', 'secretaryFrom', 'secretaryPhone', null, null, null, 'memberCount'],
  ]);
});

test('the telephone of whom one calls in need is not their own', () => {
  const { columns } = tableOf([
    ['党员花名册'],
    ['姓名', '所在党支部', '入党时间', '手机号码', '紧急联系人', '紧急联系人电话', '党籍状态'],
    ['李明', '青山村党支部', '2001.7.1', '13807171235', '王芳', '13807171236', '正常'],
    ['赵军', '青山村党支部', '2002.7.1', '13807171237', '张强', '13807171238', '正常'],
  ]);
  expect(columns.map(({ field }) => field).slice(3)).toEqual(['mobile', null, null, 'status']);
});

test('of the last election and the one before it, the last', () => {
  const names = (first: string, second: string) =>
    tableOf([
      ['党组织花名册'],
      ['党组织代码', '党组织全称', '书记姓名', first, second, '党员总数'],
      ['001', '青山村党支部', '张强', '2018.3.5', '2021.3.5', 20],
      ['002', '石桥村党支部', '王芳', '2018.4.6', '2021.4.6', 30],
    ]).columns.map(({ field }) => field);
  expect(names('上届换届时间', '本届换届时间').slice(3, 5)).toEqual([null, 'electionDate']);
  expect(names('上届换届时间', '备注').slice(3, 5)).toEqual(['electionDate', 'remark']);
});

test('a title that says neither what of nor whose speaks against nothing', () => {
  const table = (title: string) =>
    tableOf([
      [title],
      [
        '姓名',
        '性别',
        '民族',
        '身份证号',
        '所在党支部',
        '入党时间',
        '转正时间',
        '党籍状态',
        '配偶姓名',
        '户籍地址',
        '籍贯',
      ],
      [
        '李明',
        '男',
        '汉族',
        '420583198005060011',
        '青山村党支部',
        '2001.7.1',
        '2002.7.1',
        '正常',
        '王芳',
        '外地',
        '湖北',
      ],
    ]);
  const bare = table('花林镇6月份名册表');
  expect(bare.table).toBe('T04');
  expect(bare.confidence).toBeGreaterThan(table('花林镇选民登记表').confidence);
});

describe('the same names under several', () => {
  const fieldsUnder = (
    title: string,
    top: readonly GridCell[],
    under: readonly GridCell[],
    ...rows: readonly (readonly GridCell[])[]
  ) => tableOf([[title], top, under, ...rows]).columns.map(({ field }) => field);

  test('votes stand with all the others of their kind', () => {
    const fields = fieldsUnder(
      '群众满意度测评汇总表',
      ['对象名称', '发出票数', '收回票数', '党员评', '<', '合计', '<', '<', '<'],
      ['^', '^', '^', '满意', '不满意', '满意', '比较满意', '基本满意', '不满意'],
      ['青山村党支部', 80, 76, 4, 0, 63, 8, 4, 1],
      ['石桥村党支部', 80, 76, 4, 0, '见附件', 8, 4, 1],
    );
    expect(fields.slice(3)).toEqual([null, null, 'satisfied', 'fairly', 'basic', 'dissatisfied']);
  });

  test('members who came are not masses who came', () => {
    for (const more of [[], ['请假']]) {
      const fields = fieldsUnder(
        '组织生活登记表',
        ['党支部', '活动类型', '日期', '主题', '群众', '<', '党员', '<', ...more.map(() => '<' as const)],
        ['^', '^', '^', '^', '应到', '实到', '应到', '实到', ...more],
        ['青山村党支部', '主题党日', '2024.6.5', '学习党章', 8, 5, '二十余', 18, 2],
        ['石桥村党支部', '主题党日', '2024.6.5', '学习党章', 8, 5, 22, 20, 2],
      );
      expect(fields.slice(4, 8)).toEqual([null, null, 'should', 'present']);
    }
  });

  test('what was settled counts beside what was handed in or planned', () => {
    const names = ['经营收入', '总收入', '经营收入', '总收入'] as const;
    for (const [first, second] of [
      ['村上报', '镇核定'],
      ['镇核定', '村上报'],
    ] as const) {
      const fields = fieldsUnder(
        '村级集体经济收入统计表',
        ['村名', '年度', first, '<', second, '<'],
        ['^', '^', ...names],
        ['青山村', 2024, 5, 8, 4, 7],
        ['石桥村', 2024, 6, 9, 5, 8],
      );
      const read = first === '镇核定' ? fields.slice(2, 4) : fields.slice(4);
      expect(read).toEqual(['operating', 'total']);
    }
  });

  test('this time beside last time, and next month is not this month', () => {
    const scores = fieldsUnder(
      '督查记录',
      ['检查批次', '检查日期', '被检查支部', '得分', '<', '发现问题'],
      ['^', '^', '^', '上次', '本次', '^'],
      ['一季度', '2024.3.5', '青山村党支部', 88, 90, '记录不全'],
    );
    expect(scores.slice(3, 5)).toEqual([null, 'score']);
    const next = fieldsUnder(
      '任务进度月报',
      ['任务编号', '任务内容', '填报单位', '本月', '<', '下月', '<'],
      ['^', '^', '^', '完成率', '进展', '计划完成率', '工作打算'],
      ['G-1', '建中心', '青山镇', '50%', '已开工', '60%', '加快施工'],
    );
    expect(next.slice(3)).toEqual(['donePct', 'narrative', null, 'nextStep']);
  });
});
