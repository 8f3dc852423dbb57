/** The relationships of one part: what it points at, and new pointers. */
import { tidyName } from '../../package/stored-part';
import { attributeOf, prefixOf, type XmlElement } from '../xml/element';
import { plainXml } from '../xml/text';
import { typeWord } from './dialect';
import type { PackageDraft, XmlPart } from './draft';

const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** As written. */
  readonly target: string;
  /** The name of the part pointed at; null for what lies outside. */
  readonly part: string | null;
}

export class Relationships {
  readonly #name: string;
  readonly #part: XmlPart | null;
  readonly #found: (Relationship & { readonly element: XmlElement | null })[] = [];
  readonly #new: Relationship[] = [];
  readonly #removed = new Set<string>();
  /** Ids in use, in small letters; a sheet may link thousands of cells. */
  readonly #taken: Set<string>;

  /** @param source the part whose relationships these are; "" for the package itself */
  constructor(
    readonly draft: PackageDraft,
    readonly source: string,
  ) {
    this.#name = relationshipsName(source);
    this.#part = draft.has(this.#name) ? draft.open(this.#name) : null;
    const { text, root } = this.#part ?? { text: '', root: null };
    for (const element of root?.children ?? []) {
      const target = attributeOf(text, element, 'Target') ?? '';
      const outside = attributeOf(text, element, 'TargetMode') === 'External';
      this.#found.push({
        element,
        id: attributeOf(text, element, 'Id') ?? '',
        type: attributeOf(text, element, 'Type') ?? '',
        target,
        part: outside ? null : targetPart(source, target, draft),
      });
    }
    this.#taken = new Set(this.#found.map((each) => each.id.toLowerCase()));
  }

  list(): readonly Relationship[] {
    return [...this.#found, ...this.#new].filter((each) => !this.#removed.has(each.id));
  }

  /** Those of a type, by the last word of its name without hyphens: "worksheet", "customproperties". */
  ofType(word: string): readonly Relationship[] {
    return this.list().filter((each) => typeWord(each.type) === word.toLowerCase());
  }

  byId(id: string): Relationship | null {
    return this.list().find((each) => each.id === id) ?? null;
  }

  /** Points at a part by an absolute name; returns the id. */
  add(type: string, part: string): string {
    return this.#push({ type, part, target: relativeTarget(this.source, part) });
  }

  addOutside(type: string, url: string): string {
    return this.#push({ type, part: null, target: url });
  }

  remove(id: string): void {
    this.#removed.add(id);
  }

  /** Writes what changed into the draft. */
  finish(): void {
    const fresh = this.#new.filter((each) => !this.#removed.has(each.id));
    const gone = this.#found.filter((each) => this.#removed.has(each.id));
    if (fresh.length + gone.length === 0) return;
    const part = this.#part;
    if (part === null) {
      this.draft.add(
        this.#name,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespace}">${fresh.map((each) => element(each, '')).join('')}</Relationships>`,
      );
      return;
    }
    for (const each of gone) if (each.element !== null) part.remove(each.element);
    const prefix = prefixOf(part.root);
    if (fresh.length > 0) part.append(part.root, fresh.map((each) => element(each, prefix)).join(''));
  }

  #push(relationship: Omit<Relationship, 'id'>): string {
    let n = this.#taken.size + 1;
    while (this.#taken.has(`rid${String(n)}`)) n += 1;
    const id = `rId${String(n)}`;
    this.#taken.add(id.toLowerCase());
    this.#new.push({ id, ...relationship });
    return id;
  }
}

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels". */
export function relationshipsName(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

function element(each: Relationship, prefix: string): string {
  const mode = each.part === null ? ' TargetMode="External"' : '';
  return `<${prefix}Relationship Id="${each.id}" Type="${each.type}" Target="${plainXml(each.target)}"${mode}/>`;
}

function targetPart(source: string, target: string, draft: PackageDraft): string {
  const path = target.replaceAll('\\', '/').replace(/[?#].*$/, '');
  const base = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') base.pop();
    else if (step !== '.' && step !== '') base.push(step);
  }
  const name = tidyName(base.join('/'));
  if (draft.package_.has(name) || !name.includes('%')) return name;
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}

/** From xl/worksheets/sheet1.xml to xl/drawings/drawing1.xml: "../drawings/drawing1.xml". */
function relativeTarget(source: string, part: string): string {
  const from = source.split('/').slice(0, -1);
  const to = part.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
