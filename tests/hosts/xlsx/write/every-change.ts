/** Changes of every kind for whatever workbook it is given. */
import type { Change } from '../../../../src/core/model/change';
import type { SheetDrawing } from '../../../../src/core/model/drawing';
import type { SheetSnapshot, Snapshot } from '../../../../src/core/model/snapshot';
import { CellKind } from '../../../../src/core/model/snapshot';

export function everyChange(snapshot: Snapshot): readonly Change[] {
  const changes: Change[] = [];
  for (const sheet of snapshot.sheets) {
    if (sheet.protected || isEmptyKind(sheet)) continue;
    changes.push(...sheetChanges(sheet));
  }
  changes.push(
    { kind: 'addSheet', drawing: drawnSheet('整推·校验结果', snapshot.sheets[0]?.name ?? ''), after: null },
    {
      kind: 'addSheet',
      drawing: drawnSheet('整推·进度', snapshot.sheets[0]?.name ?? ''),
      after: snapshot.sheets[0]?.name ?? null,
    },
    { kind: 'setProperty', name: 'zt.stamp.0', value: '{"code":"A&B<C>"}' },
    { kind: 'setProperty', name: 'zt.answer', value: '表头在第 3 行' },
  );
  return changes;
}

/** Chart sheets are read as sheets without cells; nothing can be written into them. */
function isEmptyKind(sheet: SheetSnapshot): boolean {
  return sheet.rowCount === 0;
}

function sheetChanges(sheet: SheetSnapshot): readonly Change[] {
  const { name, rowCount } = sheet;
  const right = freeColumn(sheet);
  const rows = Array.from({ length: Math.min(rowCount, 400) }, (_, row) => row);
  const changes: Change[] = [];
  const text = firstCell(sheet, CellKind.text);
  if (text !== null) changes.push({ kind: 'setValue', sheet: name, ...text, value: '=改<过>的 & $1 文字\n第二行' });
  const number = firstCell(sheet, CellKind.number);
  if (number !== null) {
    changes.push(
      { kind: 'setValue', sheet: name, ...number, value: 45473, numberFormat: 'yyyy-mm-dd' },
      { kind: 'setNote', sheet: name, ...number, text: '完成时间早于开始时间。\n请核对 <原件> & 改正。' },
    );
  }
  if (right < 16_000) {
    changes.push(
      { kind: 'setFormula', sheet: name, row: rowCount + 1, column: right + 3, formula: '1+1', cached: 2 },
      {
        kind: 'addColumn',
        sheet: name,
        column: right,
        firstRow: 0,
        header: '整推·完成率',
        headerRows: Math.min(2, rowCount),
        style: 'percent',
        width: 12,
        cells: rows.slice(2).map((row) => ({
          row,
          value: row / 100,
          ...(row % 2 === 0 ? { formula: `ROW()/100` } : {}),
          ...(row % 5 === 0 ? { tint: { fill: '#FFC7CE', font: '#9C0006' } } : {}),
        })),
      },
      {
        kind: 'addValidation',
        sheet: name,
        validation: { range: 'XEZ1:XEZ9', allow: { kind: 'list', values: ['是', '否'] }, error: '只能填是或否' },
      },
      {
        kind: 'addValidation',
        sheet: name,
        validation: {
          range: 'XEY1:XEY9',
          allow: { kind: 'list', values: Array.from({ length: 60 }, (_, n) => `第${String(n)}党支部`) },
        },
      },
    );
  }
  changes.push(
    { kind: 'setNote', sheet: name, row: rowCount + 3, column: 0, text: '【整推】空白处的批注' },
    {
      kind: 'addConditionalFormat',
      sheet: name,
      rule: { range: 'A1:B3 D5', formula: 'TRUE', tint: { fill: '#FFC7CE', font: '#9C0006' } },
    },
    {
      kind: 'addConditionalFormat',
      sheet: name,
      rule: { range: 'C2:C9', formula: '$C2="红"', tint: { fill: '#FFEB9C', font: '#7F6000' } },
    },
  );
  return changes;
}

/** Right of every value, merge and table. */
function freeColumn(sheet: SheetSnapshot): number {
  const edges = [...sheet.merges, ...sheet.tables.map((table) => table.area)].map((area) => area.lastColumn + 1);
  return Math.max(sheet.columnCount, ...edges);
}

function firstCell(sheet: SheetSnapshot, kind: number): { readonly row: number; readonly column: number } | null {
  for (const [column, cells] of sheet.columns.entries()) {
    const row = cells.kind.indexOf(kind);
    if (row >= 0) return { row, column };
  }
  return null;
}

export function drawnSheet(name: string, linkTo: string): SheetDrawing {
  return {
    name,
    role: 'O07',
    visibility: 'visible',
    cells: [
      { row: 0, column: 0, value: '校验结果', style: 'title' },
      { row: 1, column: 0, value: '填报单位：城关镇', style: 'unitLine' },
      { row: 1, column: 2, value: '单位：个', style: 'unitLine' },
      { row: 2, column: 0, value: '序号', style: 'header' },
      { row: 2, column: 1, value: '问题', style: 'header' },
      { row: 2, column: 2, value: '得分', style: 'header' },
      { row: 3, column: 0, value: 1, style: 'int' },
      { row: 3, column: 1, value: '=HYPERLINK("http://x","点我")', style: 'wrapped', note: '这是数据，不是公式' },
      { row: 3, column: 2, value: 9.5, style: 'score', tint: { fill: '#C6EFCE', font: '#006100' } },
      { row: 4, column: 0, value: 45473, style: 'date' },
      { row: 4, column: 1, value: '去看', style: 'link', link: { sheet: linkTo, cell: 'A1' } },
      { row: 4, column: 2, value: 19, formula: 'SUM(C4:C4)*2', style: 'totalScore' },
      { row: 5, column: 0, value: true, style: 'centre' },
      { row: 5, column: 1, value: 'a_x000D_b\u0001\r\n c', style: 'code' },
      { row: 5, column: 2, value: 'x', formula: 'IFS(A4=1,"x",TRUE,"y")', style: 'text' },
    ],
    merges: [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 2 }],
    widths: [8, 40, 12],
    heights: new Map([[0, 32]]),
    freeze: { rows: 3, columns: 1 },
    rules: [{ range: 'C4:C9', formula: 'C4<6', tint: { fill: '#FFC7CE', font: '#9C0006' } }],
    validations: [{ range: 'B4:B9', allow: { kind: 'decimal', min: 0, max: 100 }, prompt: '0 到 100' }],
    charts: [
      {
        kind: 'column',
        title: '各项得分',
        categories: `'${name}'!$B$4:$B$5`,
        series: [{ name: '得分', values: `'${name}'!$C$4:$C$5` }],
        anchor: { row: 7, column: 0, rows: 12, columns: 3 },
      },
    ],
    pageBreaks: [20],
    print: { landscape: true, titleRows: { first: 0, last: 2 }, fitToWidth: true, footer: '第 &P 页，共 &N 页' },
    tabColour: '#C00000',
    protect: false,
    autoFilter: { firstRow: 2, lastRow: 5, firstColumn: 0, lastColumn: 2 },
  };
}
