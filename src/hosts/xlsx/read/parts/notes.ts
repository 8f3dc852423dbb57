/** Notes on cells: the old kind (comments), and threads of comments, which stand in a part of their own. */
import type { CellNote } from '../../../../core/model/snapshot';
import { attribute, child, childrenOf, type Element } from '../xml/element';
import { resolveEscapes } from '../xml/utf8';
import { readArea } from '../sheet/references';

/**
 * @param comments root of the comments part. @param threads root of the threaded comments part.
 * @param people names by person id. A cell with a thread has an old comment besides, which only says that there is a
 * thread: the thread's own texts take its place, one a line.
 */
export function readNotes(
  comments: Element | null,
  threads: Element | null,
  people: ReadonlyMap<string, string>,
): readonly CellNote[] {
  const notes = new Map<string, CellNote>();
  const authors = childrenOf(child(comments, 'authors'), 'author').map((each) => each.text);
  for (const comment of childrenOf(child(comments, 'commentList'), 'comment')) {
    const text = commentText(child(comment, 'text'));
    add(notes, attribute(comment, 'ref'), authors[Number(attribute(comment, 'authorId'))] ?? '', text);
  }
  const threaded = new Map<string, CellNote>();
  for (const comment of childrenOf(threads, 'threadedComment')) {
    const author = people.get(attribute(comment, 'personId')) ?? '';
    const key = attribute(comment, 'ref');
    const before = threaded.get(key);
    const text = child(comment, 'text')?.text ?? '';
    if (before === undefined) add(threaded, key, author, text);
    else threaded.set(key, { ...before, text: `${before.text}\n${text}` });
  }
  for (const [key, note] of threaded) notes.set(key, note);
  return [...notes.values()];
}

export function readPeople(root: Element | null): ReadonlyMap<string, string> {
  return new Map(childrenOf(root, 'person').map((each) => [attribute(each, 'id'), attribute(each, 'displayName')]));
}

function add(notes: Map<string, CellNote>, ref: string, author: string, text: string): void {
  const area = readArea(ref);
  if (area !== null) notes.set(ref, { row: area.firstRow, column: area.firstColumn, author, text });
}

/** Plain text or runs of it; readings (rPh) left out. */
function commentText(element: Element | null): string {
  const texts = (element?.children ?? []).map((each) =>
    each.name === 't' ? each.text : each.name === 'r' ? (child(each, 't')?.text ?? '') : '',
  );
  return resolveEscapes(texts.join(''));
}
