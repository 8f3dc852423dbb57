/** Collects the cell formats in use and writes them as styles.xml. */
import type { Look } from './sheet';
import { escape } from './xml';

interface Shape {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly across: 'center' | 'left' | null;
  readonly wrap: boolean;
}

const SHAPES: Readonly<Record<Look, Shape>> = {
  plain: { font: 0, fill: 0, border: 0, across: null, wrap: false },
  title: { font: 1, fill: 0, border: 0, across: 'center', wrap: false },
  meta: { font: 3, fill: 0, border: 0, across: 'left', wrap: false },
  header: { font: 2, fill: 2, border: 1, across: 'center', wrap: true },
  body: { font: 0, fill: 0, border: 1, across: 'center', wrap: true },
  left: { font: 0, fill: 0, border: 1, across: 'left', wrap: true },
  section: { font: 2, fill: 3, border: 1, across: 'left', wrap: false },
  total: { font: 2, fill: 4, border: 1, across: 'center', wrap: false },
  note: { font: 4, fill: 0, border: 0, across: 'left', wrap: true },
};

const FONTS = [
  '<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
  '<font><b/><sz val="16"/><name val="黑体"/><charset val="134"/></font>',
  '<font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
  '<font><sz val="11"/><name val="仿宋"/><charset val="134"/></font>',
  '<font><sz val="10"/><color rgb="FF595959"/><name val="楷体"/><charset val="134"/></font>',
];
const solid = (rgb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid('DDEBF7'),
  solid('FFF2CC'),
  solid('F2F2F2'),
];
const line = (side: string): string => `<${side} style="thin"><color rgb="FF7F7F7F"/></${side}>`;
const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`,
];

/** Ids that Excel builds in and that need no definition; 27–36 and 50–58 are the East Asian dates. */
const FIRST_CUSTOM = 164;

export class Styles {
  private readonly formats = new Map<string, number>();
  private readonly index = new Map<string, number>();
  private readonly xfs: string[] = [];

  constructor() {
    this.of('plain', undefined);
  }

  /** The number under which a cell refers to its format. */
  of(look: Look, format: string | number | undefined): number {
    const key = `${look}|${String(format ?? '')}`;
    const known = this.index.get(key);
    if (known !== undefined) return known;
    const shape = SHAPES[look];
    const id = format === undefined ? 0 : typeof format === 'number' ? format : this.custom(format);
    const alignment =
      shape.across === null
        ? ''
        : `<alignment horizontal="${shape.across}" vertical="center"${shape.wrap ? ' wrapText="1"' : ''}/>`;
    this.xfs.push(
      `<xf numFmtId="${id}" fontId="${shape.font}" fillId="${shape.fill}" borderId="${shape.border}" xfId="0"` +
        ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"` +
        (alignment === '' ? '/>' : ` applyAlignment="1">${alignment}</xf>`),
    );
    this.index.set(key, this.xfs.length - 1);
    return this.xfs.length - 1;
  }

  private custom(code: string): number {
    const known = this.formats.get(code);
    if (known !== undefined) return known;
    const id = FIRST_CUSTOM + this.formats.size;
    this.formats.set(code, id);
    return id;
  }

  xml(): string {
    const formats = [...this.formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escape(code)}"/>`);
    const list = (name: string, items: readonly string[]): string =>
      items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      list('numFmts', formats) +
      list('fonts', FONTS) +
      list('fills', FILLS) +
      list('borders', BORDERS) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      list('cellXfs', this.xfs) +
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
      '</styleSheet>'
    );
  }
}
