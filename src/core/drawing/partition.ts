/** Columns side by side parted into groups of neighbours, for what stands over or under a table in one row. */

/**
 * Groups as even as the columns allow, none too narrow to write in.
 * @param widths in characters, at least as many as groups
 * @returns the column after each group's last
 */
export function evenGroups(widths: readonly number[], groups: number): readonly number[] {
  const edges = edgesOf(widths);
  const between = (first: number, end: number): number => (edges[end] ?? 0) - (edges[first] ?? 0);
  // best[e]: the first e columns in so many groups; the sum of 1 ÷ width weighs narrow groups most.
  let best: readonly Parted[] = edges.map((_, end) => (end === 0 ? { cost: 0, ends: [] } : impossible));
  for (let group = 0; group < groups; group += 1) {
    best = edges.map((_, end) => {
      let found: Parted = impossible;
      for (let first = group; first < end; first += 1) {
        const before = best[first] ?? impossible;
        const cost = before.cost + 1 / Math.max(0.1, between(first, end));
        if (cost < found.cost) found = { cost, ends: [...before.ends, end] };
      }
      return found;
    });
  }
  return best.at(-1)?.ends ?? [];
}

interface Parted {
  readonly cost: number;
  readonly ends: readonly number[];
}

const impossible: Parted = { cost: Infinity, ends: [] };

/**
 * Three groups with room for what stands in each, and as near to thirds as that allows.
 * @param widths in characters, three at least
 * @param needs in characters
 */
export function threeGroups(
  widths: readonly number[],
  needs: readonly [left: number, middle: number, right: number],
): readonly number[] {
  const edges = edgesOf(widths);
  const total = edges.at(-1) ?? 0;
  let least = Infinity;
  let ends: readonly number[] = [];
  for (let left = 1; left < widths.length - 1; left += 1) {
    for (let right = left + 1; right < widths.length; right += 1) {
      const groups = [edges[left] ?? 0, (edges[right] ?? 0) - (edges[left] ?? 0), total - (edges[right] ?? 0)];
      const lacking = groups.reduce((sum, width, i) => sum + Math.max(0, (needs[i] ?? 0) - width), 0);
      const uneven = groups.reduce((sum, width) => sum + Math.abs(width - total / 3), 0);
      const cost = lacking * 1000 + uneven;
      if (cost >= least) continue;
      least = cost;
      ends = [left, right, widths.length];
    }
  }
  return ends;
}

/** From 0 to the whole width: one more than there are columns. */
function edgesOf(widths: readonly number[]): readonly number[] {
  const edges = [0];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
  return edges;
}
