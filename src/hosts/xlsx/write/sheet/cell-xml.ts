/** A cell's content as SpreadsheetML: text inline, so that the shared strings stay untouched. */
import { Refusal } from '../../../../core/errors';
import type { Scalar } from '../../../../core/model/change';
import { longestFormula } from '../../../../core/model/drawing';
import { spaceAttribute, xmlText } from '../xml/text';
import { withFilePrefixes } from './function-prefixes';

/** What stands between `<c …>` and `</c>`, and the `t` attribute; without prefixes. */
export interface CellContent {
  readonly type: string;
  readonly inner: string;
}

/** Excel's limit. */
const longestText = 32_767;

export const emptyContent: CellContent = { type: '', inner: '' };

/** Text is text, whatever it begins with. Throws Refusal `not-written` for what no cell can hold. */
export function valueContent(value: Scalar): CellContent {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value)
        ? { type: '', inner: `<v>${String(value)}</v>` }
        : { type: 'e', inner: '<v>#NUM!</v>' };
    case 'boolean':
      return { type: 'b', inner: `<v>${value ? '1' : '0'}</v>` };
    case 'string':
      if (value === '') return emptyContent;
      if (value.length > longestText) throw new Refusal('not-written', { reason: 'text-length', length: value.length });
      return { type: 'inlineStr', inner: `<is><t${spaceAttribute(value)}>${xmlText(value)}</t></is>` };
    default:
      return emptyContent;
  }
}

/** A live formula without "=", with the result that is shown until the program calculates. */
export function formulaContent(formula: string, cached: Scalar): CellContent {
  const text = withFilePrefixes(formula);
  if (text.length > longestFormula) throw new Refusal('not-written', { reason: 'formula-length', length: text.length });
  const f = `<f>${xmlText(text)}</f>`;
  switch (typeof cached) {
    case 'number':
      return Number.isFinite(cached)
        ? { type: '', inner: `${f}<v>${String(cached)}</v>` }
        : { type: 'e', inner: `${f}<v>#NUM!</v>` };
    case 'boolean':
      return { type: 'b', inner: `${f}<v>${cached ? '1' : '0'}</v>` };
    case 'string':
      return { type: 'str', inner: `${f}<v>${xmlText(cached.slice(0, longestText))}</v>` };
    default:
      return { type: '', inner: f };
  }
}

/** The whole cell. @param name "C7"; @param style null: none */
export function cellXml(name: string, style: number | null, content: CellContent, prefix: string): string {
  const s = style === null || style === 0 ? '' : ` s="${String(style)}"`;
  const t = content.type === '' ? '' : ` t="${content.type}"`;
  if (content.inner === '') return `<${prefix}c r="${name}"${s}/>`;
  const inner =
    prefix === ''
      ? content.inner
      : content.inner.replace(/<(\/?)(?=[a-z])/g, (_, slash: string) => `<${slash}${prefix}`);
  return `<${prefix}c r="${name}"${s}${t}>${inner}</${prefix}c>`;
}
