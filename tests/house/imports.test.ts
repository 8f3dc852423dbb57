/** The house has floors: no file imports in a circle, and of the rooms of a folder none imports one that imports it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.join(__dirname, '../..');
const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => path.posix.join('src', file.split(path.sep).join('/')))
  .filter((file) => /\.tsx?$/.test(file));
const known = new Set(files);

function importsOf(file: string): readonly string[] {
  return ts.preProcessFile(readFileSync(path.join(root, file), 'utf8')).importedFiles.flatMap(({ fileName }) => {
    const place = path.posix.join(path.posix.dirname(file), fileName);
    const candidates = [`${place}.ts`, `${place}.tsx`, `${place}/index.ts`];
    return fileName.startsWith('.') ? candidates.filter((each) => known.has(each)) : [];
  });
}

const graph: ReadonlyMap<string, readonly string[]> = new Map(files.map((file) => [file, importsOf(file)]));

/** The nodes of the first circle that is met, or null. */
function circleIn(arrows: ReadonlyMap<string, Iterable<string>>): readonly string[] | null {
  const done = new Set<string>();
  const walk = (node: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return null;
    for (const next of arrows.get(node) ?? []) {
      const circle = walk(next, [...way, node]);
      if (circle !== null) return circle;
    }
    done.add(node);
    return null;
  };
  for (const node of arrows.keys()) {
    const circle = walk(node, []);
    if (circle !== null) return circle;
  }
  return null;
}

/** The rooms of a folder, files as well as folders, with those that they import. */
function roomsOf(folder: string): ReadonlyMap<string, ReadonlySet<string>> {
  const roomOf = (file: string): string | null =>
    file.startsWith(`${folder}/`) ? (file.slice(folder.length + 1).split('/')[0] ?? null) : null;
  const rooms = new Map<string, Set<string>>();
  for (const [file, imported] of graph) {
    const room = roomOf(file);
    if (room === null) continue;
    const others = rooms.get(room) ?? new Set<string>();
    rooms.set(room, others);
    for (const each of imported) {
      const other = roomOf(each);
      if (other !== null && other !== room) others.add(other);
    }
  }
  return rooms;
}

const folders = [...new Set(files.map((file) => path.posix.dirname(file)))].flatMap((folder) =>
  folder.split('/').map((_, depth, parts) => parts.slice(0, depth + 1).join('/')),
);

test('imports are found', () => {
  expect(graph.get('src/core/engine.ts')).toContain('src/core/locate/index.ts');
  expect(
    circleIn(
      new Map([
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['b']],
      ]),
    ),
  ).toEqual(['b', 'c', 'b']);
});

test('no file imports in a circle', () => {
  expect(circleIn(graph)).toBeNull();
});

test.each([...new Set(folders)].sort())('no room of %s imports one that stands on it', (folder) => {
  expect(circleIn(roomsOf(folder))).toBeNull();
});
