/** Findings that need more than one workbook or period: made here, as the ledger of one workbook's rules makes its own. */
import type { Fact, Finding } from '../../model/finding';
import type { RuleDef, Severity, Template } from '../../model/template';
import type { Row } from '../rows';

export interface Across {
  readonly rule: string;
  /** What it is about, so that findings keep apart. */
  readonly about: string;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly severity?: Severity;
  /** A sentence of its own when the rule has several. */
  readonly message?: string;
  readonly table?: string;
  readonly place?: { readonly row: Row; readonly field: string };
}

/** null when the template has no such rule. */
export function findingOf(
  template: Template,
  { rule: id, about, facts, severity, message, table, place }: Across,
): Finding | null {
  const rule: RuleDef | undefined = template.rules.find((each) => each.id === id);
  if (rule === undefined) return null;
  const column = place?.row.column(place.field) ?? null;
  return {
    id: `${id}#${about}`,
    rule: id,
    severity: severity ?? rule.severity,
    sheet: place?.row.sheet ?? null,
    row: place?.row.at ?? null,
    column,
    table: table ?? null,
    field: place?.field ?? null,
    facts: place === undefined ? facts : { s: place.row.sheet, r: place.row.at + 1, ...facts },
    value: facts.v ?? null,
    expected: facts.e ?? null,
    ...(message === undefined ? {} : { message }),
    fix: null,
  };
}
