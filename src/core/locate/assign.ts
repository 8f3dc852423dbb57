/** One-to-one assignment of greatest total weight (Hungarian method with potentials, O(fewer² · more)). */

/**
 * @param weights by row and column; 0 or less: never assigned.
 * @returns by row the column, or −1.
 */
export function assign(weights: readonly (readonly number[])[]): readonly number[] {
  const chosen = weights.map(() => -1);
  // Sheets may have thousands of columns of which few claim anything: only these take part.
  const part = weights.flatMap((row, i) => (row.some((weight) => weight > 0) ? [i] : []));
  const rows = part.map((i) => weights[i] ?? []);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return chosen;
  const plain = eachItsBest(rows);
  if (plain !== null) {
    plain.forEach((column, k) => {
      chosen[part[k] ?? -1] = column;
    });
    return chosen;
  }
  if (rows.length <= columns * 2) {
    byRow(rows, columns).forEach((column, k) => {
      chosen[part[k] ?? -1] = column;
    });
    return chosen;
  }
  const turned = Array.from({ length: columns }, (_, c) => rows.map((row) => row[c] ?? 0));
  byRow(turned, rows.length).forEach((k, column) => {
    if (k >= 0) chosen[part[k] ?? -1] = column;
  });
  return chosen;
}

/** Where each row likes one column better than all others and no two the same one, that is the only best assignment. */
function eachItsBest(rows: readonly (readonly number[])[]): readonly number[] | null {
  const taken = new Set<number>();
  const best: number[] = [];
  for (const row of rows) {
    let [at, most, next] = [-1, 0, 0];
    row.forEach((weight, column) => {
      if (weight > most) [at, most, next] = [column, weight, most];
      else if (weight > next) next = weight;
    });
    if (most <= next || taken.has(at)) return null;
    taken.add(at);
    best.push(at);
  }
  return best;
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
