/**
 * 来源: which file, sheet and cells stand behind the summary, which column tells what, and which output sheets are made
 * from it, so that every number leads back to its cells. Where the file lies is a link to the very cells.
 */
import type { Content, Page, PageRow } from '../drawing';
import { areaName, cellName, columnName, quoteSheet } from '../model/address';
import type { RecordTable } from '../model/record';
import type { Consolidation } from './consolidation';
import { placeOf } from './merge';

/** @param madeFrom codes of the ledgers behind each output sheet */
export function originPage(
  consolidation: Consolidation,
  madeFrom: readonly (readonly [sheet: string, ledgers: readonly string[]])[],
): Page {
  const { reading } = consolidation;
  const unitOf = new Map(consolidation.submissions.map(({ file, unit }) => [file, unit]));
  const usedBy = (code: string): string =>
    [...new Set(madeFrom.filter(([, ledgers]) => ledgers.includes(code)).map(([sheet]) => sheet))].join('、');
  const rows = reading.tables.map((table, index): PageRow => {
    const { file, sheet } = placeOf(reading.snapshot.sheets[table.found.sheet]?.name ?? '');
    const { dataRows, firstColumn, lastColumn } = table.found;
    const url = consolidation.links.get(file);
    const first = cellName(dataRows?.first ?? 0, firstColumn);
    const linked: Content =
      url === undefined ? file : { value: file, style: 'link', link: { url, place: `${quoteSheet(sheet)}!${first}` } };
    return {
      kind: 'plain',
      cells: [
        index + 1,
        unitOf.get(file) ?? '',
        table.def.title,
        linked,
        sheet,
        dataRows === null
          ? '—'
          : areaName({ firstRow: dataRows.first, lastRow: dataRows.last, firstColumn, lastColumn }),
        table.rows.length,
        columnsOf(table),
        usedBy(table.def.code),
        Math.round(table.found.confidence * 100) / 100,
      ],
    };
  });
  return {
    name: '来源',
    role: 'origin',
    title: `${reading.template.title}汇总数据来源`,
    blocks: [
      {
        kind: 'table',
        filter: true,
        columns: [
          { key: 'n', header: '序号', width: 6, style: 'int' },
          { key: 'unit', header: '单位', width: 22, style: 'wrapped' },
          { key: 'table', header: '台账', width: 26, style: 'wrapped' },
          { key: 'file', header: '文件', width: 34, style: 'wrapped' },
          { key: 'sheet', header: '工作表', width: 18, style: 'wrapped' },
          { key: 'cells', header: '单元格', width: 14, style: 'centre' },
          { key: 'records', header: '记录数', width: 9, style: 'int' },
          { key: 'columns', header: '各列所在', width: 60, style: 'wrapped' },
          { key: 'used', header: '用于', width: 22, style: 'wrapped' },
          { key: 'sure', header: '把握', width: 9, style: 'score' },
        ],
        rows,
      },
      {
        kind: 'text',
        style: 'note',
        lines: [
          '汇总表中的数，按“用于”找到台账，按单位找到文件，按“各列所在”找到列；合计、比率、名次在汇总表中是公式，可以点开。',
        ],
      },
    ],
    signatures: false,
  };
}

/** "村名 C、总收入 K": every column that was recognised, by its name in the template and its letters in the file. */
const columnsOf = ({ def, found }: RecordTable): string =>
  found.columns
    .flatMap(({ field, column }) =>
      field === null ? [] : [`${def.fields.find(({ id }) => id === field)?.label ?? field} ${columnName(column)}`],
    )
    .join('、');
