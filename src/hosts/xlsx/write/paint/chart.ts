/**
 * A native chart. Every fill and line is said outright: in a workbook without a theme anything left to the program
 * would not be seen.
 */
import type { DrawnChart } from '../../../../core/model/drawing';
import type { Dialect } from '../parts/dialect';
import { plainXml } from '../xml/text';

const palette = ['#2F75B5', '#C55A11', '#548235', '#7F6000', '#7030A0', '#808080', '#C00000', '#00808A'];
const grey = 'D9D9D9';
const dark = '404040';

/** Ids of the two axes; they need to be unique within the chart only. */
const categoryAxis = '500000001';
const valueAxis = '500000002';

export function chartXml(chart: DrawnChart, dialect: Dialect): string {
  const legend =
    chart.series.length > 1
      ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textLooks(900, false)}</c:legend>`
      : '';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relationships}">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r>` +
    `<a:rPr lang="zh-CN" sz="1200" b="1">${solid(dark)}</a:rPr><a:t>${plainXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>' +
    `<c:plotArea><c:layout/>${plot(chart)}${axes(chart)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>` +
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${solid('FFFFFF')}${stroke('BFBFBF')}</c:spPr>` +
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900">${solid(dark)}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>` +
    '</c:chartSpace>'
  );
}

function plot(chart: DrawnChart): string {
  const series = chart.series.map((_, index) => seriesXml(chart, index)).join('');
  const ids = `<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/>`;
  switch (chart.kind) {
    case 'bar':
    case 'stackedBar':
    case 'column': {
      const direction = chart.kind === 'column' ? 'col' : 'bar';
      const [grouping, overlap] =
        chart.kind === 'stackedBar' ? ['stacked', '<c:overlap val="100"/>'] : ['clustered', ''];
      return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${overlap}${ids}</c:barChart>`;
    }
    case 'line':
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${ids}</c:lineChart>`;
    case 'radar':
      return `<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>${series}${ids}</c:radarChart>`;
  }
}

function seriesXml(chart: DrawnChart, index: number): string {
  const series = chart.series[index];
  if (series === undefined) return '';
  const colour = (series.colour ?? palette[index % palette.length] ?? '#2F75B5').replace('#', '').toUpperCase();
  const lined = chart.kind === 'line' || chart.kind === 'radar';
  const looks = lined
    ? `<c:spPr><a:ln w="25400" cap="rnd">${solid(colour)}<a:round/></a:ln></c:spPr>` +
      `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${solid(colour)}${stroke(colour)}</c:spPr></c:marker>`
    : `<c:spPr>${solid(colour)}${stroke('A6A6A6')}</c:spPr><c:invertIfNegative val="0"/>`;
  return (
    `<c:ser><c:idx val="${String(index)}"/><c:order val="${String(index)}"/>` +
    `<c:tx><c:v>${plainXml(series.name)}</c:v></c:tx>${looks}` +
    `<c:cat><c:strRef><c:f>${plainXml(chart.categories)}</c:f></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${plainXml(series.values)}</c:f></c:numRef></c:val>` +
    `${chart.kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

function axes(chart: DrawnChart): string {
  const bars = chart.kind === 'bar' || chart.kind === 'stackedBar';
  const lines = `<c:majorGridlines><c:spPr>${stroke(grey)}</c:spPr></c:majorGridlines>`;
  const looks = `<c:spPr><a:noFill/>${stroke('7F7F7F')}</c:spPr>${textLooks(900, false)}`;
  const category =
    `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="${bars ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${bars ? 'l' : 'b'}"/>${chart.kind === 'radar' ? lines : ''}<c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${looks}<c:crossAx val="${valueAxis}"/>` +
    '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>';
  const format =
    chart.valueFormat === undefined
      ? '<c:numFmt formatCode="General" sourceLinked="1"/>'
      : `<c:numFmt formatCode="${plainXml(chart.valueFormat)}" sourceLinked="0"/>`;
  // A bar that does not begin at 0 makes small differences look large.
  const fromZero = chart.kind === 'line' || chart.kind === 'radar' ? '' : '<c:min val="0"/>';
  const value =
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/>${fromZero}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${bars ? 't' : 'l'}"/>${lines}${format}<c:majorTickMark val="out"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${looks}<c:crossAx val="${categoryAxis}"/><c:crosses val="${bars ? 'max' : 'autoZero'}"/>` +
    `<c:crossBetween val="between"/>${chart.valueStep === undefined ? '' : `<c:majorUnit val="${String(chart.valueStep)}"/>`}</c:valAx>`;
  return category + value;
}

function textLooks(size: number, bold: boolean): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${String(size)}" b="${bold ? '1' : '0'}">${solid(dark)}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

function stroke(colour: string): string {
  return `<a:ln w="6350">${solid(colour)}</a:ln>`;
}
