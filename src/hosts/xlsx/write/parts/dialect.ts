/** The two sets of namespaces that workbooks are written in: transitional (nearly all) and strict. */

export interface Dialect {
  readonly strict: boolean;
  readonly main: string;
  /** Of `r:id` attributes. */
  readonly relationships: string;
  readonly drawing: string;
  readonly sheetDrawing: string;
  readonly chart: string;
  readonly customProperties: string;
  readonly propertyTypes: string;
  readonly customXml: string;
  /** The type of a relationship by the last word of its transitional name. */
  readonly type: (word: string) => string;
}

const office = 'http://schemas.openxmlformats.org';
const purl = 'http://purl.oclc.org/ooxml';

export const transitional: Dialect = {
  strict: false,
  main: `${office}/spreadsheetml/2006/main`,
  relationships: `${office}/officeDocument/2006/relationships`,
  drawing: `${office}/drawingml/2006/main`,
  sheetDrawing: `${office}/drawingml/2006/spreadsheetDrawing`,
  chart: `${office}/drawingml/2006/chart`,
  customProperties: `${office}/officeDocument/2006/custom-properties`,
  propertyTypes: `${office}/officeDocument/2006/docPropsVTypes`,
  customXml: `${office}/officeDocument/2006/customXml`,
  type: (word) => `${office}/officeDocument/2006/relationships/${word}`,
};

export const strict: Dialect = {
  strict: true,
  main: `${purl}/spreadsheetml/main`,
  relationships: `${purl}/officeDocument/relationships`,
  drawing: `${purl}/drawingml/main`,
  sheetDrawing: `${purl}/drawingml/spreadsheetDrawing`,
  chart: `${purl}/drawingml/chart`,
  customProperties: `${purl}/officeDocument/customProperties`,
  propertyTypes: `${purl}/officeDocument/docPropsVTypes`,
  customXml: `${purl}/officeDocument/customXml`,
  type: (word) => `${purl}/officeDocument/relationships/${word === 'custom-properties' ? 'customProperties' : word}`,
};

/** "worksheet" of either dialect's type; lower case, hyphens dropped ("customproperties"). */
export function typeWord(type: string): string {
  return type
    .slice(type.lastIndexOf('/') + 1)
    .toLowerCase()
    .replaceAll('-', '');
}
