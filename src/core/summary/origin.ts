/** 来源: which file and rows stand behind the summary, so that every number leads back to its cells. */
import type { Page, PageRow } from '../drawing';
import { areaName } from '../model/address';
import type { Consolidation } from './consolidation';
import { placeOf } from './merge';

export function originPage(consolidation: Consolidation): Page {
  const { reading } = consolidation;
  const rows = reading.tables.map((table, index): PageRow => {
    const { file, sheet } = placeOf(reading.snapshot.sheets[table.found.sheet]?.name ?? '');
    const { dataRows, firstColumn, lastColumn } = table.found;
    const submission = consolidation.submissions.find((each) => each.file === file);
    return {
      kind: 'plain',
      cells: [
        index + 1,
        submission?.unit ?? '',
        table.def.title,
        file,
        sheet,
        dataRows === null
          ? '—'
          : areaName({ firstRow: dataRows.first, lastRow: dataRows.last, firstColumn, lastColumn }),
        table.rows.length,
        table.found.columns.filter((column) => column.field !== null).length,
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
          { key: 'table', header: '台账', width: 30, style: 'wrapped' },
          { key: 'file', header: '文件', width: 34, style: 'wrapped' },
          { key: 'sheet', header: '工作表', width: 18, style: 'wrapped' },
          { key: 'cells', header: '单元格', width: 14, style: 'centre' },
          { key: 'records', header: '记录数', width: 9, style: 'int' },
          { key: 'columns', header: '对应列数', width: 9, style: 'int' },
          { key: 'sure', header: '把握', width: 9, style: 'score' },
        ],
        rows,
      },
    ],
    signatures: false,
  };
}
