/** One-to-one assignment of greatest total weight (Hungarian method with potentials, O(fewer² · more)). */

/**
 * @param weights by row and column; 0 or less: never assigned.
 * @returns by row the column, or −1.
 */
export function assign(weights: readonly (readonly number[])[]): readonly number[] {
  const chosen = weights.map(() => -1);
  // Sheets may have thousands of columns of which few claim anything: only these take part.
  const part = withoutUncontested(
    weights,
    weights.flatMap((row, i) => (row.some((weight) => weight > 0) ? [i] : [])),
    chosen,
  );
  const rows = part.map((i) => weights[i] ?? []);
  if (rows.length === 0) return chosen;
  (eachItsBest(rows) ?? byEither(rows)).forEach((column, k) => {
    chosen[part[k] ?? -1] = column;
  });
  return chosen;
}

/** The rows that are left when those have what they like best which no other row claims: no assignment is better without. */
function withoutUncontested(
  weights: readonly (readonly number[])[],
  part: readonly number[],
  chosen: number[],
): readonly number[] {
  const claimed: number[] = [];
  for (const i of part)
    weights[i]?.forEach((weight, column) => {
      if (weight > 0) claimed[column] = (claimed[column] ?? 0) + 1;
    });
  return part.filter((i) => {
    const row = weights[i] ?? [];
    const { at, lead } = bestOf(row);
    if (lead <= 0 || claimed[at] !== 1) return true;
    chosen[i] = at;
    return false;
  });
}

function bestOf(row: readonly number[]): { readonly at: number; readonly lead: number } {
  let at = -1;
  let most = 0;
  let next = 0;
  for (let column = 0; column < row.length; column++) {
    const weight = row[column] ?? 0;
    if (weight > most) {
      next = most;
      most = weight;
      at = column;
    } else if (weight > next) next = weight;
  }
  return { at, lead: most - next };
}

/** Where each row likes one column better than all others and no two the same one, that is the only best assignment. */
function eachItsBest(rows: readonly (readonly number[])[]): readonly number[] | null {
  const best = rows.map(bestOf);
  const plain = best.every(({ lead }) => lead > 0) && new Set(best.map(({ at }) => at)).size === best.length;
  return plain ? best.map(({ at }) => at) : null;
}

/** Whatever there is fewer of is gone through. */
function byEither(rows: readonly (readonly number[])[]): readonly number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length <= columns * 2) return byRow(rows, columns);
  const turned = Array.from({ length: columns }, (_, c) => rows.map((row) => row[c] ?? 0));
  const chosen = rows.map(() => -1);
  byRow(turned, rows.length).forEach((k, column) => {
    if (k >= 0) chosen[k] = column;
  });
  return chosen;
}

function byRow(weights: readonly (readonly number[])[], columns: number): readonly number[] {
  const rows = weights.length;
  // A column of its own for each row, worth nothing, lets a row stay without.
  const width = columns + rows;
  const cost = (row: number, column: number): number => {
    const weight = column < columns ? (weights[row]?.[column] ?? 0) : 0;
    return weight > 0 ? -weight : 0;
  };
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(width + 1);
  const owner = new Int32Array(width + 1);
  const way = new Int32Array(width + 1);
  for (let row = 1; row <= rows; row++) {
    owner[0] = row;
    let at = 0;
    const least = new Float64Array(width + 1).fill(Infinity);
    const used = new Uint8Array(width + 1);
    do {
      used[at] = 1;
      const here = owner[at] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let column = 1; column <= width; column++) {
        if (used[column] === 1) continue;
        const reduced = cost(here - 1, column - 1) - (rowPotential[here] ?? 0) - (columnPotential[column] ?? 0);
        if (reduced < (least[column] ?? Infinity)) {
          least[column] = reduced;
          way[column] = at;
        }
        if ((least[column] ?? Infinity) < delta) {
          delta = least[column] ?? Infinity;
          next = column;
        }
      }
      for (let column = 0; column <= width; column++) {
        if (used[column] === 1) {
          const of = owner[column] ?? 0;
          rowPotential[of] = (rowPotential[of] ?? 0) + delta;
          columnPotential[column] = (columnPotential[column] ?? 0) - delta;
        } else least[column] = (least[column] ?? Infinity) - delta;
      }
      at = next;
    } while ((owner[at] ?? 0) !== 0);
    do {
      const from = way[at] ?? 0;
      owner[at] = owner[from] ?? 0;
      at = from;
    } while (at !== 0);
  }
  const chosen = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column++) {
    const row = (owner[column] ?? 0) - 1;
    if (row >= 0 && (weights[row]?.[column - 1] ?? 0) > 0) chosen[row] = column - 1;
  }
  return chosen;
}
