/** Makes the city and writes its workbooks, the key of the planted faults and the true totals. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allBooks } from './books/all';
import { demo } from './books/demo';
import { makeCity } from './city/city';
import { expectedOf } from './expected';
import { bookBytes } from './write/bytes';

const KEY = 'key.json';

/** Writes everything into a folder, which must be new, empty, or written by this before. */
export function writeSamples(folder: string): {
  readonly files: number;
  readonly tables: number;
  readonly faults: number;
} {
  const books = allBooks(makeCity()).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  clear(folder);
  for (const made of books) {
    const file = path.join(folder, made.path);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bookBytes(made.book()));
  }
  const key = books.flatMap((made) => made.key());
  writeJson(path.join(folder, KEY), key);
  writeJson(path.join(folder, 'expected.json'), expectedOf(books));
  return {
    files: books.length,
    tables: books.reduce((sum, made) => sum + made.placements.length, 0),
    faults: key.length,
  };
}

/** Writes the one workbook for a first try, which has no key. */
export function writeDemo(folder: string): void {
  const book = demo(makeCity());
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, book.path), bookBytes(book.book()));
}

function clear(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(path.join(folder, KEY))) {
    throw new Error(`${folder} holds other things; name an empty folder`);
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

function writeJson(file: string, content: unknown): void {
  writeFileSync(file, `${lines(content)}\n`);
}

/** One entry of a list a line, so that a change is seen where it is. */
function lines(content: unknown): string {
  if (Array.isArray(content)) return `[\n${content.map((each) => JSON.stringify(each)).join(',\n')}\n]`;
  const members = Object.entries(content as Record<string, unknown>);
  return `{\n${members.map(([name, value]) => `${JSON.stringify(name)}: ${Array.isArray(value) ? lines(value) : JSON.stringify(value)}`).join(',\n')}\n}`;
}
