import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldDef, TableDef, Template } from '../../../src/core/model/template';

const BUILT_IN = join(__dirname, '../../../assets/templates/2024.json');
const RAW = join(__dirname, '../../../../shared/template-2024.json');

/** The built-in template, or its raw data where the built-in one has not been made. */
export function template(): Template {
  if (existsSync(BUILT_IN)) return JSON.parse(readFileSync(BUILT_IN, 'utf8')) as Template;
  if (!existsSync(RAW)) throw new Error(`The template data is missing: neither ${BUILT_IN} nor ${RAW} is there.`);
  const raw = JSON.parse(readFileSync(RAW, 'utf8')) as Template & { sheets: readonly TableDef[] };
  const tables = raw.sheets.map((sheet) => ({
    ...sheet,
    fields: sheet.fields.map((field): FieldDef =>
      field.type === 'date' ? { ...field, monthMeans: /时限|计划完工/.test(field.label) ? 'last' : 'first' } : field,
    ),
  }));
  return {
    ...raw,
    tables,
    centreStages: raw.centreStages.map((stage) => ({ ...stage, id: stage.label })),
    synonyms: {},
  };
}
