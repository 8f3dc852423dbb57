/** 先锋指数 of every member: base, plus, and a pool that starts full; cleared when a case stands. */
import { numberAt, placeAt, sheetNameOf, stateAt, textAt } from '../model/cells';
import type { Reading } from '../model/reading';
import type { RecordTable } from '../model/record';
import { columnOf, ValueState } from '../model/record';
import type { IndexPart, IndexResult, Score } from '../model/score';
import type { IndicatorDef, Template } from '../model/template';
import type { Book } from './book';
import { caseIn, standing } from './case';
import { scoreItem } from './item';
import type { Outcome } from './item';
import { membersOf } from './members';
import type { Member } from './members';
import { rankWithin } from './rank';
import { reviewsOf } from './review';
import type { Review } from './review';
import { proposal } from './stars';
import { pointsOf, printed } from './totals';

const SHEET = 'T06';
const ROSTER = 'T04';
const FULL = 100;

/** Nothing without a score sheet of members: too much of it is known to people only. */
export function pioneerIndices(book: Book): readonly IndexResult[] {
  const { reading } = book;
  if (!reading.tables.some((table) => table.def.code === SHEET)) return [];
  const members = membersOf(reading);
  const items = itemsOf(members, book);
  const reviews = reviewsOf(reading);
  const results = members.map((member) =>
    memberResult(member, items, reviews.ofMember(member.name, member.branch), reading),
  );
  return rankWithin(results, (result) => result.branch);
}

/** An aspect of the base: a column of the score sheet, and the items that it is made of. */
interface Aspect {
  readonly id: string;
  readonly max: number;
  readonly items: readonly IndicatorDef[];
}

function aspectsOf(template: Template): readonly Aspect[] {
  const ids = [...new Set(template.pioneer.base.map((item) => item.aspect))];
  return ids.map((id) => {
    const items = template.pioneer.base.filter((item) => item.aspect === id);
    return { id, max: items.reduce((sum, item) => sum + item.max, 0), items };
  });
}

/** What the ledgers say of the items, by item id and row of the roster. */
type Items = ReadonlyMap<string, ReadonlyMap<number, Outcome>>;

/** Only for aspects that the ledgers can know as a whole, and members of whom they were not entered. */
function itemsOf(members: readonly Member[], book: Book): Items {
  const relation = book.workbook.relation(ROSTER);
  const items = new Map<string, ReadonlyMap<number, Outcome>>();
  if (relation === undefined) return items;
  const branches = new Map(members.map(({ rosterRow, branch }) => [rosterRow, branch]));
  const roster = { code: ROSTER, relation, fields: null, branchOf: (row: number) => branches.get(row) ?? '' };
  for (const aspect of aspectsOf(book.reading.template)) {
    if (aspect.items.some((item) => item.actual === undefined)) continue;
    const rows = members.flatMap(({ entry, rosterRow }) =>
      entry === null || rosterRow === null || stateAt(entry.table, aspect.id, entry.record) !== ValueState.blank
        ? []
        : [rosterRow],
    );
    for (const def of aspect.items) {
      const outcomes = scoreItem(def, roster, rows, book);
      items.set(def.id, new Map(rows.map((row, i) => [row, outcomes[i] ?? BY_HAND])));
    }
  }
  return items;
}

const BY_HAND: Outcome = { kind: 'byHand' };

function memberResult(member: Member, items: Items, review: Review | undefined, reading: Reading): IndexResult {
  const { template } = reading;
  const { entry } = member;
  const aspects = aspectsOf(template);
  const parts = entry === null ? [] : partsOf(entry.table, entry.record, member, aspects, items, reading);
  const zero = entry === null ? '' : standing(textAt(entry.table, 'zero', entry.record));
  const cases = template.pioneer.zeroClear.map((title) => ({ id: title, title }));
  const vetoes = zero === '' ? [] : [caseIn(zero, cases)];
  const total = zero !== '' ? { known: true as const, value: 0, outOf: FULL } : totalFrom(parts, entry);
  const elements = Object.fromEntries(
    aspects.flatMap(({ id }) => parts.filter((part) => part.element === id).map((part) => [id, part.score])),
  );
  const veto = vetoes.length > 0 || (review !== undefined && review.veto !== '');
  const proposed = proposal(
    { total, elements: Object.values(elements), review: review?.score ?? null, veto },
    template.stars,
  );
  return {
    index: 'pioneerIndex',
    subject: member.name,
    branch: member.branch,
    domain: '',
    sheet: entry === null ? null : sheetNameOf(entry.table, reading.snapshot),
    row: entry === null ? null : (entry.table.rows[entry.record] ?? null),
    total,
    parts,
    elements,
    vetoes,
    ...proposed,
    rank: null,
  };
}

function totalFrom(parts: readonly IndexPart[], entry: Member['entry']): Score {
  if (entry === null) return { known: false, outOf: FULL, reason: { code: 'no-entry', detail: [SHEET] } };
  const open = parts.filter((part) => !part.score.known);
  const [first] = open;
  if (first?.score.known === false) {
    const reason =
      open.length === 1 ? first.score.reason : { code: 'part-unknown', detail: open.map((part) => part.indicator) };
    return { known: false, outOf: FULL, reason };
  }
  return { known: true, value: Math.min(FULL, Math.max(0, printed(pointsOf(parts)))), outOf: FULL };
}

function partsOf(
  table: RecordTable,
  record: number,
  member: Member,
  aspects: readonly Aspect[],
  items: Items,
  reading: Reading,
): readonly IndexPart[] {
  const { pioneer } = reading.template;
  const base = aspects.map((aspect) => aspectPart(table, record, member, aspect, items, reading));
  // A sheet that has nothing but the total: the office's own sum is all there is to know.
  const bare = aspects.every(({ id }) => stateAt(table, id, record) === ValueState.blank);
  if (bare && base.some((part) => part.by !== 'computed')) {
    return [entered(table, record, 'total', 'base', '', FULL, (points) => points, reading)];
  }
  const { plusCap, minusPool } = pioneer;
  // An empty cell gives no points; a column that is not there says nothing of them.
  const given = (field: string): number | undefined => (columnOf(table, field, record) === null ? undefined : 0);
  const parts = [
    ...base,
    entered(table, record, 'plus', 'plus', '', plusCap, (points) => points, reading, given('plus')),
    entered(
      table,
      record,
      'minus',
      'minus',
      '',
      minusPool,
      (points) => minusPool - Math.abs(points),
      reading,
      given('minus'),
    ),
  ];
  const total = entered(table, record, 'total', 'plus', '', FULL, (points) => points, reading);
  return bySum(parts, total, plusCap + minusPool);
}

/**
 * Where columns of additions and deductions are not there at all, the office's own sum tells what they come to; as long
 * as it is no less than the parts that are.
 */
function bySum(parts: readonly IndexPart[], total: IndexPart, most: number): readonly IndexPart[] {
  const open = parts.filter((part) => !part.score.known);
  const absent = open.every(({ kind, cells }) => kind !== 'base' && cells.length === 0);
  if (open.length === 0 || !absent || !total.score.known) return parts;
  const known = parts.filter((part) => part.score.known);
  const rest = printed(total.score.value - pointsOf(known));
  if (rest < 0 || rest > most) return parts;
  return [...known, { ...total, score: { known: true, value: rest, outOf: most }, max: most }];
}

/** As entered; where nothing is, the sum of its items when the ledgers know all of them. */
function aspectPart(
  table: RecordTable,
  record: number,
  member: Member,
  aspect: Aspect,
  items: Items,
  reading: Reading,
): IndexPart {
  const hasColumn = placeAt(table, aspect.id, record, reading.snapshot) !== '';
  const part = entered(
    table,
    record,
    aspect.id,
    'base',
    aspect.id,
    aspect.max,
    (points) => points,
    reading,
    hasColumn ? 0 : undefined,
  );
  if (stateAt(table, aspect.id, record) !== ValueState.blank) return part;
  const outcomes = aspect.items.map(({ id }) => items.get(id)?.get(member.rosterRow ?? -1));
  let points = 0;
  const cells: string[] = [];
  for (const outcome of outcomes) {
    if (outcome?.kind !== 'scored') return part;
    points += outcome.points;
    cells.push(...outcome.cells);
  }
  return { ...part, score: { known: true, value: points, outOf: aspect.max }, by: 'computed', cells };
}

/** @param missing points where nothing was entered; undefined: then it is unknown. */
function entered(
  table: RecordTable,
  record: number,
  field: string,
  kind: IndexPart['kind'],
  element: string,
  max: number,
  points: (entered: number) => number,
  reading: Reading,
  missing?: number,
): IndexPart {
  const cell = placeAt(table, field, record, reading.snapshot);
  const number = numberAt(table, field, record);
  const unreadable = stateAt(table, field, record) === ValueState.unreadable;
  const given = number ?? (unreadable ? undefined : missing);
  const score: Score =
    given === undefined
      ? { known: false, outOf: max, reason: lacking(unreadable, cell, field) }
      : { known: true, value: Math.min(max, Math.max(0, points(given))), outOf: max };
  return {
    indicator: field,
    title: table.fields.get(field)?.field.label ?? field,
    element,
    kind,
    score,
    max,
    applies: true,
    actual: null,
    target: null,
    by: number === null ? 'none' : 'self',
    cells: cell === '' ? [] : [cell],
  };
}

function lacking(unreadable: boolean, cell: string, field: string): { code: string; detail: readonly string[] } {
  if (unreadable) return { code: 'unreadable', detail: [cell] };
  return { code: 'no-entry', detail: [cell === '' ? `${SHEET}.${field}` : cell] };
}
