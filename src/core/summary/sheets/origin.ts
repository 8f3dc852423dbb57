/**
 * 来源: which file, sheet and cells stand behind the summary, which column tells what, and which output sheets are made
 * from it, so that every number leads back to its cells. Where the file lies is a link to the very cells.
 */
import type { Content, Page, PageRow } from '../../drawing';
import { areaName, cellName, columnName, quoteSheet } from '../../model/address';
import type { RecordTable } from '../../model/record';
import { summarySheetNames } from '../../own/names';
import type { Consolidation } from '../consolidation';
import { firstFew } from '../layout/first-few';
import { placeOf } from '../place';
import type { Submission } from '../submission';
import { unitsOf } from '../units/units';
import { madeFrom } from './made-from';

/** A ledger that was counted, in the order in which 来源 lists them, with the units that its records speak of. */
export interface Origin {
  readonly table: RecordTable;
  readonly file: string;
  readonly sheet: string;
  /** The unit that handed it in. */
  readonly from: string;
  readonly about: readonly string[];
}

export const originRole = 'origin';

/** Fields that say whose a record is. */
const unitFields = ['unit', 'town', 'branch', 'org', 'orgName', 'village', 'place'];
const shownUnits = 5;

/** All ledgers, those of one unit together, in the order of the units. */
export function originsOf(consolidation: Consolidation): readonly Origin[] {
  const { reading, submissions } = consolidation;
  const units = unitsOf(consolidation);
  const order = new Map(units.names.map((name, at) => [name, at]));
  const submissionOf = (file: string, sheet: string): Submission | undefined =>
    submissions.find((one) => one.file === file && (one.sheets.length === 0 || one.sheets.includes(sheet)));
  const byFile = new Map<string, Submission | undefined>();
  const origins = reading.tables.map((table): Origin => {
    const { file, sheet } = placeOf(reading.snapshot.sheets[table.found.sheet]?.name ?? '');
    const known = byFile.get(file);
    const from = known?.sheets.length === 0 ? known : submissionOf(file, sheet);
    byFile.set(file, from);
    const texts = new Set(unitFields.flatMap((field) => [...new Set(table.fields.get(field)?.text ?? [])]));
    const about = new Set([...texts].map(units.unitOf).filter((unit) => order.has(unit)));
    return { table, file, sheet, from: from?.unit ?? '', about: [...about] };
  });
  const placeIn = ({ from, about }: Origin): number =>
    order.get(units.unitOf(from)) ?? (about.length === 1 ? order.get(about[0] ?? '') : undefined) ?? units.names.length;
  return origins
    .map((origin, at) => ({ origin, at, unit: placeIn(origin) }))
    .sort((a, b) => a.unit - b.unit || a.at - b.at)
    .map(({ origin }) => origin);
}

export function originPage(consolidation: Consolidation): Page {
  const { reading } = consolidation;
  const sheets = madeFrom(reading.template);
  const usedBy = (code: string): string =>
    [...new Set(sheets.filter(([, ledgers]) => ledgers.includes(code)).map(([sheet]) => sheet))].join('、');
  const rows = originsOf(consolidation).map(({ table, file, sheet, from, about }, index): PageRow => {
    const { dataRows, firstColumn, lastColumn } = table.found;
    const url = consolidation.links.get(file);
    const first = cellName(dataRows?.first ?? 0, firstColumn);
    const linked: Content =
      url === undefined ? file : { value: file, style: 'link', link: { url, place: `${quoteSheet(sheet)}!${first}` } };
    return {
      kind: 'plain',
      cells: [
        index + 1,
        from,
        someUnits(about),
        table.def.title,
        linked,
        sheet,
        dataRows === null
          ? '—'
          : areaName({ firstRow: dataRows.first, lastRow: dataRows.last, firstColumn, lastColumn }),
        table.rows.length,
        columnsOf(table),
        usedBy(table.def.code),
        `${String(Math.round(table.found.confidence * 100))}%`,
      ],
    };
  });
  return {
    name: summarySheetNames.origin,
    role: originRole,
    title: `${reading.template.title}汇总数据来源`,
    blocks: [
      {
        kind: 'table',
        filter: true,
        columns: [
          { key: 'n', header: '序号', width: 6, style: 'int' },
          { key: 'unit', header: '报送单位', width: 22, style: 'wrapped' },
          { key: 'about', header: '涉及单位', width: 24, style: 'wrapped' },
          { key: 'table', header: '台账', width: 26, style: 'wrapped' },
          { key: 'file', header: '文件', width: 46, style: 'wrapped' },
          { key: 'sheet', header: '工作表', width: 18, style: 'wrapped' },
          { key: 'cells', header: '单元格', width: 14, style: 'centre' },
          { key: 'records', header: '记录数', width: 9, style: 'int' },
          { key: 'columns', header: '各列所在', width: 60, style: 'wrapped' },
          { key: 'used', header: '用于', width: 34, style: 'wrapped' },
          { key: 'sure', header: '把握', width: 9, style: 'centre' },
        ],
        rows,
      },
      {
        kind: 'text',
        style: 'note',
        lines: [
          '各汇总表中的单位名称（名称占两行的，点它前面的序号）可以点开，直接到这里的第一份台账；有文件的，再点“文件”就到原来的单元格。汇总表中的数，按“用于”找到台账，按单位找到文件，按“各列所在”找到列；合计、比率、名次在汇总表中是公式，可以点开。',
        ],
      },
    ],
    signatures: false,
  };
}

const someUnits = (units: readonly string[]): string => firstFew(units, shownUnits, '个单位');

/**
 * "村名 C、总收入 K": every column that was recognised, by its name in the template and its letters in the file; those of a
 * list of tasks in the same rows as the report with them.
 */
function columnsOf({ def, found, fields }: RecordTable): string {
  const own = new Set(def.fields.map(({ id }) => id));
  const lent = [...fields.values()].flatMap((values) =>
    values.found === null || own.has(values.field.id) ? [] : [{ ...values.found, label: values.field.label }],
  );
  const named = found.columns.flatMap(({ field, column }) =>
    field === null ? [] : [{ column, label: def.fields.find(({ id }) => id === field)?.label ?? field }],
  );
  return [...named, ...lent]
    .sort((a, b) => a.column - b.column)
    .map(({ column, label }) => `${label} ${columnName(column)}`)
    .join('、');
}
