/** The hidden mark of blank workbooks of ours: which table a sheet was made for. */
import type { Snapshot } from '../../model/snapshot';
import type { Template } from '../../model/template';

/** Custom property: "zhengtui.table.党员花名册" = "T04". Lost when the sheet is renamed. */
export const TABLE_PROPERTY = 'zhengtui.table.';
/** Hidden defined name on a cell of the sheet: "_zhengtui.T04", "_zhengtui.T04.2". Follows the sheet through renaming. */
export const TABLE_NAME = '_zhengtui.';

/** Codes of a template are letters and figures: T06, Z1. */
const MARK = /^_zhengtui\.([A-Z]+\d+)(?:\.\d+)?$/i;

/** Index of the table that the sheet is marked as, or null. */
export function markOf(snapshot: Snapshot, sheetName: string, template: Template): number | null {
  for (const { name, refersTo } of snapshot.definedNames) {
    const code = MARK.exec(name)?.[1];
    if (code === undefined || sheetOf(refersTo) !== sheetName) continue;
    const table = indexOf(template, code);
    if (table !== null) return table;
  }
  const code = snapshot.properties.get(TABLE_PROPERTY + sheetName);
  return code === undefined ? null : indexOf(template, code);
}

function indexOf(template: Template, code: string): number | null {
  const at = template.tables.findIndex((table) => table.code === code.trim().toUpperCase());
  return at < 0 ? null : at;
}

/** "'一季度 表'!$A$1" → 一季度 表 */
function sheetOf(refersTo: string): string {
  const at = refersTo.lastIndexOf('!');
  const name = refersTo.slice(0, Math.max(0, at)).replace(/^=/, '');
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
