/** R25 composite and proposed star by the template's shares and cuts; X09 share of five stars by its caps. */
import type { RecordTable } from '../../model/record';
import { roundHalfUp } from '../../model/round';
import type { RuleDef, Template } from '../../model/template';
import type { Bench } from '../bench/bench';
import { hasColumn, numberOf, textOf } from '../bench/fields';
import { labelOf } from '../bench/shown-value';
import { ORG_SUBJECTS, STAR } from '../bench/vocabulary';

/** R25; only for stars by level: named stars are given one by one. */
export function starComposite(rule: RuleDef, bench: Bench): void {
  const { template } = bench.reading;
  for (const table of bench.tables(rule.tables)) {
    for (let record = 0; record < table.rows.length; record++) {
      const index = numberOf(table, record, 'index');
      const review = numberOf(table, record, 'review');
      if (index === null || review === null || isFaulty(bench, table, record, ['index', 'review'])) continue;
      const composite = roundHalfUp(index * template.stars.indexShare + review * template.stars.reviewShare);
      const read = numberOf(table, record, 'composite');
      const star = proposedStar(composite, textOf(table, record, 'vetoCase') !== '', template);
      const facts = { x: read ?? composite, e: composite, star: star === null ? '' : `${String(star)}${STAR}` };
      if (read !== null && !isFaulty(bench, table, record, ['composite']) && Math.abs(read - composite) > 0.0051) {
        bench.atField(rule, table, record, 'composite', () => ({ facts, value: read, expected: composite }));
        continue;
      }
      const proposed = numberOf(table, record, 'proposed');
      if (proposed === null || star === null || proposed === star || template.stars.model !== 'level') continue;
      bench.atField(rule, table, record, 'proposed', () => ({
        facts: { ...facts, v: `${String(proposed)}${STAR}` },
        value: proposed,
        expected: star,
        message: 'R25.star',
      }));
    }
  }
}

/** By the cuts, [from, below); the lowest star where a case of veto stands. */
function proposedStar(composite: number, vetoed: boolean, template: Template): number | null {
  const { cut } = template.stars;
  if (vetoed) return Math.min(...cut.map(([stars]) => stars));
  return cut.find(([, from, below]) => composite >= from && (below === null || composite < below))?.[0] ?? null;
}

/** X09: of those that took part, branches and members apart. */
export function starShare(rule: RuleDef, bench: Bench): void {
  const { stars } = bench.reading.template;
  const topStar = Math.max(...stars.cut.map(([star]) => star));
  const tables = bench.tables(rule.tables).filter((table) => hasColumn(table, 'final'));
  if (tables.length === 0) bench.cannot(rule, missingFinal(rule, bench));
  for (const table of tables) {
    const counts = new Map<string, { all: number; top: number; first: number }>();
    for (let record = 0; record < table.rows.length; record++) {
      const target = textOf(table, record, 'target');
      if (target === '' || numberOf(table, record, 'joined') === 0) continue;
      const count = counts.get(target) ?? { all: 0, top: 0, first: -1 };
      counts.set(target, count);
      count.all++;
      if (numberOf(table, record, 'final') !== topStar) continue;
      count.top++;
      if (count.first < 0) count.first = record;
    }
    for (const [target, { all, top, first }] of counts) {
      const caps = ORG_SUBJECTS.has(target) ? stars.capsBranch : stars.capsMember;
      const cap = caps[String(topStar)];
      // The number that a cap allows is rounded down.
      if (cap === undefined || top <= Math.floor(all * cap + 1e-9)) continue;
      bench.atField(rule, table, first, 'final', () => {
        const share = roundHalfUp((top / all) * 100);
        return {
          facts: { v: labelled(table, target, bench), x: share, e: roundHalfUp(cap * 100) },
          value: `${String(share)}%`,
          expected: `${String(roundHalfUp(cap * 100))}%`,
        };
      });
    }
  }
}

function missingFinal(rule: RuleDef, bench: Bench): readonly string[] {
  const codes = rule.tables.filter((code) =>
    bench.reading.template.tables.some((def) => def.code === code && def.fields.some((field) => field.id === 'final')),
  );
  return codes.map((code) => (bench.tables([code]).length === 0 ? code : `${code}.final`));
}

function labelled(table: RecordTable, target: string, bench: Bench): string {
  const field = table.fields.get('target')?.field;
  return field === undefined ? target : labelOf(target, field, bench.reading.template);
}

function isFaulty(bench: Bench, table: RecordTable, record: number, fields: readonly string[]): boolean {
  return fields.some((field) => bench.isFaulty(table, record, field));
}
