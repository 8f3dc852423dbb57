/**
 * The notes of one sheet: the comments part and the shapes that show them, which lie in an old drawing language (VML).
 * Both may be there already, with form controls among the shapes; ours are put behind.
 */
import { cellName } from '../../../../core/model/address';
import { noteAuthor } from '../../../../core/own/marks';
import { contentTypes, type ContentTypes } from '../parts/content-types';
import type { Dialect } from '../parts/dialect';
import type { PackageDraft } from '../parts/draft';
import type { Relationships } from '../parts/relationships';
import { boundPrefix } from '../parts/workbook-part';
import { areaOf } from '../sheet/areas';
import type { SheetFrame } from '../sheet/sheet-frame';
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  prefixedAttributeOf,
  prefixOf,
  textOf,
  withPrefix,
  type XmlElement,
} from '../xml/element';
import { utf8Text } from '../xml/part-text';
import { plainXml, readXstring, spaceAttribute, xmlText } from '../xml/text';
import type { Note } from './note';
import { VmlDrawing, type VmlBlocks } from './vml-drawing';

export interface FoundNote extends Note {
  readonly author: string;
}

export class NotesPart {
  readonly #commentsName: string | null;
  readonly #vmlName: string | null;
  readonly #found: (FoundNote & { readonly element: XmlElement })[] = [];
  readonly #threaded = new Set<string>();
  readonly #new = new Map<string, Note>();
  readonly #removed = new Set<string>();

  constructor(
    readonly draft: PackageDraft,
    readonly relationships: Relationships,
    readonly contentTypes: ContentTypes,
    readonly dialect: Dialect,
    /** Null for a sheet that is new: then `legacyDrawing` is the caller's to write. */
    readonly frame: SheetFrame | null,
  ) {
    const comments = relationships.ofType('comments').find((each) => each.part !== null && draft.has(each.part));
    this.#commentsName = comments?.part ?? null;
    const legacy = frame?.child('legacyDrawing') ?? null;
    const id = frame === null || legacy === null ? null : prefixedAttributeOf(frame.part.text, legacy, 'id');
    const vml = id === null ? null : (relationships.byId(id)?.part ?? null);
    this.#vmlName = vml !== null && draft.has(vml) ? vml : null;
    this.#readComments();
    for (const { part } of relationships.ofType('threadedComment')) if (part !== null) this.#readThreads(part);
  }

  /** The notes that stand in the file and were not taken out. */
  list(): readonly FoundNote[] {
    return this.#found.filter((each) => !this.#removed.has(cellName(each.row, each.column)));
  }

  /** True when the cell has a note or a thread of comments: then nothing is put there. */
  taken(row: number, column: number): boolean {
    const name = cellName(row, column);
    return (
      this.#threaded.has(name) ||
      this.#new.has(name) ||
      (!this.#removed.has(name) && this.#found.some((each) => cellName(each.row, each.column) === name))
    );
  }

  add(note: Note): void {
    this.#new.set(cellName(note.row, note.column), note);
  }

  remove(row: number, column: number): void {
    const name = cellName(row, column);
    if (!this.#new.delete(name)) this.#removed.add(name);
  }

  /** Writes both parts; returns the relationship id of the shapes when they are in a new part, else null. */
  finish(blocks: VmlBlocks): string | null {
    const fresh = [...this.#new.values()].sort((a, b) => a.row - b.row || a.column - b.column);
    const gone = this.#found.filter((each) => this.#removed.has(cellName(each.row, each.column)));
    if (fresh.length + gone.length === 0) return null;
    if (this.#commentsName === null) this.#addComments(fresh);
    else if (fresh.length === 0 && gone.length === this.#found.length) this.#removeComments(this.#commentsName);
    else this.#editComments(this.#commentsName, fresh, gone);
    return this.#writeShapes(fresh, gone, blocks);
  }

  #readComments(): void {
    if (this.#commentsName === null) return;
    const { text, root } = this.draft.open(this.#commentsName);
    const authors = childrenOf(childOf(root, 'authors'), 'author').map((each) => readXstring(textOf(text, each)));
    for (const element of childrenOf(childOf(root, 'commentList'), 'comment')) {
      const area = areaOf(attributeOf(text, element, 'ref') ?? '');
      if (area === null) continue;
      const body = childOf(element, 'text');
      const pieces = body === null ? [] : descendantsOf(body, 't').map((each) => readXstring(textOf(text, each)));
      this.#found.push({
        element,
        row: area.firstRow,
        column: area.firstColumn,
        author: authors[Number(attributeOf(text, element, 'authorId') ?? '-1')] ?? '',
        text: pieces.join(''),
      });
    }
  }

  #readThreads(part: string): void {
    if (!this.draft.has(part)) return;
    const { text, root } = this.draft.open(part);
    for (const element of descendantsOf(root, 'threadedComment')) {
      const area = areaOf(attributeOf(text, element, 'ref') ?? '');
      if (area !== null) this.#threaded.add(cellName(area.firstRow, area.firstColumn));
    }
  }

  #addComments(notes: readonly Note[]): void {
    const name = this.draft.freeName('xl/comments', 'xml');
    const list = notes.map((note) => commentXml(note, 0)).join('');
    this.draft.add(
      name,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${this.dialect.main}"><authors><author>${noteAuthor}</author></authors><commentList>${list}</commentList></comments>`,
    );
    this.contentTypes.add(name, contentTypes.comments);
    this.relationships.add(this.dialect.type('comments'), name);
  }

  #removeComments(name: string): void {
    for (const { id, part } of this.relationships.ofType('comments')) if (part === name) this.relationships.remove(id);
    this.contentTypes.remove(name);
    this.draft.remove(name);
  }

  #editComments(name: string, notes: readonly Note[], gone: readonly { readonly element: XmlElement }[]): void {
    const part = this.draft.open(name);
    const { root, text } = part;
    const prefix = prefixOf(root);
    for (const { element } of gone) part.remove(element);
    if (notes.length === 0) return;
    const authors = childOf(root, 'authors');
    const known = childrenOf(authors, 'author').map((each) => readXstring(textOf(text, each)));
    const found = known.indexOf(noteAuthor);
    const author = found >= 0 ? found : known.length;
    if (found < 0) {
      const xml = withPrefix(`<author>${noteAuthor}</author>`, prefix);
      if (authors === null)
        part.insert(root.openEnd, withPrefix('<authors>', prefix) + xml + withPrefix('</authors>', prefix));
      else part.append(authors, xml);
    }
    const list = childOf(root, 'commentList');
    const xml = withPrefix(notes.map((note) => commentXml(note, author)).join(''), prefix);
    if (list !== null) part.append(list, xml);
    else
      part.insert(
        authors?.end ?? root.openEnd,
        withPrefix('<commentList>', prefix) + xml + withPrefix('</commentList>', prefix),
      );
  }

  #writeShapes(fresh: readonly Note[], gone: readonly Note[], blocks: VmlBlocks): string | null {
    if (this.#vmlName !== null) {
      const source = this.draft.source(this.#vmlName);
      const drawing = new VmlDrawing(utf8Text(source.bytes, this.#vmlName));
      drawing.remove(gone);
      drawing.add(fresh, blocks);
      this.draft.splice(this.#vmlName, source, drawing.splices());
      return null;
    }
    if (fresh.length === 0) return null;
    const name = this.draft.freeName('xl/drawings/vmlDrawing', 'vml');
    const drawing = new VmlDrawing('');
    drawing.add(fresh, blocks);
    this.draft.add(name, drawing.whole());
    this.contentTypes.add(name, contentTypes.vml);
    const id = this.relationships.add(this.dialect.type('vmlDrawing'), name);
    if (this.frame !== null) {
      const { part, root } = this.frame;
      const bound = boundPrefix(part.text, root, this.dialect.relationships);
      const attribute = bound === null ? `xmlns:r="${this.dialect.relationships}" r:id` : `${bound}:id`;
      // A reference to a drawing that is missing is no use to anyone.
      const dangling = this.frame.child('legacyDrawing');
      if (dangling !== null) part.remove(dangling);
      this.frame.insert('legacyDrawing', `<legacyDrawing ${attribute}="${plainXml(id)}"/>`);
    }
    return id;
  }
}

function commentXml(note: Note, author: number): string {
  const { row, column, text } = note;
  return (
    `<comment ref="${cellName(row, column)}" authorId="${String(author)}"><text><r><rPr><sz val="9"/><color indexed="81"/>` +
    `<rFont val="宋体"/><charset val="134"/></rPr><t${spaceAttribute(text)}>${xmlText(text)}</t></r></text></comment>`
  );
}
