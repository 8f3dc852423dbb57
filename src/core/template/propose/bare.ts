/** What a template is without any ledger: the checks that hold for every one of them, the colours and the scales. */
import type { Template } from '../../model/template';

/** Indicators, tasks, thresholds and rules on certain ledgers are left out: none of them would find its tables. */
export function bareTemplate(base: Template): Template {
  return {
    ...base,
    enums: {},
    tasks: [],
    thresholds: [],
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
