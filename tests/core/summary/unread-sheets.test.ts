/** A sheet with rows that is none of the ledgers is named: before, its rows were neither in the summary nor told of. */
import { unreadSheets } from '../../../src/core/unread-sheets';
import { examine } from '../../../src/core/engine';
import { buildSnapshot, type GridSheet } from '../../snapshots/builder';
import { drawn } from './ledgers';
import { asOf, incomes, template, together, workbook } from './villages';

const ledger = incomes({ sheet: '收入', title: '东镇2024年第二季度村级集体经济收入统计表', villages: [['柳村', 11]] });
const rows = Array.from({ length: 6 }, (_, i) => [i + 1, `广场灯坏了${String(i)}`, '老王', '换灯']);
const spoken: GridSheet = { name: '啥问题', rows: [['东镇摸排表'], ['序号', '啥问题', '谁的事', '咋办'], ...rows] };
const nameless: GridSheet = { name: '接上页', rows };
const cover: GridSheet = {
  name: '封面',
  rows: [['东镇2024年台账'], [], ['填报人：', '倪娜'], ['日期：', '2024年6月30日']],
};

test('sheets with rows of which nothing was read are named; covers, ledgers, hidden lists and our own sheets are not', () => {
  const hidden: GridSheet = { ...nameless, name: '下拉', visibility: 'hidden' };
  const own: GridSheet = { ...nameless, name: 'O18 集体经济收入' };
  const snapshot = buildSnapshot([cover, ledger, spoken, nameless, hidden, own]);
  expect(unreadSheets(examine(snapshot, template, { asOf }).reading)).toEqual(['啥问题', '接上页']);
});

test('the summary tells of them once a file and takes the others in', () => {
  const one = together([workbook('东镇.xlsx', [ledger, spoken, nameless])]);
  expect(one.submissions.map(({ tables }) => tables)).toEqual([['T11']]);
  expect(one.leftOut).toEqual([{ file: '东镇.xlsx', reason: 'unread-sheets', detail: '啥问题、接上页' }]);
  expect(drawn(one, 'O03').text).toContain(
    '东镇.xlsx：工作表“啥问题、接上页”没有认定是哪张台账，没有检查，也不参加汇总。',
  );
});
