/**
 * 完成时间 means the limit as well as the day on which it was done. Where it stands before the columns that tell how far
 * things are, and no other column is the limit, the limit is meant; the clerk is asked to confirm. Of a report, which has
 * no limit of its own, it is then that of the list on which it reports (same-rows).
 */
import { oncePer } from '../../model/once';
import { reportsOn } from '../../model/reports-on';
import type { FieldDef, TableDef } from '../../model/template';
import type { ColumnMatch } from './column-match';
import type { Profile } from './profile';
import type { TemplateIndex } from './template-index';

/** Both 完成时间 and 完成日期 may be meant so; 实际完成时间 may not. */
const DONE = /^(?:整改|任务|项目)?(?:完成|办结|办理|兑现|解决|落实)(?:时间|日期)$/;
/** Of a building: the day meant as well as the day on which it was finished, which is not known of all of them. */
const BUILT = /^(?:项目|工程)?(?:竣工|完工|建成)(?:时间|日期)$/;
const LIMIT = /时限|期限|截止|^计划/;
const CONFIDENCE = 0.6;

/** @param names the lowest name over each column, by place. */
export function asLimits(
  matches: readonly (ColumnMatch | null)[],
  names: readonly string[],
  profiles: readonly Profile[],
  def: TableDef,
): readonly (ColumnMatch | null)[] {
  const most = Math.max(0, ...profiles.map(({ cells }) => cells));
  const isBuilt = (i: number): boolean => BUILT.test(names[i] ?? '') && (profiles[i]?.cells ?? 0) === most;
  const done = matches.findIndex(
    (match, i) => match?.by === 'synonym' && (DONE.test(names[i] ?? '') || (!match.field.required && isBuilt(i))),
  );
  const match = matches[done];
  if (match?.field.type !== 'date' || match.field.monthMeans !== 'last') return matches;
  const placeOf = (field: FieldDef): number => def.fields.indexOf(field);
  const limit = def.fields.find(
    (field) => field.type === 'date' && LIMIT.test(field.label) && placeOf(field) < placeOf(match.field),
  );
  if (limit === undefined || matches.some((each) => each?.field === limit)) return matches;
  const asLimit = (): readonly (ColumnMatch | null)[] =>
    matches.map((each, i) => (i === done ? { field: limit, by: 'similar', confidence: CONFIDENCE } : each));
  if (isBuilt(done)) return limit.required ? asLimit() : matches;
  const between = matches.flatMap((each, i) =>
    each !== null && placeOf(each.field) > placeOf(limit) && placeOf(each.field) < placeOf(match.field) ? [i] : [],
  );
  if (between.length === 0 || between.some((i) => i < done)) return matches;
  return asLimit();
}

/** The same matches when no day of a report stands where the list on which it reports would have its limit. */
export function withoutLimits(
  matches: readonly (ColumnMatch | null)[],
  names: readonly string[],
  profiles: readonly Profile[],
  table: number,
  index: TemplateIndex,
): readonly (ColumnMatch | null)[] {
  if (!reportsOnLimits(index).has(table)) return matches;
  const most = Math.max(0, ...profiles.map(({ cells }) => cells));
  const rate = matches.findIndex((each) => each?.field.type === 'percent' && each.field.required);
  return matches.map((match, i) =>
    // What is not done has no day on which it was.
    i < rate &&
    match?.by === 'synonym' &&
    match.field.type === 'date' &&
    DONE.test(names[i] ?? '') &&
    profiles[i]?.cells === most
      ? null
      : match,
  );
}

/** Tables without a limit of their own that report on a list with one. */
const reportsOnLimits = oncePer(({ tables }: TemplateIndex): ReadonlySet<number> => {
  const hasLimit = ({ fields }: TableDef): boolean =>
    fields.some(({ type, label }) => type === 'date' && LIMIT.test(label));
  return new Set(
    tables.flatMap((report, place) =>
      !hasLimit(report) && tables.some((list) => list !== report && reportsOn(report, list) && hasLimit(list))
        ? [place]
        : [],
    ),
  );
});
