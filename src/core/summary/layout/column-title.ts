/** What the column of a finding is called on a list of problems. */
import type { Finding } from '../../model/finding';
import type { Template } from '../../model/template';

/** The column as the template calls it, else as the finding does. */
export const columnTitle = (finding: Finding, template: Template): string =>
  template.tables.find((table) => table.code === finding.table)?.fields.find((field) => field.id === finding.field)
    ?.label ?? String(finding.facts.c ?? '');
