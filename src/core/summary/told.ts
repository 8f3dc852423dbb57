/** What only the cells of a workbook tell: looked up before they are let go, by the place of the table in the reading. */
import { readReturned, type ReturnedList } from '../entries';
import type { Checked } from '../examination';
import { unreadSheets } from '../unread-sheets';
import { printedTotals, type PrintedTotal } from './together/printed-totals';
import { unitsTold, type UnitTold } from './units/unit-told';

export interface Told {
  /** Null where the sheet does not say whose it is. */
  readonly units: readonly (UnitTold | null)[];
  readonly totals: readonly (readonly PrintedTotal[])[];
  /** Names of sheets with rows of which nothing was read. */
  readonly unread: readonly string[];
  /** The list that had gone back to the unit; null: none is in it. */
  readonly returned: ReturnedList | null;
}

/** A checked workbook, perhaps without its cells and then with what they told. */
export interface Collected extends Checked {
  readonly told?: Told;
}

export function toldBy({ reading }: Checked): Told {
  const units = unitsTold(reading);
  const totals = printedTotals(reading);
  return {
    units: reading.tables.map((table) => units.get(table) ?? null),
    totals: reading.tables.map((table) => totals.get(table) ?? []),
    unread: unreadSheets(reading),
    returned: readReturned(reading.snapshot),
  };
}
