/** Functions on texts. Lengths and places count as Excel does: from 1, in UTF-16 units. */
import { toCondition, toNumber, toText } from '../coerce';
import { wildcard } from '../wildcard';
import { ERROR, isError } from '../value';
import type { FormulaError, Value } from '../value';
import { argument, scalar } from './definition';
import type { At, Bound, FunctionDef } from './definition';
import { formatValue } from './text-format';

export const texts: readonly FunctionDef[] = [
  ofText('LEN', (text) => text.length),
  ofText('TRIM', (text) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  ofText('UPPER', (text) => text.toUpperCase()),
  ofText('LOWER', (text) => text.toLowerCase()),
  scalar('LEFT', 1, 2, (args) => part(args, (text, count) => text.slice(0, count))),
  scalar('RIGHT', 1, 2, (args) => part(args, (text, count) => (count === 0 ? '' : text.slice(-count)))),
  scalar('MID', 3, 3, middle),
  scalar('EXACT', 2, 2, exact),
  scalar('FIND', 2, 3, (args) => placeOf(args, (within, wanted, from) => within.indexOf(wanted, from))),
  scalar('SEARCH', 2, 3, (args) => placeOf(args, searchFrom)),
  scalar('SUBSTITUTE', 3, 4, substitute),
  scalar('VALUE', 1, 1, (args) => {
    const value = argument(args, 0);
    return (row, i) => {
      const found = value.at(row, i);
      return typeof found === 'boolean' ? ERROR.value : toNumber(found);
    };
  }),
  scalar('TEXT', 2, 2, (args) => {
    const [value, format] = [argument(args, 0), argument(args, 1)];
    return (row, i) => {
      const shown = toText(format.at(row, i));
      return typeof shown === 'string' ? formatValue(value.at(row, i), shown) : shown;
    };
  }),
  scalar('CONCATENATE', 1, 255, (args) => (row, i) => {
    let joined = '';
    for (const arg of args) {
      const text = toText(arg.at(row, i));
      if (typeof text !== 'string') return text;
      joined += text;
    }
    return joined;
  }),
  { name: 'TEXTJOIN', min: 3, max: 254, take: (index) => (index < 2 ? 'value' : 'list'), bind: textJoin },
];

function ofText(name: string, apply: (text: string) => Value): FunctionDef {
  return scalar(name, 1, 1, (args) => {
    const value = argument(args, 0);
    return (row, i) => {
      const text = toText(value.at(row, i));
      return typeof text === 'string' ? apply(text) : text;
    };
  });
}

function part(args: readonly Bound[], take: (text: string, count: number) => string): At {
  const [value, length] = [argument(args, 0), argument(args, 1, args.length > 1 ? null : 1)];
  return (row, i) => {
    const text = toText(value.at(row, i));
    if (typeof text !== 'string') return text;
    const count = toNumber(length.at(row, i));
    if (typeof count !== 'number') return count;
    return count < 0 ? ERROR.value : take(text, Math.trunc(count));
  };
}

function middle(args: readonly Bound[]): At {
  const [value, first, length] = [argument(args, 0), argument(args, 1), argument(args, 2)];
  return (row, i) => {
    const text = toText(value.at(row, i));
    if (typeof text !== 'string') return text;
    const from = toNumber(first.at(row, i));
    if (typeof from !== 'number') return from;
    const count = toNumber(length.at(row, i));
    if (typeof count !== 'number') return count;
    if (from < 1 || count < 0) return ERROR.value;
    return text.slice(Math.trunc(from) - 1, Math.trunc(from) - 1 + Math.trunc(count));
  };
}

function exact(args: readonly Bound[]): At {
  const [first, second] = [argument(args, 0), argument(args, 1)];
  return (row, i) => {
    const a = toText(first.at(row, i));
    if (typeof a !== 'string') return a;
    const b = toText(second.at(row, i));
    return typeof b === 'string' ? a === b : b;
  };
}

function placeOf(args: readonly Bound[], find: (within: string, wanted: string, from: number) => number): At {
  const [wanted, within, start] = [argument(args, 0), argument(args, 1), argument(args, 2, 1)];
  return (row, i) => {
    const needle = toText(wanted.at(row, i));
    if (typeof needle !== 'string') return needle;
    const text = toText(within.at(row, i));
    if (typeof text !== 'string') return text;
    const from = toNumber(start.at(row, i));
    if (typeof from !== 'number') return from;
    if (from < 1 || from > text.length + 1) return ERROR.value;
    const place = find(text, needle, Math.trunc(from) - 1);
    return place < 0 ? ERROR.value : place + 1;
  };
}

function searchFrom(within: string, wanted: string, from: number): number {
  if (!/[*?~]/.test(wanted)) return within.toLowerCase().indexOf(wanted.toLowerCase(), from);
  return wildcard(wanted).search(within, from);
}

function substitute(args: readonly Bound[]): At {
  const [value, old, fresh] = [argument(args, 0), argument(args, 1), argument(args, 2)];
  const which = args[3];
  return (row, i) => {
    const text = toText(value.at(row, i));
    if (typeof text !== 'string') return text;
    const from = toText(old.at(row, i));
    if (typeof from !== 'string') return from;
    const to = toText(fresh.at(row, i));
    if (typeof to !== 'string') return to;
    if (from === '') return text;
    if (which === undefined) return text.replaceAll(from, () => to);
    const nth = toNumber(which.at(row, i));
    if (typeof nth !== 'number') return nth;
    return nth < 1 ? ERROR.value : replaceNth(text, from, to, Math.trunc(nth));
  };
}

function replaceNth(text: string, from: string, to: string, nth: number): string {
  let place = -1;
  for (let k = 0; k < nth; k++) {
    place = text.indexOf(from, place < 0 ? 0 : place + from.length);
    if (place < 0) return text;
  }
  return text.slice(0, place) + to + text.slice(place + from.length);
}

function textJoin(args: readonly Bound[]): At {
  const [between, skipping] = [argument(args, 0), argument(args, 1)];
  return (row, i) => {
    const delimiter = toText(between.at(row, i));
    if (typeof delimiter !== 'string') return delimiter;
    const skip = toCondition(skipping.at(row, i));
    if (typeof skip !== 'boolean') return skip;
    const found: string[] = [];
    for (const arg of args.slice(2)) {
      const fault = addTexts(arg, row, i, skip, found);
      if (fault !== null) return fault;
    }
    return found.join(delimiter);
  };
}

function addTexts(arg: Bound, row: number, i: number, skip: boolean, into: string[]): FormulaError | null {
  const size = arg.size < 0 ? 1 : arg.size;
  for (let k = 0; k < size; k++) {
    const value = arg.at(row, arg.size < 0 ? i : k);
    if (isError(value)) return value;
    const text = toText(value);
    if (typeof text === 'string' && !(skip && text === '')) into.push(text);
  }
  return null;
}
