/** What a template is without any ledger: the checks that hold for every one of them, the colours and the scales. */
import type { Template } from '../../model/template';
import { ruleFilled } from '../../progress';

/** Indicators, tasks, thresholds and rules on certain ledgers are left out: none of them would find its tables. */
export function bareTemplate(base: Template): Template {
  return {
    ...base,
    enums: {},
    tasks: [],
    thresholds: [],
    // The limits are those that the engine then goes by.
    colours: base.colours.map((colour) => ({ ...colour, rule: ruleFilled(colour.rule, base.thresholds) })),
    tables: [],
    fortress: { common: [], personal: {}, bonus: [], bonusCap: base.fortress.bonusCap, deduct: [], veto: [] },
    pioneer: { ...base.pioneer, base: [], plus: [], minus: [], zeroClear: [] },
    qualified: {},
    cadence: [],
    annual: [],
    satisfaction: { ...base.satisfaction, coefficients: {}, alternative: {} },
    centreStages: [],
    rules: base.rules.filter(({ kind, tables }) => kind !== 'formula' && tables.length === 0),
    outputs: [],
    synonyms: {},
  };
}
