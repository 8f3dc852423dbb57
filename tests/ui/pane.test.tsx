/** @jest-environment jsdom */
/** The pane in every state that a clerk may meet, on real workbooks. */
import '@testing-library/jest-dom';
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Refusal } from '../../src/core/errors';
import { App } from '../../src/ui/App';
import type { Desk, Report } from '../../src/ui/desk';
import { deskInPlace, sample } from './desk-in-place';
import './no-layout';

const calm = '听泉镇/云锦社区党建台账.xlsx';
const wait = { timeout: 30_000 };

// Without a layout the library for focus cannot tell which of dialog and page lies in front, and after a moment calls the
// dialog hidden; what is hidden and what is not is looked at in a browser.
configure({ defaultHidden: true });

function pane(desk: Desk, opened = true) {
  const kept: string[] = [];
  render(
    <App
      desk={desk}
      language="zh-CN"
      keepLanguage={(language) => kept.push(language)}
      look="light"
      today="2024-06-30"
      step="check"
      sample={opened}
    />,
  );
  return { user: userEvent.setup(), kept };
}

test('at first it says what it does and offers a sample', async () => {
  const { user } = pane(deskInPlace(calm), false);
  expect(screen.getByText(/所有数据都留在本机/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '用示例试一试' }));
  expect(await screen.findByRole('button', { name: '重新检查' }, wait)).toBeEnabled();
  expect(screen.getByText('云锦社区党建台账.xlsx')).toBeVisible();
});

test('a refusal is one plain sentence with a way to try again', async () => {
  let busy = true;
  const other = deskInPlace(calm);
  const { user } = pane(
    Object.assign(other, {
      examine: ((examine) => (asOf: number, report: Report) =>
        busy ? Promise.reject(new Refusal('busy')) : examine(asOf, report))(other.examine),
    }),
  );
  expect(await screen.findByText(/请按回车结束编辑/, {}, wait)).toBeVisible();
  busy = false;
  await user.click(screen.getByRole('button', { name: '再试一次' }));
  expect(await screen.findByRole('button', { name: '重新检查' }, wait)).toBeEnabled();
  expect(screen.queryByText(/请按回车结束编辑/)).toBeNull();
});

test('a sheet that may not be written says so and names itself', async () => {
  const desk = deskInPlace(calm, { mark: () => Promise.reject(new Refusal('protected', { sheet: '评分' })) });
  const { user } = pane(desk);
  await screen.findByRole('button', { name: '重新检查' }, wait);
  await user.click(screen.getByRole('tab', { name: '写回' }));
  await waitFor(() => {
    expect(screen.getByRole('button', { name: '写回' })).toBeEnabled();
  }, wait);
  await user.click(screen.getByRole('button', { name: '写回' }));
  expect(await screen.findByText(/《评分》有保护，没有写入/, {}, wait)).toBeVisible();
});

test('what went wrong in the program is said without a stack, and the workbook is said to be as it was', async () => {
  pane(deskInPlace(calm, { examine: () => Promise.reject(new TypeError('x is not a function')) }));
  expect(await screen.findByText(/工作簿没有改动/, {}, wait)).toBeVisible();
  expect(document.body.textContent).not.toMatch(/at \w+ \(/);
});

test('long work shows how far it is and can be cancelled', async () => {
  const desk = deskInPlace(calm, {
    examine: (_asOf, report) =>
      new Promise((_resolve, reject) => {
        const timer = setInterval(() => {
          if (report(0.4, 'examining')) return;
          clearInterval(timer);
          reject(new Refusal('cancelled'));
        }, 20);
      }),
  });
  const { user } = pane(desk);
  expect(await screen.findByText('检查和计算', {}, wait)).toBeVisible();
  expect(screen.getByRole('progressbar')).toHaveAccessibleName('已完成 40%');
  await user.click(screen.getByRole('button', { name: '取消' }));
  expect(await screen.findByText('已取消，工作簿没有改动。', {}, wait)).toBeVisible();
});

test('a reason given for a finding to be confirmed stays with the workbook', async () => {
  const desk = deskInPlace(calm);
  const { user } = pane(desk);
  const list = await screen.findByRole('listbox', {}, wait);
  list.focus();
  await user.keyboard('{ArrowDown}');
  await user.click(screen.getByRole('button', { name: '说明情况' }));
  const dialog = await screen.findByRole('dialog', {}, wait);
  expect(within(dialog).getByRole('button', { name: '保存' })).toBeDisabled();
  await user.type(within(dialog).getByRole('textbox'), '自评从严');
  await user.click(within(dialog).getByRole('button', { name: '保存' }));
  expect((await screen.findAllByText('已说明', {}, wait)).length).toBeGreaterThan(0);
  const { answers } = await desk.examine(45473, () => true);
  expect(answers.explanations.map(({ reason }) => reason)).toEqual(['自评从严']);
  expect(screen.getByText(/已说明：自评从严/)).toBeVisible();
});

test('a reason can be taken back', async () => {
  const desk = deskInPlace(calm);
  const { user } = pane(desk);
  const list = await screen.findByRole('listbox', {}, wait);
  list.focus();
  await user.keyboard('{ArrowDown}');
  const write = async (button: string, reason: string): Promise<void> => {
    await user.click(await screen.findByRole('button', { name: button }, wait));
    const dialog = await screen.findByRole('dialog', {}, wait);
    await user.clear(within(dialog).getByRole('textbox'));
    if (reason !== '') await user.type(within(dialog).getByRole('textbox'), reason);
    await user.click(within(dialog).getByRole('button', { name: '保存' }));
  };
  await write('说明情况', '写错了');
  await write('已说明', '');
  expect(await screen.findByRole('button', { name: '说明情况' }, wait)).toBeVisible();
  expect((await desk.examine(45473, () => true)).answers.explanations).toEqual([]);
});

test('safe fixes are shown before they are made, and can be undone', async () => {
  const { user } = pane(deskInPlace('听泉镇/竹影村台账.xlsx'));
  await user.click(await screen.findByRole('button', { name: /^一键修改/ }, wait));
  const dialog = await screen.findByRole('dialog', {}, wait);
  expect(within(dialog).getAllByRole('row').length).toBeGreaterThan(1);
  const buttons = within(dialog).getAllByRole('button');
  await user.click(buttons[buttons.length - 1] ?? dialog);
  const undo = await screen.findByRole('button', { name: /撤销/ }, wait);
  await user.click(undo);
  await waitFor(() => {
    expect(screen.queryByRole('button', { name: /撤销/ })).toBeNull();
  }, wait);
});

test.each([
  ['stopped', new Refusal('cancelled')],
  ['refused, for a cell is being edited', new Refusal('busy', { code: 'InvalidOperationInCellEditMode' })],
])('what was mended is said to be, also where the look after it is %s', async (_, refusal) => {
  const desk = deskInPlace('听泉镇/竹影村台账.xlsx');
  const { examine } = desk;
  let looks = 0;
  const refusing: Pick<Desk, 'examine'> = {
    examine: (...asked) => {
      looks += 1;
      return looks === 2 ? Promise.reject(refusal) : examine(...asked);
    },
  };
  const { user } = pane(Object.assign(desk, refusing));
  await user.click(await screen.findByRole('button', { name: /^一键修改/ }, wait));
  const buttons = within(await screen.findByRole('dialog', {}, wait)).getAllByRole('button');
  await user.click(buttons[buttons.length - 1] ?? document.body);
  expect(await screen.findByText(/^已修改 6 处/, {}, wait)).toBeVisible();
  expect(screen.queryByText(/没有改动/)).toBeNull();
  expect(screen.getByRole('button', { name: /撤销/ })).toBeEnabled();
});

function fileOf({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): File {
  const file = new File([], name);
  Object.assign(file, { arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer) });
  return file;
}

/** Chooses a workbook as the button in the header does. */
async function choose(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('no place to choose a file');
  await userEvent.setup({ pointerEventsCheck: 0 }).upload(input, fileOf(file));
}

async function fixAll(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.click(await screen.findByRole('button', { name: /^一键修改/ }, wait));
  const buttons = within(await screen.findByRole('dialog', {}, wait)).getAllByRole('button');
  await user.click(buttons[buttons.length - 1] ?? document.body);
  await screen.findByRole('button', { name: /撤销/ }, wait);
}

test('another workbook is looked at whole: nothing chosen or undone in the one before holds for it', async () => {
  const { user } = pane(deskInPlace('听泉镇/竹影村台账.xlsx'));
  await fixAll(user);
  const sheets = screen.getByLabelText<HTMLSelectElement>('工作表');
  await user.selectOptions(sheets, sheets.options[1] ?? []);
  // Often of the same name, from another unit.
  await choose({ ...sample(calm), name: '竹影村台账.xlsx' });
  await waitFor(() => {
    expect(screen.getByLabelText('工作表')).toHaveValue('');
  }, wait);
  await screen.findByRole('listbox', {}, wait);
  expect(screen.queryByRole('button', { name: /撤销/ })).toBeNull();
});

test('what was settled after the fixes stays when these are undone', async () => {
  const desk = deskInPlace('听泉镇/竹影村台账.xlsx');
  const { user } = pane(desk);
  await fixAll(user);
  const { answers } = await desk.examine(45473, () => true);
  await desk.saveAnswers({ ...answers, choices: new Map([['某表', { table: null }]]) });
  await user.click(screen.getByRole('button', { name: /撤销/ }));
  await screen.findByText('修改已撤销。', {}, wait);
  expect((await desk.examine(45473, () => true)).answers.choices.get('某表')).toEqual({ table: null });
});

test('changes without marks can be downloaded as well', async () => {
  let unsaved = false;
  const usual = deskInPlace('听泉镇/竹影村台账.xlsx');
  const { fix } = usual;
  const desk: Desk = Object.assign(usual, {
    isUnsaved: () => unsaved,
    fix: (...asked: Parameters<Desk['fix']>) => {
      unsaved = true;
      return fix(...asked);
    },
    download: () => {
      unsaved = false;
      return Promise.resolve();
    },
  });
  const { user } = pane(desk);
  expect(screen.queryByRole('button', { name: '下载副本' })).toBeNull();
  await fixAll(user);
  await user.click(screen.getByRole('tab', { name: '写回' }));
  expect(await screen.findByRole('button', { name: '下载修改后的副本' }, wait)).toBeEnabled();
  await user.click(screen.getByRole('button', { name: '下载副本' }));
  expect(await screen.findByText(/文件已下载/, {}, wait)).toBeVisible();
  expect(screen.queryByRole('button', { name: '下载副本' })).toBeNull();
});

test('a file that nothing can be written into says so before anything is tried', async () => {
  const { user } = pane(deskInPlace('听泉镇/枫叶渡村台账.xls'));
  expect(await screen.findByText(/请另存为 .xlsx 再打开/, {}, wait)).toBeVisible();
  await user.click(screen.getByRole('tab', { name: '写回' }));
  expect(await screen.findByRole('button', { name: '写回' }, wait)).toBeDisabled();
});

test('a file that was refused leaves the open workbook, and is not tried again by looking at that', async () => {
  const { user } = pane(deskInPlace(calm));
  await screen.findByRole('listbox', {}, wait);
  await choose({ name: '坏文件.xlsx', bytes: Uint8Array.of(1, 2, 3, 0, 255) });
  expect(await screen.findByText(/“坏文件.xlsx”：.*现在打开着的还是《云锦社区党建台账.xlsx》/, {}, wait)).toBeVisible();
  expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull();
  await user.click(screen.getByRole('button', { name: '关闭' }));
  expect(screen.queryByText(/坏文件/)).toBeNull();
});

test('a workbook without ledgers is not said to be in order', async () => {
  pane(deskInPlace(calm), false);
  const text = '说明\n本月没有台账\n';
  await waitFor(() => choose({ name: '说明.csv', bytes: new TextEncoder().encode(text) }), wait);
  expect(await screen.findByText(/没有找到台账，所以没有检查/, {}, wait)).toBeVisible();
  expect(screen.queryByText('没有发现问题。')).toBeNull();
});

test('numbers of another day say so, and are reckoned anew when asked', async () => {
  const { user } = pane(deskInPlace(calm));
  await screen.findByRole('listbox', {}, wait);
  fireEvent.change(screen.getByLabelText('截至日期'), { target: { value: '2024-09-30' } });
  expect(await screen.findByText(/下面仍是按 2024-06-30 算的/, {}, wait)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '按新日期重算' }));
  await waitFor(() => {
    expect(screen.queryByText(/下面仍是按/)).toBeNull();
  }, wait);
});

/** Of the step that brings files together. */
async function placeForFiles(user: ReturnType<typeof pane>['user']): Promise<HTMLInputElement> {
  await user.click(screen.getByRole('tab', { name: '汇总' }));
  return waitFor(() => {
    const found = document.querySelector<HTMLInputElement>('input[type=file][multiple]');
    if (found === null) throw new Error('no place to choose files');
    return found;
  }, wait);
}

test('files that are brought together are listed, the refused one with its reason', async () => {
  const { user } = pane(deskInPlace(calm), false);
  const input = await placeForFiles(user);
  const broken = { name: '坏文件.xlsx', bytes: Uint8Array.of(1, 2, 3, 0, 255) };
  await userEvent.setup({ pointerEventsCheck: 0 }).upload(input, [fileOf(sample(calm)), fileOf(broken)]);
  expect(await screen.findByText(/汇总表已生成/, {}, wait)).toBeVisible();
  expect(screen.getByText('坏文件.xlsx')).toBeVisible();
  expect(screen.getByText(/这不是工作簿/)).toBeVisible();
});

test('a file that was saved anew since it was chosen is told of, the others are taken; chosen again it replaces itself, which is said', async () => {
  const { user } = pane(deskInPlace(calm), false);
  const input = await placeForFiles(user);
  const upload = (...files: readonly File[]) => userEvent.setup({ pointerEventsCheck: 0 }).upload(input, [...files]);
  const other = { ...sample(calm), name: '别的台账.xlsx' };
  const gone = fileOf(other);
  gone.arrayBuffer = () => Promise.reject(new DOMException('changed', 'NotReadableError'));
  await upload(fileOf(sample(calm)), gone);
  expect(await screen.findByText(/汇总表已生成，共 1 个单位/, {}, wait)).toBeVisible();
  expect(screen.getByText(/选择以后，这个文件改过、移走了/)).toBeVisible();
  await upload(fileOf(other));
  expect(await screen.findByText(/同名的文件换成了这次选的：别的台账\.xlsx/, {}, wait)).toBeVisible();
  expect(screen.queryByText(/选择以后，这个文件改过/)).toBeNull();
});

test('the language changes at once and is handed on to be kept', async () => {
  const { user, kept } = pane(deskInPlace(calm), false);
  await user.click(screen.getByRole('button', { name: 'English' }));
  expect(screen.getByRole('tab', { name: 'Check' })).toBeVisible();
  expect(document.documentElement.lang).toBe('en');
  expect(kept).toEqual(['en']);
});
