/** Whether two files tell of one record: of one unit, or of two that both may list it. */
import { ValueState, type RecordTable } from '../../model/record';
import { compact } from '../../text/normalise';
import { placed } from '../units/town-of';
import { isSameKey, unitKey, type UnitKey } from '../units/unit-names';
import { insteadOf, nobody, type KeyedTable } from './record-keys';

/** Key fields that name a place, an organisation or a person: such a key means the same record in any file. */
const subjects: ReadonlySet<string> = new Set(['branch', 'village', 'orgCode', 'orgName', 'unit', 'org', 'idNumber']);
/** 江城市望禾镇竹影村, 启明光电有限公司: one such is enough in a whole city; 第一党支部 is not. */
const nowhereElse = /[镇乡县区市]..|街道..|公司|[A-Za-z0-9]{8}/;
/**
 * A town may list what its villages list as well. Branches and people are known by their names; 述职 (T18) is no such
 * ledger, for one person reports at several levels.
 */
const knownByName: ReadonlySet<string> = new Set(['T06', 'T07', 'T15', 'T21']);
/** Numbers of one's own begin anew with every office: they mean the same where the rest is the same, too. */
const knownByNumber: ReadonlySet<string> = new Set(['T12', 'T13', 'T14', 'T16', 'T17', 'T20']);
/** Whose it is: 倪娜 of 竹影村党支部, problem 3 of 竹影村党支部. */
const whereabouts: readonly string[] = ['branch', 'org', 'unit', 'place'];

/** True when workbooks of two units may tell of the same record. */
export function spansUnits(table: RecordTable): boolean {
  const { code } = table.def;
  return knownByName.has(code) || knownByNumber.has(code) || hasSubjectKey(table);
}

/** True when the ledger's key means the same record whoever hands it in. */
function hasSubjectKey({ def }: RecordTable): boolean {
  return def.fields.some((field) => field.key === true && subjects.has(field.id));
}

/**
 * The texts under which a record is looked for; none where it has no key. Hundreds of units have a problem 1: it is looked
 * for within its unit, and by what the number stands for or whose it is among the others.
 */
export function lookedUpBy(one: KeyedTable, record: number): readonly string[] {
  const key = one.keys[record] ?? '';
  if (key === '') return [];
  if (!knownByNumber.has(one.table.def.code)) return [key];
  const within = `${key}\u0000${one.unit.core}`;
  const matter = matterOf(one.table, record);
  if (matter !== '') return [within, `${key}\u0000\u0000${matter}`];
  const whose = whereOf(one, record);
  return whose === null ? [within] : [within, `${key}\u0000\u0000${placed(whose.core).bare}`];
}

/** The same key means the same record, in the workbooks of one unit or of two. */
export function isSame(one: KeyedTable, record: number, other: KeyedTable, second: number): boolean {
  const [own, others] = [one.names[record] ?? nobody, other.names[second] ?? nobody];
  // 望禾镇新华村 and 听泉镇新华村, 竹影村党总支 and 竹影村党支部 are two.
  if (own.some((name, at) => !isSameKey(name, others[at] ?? name))) return false;
  const ofOneUnit = isSameKey(one.unit, other.unit);
  const [place, elsewhere] = [whereOf(one, record), whereOf(other, second)];
  // One unit may hand the same problem on to somebody else.
  const movable = ofOneUnit && knownByNumber.has(one.table.def.code);
  if (place !== null && elsewhere !== null && !isSameKey(place, elsewhere) && !movable) return false;
  if (ofOneUnit) {
    // Numbers may begin anew with every month.
    if (hasSubjectKey(one.table) || one.period === other.period) return true;
    const { alike, different } = compared(one.table, record, other.table, second);
    return alike >= different;
  }
  const subject = subjectOf(one.table, record);
  const whose = subject === '' ? (own[0] ?? (elsewhere === null ? null : place)) : unitKey(subject);
  return isToldByBoth(one, record, other, second, whose) && isOfOnePlace(one, record, other, second, whose);
}

/** Two units may speak of one record; numbers of their own only where the rest is the same, too. */
function isToldByBoth(
  { table }: KeyedTable,
  record: number,
  other: KeyedTable,
  second: number,
  whose: UnitKey | null,
): boolean {
  if (knownByName.has(table.def.code)) return whose !== null;
  if (!knownByNumber.has(table.def.code)) return hasSubjectKey(table);
  if (whose === null) return false;
  const [told, toldThere] = [matterOf(table, record), matterOf(other.table, second)];
  if (told !== '' && toldThere !== '') return told === toldThere;
  const { alike, different } = compared(table, record, other.table, second);
  return alike > different;
}

/** What a number stands for: the problem, the promise; "" where the ledger has none or it is not told. */
function matterOf(table: RecordTable, record: number): string {
  for (const { key, id } of table.def.fields) {
    const values = key === true ? table.fields.get(insteadOf.get(id) ?? '') : undefined;
    if (values?.field.type === 'longtext' && values.state[record] === ValueState.value)
      return compact(values.text[record] ?? '');
  }
  return '';
}

/** Neither the towns nor a name that many bear speak against it. */
function isOfOnePlace(
  one: KeyedTable,
  record: number,
  other: KeyedTable,
  second: number,
  whose: UnitKey | null,
): boolean {
  const [a, b] = [townOf(one, record), townOf(other, second)];
  if (a !== '' && b !== '') return isSameKey(unitKey(a), unitKey(b));
  if (whose === null) return false;
  const [mine, theirs] = [isSameKey(whose, one.unit), isSameKey(whose, other.unit)];
  // 新华村 of 望禾镇 and 新华村 of 听泉镇 each tell of their own.
  return mine && theirs ? false : mine || theirs || nowhereElse.test(whose.core);
}

/** Whose a record is that a name or number alone does not tell; null: not said, or it needs no such telling. */
function whereOf({ table, names }: KeyedTable, record: number): UnitKey | null {
  const { code } = table.def;
  if (!knownByNumber.has(code) && (!knownByName.has(code) || (names[record] ?? nobody).length > 0)) return null;
  if (subjectOf(table, record) !== '') return null;
  for (const id of whereabouts) {
    const values = table.fields.get(id);
    if (values?.state[record] === ValueState.value) return unitKey(values.text[record] ?? '');
  }
  return null;
}

/** How many words and days are alike and how many are not, of those that both tell beside the key. */
function compared(
  one: RecordTable,
  record: number,
  other: RecordTable,
  second: number,
): { readonly alike: number; readonly different: number } {
  let [alike, different] = [0, 0];
  for (const [id, values] of one.fields) {
    const others = other.fields.get(id);
    const { key, type } = values.field;
    const told = type === 'text' || type === 'longtext' || type === 'date' || type === 'person';
    if (key === true || !told || others === undefined) continue;
    if (values.state[record] !== ValueState.value || others.state[second] !== ValueState.value) continue;
    const same =
      type === 'date' ? values.number[record] === others.number[second] : values.text[record] === others.text[second];
    if (same) alike += 1;
    else different += 1;
  }
  return { alike, different };
}

function townOf({ table, town: own }: KeyedTable, record: number): string {
  const told = table.fields.get('town');
  if (told?.state[record] === ValueState.value) return told.text[record] ?? '';
  return own;
}

function subjectOf(table: RecordTable, record: number): string {
  for (const field of table.def.fields) {
    if (field.key !== true || !subjects.has(field.id)) continue;
    const values = table.fields.get(field.id);
    if (values?.state[record] === ValueState.value) return values.text[record] ?? '';
  }
  return '';
}
