/** S03: names of organisations that are not in the roster, short names, names that may be several. */
import type { FieldValues, RecordTable, Remark } from '../../model/record';
import { ValueState } from '../../model/record';
import type { RuleDef } from '../../model/template';
import type { OrgIndex } from '../../records/org-index';
import { fold } from '../../text/normalise';
import { orgKey } from '../../text/org-name';
import { nearestOrg, orgCandidates, orgIndex } from '../../records/org-index';
import type { Bench } from '../bench/bench';
import { textOf } from '../bench/fields';
import type { Said } from '../bench/said';
import { shortened } from '../bench/shown-value';
import { LIST, NAMES_BRANCH, NAMES_PARTY_ORG } from '../bench/vocabulary';

const ROSTER = 'T03';
const REFERENCE = 'T03.orgName';
/** So many candidates are named. */
const named = 3;
/** For so many different names the nearest one is looked for: each is compared with the whole roster. */
const guesses = 100;

export function notInRoster(rule: RuleDef, bench: Bench): void {
  // The form of one branch is no roster.
  const index = orgIndex(bench.reading.tables.filter(({ found, rows }) => found.layout !== 'form' && rows.length > 0));
  if (index === null) {
    bench.cannot(rule, [ROSTER]);
    return;
  }
  const departments = departmentsIn(bench);
  const parents = parentsIn(bench);
  for (const table of bench.tables(rule.tables)) {
    // The roster's own 上级党组织 leads out of it at the top.
    if (table.def.code === ROSTER) continue;
    for (const values of table.fields.values()) {
      const { field, found } = values;
      if (field.ref !== REFERENCE || found === null || isAnotherRules(rule, table, field.id, bench)) continue;
      judge({ rule, bench, table, values, index, departments, parents });
    }
  }
}

/** 联系点 has a rule of its own. */
function isAnotherRules(rule: RuleDef, table: RecordTable, field: string, bench: Bench): boolean {
  return bench.reading.template.rules.some(
    (other) =>
      other.id !== rule.id &&
      other.group === rule.group &&
      (other.checks ?? []).some((check) => check.table === table.def.code && check.at === field),
  );
}

/** Towns and departments to which the roster's organisations belong: it knows them, though they are none of them. */
function departmentsIn(bench: Bench): ReadonlySet<string> {
  return new Set(bench.tables([ROSTER]).flatMap(({ fields }) => [...(fields.get('town')?.text ?? [])]));
}

/** Committees over the roster's organisations: it names them in 上级党组织, though it is not they that it lists. */
function parentsIn(bench: Bench): ReadonlySet<string> {
  const names = bench.tables([ROSTER]).flatMap(({ fields }) => [...(fields.get('parentOrg')?.text ?? [])]);
  return new Set(names.filter((name) => name !== '').map(writtenAnyhow));
}

/** 中共红星镇委员会 and 红星镇党委 are one. */
function writtenAnyhow(name: string): string {
  const { core, level } = orgKey(name);
  return `${core} ${level}`;
}

interface Judging {
  readonly rule: RuleDef;
  readonly bench: Bench;
  readonly table: RecordTable;
  readonly values: FieldValues;
  readonly index: OrgIndex;
  readonly departments: ReadonlySet<string>;
  readonly parents: ReadonlySet<string>;
}

function judge({ rule, bench, table, values, index, departments, parents }: Judging): void {
  const { field, found } = values;
  const namesOrgs = NAMES_PARTY_ORG.test(field.label) || NAMES_PARTY_ORG.test(found?.label ?? '');
  // 责任单位 may be offices that the roster was never meant to hold: strict only where most of them are in it.
  const offices = !namesOrgs && !mostlyKnown(values, index);
  const mayBeParent = !NAMES_BRANCH.test(field.label);
  const strangers = new Map<string, Said>();
  for (let record = 0; record < values.text.length; record++) {
    if (values.state[record] !== ValueState.value) continue;
    const remarks = values.remarks.get(record) ?? [];
    const alias = namesOrgs ? remarks.find(({ code }) => code === 'org-alias') : undefined;
    // One cell merged over several rows, or 同上: it was said where the name is written.
    const again =
      record > 0 && (remarks.some(({ code }) => code === 'ditto') || bench.isCovered(table, record, field.id));
    const name = values.text[record] ?? '';
    if (!namesOrgs && departments.has(name)) continue;
    if (mayBeParent && parents.has(writtenAnyhow(name))) continue;
    if (alias !== undefined) {
      if (!again) bench.atField(rule, table, record, field.id, () => understood(rule, alias, index));
    } else if (!index.names.has(name) && (namesOrgs || isOther(name, offices, table, record, index))) {
      if (again) bench.doubt(rule, table, record, field.id);
      else
        bench.atField(rule, table, record, field.id, () => {
          const known =
            strangers.get(name) ?? unknown(name, textOf(table, record, 'town'), index, strangers.size < guesses);
          strangers.set(name, known);
          return known;
        });
    }
  }
}

/**
 * A short name that means one organisation only is understood; the full name is wanted all the same. It is written by
 * itself where the roster gives just this short name to that one.
 */
function understood(rule: RuleDef, { read, taken: full }: Remark, index: OrgIndex): Said {
  const registered = index.byShort.get(fold(read)) ?? [];
  return {
    facts: { v: shortened(read), e: full },
    value: shortened(read),
    expected: full,
    severity: rule.severity === 'hint' ? 'hint' : 'confirm',
    message: 'S03.known',
    ...(registered.length === 1 && registered[0]?.name === full ? { fix: { kind: 'setValue', value: full } } : {}),
  };
}

function unknown(name: string, town: string, index: OrgIndex, guess: boolean): Said {
  const value = shortened(name);
  const several = orgCandidates(index, name, town);
  if (several.length > 1) {
    const e = several.slice(0, named).join(LIST) + (several.length > named ? '…' : '');
    return { facts: { v: value, e }, value, expected: e, message: 'S03.several' };
  }
  const near = guess ? nearestOrg(index, name, town) : null;
  if (near === null) return { facts: { v: value }, value, message: 'S03.unknown' };
  return { facts: { v: value, e: near }, value, expected: near };
}

function mostlyKnown({ text, state }: FieldValues, index: OrgIndex): boolean {
  const names = new Set(text.filter((_, record) => state[record] === ValueState.value));
  let known = 0;
  for (const name of names) if (index.names.has(name)) known++;
  return known > 0 && known * 2 >= names.size;
}

/** In a column of units: a branch by its very name, or, where the column is about the roster, what it does not know at all. */
function isOther(name: string, offices: boolean, table: RecordTable, record: number, index: OrgIndex): boolean {
  if (offices) return NAMES_BRANCH.test(name);
  return orgCandidates(index, name, textOf(table, record, 'town')).length === 0;
}
