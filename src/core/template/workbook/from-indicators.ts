/** The sheets 指标, 指标分档 and 扣分与否决. */
import type { TemplateFault } from '../../model/template-fault';
import { fault } from '../../model/template-fault';
import type { ReadRow } from './meta/cell';
import { textOf } from './meta/cell';
import type { Spots, Values } from './row-values';
import { valuesOf } from './row-values';

const PARTS = {
  common: 'fortress',
  personal: 'fortress',
  bonus: 'fortress',
  base: 'pioneer',
  plus: 'pioneer',
  minus: 'pioneer',
};

interface Indicators {
  readonly common: readonly Values[];
  readonly personal: Readonly<Record<string, readonly Values[]>>;
  readonly bonus: readonly Values[];
  readonly base: readonly Values[];
  readonly plus: readonly Values[];
  readonly minus: readonly Values[];
}

export function indicatorsOf(
  rows: readonly ReadRow[],
  steps: readonly ReadRow[],
  idOf: (list: string, written: string) => string,
  spots: Spots,
  faults: TemplateFault[],
): Indicators {
  orphanSteps(rows, steps, spots, faults);
  const lists = new Map<string, Values[]>();
  for (const row of rows) {
    const part = textOf(row, 'part');
    const domain = part === 'personal' ? `.${idOf('domain', textOf(row, 'domain'))}` : '';
    const root = Object.entries(PARTS).find(([id]) => id === part)?.[1] ?? '';
    const path = `${root}.${part}${domain}`;
    const list = lists.get(path) ?? [];
    lists.set(path, list);
    const id = textOf(row, 'id');
    const own = steps.filter((step) => textOf(step, 'id') === id);
    const at = `${path}[${String(list.length)}]`;
    if (list.length === 0) spots.set(path, row.spot);
    spots.set(at, row.spot);
    spots.set(`indicators.${id}`, row.spot);
    own.forEach((step, s) => spots.set(`${at}.steps[${String(s)}]`, step.spot));
    const { part: _, domain: __, ...values } = valuesOf('indicators', row);
    list.push({
      ...values,
      element: idOf('element', textOf(row, 'element')),
      ...(own.length === 0 ? {} : { steps: own.map((step) => [step.cells.get('from'), step.cells.get('points')]) }),
    });
  }
  const of = (path: string): readonly Values[] => lists.get(path) ?? [];
  const personal = [...lists].flatMap(([path, list]): [string, readonly Values[]][] =>
    path.startsWith('fortress.personal.') ? [[path.slice('fortress.personal.'.length), list]] : [],
  );
  return {
    common: of('fortress.common'),
    personal: Object.fromEntries(personal),
    bonus: of('fortress.bonus'),
    base: of('pioneer.base'),
    plus: of('pioneer.plus'),
    minus: of('pioneer.minus'),
  };
}

interface Cases {
  readonly deduct: readonly Values[];
  readonly veto: readonly Values[];
  readonly zeroClear: readonly string[];
}

export function casesOf(rows: readonly ReadRow[], spots: Spots): Cases {
  const of = (kind: string, path: string): readonly ReadRow[] => {
    const own = rows.filter((row) => textOf(row, 'kind') === kind);
    own.forEach((row, i) => {
      spots.set(`${path}[${String(i)}]`, row.spot);
      spots.set(`indicators.${textOf(row, 'id')}`, row.spot);
    });
    return own;
  };
  const values = (row: ReadRow): Values => {
    const { kind: _, ...rest } = valuesOf('cases', row);
    return rest;
  };
  return {
    deduct: of('deduct', 'fortress.deduct').map(values),
    veto: of('veto', 'fortress.veto').map(values),
    zeroClear: of('zeroClear', 'pioneer.zeroClear').map((row) => textOf(row, 'title')),
  };
}

/** Steps of an indicator that is not there would be lost without a word. */
function orphanSteps(rows: readonly ReadRow[], steps: readonly ReadRow[], spots: Spots, faults: TemplateFault[]): void {
  const known = new Set(rows.map((row) => textOf(row, 'id')));
  for (const step of steps) {
    const id = textOf(step, 'id');
    if (known.has(id)) continue;
    spots.set(`steps.${id}.id`, step.spot);
    faults.push(fault('unknown-indicator', `steps.${id}.id`, { value: id }));
  }
}
