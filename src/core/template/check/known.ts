/** Columns and thresholds that the engine knows by id: an office that changes one by mistake must be told, for nothing would fail. */
import data from '../../../../assets/templates/2024.json';
import type { Template } from '../../model/template';
import { fault } from '../../model/template-fault';
import type { TemplateFault } from '../../model/template-fault';
import { limitsNamed, ruleFilled } from '../../progress';

/** Hints only: a column may be given up on purpose. Tables with codes of their own are not looked at. */
export function knownFieldFaults({ tables }: Template): readonly TemplateFault[] {
  return data.tables.flatMap((known) => {
    const index = tables.findIndex(({ code, id }) => code === known.code && id === known.id);
    const ids = new Set(tables[index]?.fields.map(({ id }) => id));
    if (index < 0) return [];
    return known.fields.flatMap(({ id, label }): readonly TemplateFault[] =>
      ids.has(id)
        ? []
        : [
            {
              ...{ code: 'known-field-gone', severity: 'hint', path: `tables[${String(index)}]` },
              facts: { value: label, id },
            },
          ],
    );
  });
}

/** Thresholds that the engine counts with: 30个点 would be taken for none, and every unit would be behind. */
export function knownThresholdFaults({ thresholds }: Template): readonly TemplateFault[] {
  return thresholds.flatMap(({ id, value }, index) => {
    const known = data.thresholds.find((threshold) => threshold.id === id);
    const isNumber = known?.value === null || typeof known?.value === 'number';
    return isNumber && typeof value === 'string'
      ? [fault('wrong-kind', `thresholds[${String(index)}].value`, { value, expected: 'number' })]
      : [];
  });
}

/** The limit that the words of a colour's rule speak of. */
const limitsIn: ReadonlyMap<string, string> = new Map([
  ['red', 'redLagPp'],
  ['yellow', 'yellowLagPp'],
  ['blue', 'dueSoonDays'],
  ['green', 'yellowLagPp'],
]);

/** What is printed under each table must be what the colours are set by. */
export function legendFaults({ colours, thresholds }: Template): readonly TemplateFault[] {
  return colours.flatMap(({ id, rule, label }, index): readonly TemplateFault[] => {
    const path = `colours[${String(index)}].rule`;
    const unknown = limitsNamed(rule).find((name) => !thresholds.some((threshold) => threshold.label === name));
    if (unknown !== undefined)
      return [fault('bad-formula', path, { at: rule.indexOf(unknown) + 1, fault: 'unknown-parameter', text: unknown })];
    const limit = thresholds.find((threshold) => threshold.id === limitsIn.get(id))?.value;
    const written = (ruleFilled(rule, thresholds).match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
    return typeof limit !== 'number' || written.length === 0 || written.includes(limit)
      ? []
      : [fault('contradiction', path, { value: label, given: written.join('、'), expected: limit })];
  });
}
