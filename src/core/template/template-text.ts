/** A template as the text of its JSON file: one line a field, value or plain rule, so that changes can be read. */
import type { Template } from '../model/template';

/** Objects with one of these keys take a line a key, whatever they hold. */
const SPREAD: ReadonlySet<string> = new Set([
  'actual',
  'at',
  'common',
  'indexShare',
  'coefficients',
  'levels',
  'village',
]);

/** The same template always gives the same text, keys in the order of the types. */
export function templateText(template: Template): string {
  return `${written(template, '')}\n`;
}

function written(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const parts: readonly unknown[] = value;
    if (!parts.some(isObject)) return inline(parts);
    return `[\n${parts.map((part) => inner + written(part, inner)).join(',\n')}\n${indent}]`;
  }
  if (!isObject(value)) return inline(value);
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const spread =
    indent === '' ||
    entries.some(([key, each]) => SPREAD.has(key) || (Array.isArray(each) && each.some(isObject)) || holdsLists(each));
  if (!spread) return `{ ${entries.map(([key, each]) => `${inline(key)}: ${inlineObject(each)}`).join(', ')} }`;
  return `{\n${entries.map(([key, each]) => `${inner}${inline(key)}: ${written(each, inner)}`).join(',\n')}\n${indent}}`;
}

function holdsLists(value: unknown): boolean {
  return isObject(value) && Object.values(value).some((each) => Array.isArray(each) && each.some(isObject));
}

function inlineObject(value: unknown): string {
  return isObject(value) ? written(value, ' ') : inline(value);
}

function inline(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(inline).join(', ')}]` : JSON.stringify(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
