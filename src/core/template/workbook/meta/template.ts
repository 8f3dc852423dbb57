/** The template that describes the workbook of a template, so that the engine's own reader can read it. */
import type { EnumValue, FieldDef, FieldType, TableDef, Template } from '../../../model/template';
import { metaSheets } from './sheets';
import type { MetaColumn, MetaKind, MetaSheet } from './sheets';

export const metaTemplate: Template = {
  id: 'meta-template',
  version: '1.0',
  title: '',
  year: 2024,
  leadOffice: '',
  pilotYears: 1,
  enums: Object.fromEntries(metaSheets.flatMap((sheet) => sheet.columns.flatMap((column) => listOf(sheet, column)))),
  tasks: [],
  thresholds: [],
  tables: metaSheets.map(tableOf),
  fortress: { common: [], personal: {}, bonus: [], bonusCap: 0, deduct: [], veto: [] },
  pioneer: { base: [], plus: [], plusCap: 0, minusPool: 0, minus: [], zeroClear: [] },
  qualified: {},
  stars: {
    model: 'level',
    indexShare: 1,
    reviewShare: 0,
    cut: [],
    capsBranch: {},
    capsMember: {},
    named: { pass: 1, stars: [] },
  },
  colours: [],
  expectedProgress: 'linearDays',
  cadence: [],
  annual: [],
  balance: { levels: [], minUnits: 1 },
  print: { rankOrder: 'highFirst', totals: 'asSheet' },
  satisfaction: { coefficients: {}, alternative: {}, phoneWeight: 0, paperWeight: 0, minReturn: 0, minValid: 0 },
  centreStages: [],
  rules: [],
  outputs: [],
  synonyms: {},
};

function tableOf(sheet: MetaSheet): TableDef {
  return {
    code: sheet.code,
    id: sheet.code,
    title: sheet.name,
    name: sheet.name,
    titleSynonyms: [],
    cadence: '',
    grain: '',
    fields: sheet.columns.map((column) => fieldOf(sheet, column)),
  };
}

function fieldOf(sheet: MetaSheet, column: MetaColumn): FieldDef {
  return {
    id: column.id,
    label: column.label,
    type: typeOf(column.kind),
    required: column.needed,
    ...(typeof column.kind === 'object' ? { enumRef: listName(sheet, column) } : {}),
    synonyms: [],
    src: '',
  };
}

function typeOf(kind: MetaKind): FieldType {
  if (kind === 'number') return 'decimal';
  if (kind === 'yes') return 'bool';
  if (typeof kind === 'object') return 'enum';
  return kind === 'text' || kind === 'scalar' ? 'text' : 'longtext';
}

function listName(sheet: MetaSheet, column: MetaColumn): string {
  return `${sheet.code}.${column.id}`;
}

function listOf(sheet: MetaSheet, column: MetaColumn): readonly (readonly [string, readonly EnumValue[]])[] {
  const { kind } = column;
  if (typeof kind !== 'object') return [];
  const values = Object.entries(kind.words).map(([id, label]) => ({ id, label, synonyms: [], src: '' }));
  return [[listName(sheet, column), values]];
}
