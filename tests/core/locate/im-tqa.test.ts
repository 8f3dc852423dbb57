/**
 * Header blocks of 936 + 111 Chinese tables with gold header cells, bare and dressed as office ledgers. The recogniser
 * was tuned on the first part only; the second is measured.
 */
import { findIn } from './found';
import type { GoldTable } from './im-tqa';
import { dress, goldTables } from './im-tqa';

const VARIANTS = 6;

interface Figures {
  tables: number;
  exact: number;
  wrongUnsure: number;
  exactUnsure: number;
  /** Ids of tables that were not found exactly. */
  missed: Set<string>;
}

function measure(tables: readonly GoldTable[]): ReadonlyMap<string, Figures> {
  const all = new Map<string, Figures>();
  for (const table of tables) {
    for (let variant = 0; variant < VARIANTS; variant++) {
      const { snapshot, header } = dress(table, variant);
      const found = findIn(snapshot)[0]?.tables[0];
      const unsure = found === undefined || found.confidence < 0.6;
      const kind = header === null ? `${table.table_type}, no header` : table.table_type;
      const figures = all.get(kind) ?? { tables: 0, exact: 0, wrongUnsure: 0, exactUnsure: 0, missed: new Set() };
      all.set(kind, figures);
      figures.tables++;
      if (header !== null && found?.headerRows.first === header.first && found.headerRows.last === header.last) {
        figures.exact++;
        if (unsure) figures.exactUnsure++;
      } else {
        figures.missed.add(table.table_id);
        if (unsure) figures.wrongUnsure++;
      }
    }
  }
  return all;
}

interface Told {
  readonly exact: number;
  readonly wrongUnsure: number;
  /** Tables of which any dress was read wrongly. */
  readonly missed: number;
}

function told(part: 'train' | 'dev'): Told {
  const figures = measure(goldTables(part));
  const sum = { tables: 0, exact: 0, wrongUnsure: 0 };
  const missed = new Set<string>();
  const lines: string[] = [];
  for (const [kind, each] of [...figures].sort(([a], [b]) => a.localeCompare(b))) {
    const wrong = each.tables - each.exact;
    lines.push(
      `${kind}: ${each.exact} of ${each.tables} exact (${each.exactUnsure} unsure), ${each.wrongUnsure} of ${wrong} others unsure`,
    );
    if (kind !== 'vertical' && kind !== 'hierarchical') continue;
    sum.tables += each.tables;
    sum.exact += each.exact;
    sum.wrongUnsure += each.wrongUnsure;
    for (const id of each.missed) missed.add(id);
  }
  const wrong = sum.tables - sum.exact;
  const exact = sum.exact / sum.tables;
  const wrongUnsure = wrong === 0 ? 1 : sum.wrongUnsure / wrong;
  lines.push(
    `vertical and hierarchical: ${(exact * 100).toFixed(2)} % exact, ${wrong} wrong (of ${missed.size} tables), ${sum.wrongUnsure} of them unsure`,
  );
  console.info(`${part}, ${VARIANTS} ways of dressing each\n${lines.join('\n')}`);
  return { exact, wrongUnsure, missed: missed.size };
}

it('finds 95 of 100 header blocks exactly and is unsure of four in five of the others where it was tuned', () => {
  const train = told('train');
  expect(train.exact).toBeGreaterThanOrEqual(0.95);
  expect(train.wrongUnsure).toBeGreaterThanOrEqual(0.8);
});

// Too few are wrong here for a share of them to mean anything: what is counted is the tables.
it('finds 95 of 100 header blocks exactly among tables it was not tuned on, and misses one table at most', () => {
  const dev = told('dev');
  expect(dev.exact).toBeGreaterThanOrEqual(0.95);
  expect(dev.missed).toBeLessThanOrEqual(1);
});
