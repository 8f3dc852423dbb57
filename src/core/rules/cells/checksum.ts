/** Numbers of people, organisations, regions and telephones: length, lost digits, check characters. */
import type { RemarkCode } from '../../model/record';
import type { RuleDef } from '../../model/template';
import { ID_MASKED, idCheck } from '../../text/id-number';
import type { Bench } from '../bench/bench';
import type { Remarked } from '../bench/remarked';
import type { Said } from '../bench/said';
import { shortened } from '../bench/shown-value';

function remarks(codes: readonly RemarkCode[], say: (cell: Remarked) => Said | null) {
  return (rule: RuleDef, bench: Bench): void => {
    for (const cell of bench.remarked(codes)) {
      const said = say(cell);
      if (said !== null) bench.atField(rule, cell.table, cell.record, cell.values.field.id, () => said);
    }
  };
}

const isId = ({ values }: Remarked): boolean => values.field.type === 'idNumber';

/** V13. The masked number of 18 characters is told for an old one of 15. */
export const idLength = remarks(['id-length'], ({ remark }) => {
  // Masked as it stands, for a list that is put up: nothing is wrong with the number, it only cannot be checked.
  if (remark.taken === ID_MASKED)
    return {
      facts: { v: shortened(remark.read) },
      value: shortened(remark.read),
      severity: 'confirm',
      message: 'V13.masked',
    };
  const old = /^\d*\*+\d*$/.test(remark.taken);
  return {
    facts: { v: shortened(remark.read), e: remark.taken },
    value: shortened(remark.read),
    expected: remark.taken === '' ? null : remark.taken,
    ...(old ? { message: 'V13.old' } : {}),
  };
});

/** V14. What Excel cut off cannot be brought back, so there is no fix. */
export const idLostDigits = remarks(['id-lost-digits'], (cell) =>
  isId(cell) ? { facts: { v: shortened(cell.remark.read) }, value: shortened(cell.remark.read), expected: null } : null,
);

/** V15 */
export const idChecksum = remarks(['id-checksum'], ({ remark, values, record }) => {
  const expected = remark.taken === '' ? idCheck((values.text[record] ?? '').slice(0, 17)) : remark.taken;
  return { facts: { v: shortened(remark.read), e: expected }, value: shortened(remark.read), expected };
});

/** V17. Early codes exist that fail the check, so it is only asked about. */
export const uscc = remarks(['uscc-checksum', 'pattern', 'id-lost-digits'], ({ remark, values }) => {
  if (values.field.type !== 'uscc') return null;
  const message = remark.code === 'pattern' ? 'V17.shape' : remark.code === 'id-lost-digits' ? 'V17.lost' : undefined;
  return {
    facts: { v: shortened(remark.read), e: remark.taken },
    value: shortened(remark.read),
    expected: remark.taken === '' ? null : remark.taken,
    ...(message === undefined ? {} : { message }),
  };
});
