/** Units of unlike levels: towns, what lies in them, and all others. What is not alike is not ranked together. */
import type { Consolidation } from '../consolidation';
import { isTown, isVillage } from '../units/town-of';
import { townsOfUnits } from '../units/unit-towns';

export type Level = 'town' | 'within' | 'other';

const order: readonly Level[] = ['town', 'within', 'other'];

export function levelsOf(consolidation: Consolidation): (unit: string) => Level {
  const townOf = townsOfUnits(consolidation);
  return (unit) => (isTown(unit) ? 'town' : isVillage(unit) || townOf(unit) !== '' ? 'within' : 'other');
}

export interface LevelGroup<T> {
  /** 一、乡镇（街道）; left out where all are alike. */
  readonly heading?: string;
  readonly list: readonly T[];
}

/** The list by levels, each in its given order; one group without a heading when there is one level or nothing. */
export function byLevel<T>(
  consolidation: Consolidation,
  list: readonly T[],
  unitOf: (each: T) => string,
): readonly LevelGroup<T>[] {
  const levelOf = levelsOf(consolidation);
  const groups = order
    .map((level) => ({ level, list: list.filter((each) => levelOf(unitOf(each)) === level) }))
    .filter((group) => group.list.length > 0);
  if (groups.length < 2) return [{ list }];
  return groups.map((group) => ({ heading: headingOf(group.level, group.list.map(unitOf)), list: group.list }));
}

function headingOf(level: Level, units: readonly string[]): string {
  if (level === 'town') return '乡镇（街道）';
  if (level === 'other') return '市直及其他单位';
  return units.every(isVillage) ? '村、社区' : '村、社区和乡镇（街道）所属单位';
}

/** Said under sheets that rank. */
export function levelsNote(groups: readonly LevelGroup<unknown>[]): readonly string[] {
  return groups.length > 1 ? ['乡镇（街道）、村和社区、市直及其他单位层级不同，各在同一层级内排名。'] : [];
}
