/** The points that the engine gives and the live formula of every scoring method, worked out by LibreOffice. */
import type { CellObject } from '@e965/xlsx';
import { relationOfValues, render } from '../../src/core/formula';
import type { Value } from '../../src/core/formula';
import { methods, scoreConstants, scoreFormula } from '../../src/core/indices';
import { scoreOver } from '../../src/core/indices/methods';
import { cellName } from '../../src/core/model/address';
import type { MethodId } from '../../src/core/model/template';
import { cellOf, recalculated } from './recalculate';

const fields = ['max', 'actual', 'target', 'unit', 'base'];
const actuals: readonly Value[] = [
  0,
  0.3,
  0.59999,
  0.6,
  0.8,
  0.863,
  0.95,
  1,
  1.2,
  2,
  3.5,
  9,
  42,
  85,
  -1,
  true,
  false,
  null,
];
const steps = [
  [0, 0],
  [0.6, 1.5],
  [0.8, 3],
  [1, 4],
] as const;

const rows = (Object.keys(methods) as MethodId[]).flatMap((method) => {
  const rule = { max: 4, unitPoints: method === 'rankBased' ? 0.02 : 0.5, steps };
  const { max, unit, base } = scoreConstants({ method, ...rule });
  return actuals.map((actual) => ({ method, rule, values: [max, actual, 0.95, unit, base] as readonly Value[] }));
});

const relation = relationOfValues(
  'score',
  new Map(fields.map((field, i): [string, readonly Value[]] => [field, rows.map(({ values }) => values[i] ?? null)])),
);

let live: readonly (CellObject | undefined)[] = [];

beforeAll(() => {
  const cells = rows.map(({ method, rule, values }, row) => {
    const rendered = render(scoreFormula(method, rule), {
      cell: (field) => cellName(row, fields.indexOf(field)),
      column: () => null,
      parameter: () => null,
    });
    if (!rendered.ok) throw new Error(`${method}: ${rendered.reason} ${rendered.what}`);
    return [...values.map(cellOf), { t: 'n', f: rendered.text } as const];
  });
  const back = recalculated(new Map([['评分', cells]])).get('评分');
  live = rows.map((_, row) => back?.[cellName(row, fields.length)] as CellObject | undefined);
});

test.each(rows.map(({ method, values }, row) => ({ method, actual: values[1], row })))(
  '$method of $actual',
  ({ method, row }) => {
    const rule = rows[row]?.rule;
    if (rule === undefined) throw new Error('no rule');
    const engine = scoreOver(scoreFormula(method, rule), relation)(row);
    if (typeof engine !== 'number') throw new Error(`${method} gives no number`);
    expect(live[row]?.t).toBe('n');
    expect(live[row]?.v).toBeCloseTo(engine, 9);
  },
);
