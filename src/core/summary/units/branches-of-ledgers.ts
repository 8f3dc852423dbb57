/** The branches that ledgers name, for units of which no organisation roster tells which they have. */
import { oncePer } from '../../model/once';
import { ValueState, type RecordTable } from '../../model/record';
import type { Consolidation } from '../consolidation';
import { placeOf } from '../place';
import { outsideRosters } from './outside-rosters';
import { submitterOf, unnamedUnits } from './submitter';
import { placed, townNamed } from './town-of';
import { unitNames } from './unit-names';

export interface Branch {
  readonly name: string;
  /** "" when the roster gives none. */
  readonly code: string;
  readonly unit: string;
  readonly domain: string;
  readonly subDomain: string;
  readonly members: number | null;
}

/** Of every branch a line, the surest first: where it is scored, where it judges itself, where its members stand. */
const ledgers = ['T05', 'T08', 'T10', 'T06', 'T04', 'T09'] as const;
const gone: ReadonlySet<string> = new Set(['已转出', '已死亡', '停止党籍']);

interface Known {
  readonly unit: string;
  domain: string;
  /** By the ledger of e-identities. */
  counted: number | null;
  /** Lines of the roster of members. */
  listed: number;
}

export const branchesOfLedgers = oncePer((consolidation: Consolidation): readonly Branch[] => {
  const { tables, snapshot } = consolidation.reading;
  const handedInBy = submitterOf(consolidation);
  const { organisations, outside } = rosters(consolidation);
  const reporters = unitNames(consolidation.submissions.map(({ unit }) => unit));
  const unnamed = unnamedUnits(consolidation);
  const known = new Map<string, Known>();
  for (const code of ledgers) {
    for (const table of tables) {
      if (table.def.code !== code) continue;
      const { file, sheet } = placeOf(snapshot.sheets[table.found.sheet]?.name ?? '');
      const handedIn = handedInBy(file, sheet);
      // A town's ledger names the branches of villages that hand in themselves, too. Whose those of nobody are nobody knows.
      const unitOf = (name: string): string | null => {
        const unit = reporters.match(name) ?? handedIn;
        if (organisations.has(name) || outside?.has(unit) === false) return null;
        return unnamed.has(unit) ? name : unit;
      };
      tell(table, unitOf, known);
    }
  }
  const byTasks = domainsByTasks(consolidation);
  return [...known].map(([name, { unit, domain, counted, listed }]): Branch => {
    const members = counted ?? (listed === 0 ? null : listed);
    return {
      name,
      code: '',
      unit,
      domain: domain || domainByName(name) || domainByName(unit) || byTasks(name) || byTasks(unit),
      subDomain: '',
      members,
    };
  });
});

/** Names that the rosters have; those outside of them, null: all, as there is no roster. */
function rosters(consolidation: Consolidation): {
  readonly organisations: ReadonlySet<string>;
  readonly outside: ReadonlySet<string> | null;
} {
  const tables = consolidation.reading.tables.filter(({ def }) => def.code === 'T03');
  const organisations = new Set(tables.flatMap(({ fields }) => fields.get('orgName')?.text ?? []));
  organisations.delete('');
  return { organisations, outside: organisations.size === 0 ? null : outsideRosters(consolidation) };
}

/** @param unitOf whose a branch is; null: it is none of these */
function tell(
  { def, fields, rows }: RecordTable,
  unitOf: (name: string) => string | null,
  known: Map<string, Known>,
): void {
  const branch = fields.get('branch')?.text ?? [];
  const domain = fields.get('domain')?.text ?? [];
  const count = def.code === 'T10' ? fields.get('memberCount') : undefined;
  const status = def.code === 'T04' ? (fields.get('status')?.text ?? []) : null;
  for (let record = 0; record < rows.length; record += 1) {
    const name = branch[record] ?? '';
    if (name === '') continue;
    let own = known.get(name);
    if (own === undefined) {
      const unit = unitOf(name);
      if (unit === null) continue;
      known.set(name, (own = { unit, domain: '', counted: null, listed: 0 }));
    }
    if (own.domain === '') own.domain = domain[record] ?? '';
    if (count?.state[record] === ValueState.value) own.counted = count.number[record] ?? null;
    if (status !== null && !gone.has(status[record] ?? '')) own.listed += 1;
  }
}

/** What a name says, mostly before 第一党支部, by domain. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/两新|非公/, 'twoNew'],
  [/村(?:第?\d+)?$/, 'village'],
  [/社区(?:第?\d+)?$/, 'community'],
  [/(?:机关|局|学校|中学|小学|幼儿园|医院|卫生院)(?:第?\d+)?$/, 'institution'],
];

/** 竹影村 is a village, 云锦社区 a community, 市民政局 an institution; of others the name does not tell. */
export function domainByName(name: string): string {
  const { bare } = placed(name);
  return endings.find(([ending]) => ending.test(bare))?.[1] ?? '';
}

/** The domain to which all tasks are set that a unit reports beside the common ones; "" when of none, or several. */
function domainsByTasks({ reading }: Consolidation): (unit: string) => string {
  const levels = new Map(reading.template.tasks.map(({ code, level }) => [code, level]));
  const told = new Map<string, Set<string>>();
  for (const { def, fields } of reading.tables) {
    if (def.code !== 'T02') continue;
    const units = fields.get('unit')?.text ?? [];
    fields.get('taskCode')?.text.forEach((code, record) => {
      const level = levels.get(code) ?? 'common';
      const unit = units[record] ?? '';
      if (level === 'common' || unit === '') return;
      const core = placed(unit).bare;
      told.set(core, (told.get(core) ?? new Set()).add(level));
    });
  }
  return (unit) => {
    // In a town there are villages, communities and offices.
    const [only = '', ...others] = townNamed(unit) === '' ? (told.get(placed(unit).bare) ?? []) : [];
    return others.length === 0 ? only : '';
  };
}
