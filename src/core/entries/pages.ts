/**
 * The columns of our sheets that are the office's own: what stands in them was typed by people and comes back whenever the
 * sheet is written again. Headers are the words that the pages print (core/summary).
 */
import { ownSheets } from '../own/names';

export type PageCode = 'O01' | 'O02' | 'O03' | 'O26' | 'O28' | 'O31' | 'O34';

export interface EntryPage {
  readonly page: PageCode;
  /** Headers of the columns by which a row is known again. */
  readonly keys: readonly string[];
  /** Headers of the columns that people fill in. */
  readonly items: readonly string[];
  /** Of the words in the key columns, what stays the same from one writing to the next. */
  readonly lasting?: (words: readonly string[]) => readonly string[];
}

/** The remark on a submission begins with its file; what follows may be another the next time. */
const fileInRemark = (remark: string): string => remark.split(/[；《]/)[0] ?? '';

/** Headers as printed and as looked for. */
export const handledHeader = '处理（已改/已说明/忽略）';
export const reasonHeader = '说明';
export const returnedHeader = '退回次数';
export const returnByHeader = '限期';
export const adjustHeader = '加减分';
export const decidedHeader = '审定等次';

/** The part of the quarter's notice that people write; its lines are entries of their own. */
export const demandsHeading = '四、下步要求';
export const attachedWords = '附表：';

export const entryPages: readonly EntryPage[] = [
  { page: 'O01', keys: ['表名', '单元格', '问题'], items: [handledHeader, reasonHeader] },
  { page: 'O02', keys: ['单位', '工作簿'], items: [returnedHeader, returnByHeader] },
  {
    page: 'O03',
    keys: ['单位', '备注'],
    items: [returnedHeader],
    lasting: ([unit = '', remark = '']) => [unit, fileInRemark(remark)],
  },
  { page: 'O26', keys: ['单位'], items: [reasonHeader] },
  { page: 'O28', keys: ['单位'], items: [adjustHeader, decidedHeader, reasonHeader] },
  { page: 'O31', keys: ['述职人', '职务'], items: [decidedHeader, reasonHeader] },
  { page: 'O34', keys: ['单位'], items: [reasonHeader] },
];

/** The page that a sheet is by its name: "O28 年度考核", or the check result in a unit's own workbook; null for others. */
export function pageOf(sheet: string): EntryPage | null {
  const code = sheet === ownSheets.checkResult ? 'O01' : sheet.split(' ')[0];
  return entryPages.find(({ page }) => page === code) ?? null;
}
