/** The two things about order that offices settle differently: which end of a ranking is printed first, and where totals stand. */
import type { Page, PageRow } from '../../drawing';
import type { Template } from '../../model/template';

/** As the template says; what has no score stands last in either order. */
export function inRankOrder<T>(
  list: readonly T[],
  scoreOf: (each: T) => number | null,
  { print }: Template,
): readonly T[] {
  const sign = print.rankOrder === 'lowFirst' ? 1 : -1;
  return [...list].sort((a, b) => {
    const [x, y] = [scoreOf(a), scoreOf(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (x - y);
  });
}

/** The row of totals of every table where the template wants it; subtotals stay with their rows. */
export function withTotalsPlaced(page: Page, { print }: Template): Page {
  if (print.totals === 'asSheet') return page;
  const blocks = page.blocks.map((block) =>
    block.kind === 'table' ? { ...block, rows: placed(block.rows, print.totals === 'first') } : block,
  );
  return { ...page, blocks };
}

function placed(rows: readonly PageRow[], first: boolean): readonly PageRow[] {
  const [top] = rows;
  const bottom = rows.at(-1);
  if (first && bottom?.kind === 'total' && top?.kind !== 'total') return [bottom, ...rows.slice(0, -1)];
  if (!first && top?.kind === 'total' && bottom?.kind !== 'total') return [...rows.slice(1), top];
  return rows;
}
