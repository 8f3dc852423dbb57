/** A long column with one fault all the way down: mended at one press, told in whole numbers, undone in one step. */
import * as SheetJs from '@e965/xlsx';
import type { Choice } from '../../src/ui/choice';
import type { WorkbookDesk } from '../../src/worker/workbook-desk';
import { asOf, newDesk } from './open-desk';

const rows = 3000;

/** Days written with dots from the first row to the last. */
function longLedger(): Uint8Array {
  const header = ['党支部', '活动类型', '日期', '地点', '主题', '主持人', '记录人', '应到', '实到', '请假', '佐证材料'];
  const lines = Array.from({ length: rows }, (_, n) => [
    '听泉镇云锦社区党支部',
    // Understood, and to be confirmed.
    n === 0 ? '支委会' : '主题党日',
    `2024.${String((n % 6) + 1)}.${String((n % 28) + 1)}`,
    '会议室',
    `学习第${String(n + 1)}次`,
    '王强',
    '李梅',
    20,
    20,
    0,
    '签到表',
  ]);
  const sheet = SheetJs.utils.aoa_to_sheet([['2024年上半年组织生活登记表'], header, ...lines]);
  const book = SheetJs.utils.book_new(sheet, '组织生活');
  return new Uint8Array(SheetJs.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

async function opened(): Promise<WorkbookDesk> {
  const desk = newDesk();
  await desk.openFile({ name: '组织生活.xlsx', bytes: longLedger() });
  return desk;
}

const days: Choice = { severities: ['error', 'confirm', 'hint'], sheet: null, rule: 'V09' };
const daysIn = (desk: WorkbookDesk): number =>
  desk.examine(asOf).view.findings.filter(({ rule }) => rule === 'V09').length;

test('all that is safe of a rule is mended at once, however far the list goes', async () => {
  const desk = await opened();
  expect(daysIn(desk)).toBe(1001);
  const plan = desk.planFixes(days);
  expect(plan.count).toBe(rows);
  expect(plan.first).toHaveLength(200);
  expect(await desk.fix({ choice: days })).toHaveLength(rows);
  expect(daysIn(desk)).toBe(0);
  expect(await desk.undoFixes()).toBe(0);
  expect(daysIn(desk)).toBe(1001);
});

test('one finding is mended alone', async () => {
  const desk = await opened();
  const [, first] = desk.examine(asOf).view.findings.filter(({ rule }) => rule === 'V09');
  expect(await desk.fix({ finding: first?.id ?? '' })).toHaveLength(1);
});

test('mendings go back one by one, the last one first; marks that were written since stay', async () => {
  const desk = await opened();
  const before = desk.file().bytes;
  const fixFirst = async (): Promise<void> => {
    const [first] = desk.examine(asOf).view.findings.filter(({ rule, fix }) => rule === 'V09' && fix !== null);
    expect(await desk.fix({ finding: first?.id ?? '' })).toHaveLength(1);
  };
  await fixFirst();
  const once = desk.file().bytes;
  await fixFirst();
  expect(await desk.undoFixes()).toBe(1);
  expect(desk.file().bytes).toEqual(once);
  desk.examine(asOf);
  await desk.mark();
  expect(await desk.undoFixes()).toBe(0);
  expect(desk.examine(asOf).marked).toBe(true);
  expect(await desk.undoFixes()).toBeNull();
  expect(await desk.restore()).toBe(true);
  const again = newDesk();
  await again.openFile({ name: '组织生活.xlsx', bytes: before });
  expect(desk.rows(0, 0, 20)).toEqual(again.rows(0, 0, 20));
});

test('what is not chosen stays as it is', async () => {
  const desk = await opened();
  desk.examine(asOf);
  expect(desk.planFixes({ ...days, severities: ['error'] }).count).toBe(0);
  expect(desk.planFixes({ ...days, sheet: '别的表' }).count).toBe(0);
});

test('what was explained is not mended with the rest', async () => {
  const desk = await opened();
  const { view, answers } = desk.examine(asOf);
  const all = { ...days, rule: null };
  const { count } = desk.planFixes(all);
  const confirm = view.findings.find(({ severity, fix }) => severity === 'confirm' && fix !== null);
  if (confirm === undefined) throw new Error('nothing to be confirmed can be mended');
  await desk.saveAnswers({
    ...answers,
    explanations: [{ findingId: confirm.id, reason: '原件如此', by: '', on: '2024-06-30' }],
  });
  desk.examine(asOf);
  expect(desk.planFixes(all).count).toBe(count - 1);
});
