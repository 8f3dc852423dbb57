/** What the Excel at hand can do beyond the floor of ExcelApi 1.9; asked once, never guessed. */

export interface Abilities {
  /** 1.13: merged areas can be read. */
  readonly merges: boolean;
  /** 1.14: events tell whether the edit was ours. */
  readonly editSource: boolean;
  /** 1.18: classic cell notes. The self-hosted library of 1.1.110 does not know them even where Excel does. */
  readonly notes: boolean;
}

export function readAbilities(): Abilities {
  const has = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);
  return { merges: has('1.13'), editSource: has('1.14'), notes: has('1.18') && 'notes' in Excel.Workbook.prototype };
}
