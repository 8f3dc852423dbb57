/** Measures beside the names of a table on its side: 万元, 元, 名. They belong to the names and are no record. */
import { compact } from '../../text/normalise';
import { isUnit } from '../../text/unit';
import { MEASURE } from '../cells/words';
import type { Lying } from './lying';
import type { PlacedText } from './set-upright';

/** Over them. */
const MEASURES = /^(?:计量|数量|金额)?单位$/;
const FEWEST_MEASURES = 2;

/** The column of measures beside the column of names, or null. */
export function measuresIn(lying: Lying, block: readonly number[], names: number): number | null {
  const column = names + 1;
  const beside = block.map((row) => compact(lying.at(row, column)?.text ?? '')).filter((text) => text !== '');
  const told = MEASURES.test(beside[0] ?? '') ? beside.slice(1) : beside;
  return told.length >= FEWEST_MEASURES && told.every((text) => MEASURE.test(text) || isUnit(text)) ? column : null;
}

/** 经营收入 with 万元 beside it is 经营收入（万元）. @param to the row in which the names are going to stand */
export function withMeasures(
  lying: Lying,
  block: readonly number[],
  names: number,
  measures: number,
  to: number,
): readonly PlacedText[] {
  return block.flatMap((row, column) => {
    const [name, unit] = [lying.at(row, names)?.text ?? '', compact(lying.at(row, measures)?.text ?? '')];
    return name === '' || unit === '' || MEASURES.test(unit) ? [] : [{ row: to, column, text: `${name}（${unit}）` }];
  });
}
