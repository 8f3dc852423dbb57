/** An output sheet that is one kind of table with its notes: said in few words, absent ledgers in a sentence. */
import type { Block, Page, PageColumn, PageRow } from '../../drawing';
import type { Consolidation } from '../consolidation';
import { headLine } from './head-line';
import { outputTitle } from './titles';

export interface PlainTable {
  readonly heading?: string;
  readonly columns: readonly PageColumn[];
  readonly rows: readonly PageRow[];
}

export interface PlainPage {
  readonly tables: readonly PlainTable[];
  /** Codes of the ledgers it is made from. */
  readonly needs: readonly string[];
  /** What stands there when the ledgers are there but have nothing to tell. */
  readonly empty?: string;
  readonly notes?: readonly string[];
  readonly right?: string;
  readonly title?: string;
  readonly frozenColumns?: number;
}

export function plainPage(consolidation: Consolidation, code: string, name: string, page: PlainPage): Page {
  const { template } = consolidation.reading;
  const empty = missingLedgers(consolidation, page.needs) ?? page.empty ?? '本期无';
  const notes = page.notes ?? [];
  return {
    name: `${code} ${name}`,
    role: code,
    title: page.title ?? outputTitle(template, code),
    line: headLine(consolidation, page.right ?? ''),
    blocks: [
      ...page.tables.map((table): Block => ({ kind: 'table', empty, ...table })),
      ...(notes.length === 0 ? [] : [{ kind: 'text' as const, style: 'note' as const, lines: notes }]),
    ],
    signatures: true,
    frozenColumns: page.frozenColumns ?? 2,
  };
}

/** "没有收到《…》，本表没有数据。" when none of the ledgers came; null when at least one did. */
export function missingLedgers(consolidation: Consolidation, codes: readonly string[]): string | null {
  const { tables, template } = consolidation.reading;
  if (codes.length === 0 || tables.some((table) => codes.includes(table.def.code))) return null;
  const titles = codes.map((code) => `《${template.tables.find((table) => table.code === code)?.title ?? code}》`);
  return `没有收到${titles.join('、')}，本表没有数据`;
}
