/**
 * Standards that are crossed with branches: branches go down, the standards across, and where two meet a tick says whether
 * the one meets the other. Set upright, each such cell is a record with its branch and its standard.
 */
import type { CellAt } from '../../model/upright';
import { compact } from '../../text/normalise';
import { isCross, isTick } from '../../text/tick';
import { cleanName } from '../cells/names';
import { bareName } from '../cells/vocabulary';
import { SEQUENCE } from '../cells/words';
import type { Lying, Unit } from './lying';
import { isFact, isSumRow, linesOf, nameOver, wordsOver } from './lying';
import type { Plan, PlacedText } from './set-upright';

/** What the register of standards calls its columns. */
export interface Standards {
  /** Bare labels and synonyms of the branch, and of what else a record may tell. */
  readonly branchNames: ReadonlySet<string>;
  readonly otherNames: ReadonlySet<string>;
  readonly contentNames: ReadonlySet<string>;
  readonly branch: string;
  readonly number: string;
  readonly content: string;
  readonly met: string;
}

const FEWEST = 5;
/** So many rows from the top the standards are looked for. */
export const LOOKED_AT = 8;
/** So much of what stands where two meet must say yes or no. */
const SAYING = 0.9;
/** What such a sheet calls itself; ticks under names alone may be anything. */
export const OF_STANDARDS = /合格.{0,4}(?:支部|标准)|达标|对标|标准化|规范化/;
const ANSWER = /^(?:是|否|有|无|合格|不合格|(?:已|未|不)?达标|符合|不符合)$/;
/** 1.班子健全, 标准3, 第2条: its number. */
const NUMBERED = /^(?:第|标准)?(\d{1,2})(?:条|项|[.、．]|$)/;
export const SUM = /^(?:合计|小计|总计|共计|达标[数率].*|全[市县区镇乡].{0,4})$/;

interface Across {
  readonly at: Unit;
  readonly number: string;
  readonly content: string;
}

/** What marks not met beside ticks; what it means is asked when it is read. */
const OPEN = /^[○〇◯]$/;

export function standardsAcross(lying: Lying, standards: Standards): Plan | null {
  for (let header = 0; header < Math.min(lying.rows, LOOKED_AT); header++) {
    const units = lying.filled(header);
    if (units.length <= FEWEST || units.some(isFact) || !OF_STANDARDS.test(wordsOver(lying, header))) continue;
    const names = Array.from({ length: lying.columns }, (_, column) => nameOver(lying, header, column));
    const own = names.flatMap((unit) => (unit !== null && isOwn(bareName(unit.text), standards) ? [unit] : []));
    if (!own.some(({ text }) => standards.branchNames.has(bareName(text)))) continue;
    const across = answered(
      lying,
      header,
      units.filter((unit) => !own.includes(unit) && unit.lastColumn === unit.column),
    );
    if (across.length >= FEWEST) return planOf(lying, header, own, across.map(numbered), standards);
  }
  return null;
}

function isOwn(name: string, { branchNames, otherNames }: Standards): boolean {
  return !SEQUENCE.test(name) && (branchNames.has(name) || otherNames.has(name));
}

/** The columns under whose names hardly anything but ticks and crosses stands. */
export function answered(lying: Lying, header: number, units: readonly Unit[]): readonly Unit[] {
  return units.filter(({ column }) => {
    let [filled, said] = [0, 0];
    for (let row = header + 1; row < lying.rows; row++) {
      const text = isSumRow(lying, row, SUM) ? '' : compact(lying.at(row, column)?.text ?? '');
      if (text === '') continue;
      filled++;
      if (isTick(text) || isCross(text) || OPEN.test(text) || ANSWER.test(text)) said++;
    }
    return filled > 0 && said >= filled * SAYING;
  });
}

/** By the number before it, else by its place. */
export function numbered(at: Unit, place: number): Across {
  const number = NUMBERED.exec(compact(at.text))?.[1] ?? String(place + 1);
  return { at, number, content: cleanName(at.text).name };
}

function planOf(
  lying: Lying,
  header: number,
  own: readonly Unit[],
  across: readonly Across[],
  { number, content, met }: Standards,
): Plan {
  const names = [number, content, met];
  const width = own.length + names.length;
  const above = Array.from({ length: Math.min(header, ...own.map(({ row }) => row)) }, (_, row) => row);
  const top = linesOf(lying, above, width, 0);
  const head = top.cells.length;
  const cells: (readonly (CellAt | null)[])[] = [[...own, ...names.map(() => across[0]?.at ?? null)]];
  const texts: PlacedText[] = names.map((text, i) => ({ row: head, column: own.length + i, text }));
  for (let row = header + 1; row < lying.rows; row++) {
    if (isSumRow(lying, row, SUM) || lying.filled(row).length < FEWEST) continue;
    for (const each of across) {
      [each.number, each.content].forEach((text, i) => {
        texts.push({ row: head + cells.length, column: own.length + i, text });
      });
      cells.push([...own.map(({ column }) => ({ row, column })), each.at, each.at, { row, column: each.at.column }]);
    }
  }
  return { how: 'crossed', width, cells: [...top.cells, ...cells], merges: top.merges, texts, inOneCell: true };
}
