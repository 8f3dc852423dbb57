/** One entry of a zip as it lies there: enough to copy it into another zip without inflating it. */

export interface StoredPart {
  /** With forward slashes, without a leading one: "xl/worksheets/sheet1.xml"; the case as in the file. */
  readonly name: string;
  /** The name's bytes and their encoding flag as they stood, so that a copied entry keeps its name. */
  readonly nameBytes: Uint8Array;
  readonly utf8Name: boolean;
  /** 0 stored, 8 deflated; anything else cannot be read, but can be copied. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly size: number;
  readonly compressedSize: number;
  readonly crc: number;
  /** DOS time and date as one number, copied as they stand. */
  readonly modified: number;
  readonly attributes: number;
  /** Where the local header lies in the file. */
  readonly headerAt: number;
  /** The compressed bytes as they lie in the file, not copied. */
  readonly raw: () => Uint8Array;
}

/** The form in which part names are compared: they do not tell upper from lower case. */
export function partKey(name: string): string {
  return tidyName(name).toLowerCase();
}

/** "\xl\Workbook.xml", "/xl/Workbook.xml" and "./xl/Workbook.xml" → "xl/Workbook.xml". */
export function tidyName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
}
