/** The look of a role as a cell format of the file. */
import { looks, type Horizontal } from '../../../../core/drawing/looks';
import type { StyleRole, Tint } from '../../../../core/model/drawing';
import { argb, type CellFormat } from '../parts/styles-part';

const line = '<color rgb="FF000000"/>';
const lines =
  `<border><left style="thin">${line}</left><right style="thin">${line}</right>` +
  `<top style="thin">${line}</top><bottom style="thin">${line}</bottom><diagonal/></border>`;

export interface Variant {
  readonly tint: Tint | null;
  readonly align: Horizontal | null;
  readonly quotePrefix: boolean;
}

export const noVariant: Variant = { tint: null, align: null, quotePrefix: false };

export function formatOf(role: StyleRole, variant: Variant): CellFormat {
  const look = looks[role];
  const fill = variant.tint?.fill ?? look.fill;
  const colour = variant.tint?.font ?? look.colour;
  return {
    font:
      `<font>${look.bold ? '<b/>' : ''}${look.underlined ? '<u/>' : ''}<sz val="${String(look.size)}"/>` +
      `<color rgb="${argb(colour)}"/><name val="${look.font}"/><charset val="134"/></font>`,
    fill:
      fill === null
        ? null
        : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor indexed="64"/></patternFill></fill>`,
    border: look.lines ? lines : null,
    numberFormat: look.numberFormat,
    alignment: `<alignment horizontal="${variant.align ?? look.align}" vertical="center"${look.wrap ? ' wrapText="1"' : ''}/>`,
    unlocked: look.unlocked,
    quotePrefix: variant.quotePrefix,
  };
}

/** True when the number is a day of the workbook's calendar. */
export function isDay(role: StyleRole): boolean {
  return role === 'date';
}
