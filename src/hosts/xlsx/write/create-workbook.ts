/** A new workbook from drawn sheets. */
import type { SheetDrawing } from '../../../core/model/drawing';
import type { Codec } from '../package/codec';
import { writePackage } from '../package/write-package';
import { OptionLists } from './changes/option-lists';
import { WorkbookDraft } from './changes/workbook-draft';
import { memoryPackage } from './memory-package';
import { contentTypes } from './parts/content-types';
import { transitional } from './parts/dialect';
import { plainXml } from './xml/text';

export interface CreateOptions {
  readonly codec: Codec;
  /** Custom document properties. */
  readonly properties?: ReadonlyMap<string, string>;
  /** Shown in the file's properties. */
  readonly title?: string;
}

const optionSheet = '_整推选项';

/**
 * The bytes of an .xlsx with the drawn sheets in their order. The same drawings give the same bytes: the file holds no
 * time of its making. Formulas are calculated anew when a program opens it; text is never taken for a formula.
 * Throws Refusal `not-written` for sheet names that are taken or impossible, and for texts and formulas that no cell holds.
 */
export function createWorkbook(drawings: readonly SheetDrawing[], options: CreateOptions): Promise<Uint8Array> {
  return Promise.resolve().then(() => {
    const shown = Math.max(
      0,
      drawings.findIndex((drawing) => drawing.visibility === 'visible'),
    );
    const book = new WorkbookDraft(memoryPackage(emptyWorkbook(shown, options.title ?? '')));
    const lists = new OptionLists(optionSheet);
    drawings.forEach((drawing, index) => {
      book.addSheet(lists.fittedDrawing(drawing), null, index === shown);
    });
    const hidden = lists.drawing();
    if (hidden !== null) book.addSheet(hidden, null);
    if (drawings.some((drawing) => drawing.cells.some((cell) => cell.formula !== undefined)))
      book.workbook.calculateOnLoad();
    for (const [name, value] of options.properties ?? []) book.properties.set(name, value);
    const { changed, added } = book.finish();
    const edited = new Map(changed.map(({ name, bytes }) => [name, bytes]));
    const kept = book.package_.names().map((name) => ({ name, bytes: edited.get(name) ?? book.package_.bytes(name) }));
    return writePackage(
      [...kept, ...added].map(({ name, bytes }) => ({ kind: 'made', name, bytes })),
      options.codec,
    );
  });
}

function emptyWorkbook(shown: number, title: string): ReadonlyMap<string, string> {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
  const { main, relationships, type } = transitional;
  const core = `${packageNamespace}/relationships/metadata/core-properties`;
  const titled = title === '' ? '' : `<dc:title>${plainXml(title)}</dc:title>`;
  return new Map([
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentTypes.workbook}"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" Type="${type('officeDocument')}" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${core}" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${type('extended-properties')}" Target="docProps/app.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" activeTab="${String(shown)}"/></bookViews><sheets/></workbook>`,
    ],
    [
      'docProps/core.xml',
      `${head}<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${titled}<dc:creator>整推台账</dc:creator></cp:coreProperties>`,
    ],
    [
      'docProps/app.xml',
      `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>整推台账</Application></Properties>`,
    ],
  ]);
}
