/** Colours as styles name them (by value, theme, palette number) to #RRGGBB. */
import { attribute, child, childrenOf, type Element, numberAttribute } from '../xml/element';

/** What the colour numbers of a workbook mean. */
export interface Palette {
  /** In the order in which styles count them: light 1, dark 1, light 2, dark 2, accents, links. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Office's own theme, for files without one. */
const officeTheme = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

const basicIndexed = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF'.split(' ');
/** ECMA-376 part 1, 18.8.27; 64 and 65 are the system's text and window colours. */
export const officeIndexed: readonly string[] = [
  ...basicIndexed,
  ...basicIndexed,
  ...'800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF'.split(
    ' ',
  ),
  ...'000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99'.split(
    ' ',
  ),
  ...'3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  ),
  '000000',
  'FFFFFF',
];

/** In a theme part the dark colours stand first; styles count the light ones first. */
const themeOrder = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** @param theme the theme part's root, or null. @param styles the styles part's root, or null. */
export function readPalette(theme: Element | null, styles: Element | null): Palette {
  const scheme = child(child(theme, 'themeElements'), 'clrScheme');
  const own = childrenOf(child(child(styles, 'colors'), 'indexedColors'), 'rgbColor').map((each) =>
    attribute(each, 'rgb'),
  );
  return {
    theme: themeOrder.map((name, index) => {
      const colour = child(scheme, name)?.children[0] ?? null;
      const value = attribute(colour, colour?.name === 'sysClr' ? 'lastClr' : 'val');
      return sixDigits(value) ?? officeTheme[index] ?? '000000';
    }),
    indexed: officeIndexed.map((usual, index) => sixDigits(own[index] ?? '') ?? usual),
  };
}

/** "#RRGGBB" of a colour element (fgColor, bgColor, color); null when it is automatic, missing or no colour. */
export function colourOf(element: Element | null, palette: Palette): string | null {
  if (element === null) return null;
  const base = baseColour(element, palette);
  if (base === null) return null;
  const tint = Number(attribute(element, 'tint'));
  return `#${Number.isFinite(tint) && tint !== 0 ? tinted(base, Math.max(-1, Math.min(1, tint))) : base}`;
}

function baseColour(element: Element, palette: Palette): string | null {
  const { attributes } = element;
  if (attributes.has('rgb')) return sixDigits(attribute(element, 'rgb'));
  if (attributes.has('theme')) return palette.theme[numberAttribute(element, 'theme', -1)] ?? null;
  return palette.indexed[numberAttribute(element, 'indexed', -1)] ?? null;
}

/** "FFAABBCC" and "aabbcc" → "AABBCC"; null for anything else. */
function sixDigits(value: string): string | null {
  return /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(value.trim())?.[1]?.toUpperCase() ?? null;
}

/** Darker (below 0) or lighter by the luminance of hue, luminance and saturation (ECMA-376 part 1, 18.8.19). */
function tinted(colour: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const before = (most + least) / 2;
  const after = tint < 0 ? before * (1 + tint) : before * (1 - tint) + tint;
  if (most === least) return hex(after).repeat(3);
  const spread = most - least;
  const saturation = before > 0.5 ? spread / (2 - most - least) : spread / (most + least);
  const high = after < 0.5 ? after * (1 + saturation) : after + saturation - after * saturation;
  const low = 2 * after - high;
  // Each part keeps its place between the least and the most of the three.
  return [red, green, blue].map((part) => hex(low + ((part - least) / spread) * (high - low))).join('');
}

function hex(part: number): string {
  return Math.round(Math.max(0, Math.min(1, part)) * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();
}
