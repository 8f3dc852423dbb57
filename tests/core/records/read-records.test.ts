import type { RecordTable } from '../../../src/core/model/record';
import { columnOf, ValueState } from '../../../src/core/model/record';
import type { Area } from '../../../src/core/model/snapshot';
import { readRecords } from '../../../src/core/records';
import type { GridCell } from './from-grid';
import { dated, foundIn, percent, snapshotOf } from './from-grid';
import { template } from './template';

const T = template();

function read(
  table: string,
  grid: readonly (readonly GridCell[])[],
  options: Parameters<typeof foundIn>[4] & { readonly merges?: readonly Area[] } = {},
): RecordTable {
  const snapshot = snapshotOf([{ name: '表', grid, merges: options.merges ?? [] }]);
  const records = readRecords(snapshot, foundIn(snapshot, 0, table, T, options), T);
  if (records === null) throw new Error('no table');
  return records;
}

/** A column on one line a record: value, state and remark codes. */
function column(table: RecordTable, field: string): string[] {
  const values = table.fields.get(field);
  if (values === undefined) throw new Error(`no field ${field}`);
  return Array.from(table.rows, (_, i) => {
    const state = (['', 'blank', 'none', 'unreadable'] as const)[values.state[i] ?? 1] ?? '?';
    const value = values.text.length > 0 ? (values.text[i] ?? '') : String(values.number[i]);
    const remarks = (values.remarks.get(i) ?? []).map(({ code, taken }) => (taken === '' ? code : `${code}→${taken}`));
    return [state === '' ? value : state, ...remarks].join(' ');
  });
}

function vertical(first: number, last: number, at: number): Area {
  return { firstRow: first, lastRow: last, firstColumn: at, lastColumn: at };
}

describe('a column is read as its field demands', () => {
  test('numbers, texts, days, percentages, answers and lists come out typed', () => {
    const table = read('T02', [
      [
        '填报单位',
        '报告月份',
        '任务编号',
        '任务内容',
        '完成率',
        '目标值',
        '是否完成',
        '完成日期',
        '推进方式',
        '填表人',
      ],
      ['青山村党支部', '2024年6月', 'V-2', '建中心', percent(0.85), 100, '否', dated(45473), '约谈', '张三'],
      ['白水村党支部', '6月', 'v-1', '强集体', '85%', '1,200', '√', '2024.6.31', '问题推进', '李 四'],
    ]);
    expect(column(table, 'unit')).toEqual(['青山村党支部', '白水村党支部']);
    expect(column(table, 'month')).toEqual(['45444', '45444']);
    expect(column(table, 'taskCode')).toEqual(['V-2', 'V-1 normalised→V-1']);
    expect(column(table, 'donePct')).toEqual(['0.85', '0.85']);
    expect(column(table, 'targetValue')).toEqual(['100', '1200 text-number→1200']);
    expect(column(table, 'isDone')).toEqual(['0', '1']);
    expect(column(table, 'doneDate')).toEqual(['45473', 'unreadable impossible-date']);
    expect(column(table, 'pushMethod')).toEqual(['interview enum-synonym→约谈推进', 'problem']);
    expect(column(table, 'filler')).toEqual(['张三', '李四 name-cleaned→李四']);
  });

  test('blank, empty on purpose and unreadable are three things', () => {
    const table = read('T10', [
      ['党支部', '已认证数', '未认证原因'],
      ['甲', null, null],
      ['乙', '—', '无'],
      ['丙', '若干', '  '],
    ]);
    expect(column(table, 'certified')).toEqual(['blank', 'none', 'unreadable not-number→名']);
    expect(column(table, 'reason')).toEqual(['blank', 'none', 'blank']);
  });

  test('error values are told whether a formula made them or somebody pasted them', () => {
    const table = read('T10', [
      ['党支部', '已认证数'],
      ['甲', { error: '#REF!' }],
      [{ error: '#N/A' }, '#DIV/0!'],
    ]);
    expect(column(table, 'certified')).toEqual(['unreadable error-value', 'unreadable error-value']);
    expect(column(table, 'branch')).toEqual(['甲', 'unreadable error-value']);
    expect(table.fields.get('certified')?.remarks.get(0)?.[0]?.read).toBe('#REF!');
  });

  test('numbers in text columns become the text that they show', () => {
    const table = read('T03', [
      ['党组织代码', '党组织全称', '书记联系电话', '行政区划代码'],
      [1012, true, 13812345678, 320281],
    ]);
    expect(column(table, 'orgCode')).toEqual(['1012']);
    expect(column(table, 'orgName')).toEqual(['TRUE']);
    expect(column(table, 'secretaryPhone')).toEqual(['13812345678']);
    expect(column(table, 'regionCode')).toEqual(['320281']);
  });

  test('a day in a text column is written as a day', () => {
    expect(
      column(
        read('T05', [
          ['党组织', '考评期'],
          ['甲', dated(45473)],
        ]),
        'period',
      ),
    ).toEqual(['2024-06-30']);
  });

  test('identity numbers kept as numbers have lost digits', () => {
    const table = read('T04', [
      ['姓名', '公民身份号码'],
      ['张三', 110105194912310000],
      ['李四', '11010519491231002X'],
    ]);
    expect(column(table, 'idNumber')).toEqual(['unreadable id-lost-digits', '11010519491231002X']);
  });

  test('a date in a number column is no number, a truth value neither', () => {
    const table = read('T10', [
      ['党支部', '已认证数'],
      ['甲', dated(45473)],
      ['乙', true],
    ]);
    expect(column(table, 'certified')).toEqual(['unreadable not-number→名', 'unreadable not-number→名']);
    expect(table.fields.get('certified')?.remarks.get(0)?.[0]?.read).toBe('2024-06-30');
  });

  test('fields without a column are there and blank', () => {
    const table = read('T10', [['党支部'], ['甲']]);
    expect(table.fields.size).toBe(table.def.fields.length);
    expect(column(table, 'rate')).toEqual(['blank']);
    expect(column(table, 'reason')).toEqual(['blank']);
    expect(table.fields.get('rate')?.found).toBeNull();
    expect(columnOf(table, 'rate', 0)).toBeNull();
    expect(columnOf(table, 'branch', 0)).toBe(0);
  });

  test('rows that are no records are left out, and the records know their rows', () => {
    const table = read(
      'T10',
      [
        ['党支部', '已认证数'],
        ['一、村级', null],
        ['甲', 3],
        ['小计', 3],
        ['乙', 4],
      ],
      { skip: [1, 3] },
    );
    expect([...table.rows]).toEqual([2, 4]);
    expect(column(table, 'certified')).toEqual(['3', '4']);
  });

  test('a table without records is a table of none', () => {
    const table = read('T05', [['党组织', 'G1', 'G2']]);
    expect(table.rows).toHaveLength(0);
    expect(table.fields.get('branch')?.text).toEqual([]);
  });

  test('a table that the template does not know is not read', () => {
    const snapshot = snapshotOf([{ name: '表', grid: [['党支部'], ['甲']] }]);
    const found = foundIn(snapshot, 0, 'T10', T);
    expect(readRecords(snapshot, { ...found, table: 'T99' }, T)).toBeNull();
    expect(readRecords(snapshot, { ...found, table: null }, T)).toBeNull();
  });

  test('of two columns for one field the surer one is read', () => {
    const snapshot = snapshotOf([
      {
        name: '表',
        grid: [
          ['认证率', '党支部', '认证率'],
          [percent(0.5), '甲', percent(0.9)],
        ],
      },
    ]);
    const found = foundIn(snapshot, 0, 'T10', T);
    const unsure = {
      ...found,
      columns: found.columns.map((each) => (each.column === 0 ? { ...each, confidence: 0.6 } : each)),
    };
    const table = readRecords(snapshot, unsure, T);
    expect(table && column(table, 'rate')).toEqual(['0.9']);
  });
});

describe('what a whole column decides', () => {
  test('a bare 1 among fractions is 100%', () => {
    const table = read('T10', [
      ['党支部', '认证率'],
      ['甲', 0.85],
      ['乙', 1],
      ['丙', 0.9],
    ]);
    expect(column(table, 'rate')).toEqual(['0.85', '1', '0.9']);
  });
  test('a bare 1 among points is 1%', () => {
    const table = read('T10', [
      ['党支部', '认证率'],
      ['甲', 85],
      ['乙', 1],
      ['丙', '90'],
    ]);
    expect(column(table, 'rate')).toEqual(['0.85 bare-percent→85%', '0.01 bare-percent→1%', '0.9 bare-percent→90%']);
  });
  test('points under a header with a percent sign need no word', () => {
    const table = read('T10', [
      ['党支部', '认证率（%）'],
      ['甲', 85],
      ['乙', 1],
    ]);
    expect(column(table, 'rate')).toEqual(['0.85', '0.01']);
  });
  test('a bare 1 alone is asked about', () => {
    expect(
      column(
        read('T10', [
          ['党支部', '认证率'],
          ['甲', 1],
          ['乙', 0],
        ]),
        'rate',
      ),
    ).toEqual(['1 ambiguous-one→100%', '0']);
  });
  test('the header says the unit of money', () => {
    const table = read('T11', [
      ['村名', '经营收入（元）', '补助收入（万元）'],
      ['青山村', 52000, 3],
      ['白水村', '5.2万元', '30000元'],
    ]);
    expect(column(table, 'operating')).toEqual(['5.2 unit-conflict→5.2万元', '5.2 unit-in-cell→5.2万元']);
    expect(column(table, 'subsidy')).toEqual(['3', '3 unit-in-cell→3万元']);
  });
  test('the line above the table says the unit of money where the header does not', () => {
    const grid = [
      ['村名', '经营收入', '投资收益（万元）'],
      ['青山村', 52000, 3],
    ];
    const table = read('T11', grid, { meta: { 填报单位: '红星镇', 单位: '元' } });
    expect(column(table, 'operating')).toEqual(['5.2 unit-conflict→5.2万元']);
    expect(column(table, 'invest')).toEqual(['3']);
    const mixed = read('T11', grid, { meta: { 计量单位: '人、元' } });
    expect(column(mixed, 'operating')).toEqual(['5.2 unit-conflict→5.2万元']);
  });
  test('6/30 in one cell settles 5/6 in another', () => {
    const table = read('T09', [
      ['党支部', '日期'],
      ['甲', '5/6/2024'],
      ['甲', '6/30/2024'],
    ]);
    expect(column(table, 'date')).toEqual(['45418 loose-date→2024-05-06', '45473 loose-date→2024-06-30']);
  });
  test('among days of long ago one without a year is not of this year', () => {
    const days = (...written: readonly GridCell[]): string[] =>
      column(read('T09', [['党支部', '日期'], ...written.map((day) => ['甲', day])]), 'date');
    expect(days('1998年5月1日', dated(38523), '05.6', '6月20日').slice(2)).toEqual([
      '38504 loose-date→2005-06-01',
      'unreadable not-date',
    ]);
    expect(days('1998年5月1日', '2024.3.5', '6月20日').at(-1)).toBe('45463 loose-date→2024-06-20');
    expect(days('2023年12月5日', '2023年11月5日', '3月5日').at(-1)).toBe('45356 loose-date→2024-03-05');
  });
  test('a month is its last day as a deadline and its first as a beginning', () => {
    const table = read('T01', [
      ['任务编号', '起始时间', '完成时限'],
      ['G-1', '2024.6', '6月底前'],
      ['G-2', '3-4月', '长期坚持'],
    ]);
    expect(column(table, 'startDate')).toEqual(['45444 loose-date→2024-06-01', '45352 loose-date→2024-03-01']);
    expect(column(table, 'dueDate')).toEqual(['45473 loose-date→2024-06-30', 'none no-due-date']);
  });
  test('entries of the stage list are known', () => {
    expect(
      column(
        read('T12', [
          ['项目编号', '当前节点'],
          ['1', '主体完工'],
          ['2', '挖坑'],
        ]),
        'stage',
      )[1],
    ).toMatch(/^unreadable not-in-list/);
  });
});

describe('as above, and merged cells', () => {
  test('同上 takes the value of the record above and says so', () => {
    const table = read('T10', [
      ['党支部', '已认证数'],
      ['甲', 3],
      ['同上', '〃'],
      ['"', 5],
      ['乙', '—'],
      ['丙', '同上'],
    ]);
    expect(column(table, 'branch')).toEqual(['甲', '甲 ditto→甲', '甲 ditto→甲', '乙', '丙']);
    expect(column(table, 'certified')).toEqual(['3', '3 ditto→3', '5', 'none', 'none ditto']);
  });
  test('同上 with nothing above is not read', () => {
    const table = read('T10', [
      ['党支部', '已认证数'],
      ['同上', '同上'],
    ]);
    expect(column(table, 'branch')).toEqual(['unreadable ditto']);
    expect(column(table, 'certified')).toEqual(['unreadable ditto']);
  });
  test('an identity number is masked when it is told', () => {
    const table = read('T06', [
      ['姓名', '公民身份号码'],
      ['张三', '11010519491231002X'],
      ['张三', '同上'],
    ]);
    expect(column(table, 'idNumber')[1]).toBe('11010519491231002X ditto→110105********002X');
  });
  test('a list entry is shown by its label', () => {
    expect(
      column(
        read('T09', [
          ['党支部', '活动类型'],
          ['甲', '党课'],
          ['甲', '同上'],
        ]),
        'kind',
      )[1],
    ).toBe('partyLecture ditto→党课');
  });
  test('a grouping cell merged over rows counts for each of them without a word', () => {
    const table = read(
      'T09',
      [
        ['党支部', '日期', '应到人数'],
        ['甲', dated(45473), 30],
        [null, null, null],
        ['残留', null, 8],
        ['乙', null, 9],
      ],
      { merges: [vertical(1, 3, 0), vertical(1, 2, 1), vertical(1, 2, 2)] },
    );
    expect(column(table, 'branch')).toEqual(['甲', '甲', '甲', '乙']);
    expect(column(table, 'date')).toEqual(['45473', '45473', 'blank', 'blank']);
    expect(column(table, 'should')).toEqual(['30', '30 ditto→30', '8', '9']);
  });
  test('an amount merged over rows keeps what else is to be said', () => {
    const table = read(
      'T10',
      [
        ['党支部', '已认证数'],
        ['甲', '约30'],
        ['乙', null],
      ],
      { merges: [vertical(1, 2, 1)] },
    );
    expect(column(table, 'certified')).toEqual(['30 about→30', '30 about→30 ditto→30']);
  });
  test('a merge in the header or across columns only is none of the body', () => {
    const table = read(
      'T10',
      [
        ['党支部', '已认证数', '未认证数'],
        ['甲', 3, null],
      ],
      {
        merges: [
          { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 0 },
          { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2 },
        ],
      },
    );
    expect(column(table, 'branch')).toEqual(['甲']);
    expect(column(table, 'uncertified')).toEqual(['blank']);
  });
});

describe('the score sheet with one column an indicator', () => {
  const grid = [
    [
      '党组织',
      '领域',
      '考评期',
      'G5',
      '主题党日每月开展（4分）',
      'V9 村级集体经济收入达标',
      '居民参与活动',
      '荣誉',
      '总分',
    ],
    ['青山村党支部', '村', '2024上半年', 3, 3.5, '4分', null, null, 96],
    ['东湖社区党支部', '社区', '2024上半年', null, '扣0.5', 2, 4, 1, 90],
    ['无名党支部', null, '2024上半年', 1, 2, null, 3, null, 80],
  ];
  const table = read('T05', grid);

  test('is turned into one record an indicator and branch', () => {
    expect(column(table, 'indicator')).toEqual(['G5', 'G8', 'V9', 'G5', 'G8', 'V9', 'C6', 'B1', 'G5', 'G8', 'C6']);
    expect(column(table, 'branch').filter((name) => name === '青山村党支部')).toHaveLength(3);
    expect(column(table, 'selfScore')).toEqual([
      ...['3', '3.5', '4 unit-in-cell→4分', 'blank', 'unreadable not-number→分', '2', '4', '1', '1', '2', '3'],
    ]);
  });
  test('every record points at its row and column', () => {
    expect([...table.rows]).toEqual([1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3]);
    expect(Array.from(table.rows, (_, i) => columnOf(table, 'selfScore', i))).toEqual([
      3, 4, 5, 3, 4, 5, 6, 7, 3, 4, 6,
    ]);
    expect(columnOf(table, 'branch', 5)).toBe(0);
    expect(columnOf(table, 'indicator', 4)).toBe(4);
  });
  test('what is deducted may be written below nought', () => {
    const scores = read('T06', [
      ['所在党支部', '姓名', '党员分类', '考评期', '反向扣分', '总分'],
      ['青山村党支部', '孟浩飞', '任职党员', '2024上半年', -2, 88],
      ['青山村党支部', '倪娜', '普通党员', '2024上半年', '-1.5', 80],
      ['青山村党支部', '廉刚', '普通党员', '2024上半年', 3, 79],
    ]);
    expect(column(scores, 'minus')).toEqual(['2 normalised→2', '1.5 normalised→1.5', '3']);
  });
  test('full marks come from the heading, else from the template', () => {
    expect(column(table, 'weight').slice(0, 3)).toEqual(['3', '4', '4']);
    expect(column(table, 'content')[1]).toBe('主题党日每月开展');
  });
  test('a fault in an ordinary column is told once a row, not once a record', () => {
    const faulty = read('T05', [
      ['党组织', '领域', 'G1', 'G2', 'G3'],
      ['甲', '外星', 1, 1, 1],
    ]);
    expect(column(faulty, 'domain').filter((each) => each.includes('not-in-list'))).toHaveLength(1);
  });
  test('two header rows may part own and audited scores', () => {
    const two = read(
      'T05',
      [
        ['党组织', '党员电子身份认证', '党员电子身份认证', '按期换届', '按期换届'],
        ['党组织', '自评得分', '审核得分', '自评得分', '审核得分'],
        ['甲', 3, 2.5, 2, null],
      ],
      { headerRows: 2 },
    );
    expect(column(two, 'indicator')).toEqual(['G5', 'G3']);
    expect(column(two, 'selfScore')).toEqual(['3', '2']);
    expect(column(two, 'auditScore')).toEqual(['2.5', 'blank']);
    expect(columnOf(two, 'auditScore', 1)).toBe(4);
  });
  test('the long form stays as it is', () => {
    const long = read('T05', [
      ['党组织', '指标编号', '自评得分'],
      ['甲', 'G5', 3],
      ['甲', 'G6', 2],
    ]);
    expect(long.cells).toBeUndefined();
    expect(column(long, 'indicator')).toEqual(['G5', 'G6']);
  });
});

describe('the score sheet with one row an indicator', () => {
  test('writes the numbers of indicators as the template does', () => {
    const long = read('T05', [
      ['党组织', '指标编号', '标准及要求', '自评得分'],
      ['甲', 'g5', null, 3],
      ['甲', 'G-6', null, 3],
      ['甲', '按期换届', null, 3],
      ['甲', 1, '党组织设置规范', 3],
      ['甲', null, '党员到会率', 3],
      ['甲', 2, '另外的事项', 3],
    ]);
    expect(column(long, 'indicator')).toEqual([
      'G5 enum-synonym→G5',
      'G6 enum-synonym→G6',
      'G3 enum-synonym→G3',
      'G2 enum-synonym→G2',
      'G10 enum-synonym→G10',
      '2',
    ]);
  });
});

test('states have the numbers of the model', () => {
  const table = read('T10', [
    ['党支部', '已认证数'],
    ['甲', 3],
    ['乙', null],
    ['丙', '无'],
    ['丁', '?'],
  ]);
  expect([...(table.fields.get('certified')?.state ?? [])]).toEqual([
    ...[ValueState.value, ValueState.blank, ValueState.none, ValueState.unreadable],
  ]);
});
