/** The parts of workbooks against the schemas of the standard. */
import type { Package } from '../../src/hosts/xlsx';
import { rootOf, schemaOf, withoutExtensions } from './known-parts';
import { violations } from './programs';

/** What the schemas can judge of the parts asked for: XML by the part's name. */
export function documentsOf(file: Package, only: (part: string) => boolean = () => true): ReadonlyMap<string, string> {
  const documents = new Map<string, string>();
  for (const name of file.names()) {
    if (!/\.(xml|rels)$/i.test(name) || !only(name)) continue;
    const xml = new TextDecoder().decode(file.bytes(name));
    // Strict workbooks have schemas of their own.
    if (schemaOf(name, rootOf(xml)) === null || xml.includes('purl.oclc.org')) continue;
    documents.set(name, withoutExtensions(xml));
  }
  return documents;
}

/** Faults by document; which elements are missing depends on their order, so the list of what was expected is left out. */
export function faultsOf(documents: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const bySchema = new Map<string, Map<string, string>>();
  for (const [name, xml] of documents) {
    const schema = schemaOf(name.slice(name.lastIndexOf('|') + 1), rootOf(xml)) ?? '';
    const list = bySchema.get(schema) ?? new Map<string, string>();
    bySchema.set(schema, list.set(name, xml));
  }
  const faults = new Map<string, readonly string[]>();
  for (const [schema, list] of bySchema) {
    for (const [name, messages] of violations(schema, list))
      faults.set(
        name,
        messages.map((each) => each.replace(/Expected is.*$/, '').replace(/\{[^}]*\}/g, '')),
      );
  }
  return faults;
}

/** Faults that a document did not have before, one a line. */
export function worse(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  const old = faultsOf(before);
  return Array.from(faultsOf(after)).flatMap(([name, faults]) =>
    faults.filter((fault) => old.get(name)?.includes(fault) !== true).map((fault) => `${name}: ${fault}`),
  );
}

/** The parts that differ, before and behind, for `worse`; names have the workbook's before them. */
export function touchedParts(
  name: string,
  file: Package,
  marked: Package,
): { readonly before: ReadonlyMap<string, string>; readonly after: ReadonlyMap<string, string> } {
  const touched = (part: string): boolean => !file.has(part) || file.stored(part)?.crc !== marked.stored(part)?.crc;
  const named = (documents: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
    new Map(Array.from(documents, ([part, xml]) => [`${name}|${part}`, xml]));
  return {
    before: named(documentsOf(file, (part) => marked.has(part) && touched(part))),
    after: named(documentsOf(marked, touched)),
  };
}
