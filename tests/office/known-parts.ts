/** Which schema judges a part, and what the schemas do not know: extensions, which Office puts in everywhere. */
import { readXml, type XmlElement } from '../../src/hosts/xlsx/write/xml/element';

export function schemaOf(name: string, root: string): string | null {
  if (name === '[Content_Types].xml') return 'opc-xsd/opc-contentTypes.xsd';
  if (name.endsWith('.rels')) return 'opc-xsd/opc-relationships.xsd';
  switch (root) {
    case 'worksheet':
    case 'workbook':
    case 'styleSheet':
    case 'comments':
    case 'table':
      return 'sml.xsd';
    case 'chartSpace':
      return 'dml-chart.xsd';
    case 'wsDr':
      return 'dml-spreadsheetDrawing.xsd';
    case 'datastoreItem':
      return 'shared-customXmlDataProperties.xsd';
    case 'Properties':
      return name.includes('custom') ? 'shared-documentPropertiesCustom.xsd' : null;
    default:
      return null;
  }
}

export function rootOf(xml: string): string {
  return readXml(xml, '').local;
}

/** The document without extension lists, alternatives for other programs and attributes of foreign namespaces. */
export function withoutExtensions(xml: string): string {
  const cuts: (readonly [number, number])[] = [];
  const visit = (element: XmlElement): void => {
    const foreign = ['extLst', 'AlternateContent'].includes(element.local);
    if (foreign) cuts.push([element.start, element.end]);
    else for (const child of element.children) visit(child);
  };
  visit(readXml(xml, ''));
  let text = '';
  let from = 0;
  for (const [start, end] of cuts) {
    text += xml.slice(from, start);
    from = end;
  }
  text += xml.slice(from);
  return text
    .replace(/<[A-Za-z][^<>]*>/g, (tag) =>
      tag.replace(/\s(?!xmlns|r:|ds:|xml:lang)([A-Za-z0-9]+):[A-Za-z]+\s*=\s*("[^"]*"|'[^']*')/g, ''),
    )
    .replace(/\sxml:space="[^"]*"/g, '');
}
