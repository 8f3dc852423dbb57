/**
 * Sheets whose records do not stand in rows, set upright where they are plainly a table of the template then and are none
 * as they stand; everything after reads them as any other.
 */
import type { FoundColumn, FoundSheet, FoundTable } from '../model/found';
import type { Snapshot } from '../model/snapshot';
import type { Template } from '../model/template';
import { standsAt } from '../model/upright';
import type { Grid } from './cells/grid';
import { gridOf, unseenStrings } from './cells/grid';
import type { Choices, SheetChoice } from './choices';
import { noChoices } from './choices';
import { findTables, indexOf } from './find-tables';
import { fit, profileOf } from './match/profile';
import { branchesAcross } from './turned/branches-across';
import { crossed } from './turned/crossed';
import { form } from './turned/form';
import type { Begun } from './turned/going-on';
import { goingOn } from './turned/going-on';
import { inOneCell } from './turned/in-one-cell';
import { listed } from './turned/listed';
import { Lying } from './turned/lying';
import { holdsValues, matchedIn, mayBeListed, mayBeOccasions, mayBePaired, mayLie } from './turned/may-lie';
import { monthsBeside } from './turned/months';
import { monthsOver } from './turned/months-over';
import { occasions } from './turned/occasions';
import { paired } from './turned/paired';
import { daysOf, meetingsOf, progressOf, standardsOf } from './turned/registers';
import type { Plan } from './turned/set-upright';
import { sheetFrom } from './turned/set-upright';
import { standardsAcross } from './turned/standards';
import { turned } from './turned/turned';

/** Set upright it must have so many fields, so much of its names must be fields, and so much more than as it stands. */
const FEWEST = 4;
const SHARE = 0.6;
const MORE = 2;
const SURE = 0.6;
/** Each month a record: of these fewer fields may be told, but more than as it stands. */
const FEWEST_OF_MONTHS = 3;
/** Numbers name no unit. */
const NUMBER = /编号|代码/;
/** What the units are called may be taken for a field where their names are no worse than this for it. */
const NOT_AGAINST = -0.2;

export interface Upright {
  readonly snapshot: Snapshot;
  readonly sheets: readonly FoundSheet[];
}

export function findUpright(snapshot: Snapshot, template: Template, choices: Choices = noChoices): Upright {
  const sheets = findTables(snapshot, template, choices);
  let unseen: Uint8Array | null = null;
  let now: Upright = { snapshot, sheets };
  sheets.forEach((found, i) => {
    const sheet = snapshot.sheets[i];
    const choice = sheet === undefined ? {} : (choices.get(sheet.name) ?? {});
    if (sheet === undefined || choice.headerRows !== undefined || choice.table === null) return;
    const begun = choice.table === undefined ? begunBefore(now, i, template) : null;
    const lies = mayLie(sheet, found);
    const lists = mayBeListed(sheet, found);
    const pairs = mayBePaired(sheet);
    const groups = mayBeOccasions(sheet, found);
    if (begun === null && !lies && !lists && !pairs && !groups) return;
    const grid = gridOf(snapshot, i, (unseen ??= unseenStrings(snapshot)));
    if (grid === null) return;
    const next = begun === null ? null : goingOnFrom(grid, begun, now, i, template);
    if (next !== null) {
      now = next;
      return;
    }
    const lying = new Lying(grid, indexOf(template).words);
    const set =
      (pairs ? pairedOf(lying, now.snapshot, i, template, choices) : null) ??
      (groups ? occasionsOf(lying, now.snapshot, i, template, choices) : null) ??
      (lists ? listedOf(lying, now.snapshot, i, template, choices) : null) ??
      (lies ? otherwiseOf(lying, now, i, template, choices) : null);
    if (set === null || !isBetter(set.found, found)) return;
    now = {
      snapshot: set.snapshot,
      sheets: now.sheets.map((each) => (each.sheet === i ? set.found : each)),
    };
  });
  return now;
}

function otherwiseOf(lying: Lying, now: Upright, i: number, template: Template, choices: Choices): Raised | null {
  return (
    monthsOf(lying, now.snapshot, i, template, choices) ??
    crossedOf(lying, now, i, template, choices) ??
    standardsCrossedOf(lying, now, i, template, choices) ??
    fuller(turnedOf(lying, now.snapshot, i, template, choices), formOf(lying, now.snapshot, i, template, choices))
  );
}

/** What is only like a name under one of several months is not told by the others. */
function surelyIn({ table, columns }: FoundTable): number {
  return table === null ? 0 : columns.filter(({ field, confidence }) => field !== null && confidence >= SURE).length;
}

type Before = Omit<Begun, 'grid'> & { readonly sheet: number };

/** The list of the sheet before, with which a sheet may go on that no table was found on. */
function begunBefore({ snapshot, sheets }: Upright, i: number, template: Template): Before | null {
  let sheet = i - 1;
  while (snapshot.sheets[sheet]?.rowCount === 0) sheet--;
  const found = sheets[sheet]?.tables.at(-1);
  const def = template.tables.find(({ code }) => code === found?.table);
  if (found === undefined || def === undefined || found.confidence < SURE) return null;
  return sheets[i]?.tables.some(({ confidence }) => confidence >= SURE) === false ? { found, def, sheet } : null;
}

function goingOnFrom(grid: Grid, begun: Before, now: Upright, i: number, template: Template): Upright | null {
  const list = gridOf(now.snapshot, begun.sheet, unseenStrings(now.snapshot));
  const plan = list === null ? null : goingOn(grid, { ...begun, grid: list }, indexOf(template));
  // What the clerk says of a list holds for what goes on with it.
  const chosen: SheetChoice = begun.found.tableBy === 'chosen' ? { table: begun.def.code } : {};
  const choices = new Map([[grid.sheet.name, chosen]]);
  const set = plan === null ? null : setUp(plan, now.snapshot, i, template, choices);
  const [table] = set?.found.tables ?? [];
  if (set === null || table?.table !== begun.def.code || table.confidence < SURE) return null;
  return { snapshot: set.snapshot, sheets: now.sheets.map((each) => (each.sheet === i ? set.found : each)) };
}

interface Raised {
  readonly snapshot: Snapshot;
  readonly found: FoundSheet;
}

/**
 * A form in two pairs of columns, of whose second names few are known, looks like a table on its side; read as a form it
 * has more fields. The first where neither has.
 */
function fuller(one: Raised | null, other: Raised | null): Raised | null {
  const fields = (raised: Raised | null): number => Math.max(0, ...(raised?.found.tables ?? []).map(matchedIn));
  return one === null || (fields(other) > fields(one) && areBeside(other)) ? other : one;
}

/** Names in several columns. */
function areBeside(raised: Raised | null): boolean {
  const columns = raised?.found.tables.flatMap((table) => table.columns.map(({ at }) => at?.column)) ?? [];
  return new Set(columns).size > 1;
}

function turnedOf(lying: Lying, snapshot: Snapshot, i: number, template: Template, choices: Choices): Raised | null {
  const made = turned(lying);
  if (made === null) return null;
  const set = setUp(made.plan, snapshot, i, template, choices);
  const [table] = set?.found.tables ?? [];
  // The name that is given to the units must not be what makes it a table of the template.
  if (set === null || table === undefined || made.nameless === null || table.confidence < SURE) return set;
  const label = nameOfUnits(set, table, template);
  if (label === null) return set;
  const texts = [...(made.plan.texts ?? []), { ...made.nameless, text: label }];
  return setUp({ ...made.plan, texts }, snapshot, i, template, choices);
}

function formOf(lying: Lying, snapshot: Snapshot, i: number, template: Template, choices: Choices): Raised | null {
  const plan = form(lying) ?? inOneCell(lying);
  return plan === null ? null : setUp(plan, snapshot, i, template, choices);
}

/** Of a table in which the day of each occasion tells its records apart. */
function occasionsOf(lying: Lying, snapshot: Snapshot, i: number, template: Template, choices: Choices): Raised | null {
  const plan = occasions(lying, daysOf(template), meetingsOf(template));
  const set = plan === null ? null : setUp(plan, snapshot, i, template, choices);
  const [table] = set?.found.tables ?? [];
  const def = template.tables.find(({ code }) => code === table?.table);
  const day = def?.fields.find(({ type, key }) => type === 'date' && key === true);
  return day !== undefined && table?.columns.some(({ field }) => field === day.id) === true ? set : null;
}

function pairedOf(lying: Lying, snapshot: Snapshot, i: number, template: Template, choices: Choices): Raised | null {
  const plan = paired(lying);
  return plan === null ? null : setUp(plan, snapshot, i, template, choices);
}

function listedOf(lying: Lying, snapshot: Snapshot, i: number, template: Template, choices: Choices): Raised | null {
  const plan = listed(lying);
  return plan === null ? null : setUp(plan, snapshot, i, template, choices);
}

function monthsOf(lying: Lying, snapshot: Snapshot, i: number, template: Template, choices: Choices): Raised | null {
  const meetings = meetingsOf(template);
  const plan = meetings === null ? null : (monthsBeside(lying, meetings) ?? monthsOver(lying, meetings));
  return plan === null ? null : setUp(plan, snapshot, i, template, choices);
}

/** Where the progress stands in rows somewhere in the workbook, the crossed one is drawn from it and not read once more. */
function crossedOf(lying: Lying, now: Upright, i: number, template: Template, choices: Choices): Raised | null {
  const known = progressOf(template);
  const plan = known === null || standsInRows(known.table, now, i) ? null : crossed(lying, known.progress);
  return plan === null ? null : setUp(plan, now.snapshot, i, template, choices);
}

/** The same of standards. */
function standardsCrossedOf(
  lying: Lying,
  now: Upright,
  i: number,
  template: Template,
  choices: Choices,
): Raised | null {
  const known = standardsOf(template);
  const plan =
    known === null || standsInRows(known.table, now, i)
      ? null
      : (standardsAcross(lying, known.standards) ?? branchesAcross(lying, known.standards));
  return plan === null ? null : setUp(plan, now.snapshot, i, template, choices);
}

function standsInRows(code: string, { sheets }: Upright, i: number): boolean {
  return sheets.some(({ sheet, tables }) => sheet !== i && tables.some(({ table }) => table === code));
}

/** Null where what stands upright is no table of the template. */
function setUp(plan: Plan, before: Snapshot, i: number, template: Template, choices: Choices): Raised | null {
  const original = before.sheets[i];
  if (original === undefined) return null;
  const own = (plan.texts ?? []).map(({ text }) => text);
  const snapshot = own.length === 0 ? before : { ...before, strings: [...before.strings, ...own] };
  const sheet = sheetFrom(original, plan, before.strings.length);
  const [found] = findTables({ ...snapshot, sheets: [sheet] }, template, choices);
  if (found?.tables.length !== 1) return null;
  const [table] = found.tables;
  if (table === undefined || table.table === null || table.records.length === 0) return null;
  const columns =
    plan.how === 'continued'
      ? table.columns
      : table.columns.map((column): FoundColumn => ({
          ...column,
          at: standsAt(sheet, table.headerRows.last, column.column),
        }));
  const laid: FoundTable = { ...table, sheet: i, columns, layout: plan.how, reasons: [...table.reasons, plan.how] };
  return {
    snapshot: { ...snapshot, sheets: snapshot.sheets.map((each, k) => (k === i ? sheet : each)) },
    found: { ...found, sheet: i, tables: [laid] },
  };
}

/** The units of a table on its side are what the first demanded text of the table names that no row gives. */
function nameOfUnits({ snapshot }: Raised, table: FoundTable, template: Template): string | null {
  const def = template.tables.find(({ code }) => code === table.table);
  const grid = gridOf(snapshot, table.sheet, unseenStrings(snapshot));
  if (def === undefined || grid === null) return null;
  const [corner] = table.columns;
  if (corner?.column !== table.firstColumn) return null;
  const profile = profileOf(grid, table.records, corner.column);
  const taken = new Set(table.columns.filter((column) => column !== corner).map(({ field }) => field));
  const index = indexOf(template);
  const field = def.fields.find(
    (each) =>
      (each.required || each.key === true) &&
      (each.type === 'text' || each.type === 'person') &&
      each.pattern === undefined &&
      !NUMBER.test(each.label) &&
      !taken.has(each.id) &&
      fit(profile, each, index) >= NOT_AGAINST,
  );
  return field?.label ?? null;
}

function isBetter(set: FoundSheet, found: FoundSheet): boolean {
  const [table] = set.tables;
  if (table === undefined || table.confidence < SURE) return false;
  const named = table.columns.filter(({ header }) => header.length > 0).length;
  const matched = matchedIn(table);
  const standing = found.tables.filter((each) => !holdsValues(each));
  if (table.layout === 'months' || table.layout === 'crossed')
    return matched >= FEWEST_OF_MONTHS && surelyIn(table) > Math.max(0, ...standing.map(surelyIn));
  const asItStands = Math.max(0, ...standing.map(matchedIn));
  if (table.layout === 'occasions') return matched >= FEWEST && matched >= asItStands;
  const more = table.layout === 'paired' ? matched > asItStands : matched >= asItStands * MORE;
  return matched >= FEWEST && matched >= named * SHARE && more;
}
