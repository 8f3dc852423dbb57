/** F08: a printed report carries who answers for it, who checked it, who filled it in, a telephone and a date. */
import type { RecordTable } from '../../model/record';
import type { RuleDef } from '../../model/template';
import type { Bench } from '../bench/bench';
import { isHeaded } from '../bench/headed';
import { textOfRows } from '../bench/sheet-cells';
import { FOOTER, FOOTER_COLUMNS } from '../bench/vocabulary';

export function footer(rule: RuleDef, bench: Bench): void {
  for (const table of bench.tables(rule.tables).filter(isHeaded)) {
    const around = textAround(table, bench);
    const columns = table.found.columns.map((column) => column.label).join(' ');
    const lacks = Object.entries(FOOTER)
      .filter(([part, words]) => !words.test(around) && !(FOOTER_COLUMNS.has(part) && words.test(columns)))
      .map(([part]) => part);
    if (lacks.length > 0) bench.onTable(rule, table, null, () => ({ facts: { lacks: lacks.join(',') } }));
  }
}

/** Everything that stands above the header and below the records. Labels count: names are signed by hand. */
function textAround(table: RecordTable, bench: Bench): string {
  const { snapshot } = bench.reading;
  const { sheet, titleRows, headerRows, footerRows, meta } = table.found;
  const above = headerRows.first > 0 ? textOfRows(snapshot, sheet, titleRows?.first ?? 0, headerRows.first - 1) : '';
  const below = footerRows === null ? '' : textOfRows(snapshot, sheet, footerRows.first, footerRows.last);
  return [above, below, ...[...meta].map(([label, { text }]) => `${label} ${text}`)].join(' ');
}
