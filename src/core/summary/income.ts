/** What the income ledger says of each village on the basis it was filled in: shared by the income sheets and the city's. */
import type { Consolidation } from './consolidation';
import { rowsOf, type Row } from './rows';

export interface Income {
  readonly row: Row;
  readonly town: string;
  readonly village: string;
  readonly operating: number | null;
  readonly rent: number | null;
  readonly invest: number | null;
  readonly subsidy: number | null;
  readonly other: number | null;
  readonly total: number | null;
  /** 'total' or 'operating' */
  readonly basis: string;
  /** The income that is held against the line: all five parts, or without the subsidies. */
  readonly counted: number | null;
  readonly line: number | null;
  readonly reached: boolean | null;
  /** Line minus counted income; negative when above. */
  readonly gap: number | null;
  readonly lastYear: number | null;
}

export function incomesOf(consolidation: Consolidation): readonly Income[] {
  const { template } = consolidation.reading;
  const threshold = (id: string) => template.thresholds.find((each) => each.id === id)?.value ?? null;
  const usualBasis = threshold('villageIncomeBasis');
  const usualLine = threshold('villageIncome');
  return rowsOf(consolidation.reading, 'T11').map((row): Income => {
    const [operating, rent, invest, subsidy, other] = ['operating', 'rent', 'invest', 'subsidy', 'other'].map((field) =>
      row.number(field),
    );
    const basis = row.text('basis') === '' ? String(usualBasis ?? 'total') : row.text('basis');
    const total = row.number('total');
    const counted = basis === 'operating' ? (total === null ? null : total - (subsidy ?? 0)) : total;
    const line = row.number('threshold') ?? (usualLine === null ? null : Number(usualLine));
    return {
      row,
      town: row.text('town'),
      village: row.written('village'),
      operating: operating ?? null,
      rent: rent ?? null,
      invest: invest ?? null,
      subsidy: subsidy ?? null,
      other: other ?? null,
      total,
      basis,
      counted,
      line,
      reached: counted === null || line === null ? null : counted >= line,
      gap: counted === null || line === null ? null : line - counted,
      lastYear: row.number('lastYear'),
    };
  });
}
