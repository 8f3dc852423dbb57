/** How much a file may unfold into before it is refused. Sizes in bytes. */

export interface Limits {
  /** All parts together, uncompressed, as the zip declares them. */
  readonly total: number;
  /** One part, uncompressed. */
  readonly part: number;
  readonly parts: number;
  /**
   * Uncompressed by compressed size from which a part of more than `ratioFrom` bytes is taken for a bomb. Sheets of
   * one million like rows were seen at 30–60; deflate itself ends at 1032.
   */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Cells that are held at once, over all sheets: 1,000,000 rows × 60 columns take about 700 MB. */
  readonly cells: number;
  /** Different texts and formulas of a workbook; eight million take about 1 GB. A JavaScript map ends at 16.7 million. */
  readonly texts: number;
  /** Characters of all those texts together. */
  readonly characters: number;
}

export const defaultLimits: Limits = {
  total: 1_536 * 1024 * 1024,
  part: 1_536 * 1024 * 1024,
  parts: 65_535,
  ratio: 300,
  ratioFrom: 64 * 1024 * 1024,
  cells: 64_000_000,
  texts: 8_000_000,
  characters: 400_000_000,
};
