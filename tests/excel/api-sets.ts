/** From which ExcelApi on a member is there, as the declarations of office.js say it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const declarations = createRequire(__filename).resolve('@types/office-js/index.d.ts');

let sets: ReadonlyMap<string, string> | null = null;

/** "1.13" for ("Range", "GetMergedAreasOrNullObject"); null for what is no member of Excel's, or of every version. */
export function setOf(kind: string, member: string): string | null {
  sets ??= readSets();
  return sets.get(`${kind}.${member.charAt(0).toLowerCase()}${member.slice(1)}`) ?? null;
}

function readSets(): ReadonlyMap<string, string> {
  const text = readFileSync(declarations, 'utf8');
  const found = new Map<string, string>();
  const excel = text.slice(text.indexOf('declare namespace Excel {'));
  let kind = '';
  let version: string | null = null;
  for (const line of excel.split('\n')) {
    const opened = /^ {4}(?:export )?class (\w+)/.exec(line)?.[1];
    if (opened !== undefined) [kind, version] = [opened, null];
    else if (/^ {4}\}/.test(line)) kind = '';
    const told = /\[Api set: ExcelApi (1\.\d+)/.exec(line)?.[1];
    if (told !== undefined) version = told;
    const member = /^ {8}(?:readonly )?(\w+)\??[(:]/.exec(line)?.[1];
    if (member === undefined) continue;
    const key = `${kind}.${member}`;
    if (kind !== '' && version !== null && !found.has(key)) found.set(key, version);
    version = null;
  }
  return found;
}
