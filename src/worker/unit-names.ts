/** The names of units in a workbook that somebody keeps as a roster. */
import { read } from '../core/engine';
import { CellKind, type Snapshot } from '../core/model/snapshot';
import type { Template } from '../core/model/template';

/** What stands over such a column. */
const header = /^(?:应报)?(?:单位|乡镇|镇街|街道|部门|党组织|支部)(?:名称|全称)?$/;
/** The ledgers that say which units there are, with their field. */
const rosters = [['T03', 'town']] as const;

/**
 * From a roster of organisations its towns and departments; else the column that is headed as one of units; else the
 * first column of texts. Each name once, in the order of the sheet.
 */
export function unitNamesIn(snapshot: Snapshot, template: Template): readonly string[] {
  const reading = read(snapshot, template, { asOf: 0 });
  const known = rosters.flatMap(([code, field]) =>
    reading.tables.filter(({ def }) => def.code === code).flatMap((table) => table.fields.get(field)?.text ?? []),
  );
  const names = known.some((name) => name !== '') ? known : columnOfUnits(snapshot);
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '');
}

function columnOfUnits(snapshot: Snapshot): readonly string[] {
  let first: readonly string[] = [];
  for (const sheet of snapshot.sheets) {
    for (const column of sheet.columns) {
      const texts: string[] = [];
      for (let row = 0; row < column.kind.length; row += 1) {
        if (column.kind[row] === CellKind.text) texts.push(snapshot.strings[column.value[row] ?? 0] ?? '');
      }
      const at = texts.findIndex((text) => header.test(text.replace(/\s/g, '')));
      if (at >= 0) return texts.slice(at + 1);
      if (first.length === 0) first = texts;
    }
  }
  return first;
}
