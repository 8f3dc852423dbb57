/** How a value is plainly typed into a cell; the messes replace these. */
import type { Literal, Value } from '../ledgers/row';
import { isLiteral } from '../ledgers/row';
import type { Kind } from './tables';

export type Writer = (value: Value, place: number) => Literal;

export const DATE = 14;
const PERCENT = 10;
const TEXT = 49;
const STARS = ['', '一星', '二星', '三星', '四星', '五星'];

/** Dates in Excel's own short form, percents with two decimals, yes and no as 是 and 否. */
export function plainWriter(kind: Kind): Writer {
  return (value) => {
    if (isLiteral(value)) return value;
    if (value === null) return { literal: null };
    if (typeof value === 'boolean') return { literal: value ? '是' : '否' };
    if (typeof value === 'string') return kind === 'code' ? { literal: value, format: TEXT } : { literal: value };
    switch (kind) {
      case 'date':
        return { literal: value, format: DATE };
      case 'month':
        return { literal: value, format: 'yyyy"年"m"月"' };
      case 'percent':
        return { literal: value, format: PERCENT };
      case 'money':
        return { literal: value, format: '0.00' };
      case 'stars':
        return { literal: STARS[value] ?? '' };
      default:
        return { literal: value };
    }
  };
}
