/** Something stands there that cannot be read: not a number, no such day, not on the list. Each an error of its cell. */
import type { RemarkCode } from '../../model/record';
import { sharing, ValueState } from '../../model/record';
import type { FieldDef, RuleDef } from '../../model/template';
import { isPlanned, tellsDone } from '../../text/date';
import { isDoneRate, shareInWords } from '../../text/done-words';
import { shownPercent } from '../../text/shown';
import { asksFinished } from '../../text/yes-no';
import type { Bench } from '../bench/bench';
import type { Remarked } from '../bench/remarked';
import type { Said } from '../bench/said';
import { choicesOf, shortened } from '../bench/shown-value';
import { percentFix } from '../bench/value-fix';
import { LIST, RANGE, YES_OR_NO } from '../bench/vocabulary';

type Say = (cell: Remarked, bench: Bench) => Said | null;

/** Reports the cells that hold one of these remarks and no value; `say` gives null for those of another rule. */
function unreadable(codes: readonly RemarkCode[], say: Say) {
  return (rule: RuleDef, bench: Bench): void => {
    for (const cell of bench.remarked(codes)) {
      const { table, values, record } = cell;
      if (values.state[record] !== ValueState.unreadable) continue;
      const said = say(cell, bench);
      if (said !== null) bench.atField(rule, table, record, values.field.id, () => said);
    }
  };
}

/** In a column of several names. */
const NOT_PARTED = 'V02.part';
const FIGURE = /[\d０-９]/;

/** V02 */
export const notNumber = unreadable(['not-number', 'unit-conflict'], (cell) => {
  const { table, remark, values } = cell;
  if (sharing(table, values).length > 0) return quote(remark.read, '', NOT_PARTED);
  if (remark.code === 'unit-conflict') return quote(remark.read, remark.taken, 'V02.unit');
  const isWords = values.field.type === 'percent' && !FIGURE.test(remark.read);
  return (isWords ? inOneWord(cell) : null) ?? quote(remark.read, unitOf(values.field), isWords ? 'V02.percent' : '');
});

/**
 * 已完成 in the place of the rate, which is 100 %; 未启动, which is 0 %. Still no figure until people have it written
 * in, and left to them where another cell of the row says otherwise.
 */
function inOneWord({ table, remark, values, record }: Remarked): Said | null {
  const share = isDoneRate(values.field.label) ? shareInWords(remark.read) : null;
  if (share === null) return null;
  const isDenied = [...table.fields.values()].some(
    ({ field, state, number }) =>
      field.type === 'bool' &&
      asksFinished(field.label) &&
      state[record] === ValueState.value &&
      number[record] !== share,
  );
  return { ...quote(remark.read, shownPercent(share), 'V02.done'), fix: isDenied ? null : percentFix(share) };
}

/** A year before the days that Excel knows: there was such a day. */
const EARLY = /^1[0-8]\d\d(?!\d)/;

/** V08 */
export const notDate = unreadable(['impossible-date', 'not-date'], ({ table, remark, values }) => {
  if (remark.code === 'impossible-date')
    return quote(remark.read, '', EARLY.test(remark.read.trim()) ? 'V08.early' : undefined);
  if (sharing(table, values).length > 0) return quote(remark.read, '', NOT_PARTED);
  return quote(remark.read, '', dateMessage(values.field, remark.read));
});

/** V11, also for yes-or-no, stars, codes of a fixed shape, names. */
export const notInList = unreadable(
  ['not-in-list', 'choice-denied', 'not-bool', 'not-stars', 'pattern'],
  ({ remark, values }, bench) => {
    const { field } = values;
    switch (remark.code) {
      case 'choice-denied':
        return { ...quote(remark.read, remark.taken, 'V11.denied'), severity: 'confirm' };
      case 'not-bool':
        return quote(remark.read, YES_OR_NO);
      case 'not-stars':
        return quote(remark.read, `1${RANGE}5`);
      case 'pattern':
        // The code of an organisation or a region has a rule of its own.
        if (field.type === 'uscc' || field.type === 'regionCode') return null;
        return quote(remark.read, '', field.type === 'person' ? 'V11.person' : 'V11.pattern');
      default:
        return quote(remark.read, choicesOf(field, bench.reading.template).join(LIST));
    }
  },
);

function quote(read: string, expected = '', message = ''): Said {
  const value = shortened(read);
  return {
    facts: { v: value, ...(expected === '' ? {} : { e: expected }) },
    value,
    expected: expected === '' ? null : expected,
    ...(message === '' ? {} : { message }),
  };
}

function unitOf(field: FieldDef): string {
  return field.type === 'percent' ? '%' : (field.unit ?? '');
}

function dateMessage(field: FieldDef, read: string): string {
  if (field.type === 'month') return 'V08.not-month';
  if (field.type === 'year') return 'V08.not-year';
  return tellsDone(field.label) && isPlanned(read) ? 'V08.planned' : 'V08.not-date';
}
