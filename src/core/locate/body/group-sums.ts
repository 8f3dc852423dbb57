/** 听泉镇 over its villages, each column the sum of theirs: such rows add up what follows and are no records. */
import { CellKind } from '../../model/snapshot';
import { compact } from '../../text/normalise';
import type { Grid, Region } from '../cells/grid';
import { kindAt, styleAt, textAt } from '../cells/grid';
import type { Body } from './body';

const TOWN = /^(?:[一二三四五六七八九十]{1,3}[、.．])?[\u4e00-\u9fff]{1,8}(?:镇|乡|街道|办事处)$/;
const IN_TOWN = /(?:村|社区|居委会|支部)$/;
/** How far from the left the names stand. */
const NAMES_WITHIN = 4;
/** Of the rows between: names of villages; of the figures of the towns: sums. */
const MOSTLY = 0.8;
const FEWEST_FIGURES = 2;

export function withoutGroupSums(grid: Grid, region: Region, body: Body): Body {
  for (let column = region.firstColumn; column < region.firstColumn + NAMES_WITHIN; column++) {
    const towns = townsIn(grid, column, body.records);
    if (towns === null || !areSums(grid, region, body.records, towns)) continue;
    const rows = [...towns];
    return {
      ...body,
      records: body.records.filter((row) => !towns.has(row)),
      subtotalRows: [...body.subtotalRows, ...rows].sort((a, b) => a - b),
      sectionRows: [...body.sectionRows, ...rows].sort((a, b) => a - b),
    };
  }
  return body;
}

/** The rows named after towns, where the first record is one, villages follow each, and nothing else stands between. */
function townsIn(grid: Grid, column: number, records: Int32Array): ReadonlySet<number> | null {
  const towns = new Set<number>();
  let villages = 0;
  let before = false;
  for (const row of records) {
    const name = compact(textAt(grid, row, column));
    const town = TOWN.test(name);
    if ((towns.size === 0 && !town) || (before && town)) return null;
    if (town) towns.add(row);
    else if (IN_TOWN.test(name)) villages++;
    before = town;
  }
  return before || villages < (records.length - towns.size) * MOSTLY ? null : towns;
}

function areSums(grid: Grid, region: Region, records: Int32Array, towns: ReadonlySet<number>): boolean {
  let [figures, sums] = [0, 0];
  for (let column = region.firstColumn; column <= region.lastColumn; column++) {
    let own = 0;
    let sum = 0;
    let rows = 0;
    const close = (): void => {
      if (rows === 0 || own === 0) return;
      figures++;
      if (Math.abs(own - sum) < 0.006) sums++;
    };
    for (const row of records) {
      const figure = figureAt(grid, row, column);
      if (towns.has(row)) {
        close();
        [own, sum, rows] = [figure ?? 0, 0, 0];
      } else if (figure !== null) {
        sum += figure;
        rows++;
      }
    }
    close();
  }
  return sums >= FEWEST_FIGURES && sums >= figures * MOSTLY;
}

function figureAt(grid: Grid, row: number, column: number): number | null {
  const kind = kindAt(grid, row, column);
  const shows = styleAt(grid, row, column)?.shows;
  if (shows === 'percent' || shows === 'date') return null;
  if (kind === CellKind.number) return grid.sheet.columns[column]?.value[row] ?? null;
  const text = kind === CellKind.text ? compact(textAt(grid, row, column)) : '';
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}
