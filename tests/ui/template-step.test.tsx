/** @jest-environment jsdom */
/** The template step and what is handed out, in the states that a clerk may meet, on real workbooks. */
import '@testing-library/jest-dom';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Refusal } from '../../src/core/errors';
import { builtInTemplate, templateText, templateToDrawings } from '../../src/core/template';
import { App } from '../../src/ui/App';
import type { Desk } from '../../src/ui/desk';
import type { Step } from '../../src/ui/state';
import { bytesOf } from '../core/template/workbook';
import { deskInPlace, sample, type Traces } from './desk-in-place';
import './no-layout';

const ledger = '听泉镇/云锦社区党建台账.xlsx';
const wait = { timeout: 30_000 };

function pane(desk: Desk, step: Step, opened = false) {
  render(
    <App
      desk={desk}
      language="zh-CN"
      keepLanguage={() => undefined}
      look="light"
      today="2024-06-30"
      step={step}
      sample={opened}
    />,
  );
  return userEvent.setup();
}

const traces = (): Traces => ({ handedOut: [], kept: new Map() });

test('the template in force stands in the header and leads to its step', async () => {
  const user = pane(deskInPlace(ledger), 'check');
  await user.click(await screen.findByRole('button', { name: '模板：内置 2024' }, wait));
  expect(await screen.findByRole('heading', { name: '正在使用的模板' }, wait)).toBeVisible();
  expect(screen.getByText('请先打开一个填好的台账工作簿。')).toBeVisible();
});

test('an own template that was kept is in force when the pane opens, and can be let go', async () => {
  const left = traces();
  left.kept.set('template', templateText({ ...builtInTemplate(), id: 'own', title: '听泉镇' }));
  const user = pane(deskInPlace(ledger, {}, left), 'template');
  expect(await screen.findByRole('button', { name: '模板：听泉镇' }, wait)).toBeVisible();
  await user.click(await screen.findByRole('button', { name: '换回内置模板' }, wait));
  expect(await screen.findByRole('button', { name: '模板：内置 2024' }, wait)).toBeVisible();
  expect(left.kept.get('template')).toBe('');
});

test('a kept template that cannot be used any more is not dropped silently', async () => {
  const left = traces();
  left.kept.set('template', '{"title":"旧"}');
  pane(deskInPlace(ledger, {}, left), 'template');
  expect(await screen.findByText(/记在本机的模板现在用不了/, {}, wait)).toBeVisible();
  expect(left.kept.get('template')).toBe('{"title":"旧"}');
});

test('a template workbook without faults can be put in force, which is kept', async () => {
  const left = traces();
  const bytes = await bytesOf(templateToDrawings({ ...builtInTemplate(), id: 'own', title: '听泉镇' }));
  const desk = deskInPlace(ledger, {}, left);
  const open = async (): Promise<void> => {
    await desk.openFile?.({ name: '听泉镇模板.xlsx', bytes: () => Promise.resolve(bytes) });
  };
  const user = pane(Object.assign(desk, { openSample: open }), 'recognise', true);
  // It leads to its own step; the sample's way goes on to the check, which says where the template is.
  await user.click(await screen.findByRole('button', { name: '去“模板”一步' }, wait));
  await user.click(await screen.findByRole('button', { name: '用此模板' }, wait));
  expect(await screen.findByText('正在使用这个模板。', {}, wait)).toBeVisible();
  expect(await screen.findByText('现在用模板《听泉镇》1.0 检查，已记在本机。', {}, wait)).toBeVisible();
  expect(JSON.parse(left.kept.get('template') ?? '')).toMatchObject({ title: '听泉镇' });
});

test('what cannot be handed out is refused in a plain sentence, and the next try goes well', async () => {
  let full = true;
  const left = traces();
  const desk = deskInPlace(ledger, {}, left);
  const { handOut } = desk;
  const user = pane(
    Object.assign(desk, {
      handOut: (...asked: Parameters<Desk['handOut']>) =>
        full ? Promise.reject(new Refusal('not-written')) : handOut(...asked),
    }),
    'template',
  );
  const button = await screen.findByRole('button', { name: '下载模板工作簿' }, wait);
  await user.click(button);
  expect(await screen.findByText('没有完成', {}, wait)).toBeVisible();
  full = false;
  await user.click(button);
  expect(await screen.findByText(/文件已下载/, {}, wait)).toBeVisible();
  expect(left.handedOut.map(({ name }) => name)).toEqual(['2024年“规范强化年”模板.xlsx']);
});

test('in Excel one workbook of a list is opened at a time, and nothing is offered as a file', async () => {
  const left = traces();
  const user = pane(deskInPlace(ledger, { savesFiles: false, openTemplate: null }, left), 'template');
  await user.selectOptions(await screen.findByLabelText('给谁', {}, wait), 'list');
  await user.type(screen.getByLabelText('单位名单'), '甲村\n乙村');
  await user.selectOptions(screen.getByLabelText('打开哪个单位的'), '乙村');
  await user.click(screen.getByRole('button', { name: '在新工作簿打开空表' }));
  await waitFor(() => {
    expect(left.handedOut.map(({ name }) => name)).toEqual(['乙村空表.xlsx']);
  }, wait);
  expect(screen.queryByRole('button', { name: /下载|在本页/ })).toBeNull();
});

test('handing out many can be cancelled, and what was brought together is still there', async () => {
  const left = traces();
  const desk = deskInPlace(ledger, {}, left);
  const { handOut } = desk;
  let hold: Promise<void> = Promise.resolve();
  let release = (): void => undefined;
  const user = pane(
    Object.assign(desk, {
      // The first file waits until the clerk had time to cancel.
      handOut: async (...[wish, day, report]: Parameters<Desk['handOut']>) => {
        report(0, 'packing');
        await hold;
        return handOut(wish, day, report);
      },
    }),
    'summary',
  );
  const input = await waitFor(() => {
    const found = document.querySelector<HTMLInputElement>('input[type=file][multiple]');
    if (found === null) throw new Error('no place to choose files');
    return found;
  }, wait);
  const file = (name: string): File => {
    const { bytes } = sample(name);
    const made = new File([], name.replace(/^.*\//, ''));
    return Object.assign(made, { arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer) });
  };
  await userEvent
    .setup({ pointerEventsCheck: 0 })
    .upload(input, [file('听泉镇/镇本级/听泉镇基层党建总台账.xlsx'), file('望禾镇/石桥湾村基层党建台账.xlsx')]);
  expect(await screen.findByText(/汇总表已生成/, {}, wait)).toBeVisible();
  hold = new Promise((resolve) => {
    release = resolve;
  });
  await user.click(screen.getByRole('button', { name: /^下载退回修改清单/ }));
  await user.click(await screen.findByRole('button', { name: '取消' }, wait));
  release();
  expect(await screen.findByText('已取消，没有生成文件。', {}, wait)).toBeVisible();
  expect(left.handedOut).toEqual([]);
  await user.click(screen.getByRole('button', { name: /^下载退回修改清单/ }));
  expect(await screen.findByText(/文件已下载/, {}, wait)).toBeVisible();
  expect(left.handedOut.map(({ name }) => name)).toEqual(['退回修改清单（2个单位）.zip']);
});
