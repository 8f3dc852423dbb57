/** O24 进步较大单位: of those that stood in the last third of their level last time, who gained most. */
import type { Page } from '../../drawing';
import { roundHalfUp } from '../../model/round';
import type { Consolidation } from '../consolidation';
import { byLevel, levelsNote } from '../figures/levels';
import { takeState } from '../figures/take-state';
import { plainPage } from '../layout/plain-page';
import { previousState } from '../now';
import { ranks } from '../rows';
import { lookupOf } from '../state/period-state';
import { periodWords } from '../units/recognise';

const score = '堡垒指数均值';

export function improvedPage(consolidation: Consolidation): Page {
  const last = previousState(consolidation);
  const before = lookupOf(last);
  const now = lookupOf(takeState(consolidation))
    .all('unit', score)
    .filter((fact) => fact.subject !== '全市');
  const units = now.flatMap((fact) => {
    const old = before.of('unit', fact.unit, fact.subject, score)?.number ?? null;
    return old === null || fact.number === null ? [] : [{ name: fact.subject, old, now: fact.number }];
  });
  const groups = byLevel(consolidation, units, ({ name }) => name);
  const lines = groups.flatMap(({ list }) => improved(list)).sort((a, b) => b.more - a.more);
  return plainPage(consolidation, 'O24', '进步单位', {
    needs: [],
    right: '单位：分',
    frozenColumns: 1,
    empty:
      last === null ? '没有往期数据，从下一期起对照；可用上期汇总表作往期数据' : '上期后三分之一的单位中没有得分增加的',
    tables: [
      {
        columns: [
          { key: 'unit', header: '单位', width: 30, style: 'wrapped' },
          { key: 'old', header: '上期得分', width: 12, style: 'score' },
          { key: 'now', header: '本期得分', width: 12, style: 'score' },
          { key: 'more', header: '增加', width: 12, style: 'score' },
          { key: 'oldRank', header: '上期名次', width: 12, style: 'int' },
          { key: 'newRank', header: '本期名次', width: 12, style: 'int' },
          { key: 'up', header: '上升位次', width: 12, style: 'int' },
        ],
        rows: lines.map((unit) => ({
          kind: 'plain',
          cells: [
            unit.name,
            unit.old,
            unit.now,
            { value: unit.more, formula: (at) => `ROUND(${at.cell('now')}-${at.cell('old')},2)` },
            unit.oldRank,
            unit.newRank,
            { value: unit.oldRank - unit.newRank, formula: (at) => `${at.cell('oldRank')}-${at.cell('newRank')}` },
          ],
        })),
      },
    ],
    notes: [
      `得分为本单位堡垒指数均值；只列上期名次在后三分之一、本期得分增加的单位${last === null ? '' : `，上期为${periodWords(last.period)}；名次按两期都有得分的 ${String(units.length)} 个单位排`}。`,
      ...levelsNote(groups),
      ...(groups.some(({ list }) => list.length > 0 && list.length < fewest)
        ? [`同一层级不足 ${String(fewest)} 个单位的，没有后三分之一，不列。`]
        : []),
    ],
  });
}

interface Scored {
  readonly name: string;
  readonly old: number;
  readonly now: number;
}

interface Improved extends Scored {
  readonly oldRank: number;
  readonly newRank: number;
  readonly more: number;
}

/** Fewer have no last third. */
const fewest = 3;

/** @param units of one level */
function improved(units: readonly Scored[]): readonly Improved[] {
  if (units.length < fewest) return [];
  const oldRanks = ranks(units.map((unit) => unit.old));
  const newRanks = ranks(units.map((unit) => unit.now));
  const weak = Math.floor((units.length * 2) / 3);
  return units
    .map((unit, i) => ({
      ...unit,
      oldRank: oldRanks[i] ?? 0,
      newRank: newRanks[i] ?? 0,
      more: roundHalfUp(unit.now - unit.old),
    }))
    .filter((unit) => unit.oldRank > weak && unit.more > 0);
}
