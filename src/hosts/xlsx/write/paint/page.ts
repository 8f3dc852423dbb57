/** How a drawn sheet is printed: on A4 or A3, as wide as one page, centred, with the page's number at its foot. */
import { lettering } from '../../../../core/drawing/looks';
import { fitsOnOnePage, pageBreaksOf } from '../../../../core/drawing/pages';
import type { SheetDrawing } from '../../../../core/model/drawing';
import { lastColumnOfSheet } from '../sheet/areas';
import { xmlText } from '../xml/text';

/** Codes of paper sizes. */
const a4 = 9;
const a3 = 8;

/** From print options to page breaks, in the schema's order. */
export function pageXml(drawing: SheetDrawing): string {
  const { landscape, paper, fitToWidth, footer } = drawing.print;
  const breaks = pageBreaksOf(drawing, lettering);
  const tall = fitsOnOnePage(drawing, lettering) ? 1 : 0;
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

/** A footer that says nothing of its place stands in the middle. */
function centred(footer: string): string {
  return /&[LCR]/.test(footer) ? footer : `&C${footer}`;
}
