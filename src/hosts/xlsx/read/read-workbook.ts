/** An opened package to the snapshot: part by part, the large ones in pieces. */
import { Refusal } from '../../../core/errors';
import type { Progress } from '../../../core/host';
import type { SheetSnapshot, Snapshot } from '../../../core/model/snapshot';
import type { Limits } from '../package/limits';
import type { Package } from '../package/open-package';
import { optionalPart, tellingPart, type WorkbookPart } from './parts/content-types';
import { readNotes, readPeople } from './parts/notes';
import { readCustomProperties, savedAt, savedBy } from './parts/properties';
import { readRelations, type Relation } from './parts/relations';
import { readTable } from './parts/tables';
import { countsFrom1904, type ListedSheet, readDefinedNames, readSheetList } from './parts/workbook';
import { SharedStrings } from './shared-strings';
import type { BookParts } from './sheet/cell-reader';
import { CellBudget } from './sheet/cell-store';
import { hidesRows, SheetScanner } from './sheet/sheet-scanner';
import { readStyles } from './styles/read-styles';
import { TextTable } from './text-table';
import { Meter } from './meter';
import { parseXml } from './xml/element';
import { pump } from './xml/pump';

/** Days between the first days of the two systems. */
const days1904 = 1462;

/** Throws Refusal `damaged`, `too-large` or `cancelled`. */
export async function readWorkbook(
  file: Package,
  part: WorkbookPart,
  name: string,
  limits: Limits,
  progress?: Progress,
): Promise<Snapshot> {
  const workbook = parseXml(file.bytes(part.name));
  const relations = readRelations(file, part.name);
  const listed = readSheetList(workbook, relations);
  const folder = part.name.slice(0, part.name.lastIndexOf('/') + 1);
  const partOf = (kind: string, usual: string): string => targetOf(relations, kind) ?? folder + usual;
  const stringsPart = partOf('sharedstrings', 'sharedStrings.xml');
  const meter = new Meter(
    listed.reduce((sum, sheet) => sum + file.size(sheet.part), file.size(stringsPart)),
    progress,
  );

  const texts = new TextTable(limits);
  const book: BookParts = {
    texts,
    shared: await readSharedStrings(file, stringsPart, texts, meter),
    styles: readStyles(
      optionalPart(file, partOf('styles', 'styles.xml')),
      tellingPart(file, partOf('theme', 'theme/theme1.xml')),
    ),
    dateShift: countsFrom1904(workbook) ? days1904 : 0,
  };
  const people = readPeople(tellingPart(file, targetOf(relations, 'person')));
  const budget = new CellBudget(limits.cells);
  const sheets: SheetSnapshot[] = [];
  for (const sheet of listed) {
    if (!file.has(sheet.part))
      throw new Refusal('damaged', { sheet: sheet.name, part: sheet.part, reason: 'missing-part' });
    sheets.push(await readSheet(file, sheet, book, budget, people, meter));
  }

  const outer = readRelations(file, '');
  const properties = readCustomProperties(
    optionalPart(file, targetOf(outer, 'customproperties') ?? 'docProps/custom.xml'),
  );
  return {
    name,
    format: part.format,
    savedBy: savedBy(tellingPart(file, targetOf(outer, 'extendedproperties') ?? 'docProps/app.xml'), properties),
    savedAt: savedAt(tellingPart(file, targetOf(outer, 'coreproperties') ?? 'docProps/core.xml')),
    strings: texts.texts,
    styles: book.styles.styles,
    sheets,
    definedNames: readDefinedNames(workbook),
    properties,
  };
}

async function readSharedStrings(
  file: Package,
  part: string,
  texts: TextTable,
  meter: Meter,
): Promise<SharedStrings | null> {
  if (!file.has(part)) return null;
  const shared = new SharedStrings(texts);
  await inPart(
    part,
    pump(file.pieces(part), file.size(part), shared, (count) => meter.count(count)),
  );
  return shared;
}

async function readSheet(
  file: Package,
  sheet: ListedSheet,
  book: BookParts,
  budget: CellBudget,
  people: ReadonlyMap<string, string>,
  meter: Meter,
): Promise<SheetSnapshot> {
  const scanner = new SheetScanner(book, sheet.name, budget);
  await inPart(
    sheet.part,
    pump(file.pieces(sheet.part), file.size(sheet.part), scanner, (count) => meter.count(count)),
  );
  const { tableIds, ...scanned } = scanner.finish();
  const relations = readRelations(file, sheet.part);
  const tables = tableIds.flatMap((id) => {
    const target = relations.find((each) => each.id === id)?.target;
    const root = optionalPart(file, target);
    return (root === null ? null : readTable(root)) ?? [];
  });
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    columnCount: scanned.columns.length,
    ...scanned,
    filtered:
      scanned.filtered || tables.some((each) => each.filter !== null && hidesRows(each.filter, scanned.hiddenRows)),
    notes: readNotes(
      optionalPart(file, targetOf(relations, 'comments')),
      optionalPart(file, targetOf(relations, 'threadedcomment')),
      people,
    ),
    tables: tables.map((each) => each.table),
  };
}

function targetOf(relations: readonly Relation[], kind: string): string | undefined {
  return relations.find((each) => each.kind === kind && each.target !== '')?.target;
}

/** Says in the refusal which part it was. */
async function inPart(part: string, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal && error.detail.part === undefined)
      throw new Refusal(error.code, { ...error.detail, part });
    throw error;
  }
}
