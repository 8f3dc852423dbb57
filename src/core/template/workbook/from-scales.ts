/** The sheets 模板信息, 等级 and 满意度系数: settings and scales. */
import type { TemplateFault } from '../../model/template-fault';
import { fault } from '../../model/template-fault';
import type { ReadRow } from './meta/cell';
import { scalarOf, textOf } from './meta/cell';
import { infoItems } from './meta/info';
import { notCounted } from './meta/words';
import type { Spots, Values } from './row-values';

/** JSON path → value of the single settings. */
export function infoOf(rows: readonly ReadRow[], spots: Spots, faults: TemplateFault[]): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  for (const row of rows) {
    const item = infoItems.find((each) => each.label === textOf(row, 'item').trim());
    if (item === undefined) {
      const name = textOf(row, 'item');
      spots.set(`info.${name}`, row.spot);
      faults.push(fault('unknown-setting', `info.${name}.item`, { value: name }));
      continue;
    }
    spots.set(item.path, row.spot);
    const { kind } = item;
    const held = kind === 'number' ? scalarOf(row, 'value') : textOf(row, 'value');
    const word = typeof kind === 'object' ? Object.entries(kind.words).find(([, label]) => label === held)?.[0] : held;
    values.set(item.path, word ?? held);
  }
  return values;
}

interface Scales {
  readonly cut: readonly unknown[];
  readonly capsBranch: Values;
  readonly capsMember: Values;
  readonly named: readonly string[];
  readonly levels: readonly unknown[];
}

export function scalesOf(rows: readonly ReadRow[], spots: Spots): Scales {
  const of = (kind: string, path: string): readonly ReadRow[] => {
    const own = rows.filter((row) => textOf(row, 'kind') === kind);
    own.forEach((row, i) => spots.set(`${path}[${String(i)}]`, row.spot));
    const [first] = own;
    if (first !== undefined) spots.set(path, first.spot);
    return own;
  };
  const stars = of('star', 'stars.cut');
  const caps = (id: string): Values =>
    Object.fromEntries(
      stars.flatMap((row) => (row.cells.has(id) ? [[textOf(row, 'id'), row.cells.get(id)] as const] : [])),
    );
  const upTo = (row: ReadRow): unknown => row.cells.get('upTo') ?? null;
  return {
    cut: stars.map((row) => [scalarOf(row, 'id'), row.cells.get('from'), upTo(row)]),
    capsBranch: caps('capBranch'),
    capsMember: caps('capMember'),
    named: of('named', 'stars.named.stars').map((row) => textOf(row, 'label')),
    levels: of('balance', 'balance.levels').map((row) => [
      textOf(row, 'id'),
      textOf(row, 'label'),
      row.cells.get('from'),
      upTo(row),
    ]),
  };
}

export function votesOf(
  rows: readonly ReadRow[],
  spots: Spots,
): { readonly coefficients: Values; readonly alternative: Values } {
  const of = (id: string, path: string): Values =>
    Object.fromEntries(
      rows.flatMap((row) => {
        const held = scalarOf(row, id);
        if (held === undefined) return [];
        spots.set(`${path}.${textOf(row, 'field')}`, row.spot);
        return [[textOf(row, 'field'), held === notCounted ? null : held] as const];
      }),
    );
  return {
    coefficients: of('coefficient', 'satisfaction.coefficients'),
    alternative: of('alternative', 'satisfaction.alternative'),
  };
}
