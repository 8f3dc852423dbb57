/** The other way round: the words of the standards go down, each branch has a column of ticks. */
import type { CellAt } from '../../model/upright';
import { compact } from '../../text/normalise';
import { bareName } from '../cells/vocabulary';
import type { Lying, Unit } from './lying';
import { isFact, isSumRow, linesOf, wordsOver } from './lying';
import type { Plan, PlacedText } from './set-upright';
import type { Standards } from './standards';
import { answered, LOOKED_AT, numbered, OF_STANDARDS, SUM } from './standards';

const FEWEST = 2;
/** What a branch, or its village, is called by. */
const BRANCH =
  /^[\u4e00-\u9fff]{1,20}(?:支部(?:委员会)?|总支(?:委员会)?|党委|村|社区|公司|学校|医院|局|办|所|站|中心)$/;

export function branchesAcross(lying: Lying, standards: Standards): Plan | null {
  for (let header = 0; header < Math.min(lying.rows, LOOKED_AT); header++) {
    const units = lying.filled(header);
    const content = units.find(({ text }) => standards.contentNames.has(bareName(text)));
    if (content === undefined || units.some(isFact) || !OF_STANDARDS.test(wordsOver(lying, header))) continue;
    const across = answered(
      lying,
      header,
      units.filter(({ column, text }) => column > content.lastColumn && BRANCH.test(compact(text))),
    );
    if (across.length >= FEWEST) return planOfBranches(lying, header, content, across, standards);
  }
  return null;
}

function planOfBranches(
  lying: Lying,
  header: number,
  contentName: Unit,
  across: readonly Unit[],
  { branch, number, content, met }: Standards,
): Plan {
  const names = [branch, number, content, met];
  const top = linesOf(
    lying,
    Array.from({ length: header }, (_, row) => row),
    names.length,
    0,
  );
  const head = top.cells.length;
  const cells: (readonly (CellAt | null)[])[] = [[...names.map(() => contentName)]];
  const texts: PlacedText[] = names.map((text, column) => ({ row: head, column, text }));
  let place = 0;
  for (let row = header + 1; row < lying.rows; row++) {
    const standard = lying.at(row, contentName.column);
    if (standard === null || standard.text === '' || isSumRow(lying, row, SUM)) continue;
    if (across.every(({ column }) => (lying.at(row, column)?.text ?? '') === '')) continue;
    const told = numbered(standard, place++);
    for (const each of across) {
      [each.text, told.number, told.content].forEach((text, column) => {
        texts.push({ row: head + cells.length, column, text });
      });
      cells.push([each, standard, standard, { row, column: each.column }]);
    }
  }
  return {
    how: 'crossed',
    width: names.length,
    cells: [...top.cells, ...cells],
    merges: top.merges,
    texts,
    inOneCell: true,
  };
}
