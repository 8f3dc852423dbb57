/** What kind of value something is. */
import { ERROR, isError } from '../value';
import type { Value } from '../value';
import { argument, scalar } from './definition';
import type { FunctionDef } from './definition';

export const kinds: readonly FunctionDef[] = [
  asks('ISBLANK', (value) => value === null),
  asks('ISNUMBER', (value) => typeof value === 'number'),
  asks('ISTEXT', (value) => typeof value === 'string'),
  asks('ISLOGICAL', (value) => typeof value === 'boolean'),
  asks('ISERROR', isError),
  asks('ISNA', (value) => value === ERROR.na),
  asks('N', (value) => {
    if (typeof value === 'boolean') return Number(value);
    return typeof value === 'number' || isError(value) ? value : 0;
  }),
  asks('T', (value) => (typeof value === 'string' || isError(value) ? value : '')),
];

function asks(name: string, answer: (value: Value) => Value): FunctionDef {
  return scalar(name, 1, 1, (args) => {
    const value = argument(args, 0);
    return (row, i) => answer(value.at(row, i));
  });
}
