/** The texts of a workbook, each kept once. */
import { escape, textElement } from './xml';

export class SharedStrings {
  private readonly places = new Map<string, number>();
  private readonly items: string[] = [];
  private uses = 0;

  /** Its place in the list. Several runs make rich text, the first run bold. */
  place(text: string, runs?: readonly string[]): number {
    this.uses++;
    const item = runs === undefined ? textElement(text) : runs.map(run).join('');
    const known = this.places.get(item);
    if (known !== undefined) return known;
    this.items.push(item);
    this.places.set(item, this.items.length - 1);
    return this.items.length - 1;
  }

  /** In pieces, so that a million texts need not become one. */
  *xml(): Generator<string> {
    yield (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
      `count="${this.uses}" uniqueCount="${this.items.length}">`
    );
    for (const item of this.items) yield `<si>${item}</si>`;
    yield '</sst>';
  }
}

function run(text: string, place: number): string {
  const bold = place === 0 ? '<b/>' : '';
  return `<r><rPr>${bold}<sz val="11"/><rFont val="宋体"/><charset val="134"/></rPr><t xml:space="preserve">${escape(text)}</t></r>`;
}
