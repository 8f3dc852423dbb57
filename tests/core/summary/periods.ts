/** Small files of several units, period after period: grids by field ids, as in `ledgers.ts`, with the line that says whose they are. */
import { examine } from '../../../src/core/engine';
import { sentence } from '../../../src/core/messages';
import { lastDayOf } from '../../../src/core/model/calendar';
import type { Finding } from '../../../src/core/model/finding';
import { consolidate, examinedFile, type ConsolidateOptions, type Tried } from '../../../src/core/summary/consolidate';
import type { Consolidation } from '../../../src/core/summary/consolidation';
import type { PeriodState } from '../../../src/core/summary/state/period-state';
import { endOf } from '../../../src/core/summary/state/periods';
import { takeState } from '../../../src/core/summary/figures/take-state';
import { buildSnapshot } from '../../snapshots/builder';
import { serial } from '../indices/workbook';
import { template as builtIn } from '../records/template';
import type { Grid } from './ledgers';

export const template = builtIn();

export type Ledgers = Readonly<Record<string, Grid>>;

/** The last day of a period, as ISO: "2024-Q2" → "2024-06-30". */
export function lastDay(period: string): string {
  const { year, month } = endOf(period);
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(lastDayOf(year, month)).padStart(2, '0')}`;
}

/** @param tables by table code; the first row names the fields by their ids */
export function fileOf(unit: string, tables: Ledgers, period: string, name = `${unit}.xlsx`): Tried {
  const sheets = Object.entries(tables).map(([code, [header = [], ...rows]]) => {
    const def = template.tables.find((table) => table.code === code);
    if (def === undefined) throw new Error(`no table ${code}`);
    const labels = header.map((id) => {
      const field = def.fields.find((each) => each.id === id);
      if (field === undefined) throw new Error(`no field ${JSON.stringify(id)} in ${code}`);
      return field.unit === undefined ? field.label : `${field.label}（${field.unit}）`;
    });
    return { name: code, rows: [[def.title], [`填报单位：${unit}`], labels, ...rows] };
  });
  const examination = examine(buildSnapshot(sheets, { name }), template, { asOf: serial(lastDay(period)) });
  const read = new Set(examination.reading.tables.map((table) => table.def.code));
  for (const code of Object.keys(tables)) if (!read.has(code)) throw new Error(`${code} was not recognised`);
  return examinedFile(name, examination);
}

/** @param units each unit's ledgers */
export function cityIn(
  period: string,
  units: Readonly<Record<string, Ledgers>>,
  options: Partial<ConsolidateOptions> = {},
): Consolidation {
  const tried = Object.entries(units).map(([unit, tables]) => fileOf(unit, tables, period));
  return consolidate(tried, { template, asOf: serial(lastDay(period)), period, expectedUnits: [], ...options });
}

/** What a period leaves to the next ones. */
export const left = (consolidation: Consolidation): PeriodState => takeState(consolidation);

/** The findings of a rule as level, place and sentence. */
export function told({ findings }: Consolidation, rule: string): readonly string[] {
  return findings.filter((finding) => finding.rule === rule).map(line);
}

function line(finding: Finding): string {
  const place =
    finding.sheet === null ? '' : ` ${finding.sheet}!${String((finding.row ?? 0) + 1)}.${finding.field ?? ''}`;
  return `${finding.severity}${place} ${sentence(finding, template, 'zh-CN')}`;
}

export const untried = ({ notChecked }: Consolidation): readonly string[] =>
  notChecked.filter(({ needs }) => needs.includes('previous-period')).map(({ rule }) => rule);
