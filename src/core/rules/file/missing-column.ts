/** H01: columns that must be there, always or because some record demands them. */
import type { RecordTable } from '../../model/record';
import { isTold } from '../../model/record';
import type { FieldDef, RuleDef, Severity } from '../../model/template';
import type { Bench } from '../bench/bench';
import { isHeaded } from '../bench/headed';
import { textAt } from '../bench/sheet-cells';
import { LIST } from '../bench/vocabulary';
import { demandedIn } from '../cells/required-cell';
import { likelyColumns } from './likely-column';

/** So many other names are told of a column that is missing: enough to see what is meant. */
const NAMED = 6;
/** So many cells show what stands in a column. */
const SAMPLE = 20;
const ONE_A_CELL: ReadonlySet<string> = new Set(['months', 'crossed']);

export function missingColumn(rule: RuleDef, bench: Bench): void {
  each(rule, bench, (field) => field.required);
}

/** Runs after the rules on cells, for only then it is known what the conditions may rely on. */
export function columnMissingByCondition(rule: RuleDef, bench: Bench): void {
  each(rule, bench, (field, table) => {
    const demanded = table.declared === true ? null : demandedIn(table, field, bench);
    if (demanded === null) return false;
    for (let record = 0; record < table.rows.length; record++) if (demanded(record)) return true;
    return false;
  });
}

function each(rule: RuleDef, bench: Bench, misses: (field: FieldDef, table: RecordTable) => boolean): void {
  for (const table of bench.tables(rule.tables).filter(isHeaded)) {
    const missing = [...table.fields.values()]
      .filter((values) => !isTold(values) && misses(values.field, table))
      .map(({ field }) => field);
    if (missing.length === 0) continue;
    const likely = likelyColumns(
      table,
      missing,
      (field) => [field.label, ...synonymsOf(field, table, bench)],
      ({ column }) =>
        Array.from(table.rows.slice(0, SAMPLE), (row) =>
          textAt(bench.reading.snapshot, table.found.sheet, row, column),
        ),
    );
    for (const field of missing) {
      const column = likely.get(field);
      if (column !== undefined) {
        bench.onTable(rule, table, field.id, () => ({
          severity: 'confirm',
          facts: { v: column.label },
          value: column.label,
          expected: field.label,
          message: 'H01.likely',
        }));
        continue;
      }
      bench.onTable(rule, table, field.id, () => {
        const synonyms = synonymsOf(field, table, bench);
        return {
          ...(levelOf(field, table, bench) === 'confirm' ? { severity: 'confirm' as const } : {}),
          facts: { syn: synonyms.length === 0 ? field.label : synonyms.slice(0, NAMED).join(LIST) },
          expected: field.label,
        };
      });
    }
  }
}

/** What the rule on rows that asks for this field would weigh; an error where there is none. */
function levelOf(field: FieldDef, table: RecordTable, bench: Bench): Severity {
  // Where each cell is a record no column could have told the rest.
  if (ONE_A_CELL.has(table.found.layout ?? '')) return 'confirm';
  if (field.required) return 'error';
  const asking = bench.reading.template.rules.filter(
    (rule) =>
      rule.group === 'R' &&
      (rule.checks ?? []).some((check) => check.table === table.def.code && check.at === field.id),
  );
  return asking.length > 0 && asking.every((rule) => rule.severity !== 'error') ? 'confirm' : 'error';
}

function synonymsOf(field: FieldDef, table: RecordTable, bench: Bench): readonly string[] {
  const key = `${table.def.code}.${field.id}`;
  const { synonyms } = bench.reading.template;
  return [...field.synonyms, ...(Object.hasOwn(synonyms, key) ? (synonyms[key] ?? []) : [])];
}
