/** Which column is which field of one table: names first, values where names leave it open, each field once. */
import type { MatchedBy } from '../model/found';
import type { FieldDef, TableDef } from '../model/template';
import { assign } from './assign';
import type { NamedColumn } from './columns';
import { even, formsOf } from './names';
import type { Profile } from './profile';
import { fit } from './profile';
import type { NameLevel, TemplateIndex } from './template-index';
import { namesIndicator } from './template-index';
import { SEQUENCE } from './words';

export interface ColumnMatch {
  readonly field: FieldDef;
  readonly by: MatchedBy;
  readonly confidence: number;
}

export interface ColumnMatches {
  /** By place in the list of columns. */
  readonly matches: readonly (ColumnMatch | null)[];
  /** By place: the field that the column names as well, but another was the better for. */
  readonly rivals: readonly (FieldDef | null)[];
  /** Columns that are indicators of a wide score sheet. */
  readonly indicators: number;
}

interface Claim {
  readonly weight: number;
  readonly by: MatchedBy;
}

const BY_LEVEL: Readonly<Record<NameLevel, Claim>> = {
  label: { weight: 1, by: 'name' },
  'short-label': { weight: 0.96, by: 'name' },
  office: { weight: 0.93, by: 'synonym' },
  synonym: { weight: 0.9, by: 'synonym' },
};
/** Names under a parent that say nothing by themselves. */
const GENERIC =
  /^(?:人数|数量|数|金额|名称|姓名|情况|时间|日期|合计|小计|总数|个数|次数|比例|率|名|人|个|分|分值|得分|内容|数额|额|万元|元|其他)$/;
const COUNTED = /^(?:人数|数量|总数|个数|数|户数|次数|党员数|人)$/;
/** Part of the letters that two names must share to be alike. */
const ALIKE = 0.5;
const VALUES_ALONE = 0.46;

export function matchColumns(
  columns: readonly NamedColumn[],
  profiles: readonly Profile[],
  table: number,
  index: TemplateIndex,
): ColumnMatches {
  const def = index.tables[table];
  if (def === undefined) return { matches: columns.map(() => null), rivals: columns.map(() => null), indicators: 0 };
  const wide = wideColumns(columns, def, index);
  const claims = columns.map((column, i) =>
    def.fields.map((field): Claim | null => (wide.has(i) ? null : claimOf(column, profiles[i], field, table, index))),
  );
  keepOwn(columns, claims, def);
  const weights = claims.map((row, i) =>
    row.map((claim, f) => (claim === null ? 0 : weightOf(claim, profiles[i], def.fields[f], index))),
  );
  const chosen = assign(weights);
  const matches = chosen.map((f, i): ColumnMatch | null => {
    const field = def.fields[f];
    const claim = claims[i]?.[f];
    if (field === undefined || claim === undefined || claim === null) return null;
    return {
      field,
      by: claim.by,
      confidence: confidenceOf(claim, f, claims[i] ?? [], chosen, profiles[i], field, index),
    };
  });
  const rivals = matches.map((match, i) => (match === null ? rivalOf(claims[i] ?? [], def, matches) : null));
  return { matches, rivals, indicators: wide.size };
}

/** A column that is named after a field which another column was taken for. */
function rivalOf(
  claims: readonly (Claim | null)[],
  def: TableDef,
  matches: readonly (ColumnMatch | null)[],
): FieldDef | null {
  let best = -1;
  claims.forEach((claim, f) => {
    if (claim === null || claim.weight < 0.7) return;
    if (best < 0 || claim.weight > (claims[best]?.weight ?? 0)) best = f;
  });
  const field = def.fields[best];
  return field !== undefined && matches.some((match) => match?.field === field) ? field : null;
}

function weightOf(
  claim: Claim,
  profile: Profile | undefined,
  field: FieldDef | undefined,
  index: TemplateIndex,
): number {
  if (profile === undefined || field === undefined) return claim.weight;
  return claim.weight + 0.12 * fit(profile, field, index.template);
}

function confidenceOf(
  claim: Claim,
  f: number,
  claims: readonly (Claim | null)[],
  chosen: readonly number[],
  profile: Profile | undefined,
  field: FieldDef,
  index: TemplateIndex,
): number {
  const agrees = profile === undefined ? 0 : fit(profile, field, index.template);
  let sure = Math.min(0.99, claim.weight * 0.98 + 0.06 * agrees);
  // Another field of the table, taken by no other column, has the same right to the name.
  const open = claims.some(
    (other, g) => g !== f && other !== null && other.weight >= claim.weight - 0.02 && !chosen.includes(g),
  );
  if (open) sure -= agrees > 0.3 ? 0.12 : 0.25;
  return Math.max(0.05, sure);
}

function claimOf(
  column: NamedColumn,
  profile: Profile | undefined,
  field: FieldDef,
  table: number,
  index: TemplateIndex,
): Claim | null {
  const named = byName(column, field, table, index);
  if (named !== null) return numbering(column, profile, field) ? sequenceClaim(profile, field, named) : named;
  const agrees = profile === undefined ? 0 : fit(profile, field, index.template);
  const alike = similarity(column, field, table, index);
  const needed = (profile?.cells ?? 0) === 0 ? 0.62 : ALIKE;
  if (alike >= needed && agrees >= ((profile?.cells ?? 0) === 0 ? 0 : 0.1)) {
    return { weight: 0.28 + 0.36 * alike + 0.08 * Math.max(0, agrees), by: 'similar' };
  }
  const telling = field.type === 'idNumber' || field.type === 'uscc';
  if (telling && agrees > 0.7 && column.path.length === 0) return { weight: VALUES_ALONE, by: 'values' };
  return null;
}

function byName(column: NamedColumn, field: FieldDef, table: number, index: TemplateIndex): Claim | null {
  const leaf = column.path.at(-1) ?? '';
  const claims: Claim[] = [];
  const look = (form: string, by: MatchedBy | null, factor: number): void => {
    for (const known of index.names.get(form) ?? []) {
      if (known.table !== table || known.field !== field) continue;
      const claim = BY_LEVEL[known.level];
      claims.push({ weight: claim.weight * factor, by: by ?? claim.by });
    }
  };
  const raw = even(column.label.replace(/[*★※]/g, ''));
  look(raw, null, 1);
  for (const [i, form] of formsOf(leaf).entries()) look(form, null, i === 0 ? 1 : 0.97);
  if (column.path.length > 1) {
    const joined = column.path.join('');
    for (const form of formsOf(joined)) look(form, 'parent', 0.97);
    const parent = column.path.at(-2) ?? '';
    for (const form of formsOf(parent + leaf)) look(form, 'parent', 0.97);
    for (const form of formsOf(leaf + parent)) look(form, 'parent', 0.9);
    if (GENERIC.test(even(leaf))) for (const form of formsOf(parent)) look(form, 'parent', 0.85);
    // 已认证 over 人数 is 已认证数.
    if (COUNTED.test(even(leaf))) for (const form of formsOf(`${parent}数`)) look(form, 'parent', 0.93);
  }
  // 部门/单位, 负责人、联系人: either word may be the one.
  const parts = even(leaf).split('、');
  if (claims.length === 0 && parts.length === 2) {
    for (const part of parts) if (part.length >= 2) look(part, null, 0.85);
  }
  return claims.reduce<Claim | null>(
    (best, claim) => (best === null || claim.weight > best.weight ? claim : best),
    null,
  );
}

/** 序号 counts the rows unless the values say otherwise. */
function numbering(column: NamedColumn, profile: Profile | undefined, field: FieldDef): boolean {
  const name = even(column.path.at(-1) ?? '');
  return SEQUENCE.test(name) && !SEQUENCE.test(even(field.label)) && (profile?.cells ?? 0) >= 0;
}

function sequenceClaim(profile: Profile | undefined, field: FieldDef, named: Claim): Claim | null {
  if (profile === undefined || profile.cells === 0) return field.ref === undefined ? { ...named, weight: 0.5 } : null;
  const counting = profile.whole > profile.cells * 0.8;
  if (!counting) return named;
  if (field.ref !== undefined || field.pattern !== undefined) return null;
  return profile.max > 40 || profile.counting >= profile.cells - 2
    ? { ...named, weight: 0.45 }
    : { ...named, weight: 0.7 };
}

/** Shared pairs of letters, 0–1; a name within the other counts by how much of it it is. */
function similarity(column: NamedColumn, field: FieldDef, table: number, index: TemplateIndex): number {
  const leaf = formsOf(column.path.at(-1) ?? '')[0] ?? '';
  if (leaf.length < 2) return 0;
  const code = index.tables[table]?.code ?? '';
  let best = 0;
  for (const form of index.forms.get(`${code}.${field.id}`) ?? []) best = Math.max(best, alike(leaf, form));
  return best;
}

function alike(one: string, other: string): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 2) return 0;
  if (long.includes(short))
    return short.length >= 3 ? 0.5 + 0.5 * (short.length / long.length) : short.length / long.length;
  const pairs = (text: string): Map<string, number> => {
    const found = new Map<string, number>();
    for (let i = 0; i + 1 < text.length; i++)
      found.set(text.slice(i, i + 2), (found.get(text.slice(i, i + 2)) ?? 0) + 1);
    return found;
  };
  const [a, b] = [pairs(one), pairs(other)];
  let shared = 0;
  for (const [pair, times] of a) shared += Math.min(times, b.get(pair) ?? 0);
  return (2 * shared) / (one.length + other.length - 2);
}

/** A column that bears a field's own label belongs to no other; one that bears a name belongs to none by likeness. */
function keepOwn(columns: readonly NamedColumn[], claims: readonly (Claim | null)[][], def: TableDef): void {
  columns.forEach((column, i) => {
    const row = claims[i];
    if (row === undefined) return;
    const raw = even(column.label.replace(/[*★※]/g, ''));
    const leaf = formsOf(column.path.at(-1) ?? '')[0] ?? '';
    const owner = def.fields.findIndex((field) => even(field.label) === raw || even(field.label) === leaf);
    const best = Math.max(0, ...row.map((claim) => claim?.weight ?? 0));
    row.forEach((claim, f) => {
      if (claim === null || f === owner) return;
      if (owner >= 0 && claim.by !== 'parent') row[f] = null;
      // Names that are in this table, or plainly another's, are alike to nothing.
      else if (claim.by === 'similar' && best > claim.weight) row[f] = null;
    });
  });
}

/** Columns over which an indicator's number or title stands, where there are several and no column of their numbers. */
function wideColumns(columns: readonly NamedColumn[], def: TableDef, index: TemplateIndex): ReadonlySet<number> {
  const wide = new Set<number>();
  if (!def.fields.some((field) => field.ref === 'indicator')) return wide;
  columns.forEach((column, i) => {
    const words = column.path.some((name) => namesIndicator(name, index.indicators));
    if (words || namesIndicator(column.label, index.indicators)) wide.add(i);
  });
  if (wide.size < 3) wide.clear();
  return wide;
}
