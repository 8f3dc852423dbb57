/** Clean ledgers in which chance spoils one cell: what nobody can read, or what must stand there and does not, is told there. */
import { builtInTemplate } from '../../src/core/template';
import { Chance } from '../samples/chance';
import { makeCity } from '../samples/city/city';
import { AS_OF } from '../samples/city/days';
import { spoiltBooks, type Spoilt } from '../samples/spoilt';

/** Whatever else a field is about, these are wrong in it. */
const wrongAnywhere = ['words', 'impossible', 'month', 'off', 'over', 'short', 'past', 'future', 'blank'];

const all: Spoilt[] = [];

beforeAll(async () => {
  const city = makeCity();
  const options = { template: builtInTemplate(), asOf: AS_OF, kinds: new Set(wrongAnywhere) };
  for (let seed = 1; seed <= 20; seed++)
    all.push(...(await spoiltBooks(city, seed, new Chance(`spoilt ${String(seed)}`), 15, options)));
}, 120_000);

test('each of them is told of, with its cell', () => {
  expect(all.length).toBeGreaterThan(200);
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(wrongAnywhere));
  const untold = all.filter(({ atCell }) => !atCell.some(({ severity }) => severity !== 'hint'));
  expect(untold.filter((one) => !isReadFromName(one)).map(line)).toEqual([]);
});

/** A number of a task or an indicator that is left out is read from the name beside it. */
function isReadFromName({ kind, field }: Spoilt): boolean {
  return kind === 'blank' && (field.id === 'taskCode' || field.id === 'indicator');
}

const line = ({ seed, sheet, cell, table, field, kind, was, is }: Spoilt): string =>
  `${String(seed)} ${sheet}!${cell} ${table}.${field.id} ${kind}: ${JSON.stringify(was)} → ${JSON.stringify(is)}`;
