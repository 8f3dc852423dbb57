/** The branches that ledgers name, where no organisation roster tells which there are. */
import { oncePer } from '../model/once';
import { ValueState, type RecordTable } from '../model/record';
import type { Consolidation } from './consolidation';
import { placeOf } from './merge';
import { submitterOf } from './submitter';
import { placed } from './town-of';

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
  const unitOf = submitterOf(consolidation);
  const known = new Map<string, Known>();
  for (const code of ledgers) {
    for (const table of tables) {
      if (table.def.code !== code) continue;
      const { file, sheet } = placeOf(snapshot.sheets[table.found.sheet]?.name ?? '');
      tell(table, unitOf(file, sheet), known);
    }
  }
  return [...known].map(([name, { unit, domain, counted, listed }]): Branch => {
    const members = counted ?? (listed === 0 ? null : listed);
    return { name, code: '', unit, domain: domain === '' ? domainByName(name) : domain, subDomain: '', members };
  });
});

function tell({ def, fields, rows }: RecordTable, unit: string, known: Map<string, Known>): void {
  const branch = fields.get('branch')?.text ?? [];
  const domain = fields.get('domain')?.text ?? [];
  const count = def.code === 'T10' ? fields.get('memberCount') : undefined;
  const status = def.code === 'T04' ? (fields.get('status')?.text ?? []) : null;
  for (let record = 0; record < rows.length; record += 1) {
    const name = branch[record] ?? '';
    if (name === '') continue;
    let own = known.get(name);
    if (own === undefined) known.set(name, (own = { unit, domain: '', counted: null, listed: 0 }));
    if (own.domain === '') own.domain = domain[record] ?? '';
    if (count?.state[record] === ValueState.value) own.counted = count.number[record] ?? null;
    if (status !== null && !gone.has(status[record] ?? '')) own.listed += 1;
  }
}

/** 竹影村 is a village, 云锦社区 a community; of others the name does not tell. */
function domainByName(name: string): string {
  const { bare } = placed(name);
  return /村(?:第?\d+)?$/.test(bare) ? 'village' : /社区(?:第?\d+)?$/.test(bare) ? 'community' : '';
}
