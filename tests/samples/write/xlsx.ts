/** Writes a workbook as .xlsx, byte for byte the same on every run. */
import { strToU8, zipSync } from 'fflate';
import type { Book } from './book';
import { areaName } from './sheet';
import { sheetXml } from './sheet-xml';
import { SharedStrings } from './strings';
import { Styles } from './styles';
import { escape } from './xml';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Zip keeps the local time as it stands, so this is the same in every time zone. */
const ZIPPED_AT = new Date(2024, 5, 30, 9, 0, 0);

export function xlsxBytes(book: Book, level: 0 | 1 | 6 = 6): Uint8Array {
  const styles = new Styles();
  const strings = new SharedStrings();
  const parts: Record<string, Uint8Array> = {};
  const put = (name: string, pieces: Iterable<string>): void => {
    parts[name] = joined(pieces);
  };
  const sheets = book.sheets.map((sheet, i) => ({ sheet, name: `xl/worksheets/sheet${i + 1}.xml` }));

  put('[Content_Types].xml', [contentTypes(book)]);
  put('_rels/.rels', [rootRelations(book)]);
  put('docProps/app.xml', [appProperties(book)]);
  put('docProps/core.xml', [coreProperties(book)]);
  if (book.savedBy === 'wps') put('docProps/custom.xml', [WPS_PROPERTIES]);
  put('xl/workbook.xml', [workbook(book)]);
  put('xl/_rels/workbook.xml.rels', [workbookRelations(book)]);
  for (const { sheet, name } of sheets) put(name, sheetXml(sheet, styles, strings));
  put('xl/styles.xml', [styles.xml()]);
  put('xl/sharedStrings.xml', strings.xml());
  return zipSync(parts, { level, mtime: ZIPPED_AT });
}

/** One array of bytes; pieces are encoded in lots, since a large sheet is too long for one text. */
function joined(pieces: Iterable<string>): Uint8Array {
  const lots: Uint8Array[] = [];
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length > 4_000_000) {
      lots.push(strToU8(text));
      text = '';
    }
  }
  lots.push(strToU8(text));
  return lots.length === 1 ? (lots[0] ?? new Uint8Array()) : new Uint8Array(Buffer.concat(lots));
}

function contentTypes(book: Book): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`;
  const sheet = 'officedocument.spreadsheetml';
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('/xl/workbook.xml', `${sheet}.sheet.main`) +
    book.sheets.map((_, i) => part(`/xl/worksheets/sheet${i + 1}.xml`, `${sheet}.worksheet`)).join('') +
    part('/xl/styles.xml', `${sheet}.styles`) +
    part('/xl/sharedStrings.xml', `${sheet}.sharedStrings`) +
    part('/docProps/core.xml', 'package.core-properties') +
    part('/docProps/app.xml', 'officedocument.extended-properties') +
    (book.savedBy === 'wps' ? part('/docProps/custom.xml', 'officedocument.custom-properties') : '') +
    '</Types>'
  );
}

function relations(items: readonly (readonly [type: string, target: string])[]): string {
  const each = items.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function rootRelations(book: Book): string {
  return relations([
    [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [`${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'],
    ...(book.savedBy === 'wps'
      ? ([[`${OFFICE}/relationships/custom-properties`, 'docProps/custom.xml']] as const)
      : []),
  ]);
}

function workbookRelations(book: Book): string {
  return relations([
    ...book.sheets.map((_, i) => [`${OFFICE}/relationships/worksheet`, `worksheets/sheet${i + 1}.xml`] as const),
    [`${OFFICE}/relationships/styles`, 'styles.xml'],
    [`${OFFICE}/relationships/sharedStrings`, 'sharedStrings.xml'],
  ]);
}

function workbook(book: Book): string {
  const sheets = book.sheets.map((sheet, i) => {
    const state = sheet.visibility === 'visible' ? '' : ` state="${sheet.visibility}"`;
    return `<sheet name="${escape(sheet.name)}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  const filters = book.sheets.flatMap((sheet, i) =>
    sheet.filter === null
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">` +
            `'${escape(sheet.name.replaceAll("'", "''"))}'!${areaName(sheet.filter).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}</definedName>`,
        ],
  );
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>' +
    `<sheets>${sheets.join('')}</sheets>` +
    (filters.length === 0 ? '' : `<definedNames>${filters.join('')}</definedNames>`) +
    '<calcPr calcId="191029"/></workbook>'
  );
}

function appProperties(book: Book): string {
  const [application, version] = book.savedBy === 'wps' ? ['WPS 表格', '12.0000'] : ['Microsoft Excel', '16.0300'];
  return (
    `${HEAD}<Properties xmlns="${OFFICE}/extended-properties">` +
    `<Application>${application}</Application><AppVersion>${version}</AppVersion></Properties>`
  );
}

function coreProperties(book: Book): string {
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${book.savedAt}Z</dcterms:${name}>`;
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:creator>${escape(book.savedByPerson)}</dc:creator><cp:lastModifiedBy>${escape(book.savedByPerson)}</cp:lastModifiedBy>` +
    `${time('created')}${time('modified')}</cp:coreProperties>`
  );
}

const WPS_PROPERTIES =
  `${HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">` +
  '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer">' +
  '<vt:lpwstr>2052-12.1.0.16929</vt:lpwstr></property></Properties>';
