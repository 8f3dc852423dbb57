/** Which table of the template a located one is: hidden mark, title, then how telling the matched names are. */
import { oncePer } from '../../model/once';
import type { FieldDef } from '../../model/template';
import { remembered } from '../../text/remembered';
import { TITLE } from '../cells/words';
import { isOfOtherAffairs } from './affairs';
import { between } from './between';
import { mayClaim } from './name-fit';
import type { ColumnMatches } from './match-columns';
import { indicatorsIn, matchColumns } from './match-columns';
import type { Profile } from './profile';
import type { TemplateIndex } from './template-index';
import { saysSubject } from './template-index';
import { sameRows } from './same-rows';
import { titleScores } from './title-scores';
import type { Wording } from './wording';
import { saysNothing } from './wording';

export interface TableMatch {
  /** Index into the template's tables. */
  readonly table: number;
  readonly by: 'mark' | 'title' | 'headers' | 'chosen';
  readonly confidence: number;
  readonly columns: ColumnMatches;
  readonly reasons: readonly string[];
}

interface Candidate {
  readonly table: number;
  readonly title: number;
  readonly headers: number;
  readonly matched: number;
  /** Share of the demanded fields that are there. */
  readonly met: number;
  /** Half of the key fields are there, or half of what is demanded. */
  readonly keyed: boolean;
  /** Sum of how telling the matched names are. */
  readonly told: number;
  /** Matched by a name that the template knows. */
  readonly certain: number;
  readonly columns: ColumnMatches;
}

/** A sheet without a known title that lacks most of what the table demands is none of them without asking. */
const FEW_MET = 0.4;
/** In no line that is compared. */
const BETWEEN = '\u0001';
/** So many tables are matched column by column. */
const CLOSE = 5;
/** Names that belong to no field count as this telling. */
const UNKNOWN_NAME = 0.55;
/** Under this the names alone make no table. */
const ENOUGH = 0.42;
const FEWEST = 3;
/** Of these, by names that the template knows; where fewer are, only many that are all but the whole make a table to ask about. */
const FEWEST_CERTAIN = 2;
const MANY = 5;
/** What the table is being as good as known, its columns may be told from where they stand. */
const SURE_TABLE = 0.55;
/** A lead over the next table beyond which it makes no difference. */
const CLEAR_LEAD = 0.25;
/** So many of the key fields make a table known: of 单位, 月份 and 任务编号 any list has the first. */
const KEYS = 0.5;
/** Or so much of what is named. */
const NEARLY_ALL = 0.8;
const ROUNDING = 1e-9;
/** What explained names and met demands count. */
const PRECISION = 0.55;
const RECALL = 0.45;
/** What is left of the certainty where the title says something else. */
const OTHERWISE_TITLED = 0.75;
/** What is left of a title's score where the sheet is about affairs of another office, and how sure it can be at most. */
const OF_OTHERS = 0.4;
const UNSURE = 0.5;
/** A name only like a field's tells half as much as one that is the field's. */
const GUESSED = 0.5;
/** How telling all matched names together must be to mean anything, and to be beyond doubt. */
const LITTLE = 0.9;
const MUCH = 2.2;

/**
 * @param wordings as `wordingsOf` gives them.
 * @param titles texts over the header, without spaces.
 * @param settled the table by mark or choice, or null.
 */
export function matchTable(
  wordings: readonly Wording[],
  profiles: readonly Profile[],
  titles: readonly string[],
  sheetName: string,
  index: TemplateIndex,
  settled: { readonly table: number; readonly by: 'mark' | 'chosen' } | null,
): TableMatch | null {
  if (settled !== null) {
    const matches = between(
      wordings,
      profiles,
      matchColumns(wordings, profiles, settled.table, index),
      settled.table,
      index,
    );
    return { ...settled, confidence: settled.by === 'chosen' ? 1 : 0.99, columns: matches, reasons: [settled.by] };
  }
  const { rough, most, ofOthers } = namesOf(index)(wordings);
  const elsewhere = ofOthers([...titles.filter(isTitle), sheetName].join(BETWEEN));
  const byTitle = titleScores(titles, sheetName, index).map((score) => (elsewhere ? score * OF_OTHERS : score));
  const order = index.tables
    .flatMap((_, table) => {
      const told = (rough[table] ?? 0) + 0.8 * (byTitle[table] ?? 0);
      return told > 0 ? [{ table, rough: told }] : [];
    })
    .sort((a, b) => b.rough - a.rough || a.table - b.table)
    .slice(0, CLOSE);
  const foreign = byTitle.every((score) => score === 0) && titles.some((text) => isTitle(text) && saysSubject(text));
  // The most promising first: of those that cannot come near it no more need be known.
  const promising = order
    .map(({ table }) => ({ table, most: most(table) + 0.5 * (byTitle[table] ?? 0) }))
    .sort((a, b) => b.most - a.most || a.table - b.table);
  const candidates: Candidate[] = [];
  let greatest = -Infinity;
  for (const { table, most } of promising) {
    if (most < greatest - CLEAR_LEAD - ROUNDING) break;
    const columns = matchColumns(wordings, profiles, table, index);
    const candidate = { table, title: byTitle[table] ?? 0, columns, ...headerScore(wordings, columns, table, index) };
    candidates.push(candidate);
    greatest = Math.max(greatest, worth(candidate));
  }
  candidates.sort((a, b) => worth(b) - worth(a) || a.table - b.table);
  const [best] = candidates;
  if (best === undefined) return null;
  // What is read beside it is no other reading of it.
  const beside = sameRows(wordings, profiles, best, () => true, index)?.def;
  const second = candidates.slice(1).find(({ table }) => index.tables[table] !== beside);
  const alone = candidates.length < promising.length ? CLEAR_LEAD : worth(best);
  const lead = second === undefined ? alone : worth(best) - worth(second);
  const match = decide(best, lead, wordings, foreign || elsewhere);
  if (match === null) return null;
  if (elsewhere) return { ...match, confidence: Math.min(UNSURE, match.confidence) };
  return match.confidence < SURE_TABLE
    ? match
    : { ...match, columns: between(wordings, profiles, match.columns, match.table, index) };
}

/** What the names alone tell. The same lists of names stand over the tables of every unit's workbook. */
const namesOf = oncePer((index: TemplateIndex) =>
  oncePer((wordings: readonly Wording[]) => {
    const known: number[] = [];
    return {
      rough: roughScores(wordings, index),
      most: (table: number): number => (known[table] ??= mostOf(wordings, table, index)),
      // By the lines that may tell of other affairs.
      ofOthers: remembered((lines) => isOfOtherAffairs(lines.split(BETWEEN), wordings, index.titleForms)),
    };
  }),
);

function worth(candidate: Pick<Candidate, 'headers' | 'title'>): number {
  return candidate.headers + 0.5 * candidate.title;
}

/** No less than the `headers` that a table can come to with these names, whatever stands under them. */
function mostOf(wordings: readonly Wording[], table: number, index: TemplateIndex): number {
  const def = index.tables[table];
  const indicators = def === undefined ? 0 : indicatorsIn(wordings, def);
  if (indicators > 0) return wideHeaders(indicators, wordings.length);
  let explained = 0;
  let all = 0;
  for (const wording of wordings) {
    if (!wording.named) continue;
    const weight = wording.telling ?? UNKNOWN_NAME;
    if (mayClaim(wording, table, index)) {
      explained += weight;
      all += weight;
    } else if (!saysNothing(wording)) all += Math.max(UNKNOWN_NAME, weight);
  }
  return (all === 0 ? 0 : PRECISION * (explained / all)) + RECALL;
}

/** 村干部花名册, 信访事项台账: says what a sheet is. */
function isTitle(text: string): boolean {
  return text.length >= 4 && (TITLE.test(text) || /(?:登记|签到|申报|申请)$/.test(text));
}

/** @param foreign the sheet has a title, and it is none of the template's. */
function decide(best: Candidate, lead: number, wordings: readonly Wording[], foreign: boolean): TableMatch | null {
  const named = wordings.filter(({ named }) => named).length;
  const reasons: string[] = [];
  if (best.columns.indicators > 0) reasons.push('wide-form');
  if (lead < 0.12) reasons.push('several-candidates');
  const { table, title, headers, matched } = best;
  if (title >= 0.75 && (headers >= 0.25 || (headers > 0 && matched >= Math.min(3, named)))) {
    // The title alone does not make it: half of the names or of the demands must be there.
    const borne = best.keyed || matched >= named * 0.5;
    const sure = 0.72 + 0.3 * Math.min(1, headers / 0.6) - (lead < 0.05 ? 0.2 : 0);
    const confidence = Math.min(borne && matched >= Math.min(3, named) ? 0.98 : 0.55, sure);
    return { table, by: 'title', confidence, columns: best.columns, reasons: ['title', ...reasons] };
  }
  if (title >= 0.75 && headers > 0) {
    return {
      table,
      by: 'title',
      confidence: 0.45,
      columns: best.columns,
      reasons: ['title', 'few-headers', ...reasons],
    };
  }
  if (matched < Math.min(FEWEST, named) || matched < 2) return null;
  if (headers + 0.25 * title < ENOUGH || (!best.keyed && matched < MANY)) return null;
  if (best.told < LITTLE) return null;
  const onlyAlike = best.certain < FEWEST_CERTAIN;
  if (onlyAlike && (matched < MANY || matched < named * NEARLY_ALL)) return null;
  const sure =
    (0.2 + 0.75 * headers + 0.2 * title + 0.5 * Math.min(CLEAR_LEAD, lead)) * Math.min(1, 0.5 + best.told / MUCH / 2);
  const whole = matched === named && best.met >= NEARLY_ALL;
  const most = onlyAlike && !whole ? UNSURE : lead < 0.05 || !best.keyed || best.met < FEW_MET ? 0.55 : 0.95;
  const confidence = Math.max(0.2, Math.min(most, sure) * (foreign ? OTHERWISE_TITLED : 1));
  if (foreign) reasons.push('other-title');
  return { table, by: 'headers', confidence, columns: best.columns, reasons: ['headers', ...reasons] };
}

/** How much of the names the table explains and how much of its demands it meets, weighted by how telling they are. */
function headerScore(
  wordings: readonly Wording[],
  matches: ColumnMatches,
  table: number,
  index: TemplateIndex,
): Pick<Candidate, 'headers' | 'matched' | 'certain' | 'met' | 'keyed' | 'told'> {
  const def = index.tables[table];
  let explained = 0;
  let told = 0;
  let all = 0;
  let matched = 0;
  let certain = 0;
  const found = new Set<FieldDef>();
  const guessed = new Set<FieldDef>();
  wordings.forEach((wording, i) => {
    if (!wording.named) return;
    const match = matches.matches[i] ?? null;
    const weight = wording.telling ?? UNKNOWN_NAME;
    if (match === null && saysNothing(wording)) return;
    all += match === null ? Math.max(UNKNOWN_NAME, weight) : weight;
    if (match === null) return;
    explained += weight * match.confidence;
    told += weight * match.confidence * (match.by === 'similar' ? GUESSED : 1);
    matched++;
    if (match.by !== 'similar' && match.by !== 'values') certain++;
    else guessed.add(match.field);
    found.add(match.field);
  });
  let demanded = 0;
  let met = 0;
  let surely = 0;
  for (const [field, weight] of index.demands[table] ?? []) {
    demanded += weight;
    if (!found.has(field)) continue;
    met += weight;
    surely += weight * (guessed.has(field) ? GUESSED : 1);
  }
  if (matches.indicators > 0) {
    return {
      headers: wideHeaders(matches.indicators, wordings.length),
      matched: matched + matches.indicators,
      certain: certain + matches.indicators,
      met: 1,
      keyed: true,
      told: matches.indicators,
    };
  }
  const precision = all === 0 ? 0 : explained / all;
  const recall = demanded === 0 ? 0 : met / demanded;
  const keys = def?.fields.filter((field) => field.key === true) ?? [];
  const named = wordings.filter((wording) => wording.named && !saysNothing(wording)).length;
  const keyed =
    (recall >= 0.5 && matched >= named * NEARLY_ALL) ||
    (demanded > 0 && surely >= demanded * 0.5) ||
    (keys.length > 0 && keys.filter((field) => found.has(field)).length >= keys.length * KEYS);
  return { headers: PRECISION * precision + RECALL * recall, matched, certain, met: recall, keyed, told };
}

/** Of a score sheet with a column an indicator. */
function wideHeaders(indicators: number, columns: number): number {
  return Math.min(1, 0.6 + 0.5 * (indicators / Math.max(1, columns)));
}

/** By table: the sum of how telling the names are that it knows. */
function roughScores(wordings: readonly Wording[], index: TemplateIndex): readonly number[] {
  const scores = new Array<number>(index.tables.length).fill(0);
  for (const { knownTo } of wordings)
    for (const [table, telling] of knownTo) scores[table] = (scores[table] ?? 0) + telling;
  const named = Math.max(1, wordings.filter(({ named }) => named).length);
  const wide = index.tables.findIndex((def) => def.fields.some((field) => field.ref === 'indicator'));
  return scores.map((score, table) => score / named + (table === wide ? 0.01 : 0));
}
