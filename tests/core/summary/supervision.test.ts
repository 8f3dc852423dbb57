import { cityOf, day, drawn } from './ledgers';

const T14 = [
  [
    'superviseCode',
    'matter',
    'from',
    'level',
    'unit',
    'leader',
    'contact',
    'issueDate',
    'dueDate',
    'progress',
    'finished',
    'finishDate',
    'count',
  ],
  [
    'DB-1',
    '规范主题党日',
    '季度督办会',
    '催办单',
    '东镇',
    '赵一',
    '钱二 13900000001',
    day('2024-03-01'),
    day('2024-05-31'),
    '正在办理',
    '否',
    null,
    2,
  ],
  [
    'DB-2',
    '=HYPERLINK("x")',
    '季度督办会',
    '通报单',
    '西镇',
    '孙三',
    '李四 13900000002',
    day('2024-03-01'),
    day('2024-06-30'),
    '尚未开始',
    '否',
    null,
    1,
  ],
  [
    'DB-3',
    '补齐会议记录',
    '明察暗访',
    '提示单',
    '东镇',
    '赵一',
    '钱二 13900000001',
    day('2024-03-01'),
    day('2024-04-30'),
    '已完成',
    '是',
    day('2024-05-05'),
    1,
  ],
  [
    'DB-4',
    '整改软弱涣散',
    '季度督办会',
    '约谈单',
    '西镇',
    '孙三',
    '李四 13900000002',
    day('2024-03-01'),
    null,
    '正在办理',
    null,
    null,
    1,
  ],
];

describe('supervision orders', () => {
  const city = cityOf({ T14 });
  const orders = drawn(city, 'O09');

  test('every matter that is not finished has a page of its own, in portrait; a finished one has none', () => {
    expect(orders.text).toContain('编号：DB-1');
    expect(orders.text).toContain('编号：DB-2');
    expect(orders.text).toContain('编号：DB-4');
    expect(orders.text).not.toContain('DB-3');
    expect(orders.drawing.pageBreaks).toHaveLength(2);
    expect(orders.drawing.print.landscape).toBe(false);
    for (const row of orders.drawing.pageBreaks)
      expect(orders.drawing.cells.find((cell) => cell.row === row && cell.column === 0)?.style).toBe('title');
  });

  test('each has the reply on its lower half, and what is demanded is left to people', () => {
    expect(orders.text.match(/回　　执/g)).toHaveLength(3);
    const demand = orders.row('整改要求');
    expect(demand[1]?.value).toBe('');
    expect(orders.row('存在问题')[1]?.value).toBe('目前进展：正在办理');
  });

  test('circulars and interviews say within how many days an answer is due', () => {
    expect(orders.text).toContain('通报单请在 7 日内回复');
    expect(orders.text).toContain('约谈单请在 3 日内回复');
    expect(orders.text).not.toContain('催办单请在');
  });

  test('a text that looks like a formula stays text', () => {
    const cell = orders.drawing.cells.find((each) => each.value === '=HYPERLINK("x")');
    expect(cell).toBeDefined();
    expect(cell?.formula).toBeUndefined();
  });

  test('an order fits on one page of A4', () => {
    const first = [...orders.drawing.heights].filter(([row]) => row < (orders.drawing.pageBreaks[0] ?? 0));
    expect(first.reduce((sum, [, height]) => sum + height, 0)).toBeLessThan(755);
  });

  test('without the ledger, and when all is finished, a sentence says so', () => {
    expect(
      drawn(
        cityOf({
          T15: [
            ['target', 'name', 'unit', 'date', 'method', 'issued', 'returned', 'invalid', 'satisfied', 'dissatisfied'],
          ].concat([['党支部', '甲', '东镇', '2024-06-01', '现场', '20', '20', '0', '20', '0']]),
        }),
        'O09',
      ).text,
    ).toContain('没有督办台账');
    expect(drawn(cityOf({ T14: [T14[0] ?? [], T14[3] ?? []] }), 'O09').text).toContain('均已办结');
  });
});

describe('the list of supervised matters', () => {
  const list = drawn(cityOf({ T14 }), 'O10');

  test('open matters stand first, the longest overdue in front', () => {
    const order = ['DB-1', 'DB-2', 'DB-4', 'DB-3'].map((code) => list.row(code)[0]?.row ?? -1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('days overdue are counted to the day or to the end of the work, live; on the due day there are none', () => {
    expect(list.row('DB-1')[8]).toMatchObject({ value: 30, formula: 'MAX(0,DATE(2024,6,30)-F4)' });
    expect(list.row('DB-2')[8]?.value).toBe(0);
    expect(list.row('DB-3')[8]).toMatchObject({ value: 5, formula: 'MAX(0,DATE(2024,5,5)-F7)' });
    expect(list.row('DB-4')[8]?.value).toBe('—');
  });

  test('blank is not no', () => {
    expect(list.row('DB-4')[7]?.value).toBe('未填');
  });

  test('the last line counts all of them, live', () => {
    const total = list.row('合计');
    expect(total[1]).toMatchObject({ value: '共 4 件', formula: '"共 "&ROWS($B$4:$B$7)&" 件"' });
    expect(total[7]).toMatchObject({ value: '办结 1 件', formula: '"办结 "&COUNTIF($H$4:$H$7,"是")&" 件"' });
    expect(total[8]?.value).toBe('超期 2 件');
    expect(total[9]).toMatchObject({ value: 5, formula: 'SUM($J$4:$J$7)' });
  });
});

test('the note under what is proposed says after how many red cards an interview is due by this template', () => {
  const city = cityOf({ T14 });
  const { template } = city.reading;
  const later = template.thresholds.map((each) => (each.id === 'redTwiceInterview' ? { ...each, value: 3 } : each));
  const changed = { ...city, reading: { ...city.reading, template: { ...template, thresholds: later } } };
  expect(drawn(city, 'O10', 'O10-proposals').text).toContain('连续 2 次为约谈单');
  expect(drawn(changed, 'O10', 'O10-proposals').text).toContain('连续 3 次为约谈单');
});
