/** R40: a project's rate lies between its stage and the next; what is in use has a date. */
import { roundHalfUp } from '../../model/round';
import type { RuleDef } from '../../model/template';
import type { Bench } from '../bench/bench';
import { hasColumn, numberOf, textOf } from '../bench/fields';
import { otherFraction } from '../bench/other-reading';
import { shownValue } from '../bench/shown-value';
import { RANGE } from '../bench/vocabulary';

export function stageRate(rule: RuleDef, bench: Bench): void {
  const { centreStages } = bench.reading.template;
  for (const table of bench.tables(rule.tables)) {
    for (let record = 0; record < table.rows.length; record++) {
      const id = textOf(table, record, 'stage');
      const rate = numberOf(table, record, 'donePct');
      const at = centreStages.findIndex((stage) => stage.id === id || stage.label === id);
      const stage = centreStages[at];
      if (stage === undefined || rate === null || bench.isFaulty(table, record, 'donePct')) continue;
      const from = stage.pct;
      const to = centreStages[at + 1]?.pct ?? from;
      const fits = (fraction: number): boolean => {
        const points = roundHalfUp(fraction * 100, 4);
        return points >= from && points <= to;
      };
      if (!fits(rate)) {
        const values = table.fields.get('donePct');
        const other = values === undefined ? null : otherFraction(values, record);
        if (other !== null && fits(other)) continue;
        const expected = from === to ? String(from) : `${String(from)}${RANGE}${String(to)}`;
        bench.atField(rule, table, record, 'donePct', () => ({
          facts: { v: stage.label, e: expected, x: roundHalfUp(rate * 100, 4) },
          value: shownValue(table, record, 'donePct', bench.reading.template),
          expected: `${expected}%`,
        }));
      } else if (
        from >= 100 &&
        hasColumn(table, 'doneDate') &&
        shownValue(table, record, 'doneDate', bench.reading.template) === ''
      ) {
        const date = table.fields.get('doneDate');
        if (date !== undefined) bench.speakOf(date, record);
        bench.atField(rule, table, record, 'doneDate', () => ({ facts: { v: stage.label }, message: 'R40.date' }));
      }
    }
  }
}
