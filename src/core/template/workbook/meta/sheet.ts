/** What a sheet of a template workbook is: its columns, and what each of them may hold. */

export type MetaKind =
  /** As it stands, to the last character. */
  | 'text'
  /** Text or number. */
  | 'scalar'
  | 'number'
  | 'yes'
  /** Parts joined by 、 */
  | 'list'
  /** `name：formula` a line. */
  | 'lines'
  | { readonly words: Readonly<Record<string, string>> };

export interface MetaColumn {
  /** The key in the template's JSON, where there is one of the same meaning. */
  readonly id: string;
  readonly label: string;
  readonly kind: MetaKind;
  readonly width: number;
  /** Must have a column, not only a value. */
  readonly needed: boolean;
  /** What the office should know, as the note of the header. */
  readonly hint?: string;
}

export interface MetaSheet {
  readonly code: string;
  readonly name: string;
  readonly columns: readonly MetaColumn[];
  readonly hint: string;
  /** False: a template may do without it. */
  readonly needed: boolean;
}

export function column(id: string, label: string, kind: MetaKind, width: number, hint?: string): MetaColumn {
  return { id, label, kind, width, needed: false, ...(hint === undefined ? {} : { hint }) };
}
export function needed(id: string, label: string, kind: MetaKind, width: number, hint?: string): MetaColumn {
  return { ...column(id, label, kind, width, hint), needed: true };
}
export const basis = column('src', '依据', 'text', 24);
export const formulaHint = '公式写法与 Excel 相同，用列名代替单元格，前面不用写等号；改错了在检查模板时会指出位置。';
