/** The columns of a ledger over all its places: which of them are the same, and what each is called. */
import { columnName } from '../../model/address';
import type { FoundColumn } from '../../model/found';
import { fold } from '../../text/normalise';
import type { Ledger } from './ledgers';
import type { Place, Samples } from './samples';
import { samplesOf } from './samples';

export interface LedgerColumn {
  readonly samples: Samples;
  /** As first found. */
  readonly found: FoundColumn;
  /** Called like a column before it, so that only its place tells them apart. */
  readonly numbered: boolean;
}

/** In the order of the first place, what only later ones have behind it. Columns without a name are passed over. */
export function columnsOf(ledger: Ledger, wanted: (column: FoundColumn) => boolean): readonly LedgerColumn[] {
  const byPath = new Map<string, (Place & { readonly column: FoundColumn })[]>();
  for (const place of ledger.places) {
    const seen = new Map<string, number>();
    for (const column of place.found.columns) {
      if (column.header.length === 0 || !wanted(column)) continue;
      // The third 材料名称 of one sheet is the third one of another.
      const path = fold(column.header.join('/'));
      const turn = (seen.get(path) ?? 0) + 1;
      seen.set(path, turn);
      const key = `${path} ${String(turn)}`;
      const known = byPath.get(key);
      if (known === undefined) byPath.set(key, [{ ...place, column }]);
      else known.push({ ...place, column });
    }
  }
  const groups = [...byPath.values()];
  const names = labelsOf(groups.map(([first]) => first?.column.header ?? []));
  return groups.flatMap((group, index) => {
    const [first] = group;
    const { label = '', numbered = false } = names[index] ?? {};
    return first === undefined ? [] : [{ samples: samplesOf(label, group), found: first.column, numbered }];
  });
}

/** The lowest name where it stands once, else with what stands over it, else numbered. */
function labelsOf(
  headers: readonly (readonly string[])[],
): readonly { readonly label: string; readonly numbered: boolean }[] {
  const leaves = headers.map((path) => plain(path.at(-1) ?? ''));
  const times = new Map<string, number>();
  for (const leaf of leaves) times.set(leaf, (times.get(leaf) ?? 0) + 1);
  const taken = new Set<string>();
  return headers.map((path, index) => {
    const leaf = leaves[index] ?? '';
    const joined = (times.get(leaf) ?? 0) === 1 ? leaf : plain([...new Set(path)].slice(-2).join(''));
    // A header of signs only, like #, still needs a name.
    const wanted = joined === '' ? columnName(index) : joined;
    let label = wanted;
    for (let n = 2; taken.has(label); n++) label = `${wanted}${String(n)}`;
    taken.add(label);
    return { label, numbered: label !== wanted };
  });
}

/** Brackets would end a column's name in a formula. */
function plain(name: string): string {
  return name.replace(/[[\]#'@]/g, '').trim();
}
