/** H01: columns that must be there, always or because some record demands them. */
import type { RecordTable } from '../model/record';
import type { FieldDef, RuleDef } from '../model/template';
import type { Bench } from './bench';
import { declaresNothing } from './declares-nothing';
import { demandedIn } from './required-cell';
import { LIST } from './vocabulary';

export function missingColumn(rule: RuleDef, bench: Bench): void {
  each(rule, bench, (field) => field.required);
}

/** Runs after the rules on cells, for only then it is known what the conditions may rely on. */
export function columnMissingByCondition(rule: RuleDef, bench: Bench): void {
  each(rule, bench, (field, table) => {
    const demanded = declaresNothing(table) ? null : demandedIn(table, field, bench);
    if (demanded === null) return false;
    for (let record = 0; record < table.rows.length; record++) if (demanded(record)) return true;
    return false;
  });
}

function each(rule: RuleDef, bench: Bench, misses: (field: FieldDef, table: RecordTable) => boolean): void {
  for (const table of bench.tables(rule.tables)) {
    for (const { field, found } of table.fields.values()) {
      if (found !== null || !misses(field, table)) continue;
      bench.onTable(rule, table, field.id, () => {
        const synonyms = synonymsOf(field, table, bench);
        return {
          facts: { syn: synonyms.length === 0 ? field.label : synonyms.join(LIST) },
          expected: field.label,
        };
      });
    }
  }
}

function synonymsOf(field: FieldDef, table: RecordTable, bench: Bench): readonly string[] {
  const key = `${table.def.code}.${field.id}`;
  const { synonyms } = bench.reading.template;
  return [...field.synonyms, ...(Object.hasOwn(synonyms, key) ? (synonyms[key] ?? []) : [])];
}
