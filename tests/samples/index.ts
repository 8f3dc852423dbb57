/** Makes the city and writes its workbooks, the key of the planted faults and the true totals. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeCity } from './city/city';
import type { Workbook } from './books/workbook';
import { bookBytes } from './write/bytes';
import { riceTerrace, stoneBridge, stoneBridgeScores } from './books/wanghe';

export function makeSamples(): Workbook[] {
  const city = makeCity();
  return [stoneBridge(city), stoneBridgeScores(city), riceTerrace(city)];
}

export function writeSamples(folder: string): {
  readonly files: number;
  readonly tables: number;
  readonly faults: number;
} {
  const books = makeSamples();
  rmSync(folder, { recursive: true, force: true });
  for (const made of books) {
    const file = path.join(folder, made.path);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bookBytes(made.book()));
  }
  const key = books.flatMap((made) => made.key());
  writeFileSync(path.join(folder, 'key.json'), `${JSON.stringify(key, null, 2)}\n`);
  return {
    files: books.length,
    tables: books.reduce((sum, made) => sum + made.placements.length, 0),
    faults: key.length,
  };
}
