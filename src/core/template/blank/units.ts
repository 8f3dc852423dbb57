/** Who gets an empty workbook: the organisations of a roster, each once, with the domain that its ledgers depend on. */
import { textAt } from '../../model/cells';
import type { Reading } from '../../model/reading';

const ROSTER = 'T03';

export interface BlankUnit {
  /** Full name. */
  readonly unit: string;
  /** Domain id; '' when the roster does not say. */
  readonly domain: string;
}

/** In the order of the rosters; of an organisation that stands there twice the first line with a domain counts. */
export function blankUnits(readings: readonly Reading[]): readonly BlankUnit[] {
  const domains = new Map<string, string>();
  for (const { tables } of readings) {
    for (const table of tables) {
      if (table.def.code !== ROSTER) continue;
      for (let record = 0; record < table.rows.length; record++) {
        const unit = textAt(table, 'orgName', record);
        if (unit !== '' && (domains.get(unit) ?? '') === '') domains.set(unit, textAt(table, 'domain', record));
      }
    }
  }
  return [...domains].map(([unit, domain]) => ({ unit, domain }));
}
