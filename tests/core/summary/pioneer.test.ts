/** O13: what cannot be reckoned is no nought. */
import { drawn } from './ledgers';
import { together, workbook } from './villages';

const scores = (
  file: string,
  branch: string,
  ...rows: readonly (readonly [name: string, first: number | '优', total: number])[]
) =>
  workbook(file, [
    {
      name: '先锋指数',
      rows: [
        ['党员先锋指数评分表'],
        [`填报单位：${branch}`],
        ['姓名', '所在党支部', '党员分类', '考评期', '政治自觉', '遵章守纪', '履职尽责', '服务群众', '先锋指数'],
        ...rows.map(([name, first, total]) => [name, branch, '普通党员', '2024年上半年', first, 15, 15, 15, total]),
      ],
    },
  ]);

test('scores that cannot be read are told as not reckoned, beside those that are', () => {
  const city = together(
    [
      scores('a.xlsx', '竹影村党支部', ['陈一', 14, 84], ['林二', 15, 79]),
      scores('b.xlsx', '石桥村党支部', ['何三', '优', 80]),
      scores('c.xlsx', '榆钱坳村党支部', ['罗四', 15, 91], ['钟五', '优', 80]),
    ],
    { period: '' },
  );
  const page = drawn(city, 'O13');
  // Without columns for additions and deductions the office's own sum tells what they come to.
  expect(page.values('竹影村党支部').slice(2)).toEqual([2, 0, 81.5, 0, 2, 0, 0]);
  expect(page.values('石桥村党支部').slice(2)).toEqual(['无法计算', '—', '—', '—', '—', '—', '—']);
  expect(page.values('榆钱坳村党支部')[2]).toBe(1);
  expect(page.text).toContain('不计入参评数和均分：石桥村党支部 1 人、榆钱坳村党支部 1 人。');
});

test('without a roster of members the one of organisations tells how many there are', () => {
  const roster = workbook('名册.xlsx', [
    {
      name: '花名册',
      rows: [
        ['党组织花名册'],
        ['党组织代码', '党组织全称', '所属乡镇（街道）、部门', '领域', '党员总数'],
        ['001', '竹影村党支部', '望禾镇', '村', 20],
      ],
    },
  ]);
  const city = together([roster, scores('a.xlsx', '竹影村党支部', ['陈一', 14, 84])], { period: '' });
  expect(drawn(city, 'O13').values('竹影村党支部').slice(1, 4)).toEqual([20, 1, 0]);
});

test('of a sheet with every month each member counts once, with the month that ended last, whatever the order', () => {
  const months = workbook('a.xlsx', [
    {
      name: '先锋指数',
      rows: [
        ['党员先锋指数评分表'],
        ['填报单位：竹影村党支部'],
        [
          '姓名',
          '所在党支部',
          '党员分类',
          '考评期',
          '政治自觉',
          '遵章守纪',
          '履职尽责',
          '服务群众',
          '加分',
          '扣分',
          '总分',
        ],
        ...['2024年7月', '2024年6月', '2024年5月'].flatMap((month, i) => [
          ['陈一', '竹影村党支部', '普通党员', month, 10 - i, 15, 15, 15, 0, 0, 75 - i],
          ['林二', '竹影村党支部', '年老体弱党员（免评）', month, 10, 15, 15, 15, 0, 0, 75],
        ]),
      ],
    },
  ]);
  const page = drawn(together([months], { period: '' }), 'O13');
  // July has not begun on 30 June.
  expect(page.values('竹影村党支部').slice(2)).toEqual([1, 1, 74, 0, 1, 0, 0]);
  expect(page.text).not.toContain('无法计算的');
});
