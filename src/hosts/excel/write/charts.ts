/** The charts of a drawn sheet as native ones of Excel, in the batch at hand without a sync. */
import { cellName } from '../../../core/model/address';
import type { DrawnChart } from '../../../core/model/drawing';

/** A chart shows cells of its own sheet; a chart without series is left out. */
export function addChart(sheet: Excel.Worksheet, drawn: DrawnChart): void {
  const [first, ...others] = drawn.series;
  if (first === undefined) return;
  const source = cellsOf(sheet, first.values);
  const chart = sheet.charts.add(typeOf(drawn.kind), source, directionOf(first.values));
  chart.title.text = drawn.title;
  chart.title.format.font.size = 12;
  const names = cellsOf(sheet, drawn.categories);
  const lined = drawn.kind === 'line' || drawn.kind === 'radar';
  const shown = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  shown.forEach((series, index) => {
    const told = drawn.series[index];
    if (told === undefined) return;
    series.name = told.name;
    if (index > 0) series.setValues(cellsOf(sheet, told.values));
    series.setXAxisValues(names);
    if (told.colour === undefined) return;
    if (lined) series.format.line.color = told.colour;
    else series.format.fill.setSolidColor(told.colour);
  });
  chart.legend.visible = drawn.series.length > 1;
  chart.legend.position = 'Bottom';
  if (!lined) {
    // A bar that does not begin at 0 makes small differences look large.
    chart.axes.valueAxis.minimum = 0;
    // The first unit stands on top, as in the table.
    if (drawn.kind !== 'column') chart.axes.categoryAxis.reversePlotOrder = true;
  }
  if (drawn.valueFormat !== undefined) chart.axes.valueAxis.numberFormat = drawn.valueFormat;
  if (drawn.valueStep !== undefined) chart.axes.valueAxis.majorUnit = drawn.valueStep;
  const { row, column, rows, columns } = drawn.anchor;
  chart.setPosition(cellName(row, column), cellName(row + rows - 1, column + columns - 1));
}

/** "'O04 总表'!$B$4:$B$12" → B4:B12 of the sheet. */
function cellsOf(sheet: Excel.Worksheet, reference: string): Excel.Range {
  return sheet.getRange(addressIn(reference));
}

const addressIn = (reference: string): string => reference.slice(reference.lastIndexOf('!') + 1).replaceAll('$', '');

/** One series of one row or of one column: never one series a cell. */
function directionOf(values: string): 'Rows' | 'Columns' {
  const [first = '', last = first] = addressIn(values).split(':');
  const row = (cell: string): string => cell.replace(/^[A-Z]+/, '');
  return row(first) === row(last) && first !== last ? 'Rows' : 'Columns';
}

function typeOf(kind: DrawnChart['kind']): Excel.ChartType {
  switch (kind) {
    case 'bar':
      return Excel.ChartType.barClustered;
    case 'stackedBar':
      return Excel.ChartType.barStacked;
    case 'column':
      return Excel.ChartType.columnClustered;
    case 'line':
      return Excel.ChartType.lineMarkers;
    case 'radar':
      return Excel.ChartType.radarMarkers;
  }
}
