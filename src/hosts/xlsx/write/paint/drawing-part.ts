/** The layer of a sheet that holds its charts, each over an area of cells. */
import type { DrawnChart } from '../../../../core/model/drawing';
import type { Dialect } from '../parts/dialect';
import { plainXml } from '../xml/text';

/** @param ids the relationship of each chart, in order */
export function drawingXml(charts: readonly DrawnChart[], ids: readonly string[], dialect: Dialect): string {
  const anchors = charts.map((chart, index) => {
    const { row, column, rows, columns } = chart.anchor;
    const id = ids[index] ?? '';
    return (
      `<xdr:twoCellAnchor><xdr:from>${corner(row, column)}</xdr:from><xdr:to>${corner(row + rows, column + columns)}</xdr:to>` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(index + 2)}" name="${plainXml(chart.title)}"/>` +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${dialect.chart}"><c:chart xmlns:c="${dialect.chart}" r:id="${id}"/></a:graphicData></a:graphic>` +
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    );
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<xdr:wsDr xmlns:xdr="${dialect.sheetDrawing}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relationships}">${anchors.join('')}</xdr:wsDr>`
  );
}

function corner(row: number, column: number): string {
  return `<xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
}
