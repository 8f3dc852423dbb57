/** How a drawn sheet is printed: on A4 or A3, as wide as one page, centred, with the page's number at its foot. */
import type { SheetDrawing } from '../../../../core/model/drawing';
import { lastColumnOfSheet } from '../sheet/areas';
import { xmlText } from '../xml/text';
import { rowHeights } from './row-heights';

/** Codes of paper sizes. */
const a4 = 9;
const a3 = 8;

/** From print options to page breaks, in the schema's order. */
export function pageXml(drawing: SheetDrawing): string {
  const { landscape, paper, fitToWidth, footer } = drawing.print;
  const breaks = [...new Set([...drawing.pageBreaks, ...chartBreaks(drawing)])]
    .filter((row) => row > 0)
    .sort((a, b) => a - b);
  const tall = breaks.length === 0 && drawing.charts.length === 0 && fitsOnOnePage(drawing) ? 1 : 0;
  const fit = fitToWidth ? ` fitToWidth="1" fitToHeight="${String(tall)}"` : '';
  const count = String(breaks.length);
  return [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${String(paper === undefined ? a4 : a3)}" orientation="${landscape ? 'landscape' : 'portrait'}"${fit}/>`,
    footer === '' ? '' : `<headerFooter><oddFooter>${xmlText(centred(footer))}</oddFooter></headerFooter>`,
    breaks.length === 0
      ? ''
      : `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks
          .map((row) => `<brk id="${String(row)}" max="${String(lastColumnOfSheet)}" man="1"/>`)
          .join('')}</rowBreaks>`,
  ].join('');
}

/** In points, A4 within its margins; A3 has twice the area. */
const longSide = 770;
const shortSide = 515;
/** How much smaller a sheet is rather printed than with a few lines on a second page. */
const squeeze = 1.25;
/** Of one character, in points. */
const characterWidth = 5.3;

/** True for sheets whose last lines would hardly fill a second page: legends and signatures stay with their table. */
function fitsOnOnePage(drawing: SheetDrawing): boolean {
  const { landscape, paper } = drawing.print;
  const larger = paper === undefined ? 1 : Math.SQRT2;
  const [pageWidth, pageHeight] = landscape ? [longSide, shortSide] : [shortSide, longSide];
  let height = 0;
  for (const { points } of rowHeights(drawing).values()) height += points;
  const width = drawing.widths.reduce((sum, characters) => sum + characters, 0) * characterWidth;
  const scale = Math.min(1, (pageWidth * larger) / Math.max(1, width));
  return height * scale <= pageHeight * larger * squeeze;
}

/** A footer that says nothing of its place stands in the middle. */
function centred(footer: string): string {
  return /&[LCR]/.test(footer) ? footer : `&C${footer}`;
}

/** Charts below everything else begin a page: otherwise the end of the first page cuts through them. */
function chartBreaks(drawing: SheetDrawing): readonly number[] {
  const lastRow = drawing.cells.reduce((last, cell) => Math.max(last, cell.row), -1);
  const below = drawing.charts.map(({ anchor }) => anchor.row).filter((row) => row > lastRow);
  return below.length === 0 || lastRow < 0 ? [] : [below.reduce((a, b) => Math.min(a, b))];
}
