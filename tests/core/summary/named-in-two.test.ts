/** What a ledger knows by name alone, in the workbooks of a village and of its town: counted once, and told. */
import { refusalSentence } from '../../../src/core/messages';
import type { Consolidation } from '../../../src/core/summary/consolidation';
import { starredOf } from '../../../src/core/summary/figures/stars';
import type { GridCell, GridSheet } from '../../snapshots/builder';
import { together, workbook } from './villages';

type Line = readonly [kind: string, name: string, branch: string, score: number];

function stars(unit: string, lines: readonly Line[]): GridSheet {
  return {
    name: '双五星',
    rows: [
      ['2024年“双五星”创评汇总表'],
      [`填报单位：${unit}`],
      ['对象类别', '名称或姓名', '所在党组织', '是否应参评', '是否参评', '免评原因', '综合得分', '建议星级'],
      ...lines.map(([kind, name, branch, score]): readonly GridCell[] => [
        kind,
        name,
        branch,
        '是',
        '是',
        '—',
        score,
        `${String(Math.min(5, Math.floor(score / 10) - 4))}星`,
      ]),
    ],
  };
}

const counted = (one: Consolidation) => starredOf(one).map(({ name, branch, composite }) => [name, branch, composite]);
const village = { savedAt: '2024-06-20T08:00:00Z' };
const town = { savedAt: '2024-06-28T08:00:00Z' };

test('a branch and a member whom the town lists as well as the village count as the later has them', () => {
  const one = together([
    workbook(
      '竹影村.xlsx',
      [
        stars('听泉镇竹影村党支部', [
          ['党支部', '竹影村党支部', '听泉镇竹影村党支部', 93.4],
          ['党员', '倪娜', '竹影村党支部', 88],
        ]),
      ],
      village,
    ),
    workbook(
      '听泉镇.xlsx',
      [
        stars('听泉镇党委', [
          ['党支部', '听泉镇竹影村党支部', '听泉镇竹影村党支部', 83.46],
          ['党员', '倪娜', '听泉镇竹影村党支部', 81],
          ['党员', '倪娜', '听泉镇鹭鸣村党支部', 72],
        ]),
      ],
      town,
    ),
  ]);
  expect(counted(one).map(([name, , score]) => [name, score])).toEqual([
    ['听泉镇竹影村党支部', 83.46],
    ['倪娜', 81],
    ['倪娜', 72],
  ]);
  expect(
    one.leftOut.map(({ file, reason, detail, facts }) =>
      refusalSentence(reason, { ...facts, file, detail }, 'zh-CN'),
    )[0],
  ).toContain('例如“综合得分”：本份《双五星》G4 为 93.4，那一份 G4 为 83.46');
});

test('namesakes in two branches, and whoever is listed without a branch, all count', () => {
  const one = together([
    workbook('竹影村.xlsx', [stars('听泉镇竹影村党支部', [['党员', '倪娜', '听泉镇竹影村党支部', 88]])], village),
    workbook('鹭鸣村.xlsx', [stars('听泉镇鹭鸣村党支部', [['党员', '倪娜', '听泉镇鹭鸣村党支部', 72]])], town),
    workbook(
      '新华村.xlsx',
      [stars('望禾镇新华村党支部', [['党支部', '新华村党支部', '望禾镇新华村党支部', 90]])],
      village,
    ),
    workbook(
      '听泉新华.xlsx',
      [stars('听泉镇新华村党支部', [['党支部', '新华村党支部', '听泉镇新华村党支部', 80]])],
      town,
    ),
  ]);
  expect(counted(one)).toHaveLength(4);
  expect(one.leftOut).toEqual([]);
});

type Problem = readonly [code: string, problem: string, unit: string, owner: string, state: string];

function problems(unit: string, lines: readonly Problem[]): GridSheet {
  return {
    name: '问题',
    rows: [
      ['问题整改台账'],
      [`填报单位：${unit}`],
      ['问题编号', '问题描述', '责任单位', '整改措施', '责任人', '整改时限', '整改状态'],
      ...lines.map(([code, problem, of, owner, state]): readonly GridCell[] => [
        code,
        problem,
        of,
        '明确专人逐项整改',
        owner,
        '2024-09-30',
        state,
      ]),
    ],
  };
}

test('a problem that the town lists as well counts once; one with the same number and other words counts', () => {
  const one = together([
    workbook(
      '竹影村.xlsx',
      [
        problems('听泉镇竹影村党支部', [
          ['1', '主题党日记录过于简单', '竹影村党支部', '倪娜', '整改中'],
          ['2', '党员活动室被占用', '竹影村党支部', '倪娜', '整改中'],
        ]),
      ],
      village,
    ),
    workbook(
      '听泉镇.xlsx',
      [
        problems('听泉镇党委', [
          ['1', '主题党日记录过于简单', '听泉镇竹影村党支部', '倪娜', '已销号'],
          ['2', '村务公开栏没有更新', '听泉镇竹影村党支部', '孟浩飞', '整改中'],
        ]),
      ],
      town,
    ),
  ]);
  const [texts, states] = ['problem', 'state'].map((field) =>
    one.reading.tables.flatMap(({ fields }) => [...(fields.get(field)?.text ?? [])]),
  );
  expect(texts).toEqual(['党员活动室被占用', '主题党日记录过于简单', '村务公开栏没有更新']);
  expect(states?.[1]).toBe('closed');
});
