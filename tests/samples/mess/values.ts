/** How the same values are typed by different hands. A literal (a planted fault) is left as it is. */
import type { Mess } from '../layout/block';
import type { Literal, Value } from '../ledgers/row';
import { isLiteral } from '../ledgers/row';
import { parts, two } from '../city/days';
import { changeColumns } from './headers';

/** Writes the values of some fields in another way; `null` from the change: as before. */
function written(
  fields: readonly string[],
  change: (value: Exclude<Value, Literal>, place: number) => Literal | null,
): Mess {
  return (block) =>
    changeColumns(block, (column) => {
      if (column.field === null || !fields.includes(column.field)) return column;
      const before = column.write;
      return {
        ...column,
        write: (value, place) => (isLiteral(value) ? value : (change(value, place) ?? before(value, place))),
      };
    });
}

function numbers(fields: readonly string[], text: (value: number, place: number) => Literal): Mess {
  return written(fields, (value, place) => (typeof value === 'number' ? text(value, place) : null));
}

/** 12 → "12" in a text cell. */
export function textNumbers(...fields: readonly string[]): Mess {
  return numbers(fields, (value) => ({ literal: String(value), format: 49 }));
}

/** Text in every third row, numbers elsewhere. */
export function mixedTextNumbers(...fields: readonly string[]): Mess {
  return numbers(fields, (value, place) =>
    place % 3 === 1 ? { literal: String(value), format: 49 } : { literal: value },
  );
}

/** 0.8521 → "85.21%" */
export function textPercents(...fields: readonly string[]): Mess {
  return numbers(fields, (value) => ({ literal: `${(value * 100).toFixed(2)}%` }));
}

/** 0.8521 → 85.21 under a header that says %. */
export function pointPercents(...fields: readonly string[]): Mess {
  return numbers(fields, (value) => ({ literal: Number((value * 100).toFixed(2)), format: '0.00' }));
}

/** 0.8521 → "85.21％", the sign in full width. */
export function widePercents(...fields: readonly string[]): Mess {
  return numbers(fields, (value) => ({ literal: `${(value * 100).toFixed(2)}％` }));
}

/** 1050 → "1,050" as text. */
export function commaNumbers(...fields: readonly string[]): Mess {
  return numbers(fields, (value) => ({ literal: value.toLocaleString('en-US') }));
}

/** 88 → "88分" */
export function withUnit(unit: string, ...fields: readonly string[]): Mess {
  return numbers(fields, (value) => ({ literal: `${value}${unit}` }));
}

/** 2024.6.30 */
export function dottedDates(...fields: readonly string[]): Mess {
  return numbers(fields, (value) => {
    const { year, month, date } = parts(value);
    return { literal: `${year}.${month}.${date}` };
  });
}

/** 2024-06-30 as text. */
export function isoDates(...fields: readonly string[]): Mess {
  return numbers(fields, (value) => {
    const { year, month, date } = parts(value);
    return { literal: `${year}-${two(month)}-${two(date)}` };
  });
}

/** 20240630, every second one as a number. */
export function packedDates(...fields: readonly string[]): Mess {
  return numbers(fields, (value, place) => {
    const { year, month, date } = parts(value);
    const packed = `${year}${two(month)}${two(date)}`;
    return place % 2 === 0 ? { literal: packed, format: 49 } : { literal: Number(packed), format: 0 };
  });
}

/** 2024年6月30日 as text. */
export function spelledDates(...fields: readonly string[]): Mess {
  return numbers(fields, (value) => {
    const { year, month, date } = parts(value);
    return { literal: `${year}年${month}月${date}日` };
  });
}

/** Real dates under a format of one's own: 31, 57, 58 are East Asian built-ins that need no definition. */
export function datesShownAs(format: number | string, ...fields: readonly string[]): Mess {
  return numbers(fields, (value) => ({ literal: value, format }));
}

/** Every hand its own: the four ways one after the other. */
export function datesOfAllKinds(...fields: readonly string[]): Mess {
  return numbers(fields, (value, place) => {
    const { year, month, date } = parts(value);
    switch (place % 4) {
      case 0:
        return { literal: `${year}.${month}.${date}` };
      case 1:
        return { literal: value, format: 31 };
      case 2:
        return { literal: `${year}年${month}月${date}日` };
      default:
        return { literal: `${year}/${two(month)}/${two(date)}` };
    }
  });
}

/** １２ in full-width digits. */
export function fullWidth(...fields: readonly string[]): Mess {
  return numbers(fields, (value) => ({
    literal: String(value).replace(/[0-9.]/g, (digit) =>
      digit === '.' ? '．' : String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
    ),
  }));
}

/** √ and ×, 有 and 无, … */
export function yesAs(yes: string, no: string, ...fields: readonly string[]): Mess {
  return written(fields, (value) => (typeof value === 'boolean' ? { literal: value ? yes : no } : null));
}

/** TRUE and FALSE as Excel keeps them. */
export function realYes(...fields: readonly string[]): Mess {
  return written(fields, (value) => (typeof value === 'boolean' ? { literal: value } : null));
}

/** Synonyms: { 支部委员会: '支委会' }. */
export function worded(words: Readonly<Record<string, string>>, ...fields: readonly string[]): Mess {
  return written(fields, (value) => {
    const word = typeof value === 'string' ? words[value] : undefined;
    return word === undefined ? null : { literal: word };
  });
}

/** ★★★★, 4星, 四星级 or 4. */
export function starsAs(how: 'signs' | 'figure' | 'level' | 'number', ...fields: readonly string[]): Mess {
  const levels = ['', '一', '二', '三', '四', '五'];
  return numbers(fields, (value) => {
    switch (how) {
      case 'signs':
        return { literal: '★'.repeat(value) };
      case 'figure':
        return { literal: `${value}星` };
      case 'level':
        return { literal: `${levels[value] ?? ''}星级` };
      case 'number':
        return { literal: value };
    }
  });
}

/** 张伟 → 张　伟: two-character names pulled to the width of three. */
export function spacedPeople(...fields: readonly string[]): Mess {
  return written(fields, (value) =>
    typeof value === 'string' && value.length === 2 ? { literal: Array.from(value).join('　') } : null,
  );
}

/** — or 无 or / where there is nothing. */
export function placeholder(mark: string, ...fields: readonly string[]): Mess {
  return written(fields, (value) => (value === null ? { literal: mark } : null));
}

/** 同上 where a value is the one of the row above. */
export function ditto(word: string, ...fields: readonly string[]): Mess {
  return (block) =>
    changeColumns(block, (column) => {
      if (column.field === null || !fields.includes(column.field)) return column;
      const before = column.write;
      let last: string | null = null;
      return {
        ...column,
        write: (value, place) => {
          const content = before(value, place);
          const text = String(content.literal);
          const same = place > 0 && text === last && content.literal !== null;
          last = text;
          return same && !isLiteral(value) ? { literal: word } : content;
        },
      };
    });
}

/** Equal neighbours share one merged cell. */
export function mergedDown(...fields: readonly string[]): Mess {
  return (block) =>
    changeColumns(block, (column) =>
      column.field !== null && fields.includes(column.field) ? { ...column, joined: true } : column,
    );
}

/** Each cell computes its value from its own row: {row} stands for the row's number. */
export function computed(field: string, formula: string): Mess {
  return (block) =>
    changeColumns(block, (column) => {
      if (column.field !== field) return column;
      const before = column.write;
      return {
        ...column,
        write: (value, place) => (isLiteral(value) ? value : { ...before(value, place), formula }),
      };
    });
}
