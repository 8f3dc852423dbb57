/**
 * Units that bear one name in several towns, and branches that bear one in several units: 新华村 of 望禾镇 and of 听泉镇,
 * handed in by themselves or by their towns, 第一党支部 of either. In a summary each has its town or unit in front, or
 * they would be taken for one.
 */
import type { Reading } from '../../model/reading';
import type { RecordTable } from '../../model/record';
import type { Taken } from '../submission';
import { withUnitAnswering } from '../units/answering';
import { isVillage, placed, townNamed } from '../units/town-of';
import { isSameUnit, unitKey, unitNames } from '../units/unit-names';
import { withUnsaid } from '../units/unsaid';
import { columnsNamingOrgs, renamedTable, townOfRecord } from './names-in-records';

/** Names that many units give to a branch of theirs: 第一党支部, 机关党支部. */
const common =
  /^(?:第?[\d一二三四五六七八九十]{1,3}(?:党?小?组)?|(?:机关|离退休(?:干部|职工|教师)?|退休(?:干部|职工|教师)?|老干部|流动(?:党员)?|直属|联合|综合|教工|教师|学生|后勤|医务|行政|非公(?:企业)?|两新(?:组织)?|社会组织)(?:第?[\d一二三四五六七八九十]{1,2})?)$/;

interface Apart {
  readonly taken: readonly Taken[];
  /** The table as it was read, by the one with the longer names. */
  readonly readAs: ReadonlyMap<RecordTable, RecordTable>;
}

/**
 * @param listed names on the list of units
 * @param before names in earlier summaries: a namesake may be among them
 * @param period the one brought together
 */
export function namesApart(
  taken: readonly Taken[],
  listed: readonly string[],
  before: readonly string[],
  period: string,
): Apart {
  const elsewhere = [...listed, ...before];
  const known = unitNames([...listed, ...taken.flatMap(rostered)]);
  const isKnown = (name: string): boolean => known.match(name) !== null;
  const towns = townsByName(taken, elsewhere);
  const several = severalUnits(taken);
  const earlier = new Set(elsewhere);
  const readAs = new Map<RecordTable, RecordTable>();
  const named = taken.map((one): Taken => {
    const own = unitApart(one, towns);
    const { unit } = own.submission;
    const { namesake, town } = own.submission;
    const front = namesake === 'apart' || namesake === 'named' ? (town?.name ?? '') : '';
    const ofTown = townNamed(unit);
    const { bare } = placed(one.submission.unit);
    const { reading } = own.named;
    const short = unitKey(unit).core;
    const here = namesIn(reading);
    const longer = (name: string, ofRecord: string): string => {
      const { core, level } = unitKey(name);
      if (front !== '' && core.startsWith(bare)) return inFront(front, bare, name);
      const inTown = townNamed(ofRecord) || ofTown;
      if (inTown !== '' && isOfOneTown(name)) {
        const within = placed(name);
        return within.town === '' && towns.has(within.bare) ? inFront(inTown, within.bare, name) : name;
      }
      if (level === '' || !common.test(core)) return name;
      // 离退休党支部 in the workbook of 市教育局离退休党支部 is that branch itself; 1支部 is not the end of 第11党支部.
      const full = core.length > 1 && short.endsWith(core) ? unit : `${short}${name}`;
      return short !== '' && (several || here.has(full) || earlier.has(full)) ? full : name;
    };
    const tables = reading.tables.map((table) => {
      const answered = withUnitAnswering(table, own.submission, isKnown);
      const now = withUnsaid(renamedTable(answered, longer), own.submission, period);
      if (now !== table) readAs.set(now, table);
      return now;
    });
    return { ...own, named: { ...own.named, reading: { ...reading, tables } } };
  });
  return { taken: named, readAs };
}

/** By bare name the towns that have a unit of it; only names of several. */
function townsByName(taken: readonly Taken[], elsewhere: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const towns = new Map<string, Map<string, Taken | null>>();
  const add = (bare: string, town: string, of: Taken | null): void => {
    if (town === '' || bare === '') return;
    const known = towns.get(bare) ?? new Map<string, Taken | null>();
    towns.set(bare, known);
    if (!known.has(town)) known.set(town, of);
  };
  const ofName = (name: string, ofTown = ''): void => {
    const { bare, town } = placed(name);
    add(bare, town === '' ? townNamed(ofTown) : town, null);
  };
  for (const one of taken) {
    const { unit, town } = one.submission;
    // A town has no namesake in itself.
    if (townNamed(unit) === '') add(placed(unit).bare, town?.name ?? '', town?.by === 'folder' ? one : null);
    const ofUnit = townNamed(unit);
    // A unit's ledgers name the same few places in every row.
    const told = new Set<string>();
    for (const table of one.named.reading.tables) {
      const townOf = townOfRecord(table);
      for (const { text } of columnsNamingOrgs(table)) {
        // What a town's workbook names without a town lies in it.
        text.forEach((name, record) => {
          const key = `${name}\n${townOf(record)}`;
          if (told.has(key)) return;
          told.add(key);
          if (isOfOneTown(name)) ofName(name, townNamed(townOf(record)) || ofUnit);
        });
      }
    }
  }
  for (const name of elsewhere) ofName(name);
  return new Map(
    [...towns].flatMap(([bare, known]) => {
      const several = [...known].filter(([, of], at, all) => !isCopy(of, all.slice(0, at)));
      return several.length < 2 ? [] : [[bare, new Set(several.map(([town]) => town))] as const];
    }),
  );
}

function rostered({ named }: Taken): readonly string[] {
  return named.reading.tables.flatMap(({ def, fields }) =>
    def.code === 'T03' ? (fields.get('orgName')?.text ?? []) : [],
  );
}

/** The very same workbook in the folder of another town has been put there by mistake: it makes no second unit. */
function isCopy(one: Taken | null, others: readonly (readonly [string, Taken | null])[]): boolean {
  return one !== null && others.some(([, other]) => other !== null && isSameContent(one, other));
}

function isSameContent(one: Taken, other: Taken): boolean {
  const content = ({ named }: Taken): string =>
    JSON.stringify(
      named.reading.tables.map(({ def, fields }) => [
        def.code,
        [...fields].map(([id, { text, number, state }]) => [id, text, [...number], [...state]]),
      ]),
    );
  return content(one) === content(other);
}

/** A village or a branch, as every town has them; 市委组织部 is nobody's. */
function isOfOneTown(name: string): boolean {
  const { core, level } = unitKey(name);
  return (level !== '' || isVillage(name)) && townNamed(name) === '' && !common.test(core);
}

/** Whose 机关党支部 it is has to be said as soon as several units are brought together. */
function severalUnits(taken: readonly Taken[]): boolean {
  const [first, ...others] = taken.map(({ submission }) => submission.unit).filter((unit) => unit !== '');
  return first !== undefined && others.some((unit) => !isSameUnit(first, unit));
}

/** Names of organisations as the workbook writes them. */
function namesIn({ tables }: Reading): ReadonlySet<string> {
  return new Set(tables.flatMap((table) => columnsNamingOrgs(table).flatMap(({ text }) => [...new Set(text)])));
}

function unitApart(one: Taken, towns: ReadonlyMap<string, ReadonlySet<string>>): Taken {
  const { submission } = one;
  const { bare, town } = placed(submission.unit);
  const several = townNamed(submission.unit) === '' ? towns.get(bare) : undefined;
  if (several === undefined) return one;
  const name = submission.town?.name ?? '';
  if (name === '') return { ...one, submission: { ...submission, namesake: 'unclear' } };
  if (town !== '') return { ...one, submission: { ...submission, namesake: 'named' } };
  return { ...one, submission: { ...submission, unit: inFront(name, bare, submission.unit), namesake: 'apart' } };
}

/** 中共新华村支部委员会 → 望禾镇新华村支部委员会; a name that has the town already stays. */
function inFront(town: string, bare: string, name: string): string {
  const at = name.indexOf(bare);
  return placed(name).town === town ? name : `${town}${at < 0 ? name : name.slice(at)}`;
}
