/** What the pane is told of sheets with rows that are none of the ledgers: at the check and of each file of a summary. */
import { utils, write } from '@e965/xlsx';
import type { FileOutcome } from '../../src/ui/desk';
import { asOf, newDesk } from './open-desk';

const rows = Array.from({ length: 5 }, (_, i) => [i + 1, `广场灯坏了${String(i)}`, '老王', '换灯']);
const sheets = [
  [
    '收入',
    [
      ['村级集体经济收入统计表'],
      ['村名', '年度', '经营收入（万元）', '总收入（万元）', '收入口径'],
      ['柳村', 2024, 11, 11, '经营性收入'],
    ],
  ],
  ['啥问题', [['序号', '啥问题', '谁的事', '咋办'], ...rows]],
] as const;

function file() {
  const workbook = utils.book_new();
  for (const [name, cells] of sheets)
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(cells.map((row) => [...row])), name);
  return {
    name: '柳村.xlsx',
    bytes: new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
  };
}

test('the check names them', async () => {
  const desk = newDesk();
  await desk.openFile(file());
  expect(desk.examine(asOf).view.unread).toEqual(['啥问题']);
});

test('so does the list of files that were brought together', async () => {
  const desk = newDesk();
  const told: (FileOutcome | null)[] = [];
  const { leftOut } = await desk.summary.consolidate(
    [file()],
    { asOf, period: '', expectedUnits: [] },
    desk.templates.inForce,
    (_, outcome) => told.push(outcome),
  );
  expect(told).toContainEqual(expect.objectContaining({ unit: '柳村', unread: ['啥问题'] }));
  // It takes part: what is left out of it is no refusal.
  expect(leftOut.size).toBe(0);
});
