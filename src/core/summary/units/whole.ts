/** What all units together are called: a town that brings its own villages together is no city. */
import { oncePer } from '../../model/once';
import type { Consolidation } from '../consolidation';
import { unitsOf, type Branch } from './units';

const kinds = ['街道', '镇', '乡', '社区', '村'] as const;

/**
 * The only unit, whose branches are then told one by one; null where there are several, others are still to come, or
 * its ledgers are on several towns.
 */
export const onlyUnit = oncePer((consolidation: Consolidation): string | null => {
  const { names } = unitsOf(consolidation);
  const [only] = names;
  if (only === undefined || names.length > 1 || consolidation.roll.length > 1) return null;
  const towns = new Set(consolidation.reading.tables.flatMap(({ fields }) => fields.get('town')?.text ?? []));
  towns.delete('');
  return towns.size > 1 ? null : only;
});

/** 全市, 全镇, 全村; 合计 for a unit of another kind. */
export function wholeName(consolidation: Consolidation): string {
  const only = onlyUnit(consolidation);
  if (only === null || /^市|市$/.test(only)) return '全市';
  const kind = kinds.find((each) => only.endsWith(each));
  return kind === undefined ? '合计' : `全${kind}`;
}

/** The branches of the only unit; fewer than two need no lines of their own. */
export function branchesOfOnly(consolidation: Consolidation): readonly Branch[] {
  const only = onlyUnit(consolidation);
  const own = only === null ? [] : unitsOf(consolidation).branches.filter(({ unit }) => unit === only);
  return own.length < 2 ? [] : own;
}
