/**
 * The rows of a template workbook → the same data as the JSON, still unchecked, and where each part of it was written.
 * Structure and sense are then judged by the same checks as a JSON's.
 */
import type { TemplateFault } from '../../model/template-fault';
import { casesOf, indicatorsOf } from './from-indicators';
import { infoOf, scalesOf, votesOf } from './from-scales';
import { rulesOf, tablesOf } from './from-tables';
import { listIn } from './list-text';
import type { ReadRow, ReadRows } from './meta/cell';
import { scalarOf, textOf } from './meta/cell';
import { grouped, idsOf, valuesOf } from './row-values';
import type { Spots, Values } from './row-values';

export interface TemplateData {
  readonly data: unknown;
  readonly spots: Spots;
  /** Rows that belong to nothing, settings that are not known. */
  readonly faults: readonly TemplateFault[];
}

export function templateData(rows: ReadRows): TemplateData {
  const spots: Spots = new Map();
  const faults: TemplateFault[] = [];
  const of = (code: string): readonly ReadRow[] => rows.get(code) ?? [];
  const each = (code: string, path: string, keys?: (row: ReadRow) => Values): readonly Values[] =>
    of(code).map((row, index) => {
      // What all rows make together is told at the first.
      if (index === 0) spots.set(path, row.spot);
      spots.set(`${path}[${String(index)}]`, row.spot);
      return { ...valuesOf(code, row), ...keys?.(row) };
    });
  const info = infoOf(of('info'), spots, faults);
  const idOf = idsOf(of('enums'));
  const indicators = indicatorsOf(of('indicators'), of('steps'), idOf, spots, faults);
  const cases = casesOf(of('cases'), spots);
  const scales = scalesOf(of('scales'), spots);
  const set = (path: string): unknown => info.get(path);
  const data = {
    id: set('id'),
    version: set('version'),
    title: set('title'),
    year: set('year'),
    leadOffice: set('leadOffice'),
    pilotYears: set('pilotYears'),
    enums: grouped(of('enums'), 'list', 'enums', spots, (row) => {
      const { list: _, ...rest } = valuesOf('enums', row);
      return rest;
    }),
    tasks: each('tasks', 'tasks', (row) => ({ element: idOf('element', textOf(row, 'element')) })),
    thresholds: each('thresholds', 'thresholds', (row) => ({ value: scalarOf(row, 'value') ?? null })),
    tables: tablesOf(of('tables'), of('fields'), spots, faults),
    fortress: {
      common: indicators.common,
      personal: indicators.personal,
      bonus: indicators.bonus,
      bonusCap: set('fortress.bonusCap'),
      deduct: cases.deduct,
      veto: cases.veto,
    },
    pioneer: {
      base: indicators.base,
      plus: indicators.plus,
      plusCap: set('pioneer.plusCap'),
      minusPool: set('pioneer.minusPool'),
      minus: indicators.minus,
      zeroClear: cases.zeroClear,
    },
    qualified: grouped(
      of('qualified'),
      'domain',
      'qualified',
      spots,
      (row) => textOf(row, 'line'),
      (domain) => idOf('domain', domain),
    ),
    stars: {
      model: set('stars.model'),
      indexShare: set('stars.indexShare'),
      reviewShare: set('stars.reviewShare'),
      cut: scales.cut,
      capsBranch: scales.capsBranch,
      capsMember: scales.capsMember,
      named: { pass: set('stars.named.pass'), stars: scales.named },
    },
    colours: each('colours', 'colours'),
    expectedProgress: set('expectedProgress'),
    cadence: each('cadence', 'cadence'),
    annual: each('annual', 'annual'),
    balance: { levels: scales.levels, minUnits: set('balance.minUnits') },
    print: { rankOrder: set('print.rankOrder'), totals: set('print.totals') },
    satisfaction: {
      ...votesOf(of('votes'), spots),
      phoneWeight: set('satisfaction.phoneWeight'),
      paperWeight: set('satisfaction.paperWeight'),
      minReturn: set('satisfaction.minReturn'),
      minValid: set('satisfaction.minValid'),
    },
    centreStages: each('stages', 'centreStages'),
    rules: rulesOf(of('rules'), of('checks'), rows, spots, faults),
    outputs: each('outputs', 'outputs'),
    synonyms: Object.fromEntries(
      of('synonyms').map((row) => {
        spots.set(`synonyms.${textOf(row, 'field')}`, row.spot);
        return [textOf(row, 'field'), listIn(textOf(row, 'words'))];
      }),
    ),
  };
  return { data, spots, faults };
}
