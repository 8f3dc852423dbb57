/** The styles part and its theme to what the engine needs of looks. */
import type { CellStyle } from '../../../../core/model/snapshot';
import { attribute, child, childrenOf, type Element, isOn, numberAttribute } from '../xml/element';
import { builtinFormat } from './builtin-formats';
import { colourOf, type Palette, readPalette } from './colours';
import { showsOf } from './number-format';
import { StyleTable } from './style-table';

/** @param styles root of the styles part, @param theme root of the theme part; null when the workbook has none. */
export function readStyles(styles: Element | null, theme: Element | null): StyleTable {
  const palette = readPalette(theme, styles);
  const codes = new Map<number, string>();
  for (const format of childrenOf(child(styles, 'numFmts'), 'numFmt'))
    codes.set(numberAttribute(format, 'numFmtId', -1), attribute(format, 'formatCode'));
  const fills = childrenOf(child(styles, 'fills'), 'fill').map((fill) => fillColour(fill, palette));
  const bold = childrenOf(child(styles, 'fonts'), 'font').map((font) => {
    const mark = child(font, 'b');
    return mark !== null && isOn(mark, 'val', true);
  });
  const shows = new Map<string, CellStyle['shows']>();
  const formats = childrenOf(child(styles, 'cellXfs'), 'xf').map((xf): CellStyle => {
    const id = numberAttribute(xf, 'numFmtId', 0);
    const code = codes.get(id);
    const numberFormat = code === undefined || code === '' ? builtinFormat(id) : code;
    const known = shows.get(numberFormat) ?? showsOf(numberFormat);
    shows.set(numberFormat, known);
    return {
      numberFormat,
      shows: known,
      fill: fills[numberAttribute(xf, 'fillId', 0)] ?? null,
      bold: bold[numberAttribute(xf, 'fontId', 0)] ?? false,
    };
  });
  return new StyleTable(formats);
}

/** A solid fill is its foreground; of a pattern the ground counts, of a gradient where it begins. */
function fillColour(fill: Element, palette: Palette): string | null {
  const pattern = child(fill, 'patternFill');
  if (pattern === null) return colourOf(child(child(child(fill, 'gradientFill'), 'stop'), 'color'), palette);
  const type = attribute(pattern, 'patternType');
  const front = colourOf(child(pattern, 'fgColor'), palette);
  if (type === 'solid') return front;
  return type === '' || type === 'none' || type === 'gray125' ? null : colourOf(child(pattern, 'bgColor'), palette);
}
