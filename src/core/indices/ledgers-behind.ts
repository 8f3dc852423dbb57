/** From which ledgers an index is worked out, as the template has it: a year with other formulas names other ledgers. */
import { compile, schemaOf } from '../formula';
import type { Template } from '../model/template';

/** Rosters and score sheets: what people entered by hand stands there. */
const always = { fortress: ['T03', 'T05'], pioneer: ['T04', 'T06'] } as const;

interface Scored {
  readonly needs: readonly string[];
  readonly actual?: string;
  readonly target?: string;
  readonly appliesIf?: string;
}

/** Codes, each once. */
export function ledgersBehind(template: Template, index: keyof typeof always): readonly string[] {
  const schema = schemaOf(template);
  const [roster] = always[index];
  const context = schema.table(template.tables.find(({ code }) => code === roster)?.name ?? '');
  const tablesIn = (formula: string | undefined): readonly string[] => {
    const compiled = formula === undefined || context === undefined ? null : compile(formula, schema, context);
    return compiled?.ok === true ? [...compiled.formula.tables] : [];
  };
  const read = scoredIn(template, index).flatMap(({ needs, actual, target, appliesIf }) =>
    actual === undefined ? [] : [...needs, ...[actual, target, appliesIf].flatMap(tablesIn)],
  );
  return [...new Set([...always[index], ...read])];
}

function scoredIn({ fortress, pioneer }: Template, index: keyof typeof always): readonly Scored[] {
  if (index === 'pioneer') return [...pioneer.base, ...pioneer.plus, ...pioneer.minus];
  const { common, personal, bonus, deduct, veto } = fortress;
  return [...common, ...Object.values(personal).flat(), ...bonus, ...deduct, ...veto];
}
