/** Empty workbooks with something typed into them, as a clerk would. */
import { serialOfIso } from '../../../src/core/model/calendar';
import type { DrawnCell, SheetDrawing } from '../../../src/core/model/drawing';
import type { Template } from '../../../src/core/model/template';
import { blankWorkbook } from '../../../src/core/template';
import type { Ledger } from '../rules/book';

const HEADER = 2;

/** Values typed into the rows under the header, by column label. */
export function typed(sheet: SheetDrawing, rows: readonly Readonly<Record<string, string | number>>[]): SheetDrawing {
  const at = (label: string): number =>
    sheet.cells.find((cell) => cell.row === HEADER && cell.value === label)?.column ?? -1;
  const written = new Map<string, DrawnCell>();
  rows.forEach((row, index) => {
    for (const [label, value] of Object.entries(row)) {
      const place = { row: HEADER + 1 + index, column: at(label) };
      const style = sheet.cells.find((cell) => cell.row === place.row && cell.column === place.column)?.style ?? 'text';
      written.set(`${String(place.row)} ${String(place.column)}`, { ...place, value, style });
    }
  });
  const others = sheet.cells.filter((cell) => !written.has(`${String(cell.row)} ${String(cell.column)}`));
  return { ...sheet, cells: [...others, ...written.values()].sort((a, b) => a.row - b.row || a.column - b.column) };
}

/** Each ledger typed into its own empty sheet; the unit stands on all of them. */
export function filledIn(template: Template, ledgers: readonly Ledger[], unit: string) {
  const { drawings, properties } = blankWorkbook(template, { unit });
  const filled = drawings.map((sheet) => {
    const code = sheet.role.replace('blank.', '');
    const fields = template.tables.find((each) => each.code === code)?.fields ?? [];
    const entries = ledgers.find((each) => each.table === code)?.entries ?? [];
    const rows = entries.map((entry) =>
      Object.fromEntries(
        fields.flatMap((field) => {
          const value = entry[field.id] ?? null;
          if (value === null || typeof value === 'object') return [];
          const cell = typeof value === 'boolean' ? (value ? '是' : '否') : value;
          const day = field.type === 'date' && typeof cell === 'string' ? serialOfIso(cell) : null;
          return [[field.label, day ?? cell]];
        }),
      ),
    );
    return typed(sheet, rows);
  });
  return { filled, properties };
}
