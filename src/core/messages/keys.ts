/** What a data package says of a key that its records do not hold. */
export const keyWords = {
  notUnique: (columns: string, records: number): string => `“${columns}”应唯一，${String(records)} 条记录重复或为空`,
  notFound: (columns: string, records: number, ledger: string, there: string): string =>
    `“${columns}”有 ${String(records)} 条在《${ledger}》的“${there}”中找不到`,
  sentence: (parts: readonly string[]): string => `${parts.join('；')}。`,
  together: (labels: readonly string[]): string => labels.join('＋'),
};
