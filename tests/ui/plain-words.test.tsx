/** @jest-environment jsdom */
/** What the pane says of what it found, wrote and would take out: nothing that is not so, and nothing without being asked. */
import '@testing-library/jest-dom';
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../src/ui/App';
import type { Desk, Place } from '../../src/ui/desk';
import type { FileRow } from '../../src/ui/state';
import { FileLists } from '../../src/ui/steps/summary/FileLists';
import { deskInPlace, type Traces } from './desk-in-place';
import './no-layout';

const calm = '听泉镇/云锦社区党建台账.xlsx';
const wait = { timeout: 30_000 };

// See pane.test.tsx.
configure({ defaultHidden: true });

async function checked(desk: Desk): Promise<ReturnType<typeof userEvent.setup>> {
  render(
    <App
      desk={desk}
      language="zh-CN"
      keepLanguage={() => undefined}
      look="light"
      today="2024-06-30"
      step="check"
      sample
    />,
  );
  await screen.findByRole('listbox', {}, wait);
  return userEvent.setup();
}

test('what was explained is counted apart', async () => {
  const user = await checked(deskInPlace(calm));
  const before = screen.getByRole('button', { name: /^核实/ }).textContent;
  (await screen.findByRole('listbox', {}, wait)).focus();
  await user.keyboard('{ArrowDown}');
  await user.click(screen.getByRole('button', { name: '说明情况' }));
  const dialog = await screen.findByRole('dialog', {}, wait);
  await user.type(within(dialog).getByRole('textbox'), '自评从严');
  await user.click(within(dialog).getByRole('button', { name: '保存' }));
  await waitFor(() => {
    expect(screen.getByRole('button', { name: /^核实/ })).toHaveTextContent(`${before}（已说明 1）`);
  }, wait);
});

test('a rule to choose says that it is not met, and how often', async () => {
  await checked(deskInPlace(calm));
  const [, ...rules] = screen.getByLabelText<HTMLSelectElement>('规则').options;
  expect(rules.length).toBeGreaterThan(0);
  for (const { text } of rules) expect(text).toMatch(/^(强制|核实|提示) \d+ 处，要求：/);
});

test('taking out asks first, says what goes, and is left by one key; what was written is said to be written', async () => {
  // What is taken out, and that it is, is looked at where there are files.
  const user = await checked(deskInPlace(calm, { restore: () => Promise.resolve(true) }));
  await user.click(screen.getByRole('tab', { name: '写回' }));
  expect(await screen.findByText(/^将增加 \d+ 张工作表$/, {}, wait)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '写回' }));
  expect(await screen.findByText(/^已写入 \d+ 张工作表$/, {}, wait)).toBeVisible();
  expect(screen.queryByText(/^将增加/)).toBeNull();
  expect(screen.queryByText(/上次写回/)).toBeNull();

  await user.click(screen.getByRole('button', { name: '还原' }));
  const asked = await screen.findByRole('dialog', {}, wait);
  expect(await within(asked).findByText(/^工作表 \d+ 张：整推·校验结果/, {}, wait)).toBeVisible();
  await user.keyboard('{Escape}');
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  }, wait);
  expect(screen.getByText(/^已写入/)).toBeVisible();

  await user.click(screen.getByRole('button', { name: '还原' }));
  await user.click(within(await screen.findByRole('dialog', {}, wait)).getByRole('button', { name: '还原' }));
  expect(await screen.findByText(/^已还原/, {}, wait)).toBeVisible();
});

test('a cell without a finding is said to be without one, where the clerk went there', async () => {
  let go: Parameters<Desk['follow']>[0] = () => undefined;
  await checked(
    deskInPlace(calm, {
      follow: (picked) => {
        go = picked;
        return () => undefined;
      },
    }),
  );
  const focused = document.activeElement;
  const to = (place: Place | null, byClerk: boolean): void => {
    act(() => {
      go(place, byClerk);
    });
  };
  to({ sheet: '评分', row: 4, column: 0 }, false);
  expect(screen.queryByText(/^选中的/)).toBeNull();
  to({ sheet: '评分', row: 4, column: 0 }, true);
  expect(screen.getByText('选中的 评分 A5 没有发现问题。')).toBeVisible();
  to({ sheet: '评分', row: 400, column: 0 }, true);
  expect(screen.getByText('选中的 评分 A401 不在识别到的台账里，没有检查。')).toBeVisible();
  expect(document.activeElement).toBe(focused);
  to(null, true);
  expect(screen.queryByText(/^选中的/)).toBeNull();
});

test('a template that another window puts in force is told of, and taken when the clerk says so', async () => {
  const traces: Traces = { handedOut: [], kept: new Map() };
  const user = await checked(deskInPlace(calm, {}, traces));
  // The other window, at the same store.
  const other = deskInPlace(calm, {}, traces);
  await other.templateInForce();
  await other.openTemplate?.('template');
  await other.useTemplate('open');
  act(() => {
    dispatchEvent(new Event('storage'));
  });
  expect(await screen.findByText(/^另一个窗口换了模板。这里仍按/, {}, wait)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '这里也换' }));
  expect(await screen.findByText(/^现在用模板《/, {}, wait)).toBeVisible();
  expect(screen.queryByText(/^另一个窗口/)).toBeNull();
  expect(screen.getByRole('button', { name: /^模板：2024/ })).toBeVisible();
  act(() => {
    dispatchEvent(new Event('focus'));
  });
  expect(screen.queryByText(/^另一个窗口/)).toBeNull();
});

test('a file of another month than the others is told of, one of a quarter beside months is not', () => {
  const file = (name: string, period: string): FileRow => ({
    name,
    outcome: {
      outcome: 'accepted',
      errors: 0,
      confirms: 3,
      hints: 0,
      explained: 2,
      unit: '某村',
      period,
      unread: [],
    },
  });
  const files = [
    file('甲', '2024-06'),
    file('乙', '2024-05'),
    file('丙', '2024-06'),
    file('丁', '2024-Q2'),
    file('戊', ''),
  ];
  render(<FileLists files={files} busy={false} />);
  expect(screen.getAllByText(/^报告期是/).map((each) => each.textContent)).toEqual([
    '报告期是 2024-05，其他文件多为 2024-06。',
  ]);
  expect(screen.getByRole('row', { name: /^甲/ })).toHaveTextContent('核实 3（已说明 2）');
});
