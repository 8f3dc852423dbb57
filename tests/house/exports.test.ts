/** The house has no doors that nobody uses: what a file of src exports, some other file imports. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.join(__dirname, '../..');
const files = ['src', 'tests']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file));
const ALL = '*';

/** The file that a relative import means, or null. */
function fileOf(from: string, said: string): string | null {
  const place = path.join(path.dirname(from), said);
  const candidates = [`${place}.ts`, `${place}.tsx`, path.join(place, 'index.ts')];
  return said.startsWith('.') ? (candidates.find((each) => existsSync(path.join(root, each))) ?? null) : null;
}

/** Functions, classes and constants that a statement exports, and names that it hands on from another file. */
function exported(statement: ts.Statement): readonly string[] {
  if (ts.isExportDeclaration(statement))
    return statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name }) => name.text)
      : [];
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
  if (!isExported) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  return ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) ? [statement.name?.text ?? ''] : [];
}

/** The names that a statement takes from a file, each as file#name. */
function taken(file: string, statement: ts.Statement): readonly string[] {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
  const said = statement.moduleSpecifier;
  const target = said !== undefined && ts.isStringLiteral(said) ? fileOf(file, said.text) : null;
  if (target === null) return [];
  const names = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
  return names !== undefined && 'elements' in names
    ? names.elements.map(({ name, propertyName }) => `${target}#${(propertyName ?? name).text}`)
    : [`${target}#${ALL}`];
}

/** import('…') of what is loaded late takes all that a file has. */
function takenLate(file: string, text: string): readonly string[] {
  return Array.from(text.matchAll(/import\(\s*(?:\/\*.*?\*\/\s*)?'([^']+)'/g), ([, said = '']) => fileOf(file, said))
    .filter((target) => target !== null)
    .map((target) => `${target}#${ALL}`);
}

test('what a file exports is imported by another', () => {
  const doors: string[] = [];
  const used = new Set<string>();
  for (const file of files) {
    const text = readFileSync(path.join(root, file), 'utf8');
    for (const statement of ts.createSourceFile(file, text, ts.ScriptTarget.Latest).statements) {
      if (file.startsWith('src')) doors.push(...exported(statement).map((name) => `${file}#${name}`));
      for (const name of taken(file, statement)) used.add(name);
    }
    for (const name of takenLate(file, text)) used.add(name);
  }
  expect(doors.length).toBeGreaterThan(1000);
  expect(doors.filter((door) => !used.has(door) && !used.has(door.replace(/#.*/, `#${ALL}`)))).toEqual([]);
});
