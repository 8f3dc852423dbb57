/** Which tables of which workbooks are the same ledger: known to the template, or alike in their columns. */
import type { FoundTable } from '../../model/found';
import type { Reading } from '../../model/reading';
import { CellKind } from '../../model/snapshot';
import type { Snapshot } from '../../model/snapshot';
import { fold } from '../../text/normalise';
import type { Place } from './samples';
import { BEFORE_TITLE, DEFAULT_SHEET } from './vocabulary';

export interface Ledger {
  /** Code of the template's table that it is; null: a new one. */
  readonly code: string | null;
  readonly title: string;
  /** Other titles that it was found under. */
  readonly otherTitles: readonly string[];
  readonly places: readonly Place[];
}

/** A sheet on which no table was found that a template could have, by its workbook. */
export interface LeftOut {
  readonly file: string;
  readonly sheet: string;
}

/** How sure a known table must be; what is less sure is proposed as a new one. */
const SURE = 0.6;
/** How sure it must be that the table has a header where it was found. */
const HEADED = 0.4;
/** Share of the columns that two copies of one ledger have in common. */
const ALIKE = 0.75;
const FEWEST_COLUMNS = 2;
const TITLE =
  /(?:表|台账|台帐|清单|名册|花名册|登记簿|登记册|簿|册|名录|名单|一览|汇总|统计|明细|目录|记录|报告|情况|单|书|账|帐)$/;

export function ledgersIn(readings: readonly Reading[]): {
  readonly ledgers: readonly Ledger[];
  readonly leftOut: readonly LeftOut[];
} {
  const groups: { code: string | null; names: ReadonlySet<string>; titles: string[]; places: Place[] }[] = [];
  const leftOut: LeftOut[] = [];
  for (const { snapshot, sheets } of readings) {
    for (const sheet of sheets) {
      const { name = '', visibility } = snapshot.sheets[sheet.sheet] ?? {};
      // Hidden sheets hold lists to choose from and old copies.
      const tables = sheet.kind === 'table' && visibility === 'visible' ? sheet.tables.filter(isLedger) : [];
      if (tables.length === 0 && !isBare(snapshot, sheet.sheet)) leftOut.push({ file: snapshot.name, sheet: name });
      for (const found of tables) {
        const code = found.table !== null && found.tableConfidence >= SURE ? found.table : null;
        const names = new Set(found.columns.map((column) => fold(column.header.join('/'))));
        const title = titleOf(snapshot, found);
        const group = groups.find((each) =>
          code === null ? each.code === null && isSame(each, names, title) : each.code === code,
        );
        if (group === undefined) groups.push({ code, names, titles: [title], places: [{ snapshot, found }] });
        else {
          group.places.push({ snapshot, found });
          if (!group.titles.includes(title)) group.titles.push(title);
        }
      }
    }
  }
  return {
    ledgers: groups.map(({ code, titles, places }) => ({
      ...{ code, places },
      title: commonTitle(titles),
      otherTitles: titles.filter((title) => title !== commonTitle(titles)).slice(0, 10),
    })),
    leftOut,
  };
}

function isLedger({ columns, confidence }: FoundTable): boolean {
  return confidence >= HEADED && columns.length >= FEWEST_COLUMNS;
}

function isBare(snapshot: Snapshot, sheet: number): boolean {
  const { columns } = snapshot.sheets[sheet] ?? { columns: [] };
  return columns.every(({ kind }) => kind.every((each) => each === CellKind.empty));
}

/** The same columns; or nearly the same ones under a title that is the same but for a place or a month. */
function isSame(
  group: { readonly names: ReadonlySet<string>; readonly titles: readonly string[] },
  names: ReadonlySet<string>,
  title: string,
): boolean {
  const shared = [...names].filter((name) => group.names.has(name)).length;
  const all = group.names.size + names.size - shared;
  if (shared === all) return true;
  return shared >= all * ALIKE && group.titles.some((other) => sharedEnd(other, title).length >= 4);
}

/** The line over the table that reads like a title, else the sheet's name, else what the file is called. */
function titleOf(snapshot: Snapshot, found: FoundTable): string {
  const sheet = snapshot.sheets[found.sheet];
  const lines: string[] = [];
  if (found.titleRows !== null && sheet !== undefined) {
    for (let row = found.titleRows.first; row <= found.titleRows.last; row++) {
      for (const cells of sheet.columns) {
        if (cells.kind[row] !== CellKind.text) continue;
        const text = plainTitle(snapshot.strings[cells.value[row] ?? 0] ?? '');
        if (text.length >= 2 && text.length <= 40 && !/[:：]/.test(text)) lines.push(text);
      }
    }
  }
  const named = plainTitle(sheet?.name ?? '');
  return (
    lines.find((line) => TITLE.test(line.replace(/[（(].*$/, ''))) ??
    (DEFAULT_SHEET.test(sheet?.name ?? '') || named.length < 2 ? undefined : named) ??
    lines[0] ??
    plainTitle(snapshot.name.replace(/\.[^.]+$/, '').replace(/^[A-Za-z]?\d+[_.、-]+/, ''))
  );
}

function plainTitle(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(BEFORE_TITLE, '')
    .replace(/[（(](?:19|20)?\d*年?.{0,6}[）)]$/, '');
}

/** Copies that name their place or month share the end: 青山村任务进度表, 红旗村任务进度表. */
function commonTitle(titles: readonly string[]): string {
  const shared = titles.reduce(sharedEnd);
  return shared.length >= 4 ? shared : (titles[0] ?? '');
}

function sharedEnd(a: string, b: string): string {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length === 0 ? '' : a.slice(-length);
}
