/** What all units together are called: a town that brings its own villages together is no city. */
import { oncePer } from '../../model/once';
import type { Consolidation } from '../consolidation';
import { isTown, isVillage, placed, plainTown, townNamed } from './town-of';
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

/**
 * The town in which all units lie, as they or their folders say: its office brings its villages together. "" where any
 * lies elsewhere, or is no village and says nothing.
 */
const onlyTown = oncePer(({ submissions, roll, reading }: Consolidation): string => {
  const said = submissions.map(({ unit, town }) => ({ unit, town: townNamed(unit) || (town?.name ?? '') }));
  const missing = roll.map(({ unit }) => ({ unit, town: townNamed(unit) || placed(unit).town }));
  const columns = reading.tables.flatMap(({ fields }) => fields.get('town')?.text ?? []);
  const towns = new Set(
    [...said.map(({ town }) => town), ...missing.map(({ town }) => town), ...columns].map(plainTown),
  );
  towns.delete('');
  const [only = ''] = towns;
  if (towns.size > 1 || !isTown(only)) return '';
  const untold = [...said, ...missing].filter(({ town }) => town === '');
  const told = said.filter(({ town }) => town !== '');
  return told.length * 2 > said.length && untold.every(({ unit }) => isVillage(unit)) ? only : '';
});

/** The office that brings together: the town of all units, else the template's. */
export function bringingTogether(consolidation: Consolidation): string {
  const { leadOffice } = consolidation.reading.template;
  const town = onlyTown(consolidation);
  return town === '' || leadOffice.includes(town) ? leadOffice : town;
}

/** 全市, 全镇, 全村; 合计 for a unit of another kind. */
export function wholeName(consolidation: Consolidation): string {
  const only = onlyUnit(consolidation) ?? onlyTown(consolidation);
  if (only === '' || /^市|市$/.test(only)) return '全市';
  const kind = kinds.find((each) => only.endsWith(each));
  return kind === undefined ? '合计' : `全${kind}`;
}

/** The branches of the only unit; fewer than two need no lines of their own. */
export function branchesOfOnly(consolidation: Consolidation): readonly Branch[] {
  const only = onlyUnit(consolidation);
  const own = only === null ? [] : unitsOf(consolidation).branches.filter(({ unit }) => unit === only);
  return own.length < 2 ? [] : own;
}
