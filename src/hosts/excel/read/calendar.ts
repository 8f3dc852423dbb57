/**
 * The calendar of the workbook. In files from old Macs days are counted from 1904; Office.js does not tell. What a dated
 * cell shows and what it holds do: between the two calendars lie four years.
 */
import { dayOf } from '../../../core/model/calendar';
import type { Scalar } from '../../../core/model/change';
import { showsOf } from './columns';

/** Days between the two calendars. */
export const days1904 = 1462;

export function inCalendarOf(value: Scalar, dayShift: number): Scalar {
  return typeof value === 'number' ? value - dayShift : value;
}

/** A value as the workbook counts it, when the format shows a day. */
export function inCalendar(value: Scalar, format: string, dayShift: number): Scalar {
  return dayShift !== 0 && showsOf(format) === 'date' ? inCalendarOf(value, dayShift) : value;
}

/** Cells that are looked at. */
const enough = 5;

/** Gathers cells that show a day with its whole year while the workbook is read. */
export class CalendarProbe {
  readonly #cells: {
    readonly sheet: Excel.Worksheet;
    readonly row: number;
    readonly column: number;
    readonly serial: number;
  }[] = [];
  readonly #formats = new Map<unknown, boolean>();

  /** @param range with values and number formats; its first cell stands at `row` and `column` */
  look(sheet: Excel.Worksheet, row: number, column: number, range: Excel.Range): void {
    const values = range.values as readonly (readonly unknown[])[];
    const formats = range.numberFormat as readonly (readonly unknown[])[];
    for (let i = 0; i < values.length && this.#cells.length < enough; i += 1) {
      const cells = values[i] ?? [];
      for (let j = 0; j < cells.length && this.#cells.length < enough; j += 1) {
        const serial = cells[j];
        if (typeof serial !== 'number' || serial < 1 || !this.#showsYear(formats[i]?.[j])) continue;
        this.#cells.push({ sheet, row: row + i, column: column + j, serial });
      }
    }
  }

  /** One sync, and none where no cell shows a day. */
  async is1904(context: Excel.RequestContext): Promise<boolean> {
    if (this.#cells.length === 0) return false;
    const asked = this.#cells.map(({ sheet, row, column, serial }) => {
      const cell = sheet.getCell(row, column);
      cell.load('text');
      return { serial, cell };
    });
    await context.sync();
    const votes = asked.map(({ serial, cell }) => calendarOf(serial, cell.text[0]?.[0] ?? ''));
    const count = (calendar: 1900 | 1904): number => votes.filter((vote) => vote === calendar).length;
    return count(1904) > count(1900);
  }

  #showsYear(format: unknown): boolean {
    const known = this.#formats.get(format);
    if (known !== undefined) return known;
    const shows = typeof format === 'string' && showsOf(format) === 'date' && /yyyy/i.test(format);
    this.#formats.set(format, shows);
    return shows;
  }
}

/** Null for what is shown as "####" or in another way of counting years. */
function calendarOf(serial: number, text: string): 1900 | 1904 | null {
  const shown = Number(/\d{4}/.exec(text)?.[0] ?? Number.NaN);
  if (dayOf(Math.floor(serial))?.year === shown) return 1900;
  return dayOf(Math.floor(serial) + days1904)?.year === shown ? 1904 : null;
}
