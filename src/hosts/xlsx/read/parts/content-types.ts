/** What kind of file a package says it is. */
import { Refusal } from '../../../../core/errors';
import { partKey } from '../../package/stored-part';
import type { Package } from '../../package/open-package';
import { attribute, childrenOf, type Element, parseXml } from '../xml/element';
import { readRelations } from './relations';

export interface WorkbookPart {
  readonly name: string;
  readonly format: 'xlsx' | 'xlsm';
}

const usualName = 'xl/workbook.xml';

/**
 * The part that holds the list of sheets. Throws Refusal `unsupported` for binary workbooks (.xlsb) and OpenDocument
 * sheets, `not-a-workbook` for other documents and plain zips.
 */
export function findWorkbook(file: Package): WorkbookPart {
  refuseOpenDocument(file);
  const types = file.has('[Content_Types].xml') ? parseXml(file.bytes('[Content_Types].xml')) : null;
  const main = readRelations(file, '').find((each) => each.kind === 'officedocument' && file.has(each.target));
  const name = main?.target ?? (file.has(usualName) ? usualName : null);
  if (name === null && types === null) throw new Refusal('not-a-workbook', { kind: 'archive' });
  if (name === null) throw new Refusal('damaged', { reason: 'missing-part' });
  const type = contentType(types, name);
  if (/sheet\.binary|\.bin$/i.test(type === '' ? name : type)) throw new Refusal('unsupported', { format: 'xlsb' });
  if (type !== '' && !/spreadsheetml|ms-excel/i.test(type) && /word|presentation|powerpoint|visio|xps/i.test(type))
    throw new Refusal('not-a-workbook', { kind: 'document' });
  return { name, format: /macroEnabled/i.test(type) ? 'xlsm' : 'xlsx' };
}

function refuseOpenDocument(file: Package): void {
  if (!file.has('mimetype') || file.size('mimetype') > 200) return;
  const type = new TextDecoder().decode(file.bytes('mimetype'));
  if (type.includes('opendocument.spreadsheet')) throw new Refusal('unsupported', { format: 'ods' });
  throw new Refusal('not-a-workbook', { kind: 'document' });
}

function contentType(types: Element | null, part: string): string {
  const key = partKey(part);
  const own = childrenOf(types, 'Override').find((each) => partKey(attribute(each, 'PartName')) === key);
  if (own !== undefined) return attribute(own, 'ContentType');
  const extension = key.slice(key.lastIndexOf('.') + 1);
  const usual = childrenOf(types, 'Default').find((each) => attribute(each, 'Extension').toLowerCase() === extension);
  return attribute(usual ?? null, 'ContentType');
}

/** The root of a part that the workbook may lack; null when it does. Throws Refusal `damaged` when it is broken. */
export function optionalPart(file: Package, name: string | undefined): Element | null {
  return name !== undefined && name !== '' && file.has(name) ? parseXml(file.bytes(name)) : null;
}

/** The same for parts that only tell more about the workbook: without them, or with broken ones, it reads as well. */
export function tellingPart(file: Package, name: string | undefined): Element | null {
  try {
    return optionalPart(file, name);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'damaged') return null;
    throw error;
  }
}
