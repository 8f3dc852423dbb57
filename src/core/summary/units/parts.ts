/** A workbook taken apart by the units that its sheets speak for; nearly always there is one. */
import type { Checked } from '../../examination';
import type { Finding } from '../../model/finding';
import type { Reading } from '../../model/reading';
import type { RecordTable } from '../../model/record';
import type { Submission } from '../submission';
import { unitInside } from './recognise';
import { namedAfter } from './named-after';
import type { UnitNames } from './unit-names';
import { isSameUnit } from './unit-names';
import { unitIn, type UnitTold } from './unit-told';

export interface Part {
  readonly unit: string;
  readonly unitBy: Submission['unitBy'];
  readonly filledBy: string;
  /** Names of its sheets, when the workbook has those of other units too. */
  readonly sheets: readonly string[];
  readonly reading: Reading;
  readonly findings: readonly Finding[];
}

/**
 * @param told by the place of the table in the reading
 * @param known units of the list and the rosters, for what the names of file and folder may mean
 */
export function partsOf(
  file: string,
  { reading, findings }: Checked,
  told: readonly (UnitTold | null)[],
  known: UnitNames,
): readonly Part[] {
  const groups: { readonly unit: string; filledBy: string; readonly tables: RecordTable[] }[] = [];
  const untold: RecordTable[] = [];
  for (const [index, table] of reading.tables.entries()) {
    const says = told[index] ?? null;
    if (says === null) {
      untold.push(table);
      continue;
    }
    const group = groups.find(({ unit }) => isSameUnit(unit, says.unit));
    if (group === undefined) groups.push({ ...says, tables: [table] });
    else group.tables.push(table);
  }
  const [only] = groups;
  if (groups.length < 2) {
    const inside = unitInside(reading);
    // What the rows have in common says less than a title, a line over the table more than either.
    const unit = only?.unit ?? inside;
    const named = unit === '' ? unitOfName(file, known) : { unit, unitBy: 'content' as const };
    return [{ ...named, filledBy: only?.filledBy ?? '', sheets: [], reading, findings }];
  }
  const rest: RecordTable[] = [];
  for (const table of untold) {
    const unit = unitInside({ ...reading, tables: [table] });
    const group = unit === '' ? undefined : groups.find((each) => isSameUnit(each.unit, unit));
    if (group === undefined) rest.push(table);
    else group.tables.push(table);
  }
  const parts = groups.map(({ unit, filledBy, tables }) => ({ unit, unitBy: 'content' as const, filledBy, tables }));
  const others =
    rest.length === 0 ? [] : [{ ...ofRest(file, { ...reading, tables: rest }, known), filledBy: '', tables: rest }];
  const all = [...parts, ...others];
  const mine = findingsByPart(
    all.map(({ tables }) => tables),
    reading,
    findings,
  );
  return all.map(({ unit, unitBy, filledBy, tables }, index) => ({
    unit,
    unitBy,
    filledBy,
    sheets: [...new Set(tables.map(({ found }) => reading.snapshot.sheets[found.sheet]?.name ?? ''))],
    reading: { ...reading, tables: reading.tables.filter((table) => tables.includes(table)) },
    findings: mine[index] ?? [],
  }));
}

function ofRest(file: string, reading: Reading, known: UnitNames): Pick<Part, 'unit' | 'unitBy'> {
  const unit = unitInside(reading);
  return unit === '' ? unitOfName(file, known) : { unit, unitBy: 'content' };
}

/** Findings go with their sheet; those of the whole file, or of sheets without a ledger, are told once, with the first. */
function findingsByPart(
  parts: readonly (readonly RecordTable[])[],
  { snapshot }: Reading,
  findings: readonly Finding[],
): readonly (readonly Finding[])[] {
  const owner = new Map<string, number>();
  parts.forEach((tables, index) => {
    for (const { def, found } of tables) {
      const sheet = snapshot.sheets[found.sheet]?.name ?? '';
      owner.set(`${sheet}\u0000${def.code}`, index);
      if (!owner.has(sheet)) owner.set(sheet, index);
    }
  });
  const sorted: Finding[][] = parts.map(() => []);
  for (const finding of findings) {
    const sheet = finding.sheet ?? '';
    sorted[owner.get(`${sheet}\u0000${finding.table ?? ''}`) ?? owner.get(sheet) ?? 0]?.push(finding);
  }
  return sorted;
}

const leading = /^[\u4e00-\u9fff]{2,20}?(?:镇|乡|街道|村|社区|党支部|党总支|党委|公司|局)/;

/** A weak hint, told as one: a unit in the file's name, else in the names of its folders from the inside out. */
function unitOfName(file: string, known: UnitNames): Pick<Part, 'unit' | 'unitBy'> {
  const [base = '', ...folders] = file.split(/[\\/]/).reverse();
  const name = base.replace(/\.[^.]*$/, '');
  const inName = known.match(name) ?? longestIn(name, known.names) ?? unitIn(leading.exec(namedAfter(name))?.[0] ?? '');
  if (inName !== '') return { unit: inName, unitBy: 'file' };
  for (const folder of folders) {
    const unit = known.match(folder) ?? longestIn(folder, known.names) ?? unitIn(namedAfter(folder));
    if (unit !== '') return { unit, unitBy: 'folder' };
  }
  return { unit: name, unitBy: 'none' };
}

function longestIn(words: string, names: readonly string[]): string | null {
  let longest = '';
  for (const name of names) if (name.length > longest.length && words.includes(name)) longest = name;
  return longest === '' ? null : longest;
}
