/** What an office does with the workbook of a template: it must take effect, or be said with its cell. */
import { computeIndices } from '../../../src/core/indices';
import { templateFaultSentence } from '../../../src/core/messages';
import { columnName } from '../../../src/core/model/address';
import type { DrawnCell, SheetDrawing } from '../../../src/core/model/drawing';
import type { Template } from '../../../src/core/model/template';
import { legendMeaning } from '../../../src/core/progress';
import { check } from '../../../src/core/rules';
import { builtInTemplate, readTemplateWorkbook } from '../../../src/core/template';
import { read } from '../rules/book';
import { ledger, ledgers } from '../rules/clean';
import { append, columnOf, drawings, HEADER, readAfter, rowOf, set, templateAfter, type Edit } from './edits';
import { opened } from './workbook';

describe('what is changed takes effect', () => {
  test('a threshold: 90 % of the members certified are enough', async () => {
    const template = await templateAfter(set('阈值', '阈值名称', '党员电子身份认证率', '阈值', 90));
    expect(template.thresholds.find((each) => each.id === 'eIdRate')?.value).toBe(90);
    const town = ledgers
      .filter((each) => each.table !== 'T05')
      .map((each) =>
        each.table === 'T10'
          ? { ...each, entries: [{ ...each.entries[0], memberCount: 100, certified: 90, uncertified: 10, rate: 0.9 }] }
          : each,
      );
    const points = (t: Template) =>
      computeIndices(read(town, { template: t })).indices[0]?.parts.find((part) => part.indicator === 'G5')?.score;
    expect(points(template)).toMatchObject({ known: true, value: 3 });
    expect(points(builtInTemplate())).toMatchObject({ known: true, value: expect.closeTo(2.84, 2) as number });
  });

  test('a new table with three columns, and a rule on it', async () => {
    const template = await templateAfter(
      append('数据表', [
        { 表号: 'T24', 表名: '志愿服务台账', 公式用名: '志愿服务', 表标识: 'volunteer', 其他表名: '志愿服务登记表' },
      ]),
      append('字段', [
        { 表号: 'T24', 列名: '党支部', 列标识: 'branch', 类型: '文本', 必填: '是', 引用: 'T03.orgName' },
        {
          表号: 'T24',
          列名: '服务次数',
          列标识: 'times',
          类型: '整数',
          必填: '是',
          最小值: 0,
          其他列名: '次数、志愿服务次数',
        },
        { 表号: 'T24', 列名: '服务时长', 列标识: 'hours', 类型: '小数', 计量单位: '小时' },
      ]),
      append('规则', [
        {
          规则号: 'R60',
          组: 'R',
          级别: '核实',
          适用的表: 'T24',
          要求: '有次数的有时长',
          提示语: '第{r}行有 {v} 次，没有时长。',
          检查方式: 'formula',
        },
      ]),
      append('规则公式', [
        {
          所属规则: 'R60',
          检查的表: 'T24',
          指向列: '服务时长',
          检查公式: 'IF([@服务次数]>0,[@服务时长]>0,TRUE)',
          提示语取值: 'v：[@服务次数]',
        },
      ]),
    );
    const table = template.tables.at(-1);
    expect(table).toMatchObject({ code: 'T24', name: '志愿服务', titleSynonyms: ['志愿服务登记表'] });
    expect(table?.fields.map(({ id, type, required }) => [id, type, required])).toEqual([
      ['branch', 'text', true],
      ['times', 'int', true],
      ['hours', 'decimal', false],
    ]);
    const reading = read([ledger('T03'), { table: 'T24', entries: [{ branch: '青山村支部', times: 3, hours: 0 }] }], {
      template,
    });
    expect(check(reading).findings.filter(({ rule }) => rule === 'R60')).toMatchObject([
      { severity: 'confirm', field: 'hours', facts: { v: 3 } },
    ]);
  });

  test('words that the office adds: an option, a name of a column, a step', async () => {
    const template = await templateAfter(
      append('取值', [{ 列表名: 'fundSource', 选项标识: 'gift', 选项名称: '社会捐赠', 其他写法: '捐赠、捐款' }]),
      append('名称对照', [{ '对照列（表号.列标识）': 'T03.orgName', 本地叫法: '组织名头、单位全名' }]),
      set('指标分档', '分档指标', 'G10', '得分', 0.5),
    );
    expect(template.enums.fundSource?.at(-1)).toMatchObject({ id: 'gift', synonyms: ['捐赠', '捐款'] });
    expect(template.synonyms).toEqual({ 'T03.orgName': ['组织名头', '单位全名'] });
    expect(template.fortress.common.find((each) => each.id === 'G10')?.steps?.[0]).toEqual([0, 0.5]);
  });
});

describe('how the sheets look does not matter', () => {
  test('columns in another order, columns of their own, title rows above, sheets in another order', async () => {
    const shuffled = [...drawings].reverse().map((sheet): SheetDrawing => {
      const width = Math.max(...sheet.cells.map((cell) => cell.column)) + 1;
      const down = 2;
      const cells = sheet.cells
        .filter((cell) => cell.row >= HEADER)
        .map((cell) => ({ ...cell, row: cell.row + down, column: width - cell.column }));
      const own = cells
        .filter((cell) => cell.column === 1)
        .map((cell): DrawnCell => ({ ...cell, column: 0, value: cell.row === HEADER + down ? '本办备注' : '已核' }));
      const titles: DrawnCell[] = [
        { row: 0, column: 0, value: '某某市委组织部', style: 'subtitle' },
        { row: 1, column: 0, value: `${sheet.name}（征求意见稿）`, style: 'title' },
        { row: 2, column: 0, value: '2024年3月印发', style: 'note' },
      ];
      return { ...sheet, cells: [...titles, ...cells, ...own], merges: [], validations: [], autoFilter: null };
    });
    const result = readTemplateWorkbook(await opened(shuffled));
    expect(result.faults.filter((fault) => fault.severity === 'error')).toEqual([]);
    expect(result.ok && result.template).toEqual(builtInTemplate());
  });

  test('sheets may be called otherwise', async () => {
    const renamed = drawings.map((sheet) => ({ ...sheet, name: `${sheet.name}表（2024）`, validations: [] }));
    const result = readTemplateWorkbook(await opened(renamed));
    expect(result.ok && result.template).toEqual(builtInTemplate());
  });
});

describe('what is wrong is said with its cell', () => {
  const cell = (name: string, by: string, key: string, label: string): string => {
    const sheet = drawings.find((each) => each.name === name);
    if (sheet === undefined) throw new Error(name);
    return `${columnName(columnOf(sheet, label))}${String(rowOf(sheet, by, key) + 1)}`;
  };
  const told = async (...edits: readonly Edit[]): Promise<readonly string[]> =>
    (await readAfter(...edits)).faults
      .filter((fault) => fault.severity === 'error')
      .map((fault) => templateFaultSentence(fault, 'zh-CN'));

  test.each<readonly [string, Edit, string]>([
    [
      'an unknown type',
      set('字段', '列名', '简称', '类型', '数值'),
      `《字段》${cell('字段', '列名', '简称', '类型')}：写的是“数值”，只能填：文本、长文本、姓名、整数、小数、百分比、金额、日期、月份、年份、是否、选项、星级、电话、身份证号、信用代码、区划代码。`,
    ],
    [
      'an id twice',
      set('数据表', '表号', 'T02', '表标识', 'taskList'),
      `《数据表》${cell('数据表', '表号', 'T02', '表标识')}：“taskList”重复了，应当各不相同。`,
    ],
    [
      'a list that is not there',
      set('字段', '列名', '组织类别', '选项列表', 'orgKind'),
      `《字段》${cell('字段', '列名', '组织类别', '选项列表')}：《取值》里没有“orgKind”这个列表。`,
    ],
    [
      'a table that is not there',
      append('字段', [{ 表号: 'T77', 列名: '名称', 列标识: 'x', 类型: '文本', 必填: '是' }]),
      '《字段》A381：没有表号为“T77”的表。',
    ],
    [
      'an end that is no day of the ledger',
      set('字段', '列名', '公示开始', '起止的止', 'name'),
      `《字段》${cell('字段', '列名', '公示开始', '起止的止')}：没有“name”这一列。`,
    ],
    [
      'a formula that names a column wrongly',
      set('规则公式', '检查公式', '[@任务内容]<>""', '检查公式', 'IF([@任务内客]="",FALSE,TRUE)'),
      `《规则公式》${cell('规则公式', '检查公式', '[@任务内容]<>""', '检查公式')}：公式第 4 个字符处有误：没有“任务内客”这一列（是否为“任务内容”）。`,
    ],
    [
      'full marks that are not 60',
      set('指标', '指标编号', 'G1', '分值', 4),
      `《指标》${cell('指标', '指标编号', 'G1', '部分')}：合计是 59，应为 60。`,
    ],
    [
      'cuts that overlap',
      set('等级', '等级名称', '4星', '上限', 92),
      `《等级》${cell('等级', '等级名称', '4星', '等级类别')}：“4”这一级与相邻一级没有首尾相接（92 与 90），有空档或重叠。`,
    ],
    [
      'a colour that is none',
      set('颜色', '颜色标识', 'red', '底色', '红色'),
      `《颜色》${cell('颜色', '颜色标识', 'red', '底色')}：“红色”不是颜色，请写作 #RRGGBB，如 #FFC7CE。`,
    ],
    [
      'numbers of tasks that contradict',
      set('阈值', '阈值标识', 'commonTaskCount', '阈值', 7),
      `《阈值》${cell('阈值', '阈值标识', 'commonTaskCount', '阈值')}：“共性任务数”填的是 7，按其他各处应为 6，两处须一致。`,
    ],
    [
      'a word where a number belongs',
      set('指标', '指标编号', 'G1', '分值', '若干'),
      `《指标》${cell('指标', '指标编号', 'G1', '分值')}：“若干”读不出来，应为数字。`,
    ],
    [
      'a formula of no rule',
      set('规则公式', '检查公式', '[@任务内容]<>""', '所属规则', 'R99'),
      `《规则公式》${cell('规则公式', '检查公式', '[@任务内容]<>""', '所属规则')}：《规则》里没有“R99”，这一行公式没有归属。`,
    ],
    [
      'a year that is missing',
      set('模板信息', '项目', '年度', '值', null),
      `《模板信息》${cell('模板信息', '项目', '年度', '值')}：这一项必须填写。`,
    ],
    [
      'a setting that nobody knows',
      set('模板信息', '项目', '题目', '项目', '标题名'),
      `《模板信息》${cell('模板信息', '项目', '题目', '项目')}：《模板信息》里没有“标题名”这一项，请核对写法。`,
    ],
  ])('%s', async (_what, edit, sentence) => {
    expect(await told(edit)).toContain(sentence);
  });

  test('a sheet that is missing', async () => {
    expect(await told((all) => all.filter((sheet) => sheet.name !== '颜色'))).toEqual(['没有找到《颜色》工作表。']);
  });

  test('a threshold that the office must enter is a hint and does not keep the template from being used', async () => {
    const result = await readAfter();
    expect(result.ok).toBe(true);
    expect(result.faults.map((fault) => templateFaultSentence(fault, 'zh-CN'))).toEqual([
      `《阈值》${cell('阈值', '阈值标识', 'centreCount', '阈值')}：“服务中心新建、改扩建项目数”须由本单位填写；填写前有关项目不判断。`,
    ]);
  });

  test('an id that the engine looks for and that was changed is a hint at its table', async () => {
    const result = await readAfter(set('字段', '列标识', 'certified', '列标识', 'certifiedMembers'));
    expect(result.ok).toBe(true);
    expect(result.faults.map((fault) => templateFaultSentence(fault, 'zh-CN'))).toContain(
      `《数据表》${cell('数据表', '表号', 'T10', '表号')}：“已认证数”（列标识 certified）不在这张表里了，程序按这个标识取数；依靠它的检查和指数将不判断。如只是改名，请保留列标识。`,
    );
  });

  test('a workbook of ledgers is no template', () => {
    const result = readTemplateWorkbook(read(ledgers).snapshot);
    expect(result.ok).toBe(false);
    expect(result.faults.every((fault) => ['no-sheet', 'no-column'].includes(fault.code))).toBe(true);
  });
});

describe('a template is told all that is wrong with it at once', () => {
  const told = async (...edits: readonly Edit[]) => {
    const read = await readAfter(...edits);
    return read.faults
      .filter(({ severity }) => severity === 'error')
      .map((fault) => templateFaultSentence(fault, 'zh-CN'));
  };

  test('a limit in words would be none: 30个点', async () => {
    expect(await told(set('阈值', '阈值名称', '红牌：落后序时', '阈值', '30个点'))).toEqual([
      expect.stringMatching(/^《阈值》B\d+：写的是“30个点”，应为数字。$/),
    ]);
  });

  test('a cell that cannot be read does not keep the others from being looked at', async () => {
    const faults = await told(
      set('字段', '列标识', 'seq', '类型', '文字列'),
      set('颜色', '颜色含义', '严重滞后', '底色', '红色'),
      set('考核权重', '部分标识', 'daily', '权重', 30),
    );
    expect(faults).toHaveLength(3);
    expect(faults[0]).toContain('写的是“文字列”');
    expect(faults[1]).toContain('“红色”不是颜色');
    expect(faults[2]).toMatch(/^《考核权重》A\d+：合计是 110，应为 100。$/);
  });

  test('the legend that is printed goes by the limits', async () => {
    const limits = [
      set('阈值', '阈值名称', '红牌：落后序时', '阈值', 20),
      set('阈值', '阈值名称', '黄牌：落后序时', '阈值', 5),
    ];
    const template = await templateAfter(...limits);
    const [red, yellow] = ['red', 'yellow'].map((id) => template.colours.find((colour) => colour.id === id));
    expect(red && legendMeaning(red, template)).toBe('严重滞后：落后序时＞20个百分点');
    expect(yellow && legendMeaning(yellow, template)).toBe('滞后：落后序时＞5且≤20个百分点');
    expect(await told(...limits, set('颜色', '颜色含义', '严重滞后', '亮牌条件', '落后序时＞30个百分点'))).toEqual([
      expect.stringMatching(/^《颜色》\w+：“严重滞后”填的是 30，按其他各处应为 20，两处须一致。$/),
    ]);
  });
});
