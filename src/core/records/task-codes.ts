/**
 * Reports that name their tasks without the numbers: the number is that of the task in the list (T01), or in the
 * template, which alone has the name, or whose name alone holds it. Others stay without.
 */
import { ValueState, type FieldValues, type RecordTable } from '../model/record';
import type { Template } from '../model/template';
import { fold } from '../text/normalise';

const LIST = 'T01';
const REPORT = 'T02';
/** 一村一亮点 may be all of a name; a part of one must say more. */
const LEAST_PART = 7;

export function withTaskCodes(tables: readonly RecordTable[], template: Template): readonly RecordTable[] {
  if (!tables.some(isWithoutCodes)) return tables;
  const codes = codesByTitle(tables, template);
  return tables.map((table) => (isWithoutCodes(table) ? coded(table, codes) : table));
}

function isWithoutCodes({ def, fields }: RecordTable): boolean {
  return def.code === REPORT && fields.get('taskCode')?.state.includes(ValueState.blank) === true;
}

/** By folded name; null where several tasks have it. */
type Codes = ReadonlyMap<string, string | null>;

function codesByTitle(tables: readonly RecordTable[], template: Template): Codes {
  const codes = new Map<string, string | null>();
  const add = (title: string, code: string): void => {
    const key = bare(title);
    if (key === '' || code === '') return;
    const known = codes.get(key);
    codes.set(key, known === undefined || known === code ? code : null);
  };
  for (const { title, code } of template.tasks) add(title, code);
  for (const { def, fields } of tables) {
    if (def.code !== LIST) continue;
    fields.get('taskTitle')?.text.forEach((title, record) => {
      add(title, fields.get('taskCode')?.text[record] ?? '');
    });
  }
  return codes;
}

function coded(table: RecordTable, codes: Codes): RecordTable {
  const values = table.fields.get('taskCode');
  const titles = table.fields.get('taskTitle')?.text ?? [];
  if (values === undefined) return table;
  const found = new Map<string, string>();
  const text = [...values.text];
  const state = values.state.slice();
  titles.forEach((title, record) => {
    if (title === '' || state[record] !== ValueState.blank) return;
    const code = found.get(title) ?? codeOf(title, codes);
    found.set(title, code);
    if (code === '') return;
    text[record] = code;
    state[record] = ValueState.value;
  });
  const filled: FieldValues = { ...values, text, state };
  return { ...table, fields: new Map([...table.fields].map(([id, own]) => [id, id === 'taskCode' ? filled : own])) };
}

function codeOf(title: string, codes: Codes): string {
  const name = bare(title);
  const exact = codes.get(name);
  if (exact !== undefined) return exact ?? '';
  const near = new Set<string | null>();
  for (const [known, code] of codes) {
    const [part, whole] = known.length < name.length ? [known, name] : [name, known];
    if (part.length >= LEAST_PART && whole.includes(part)) near.add(code);
  }
  const [only] = near;
  return near.size === 1 ? (only ?? '') : '';
}

/** 1.推进…；: the numbering in front and the marks between say nothing. */
function bare(title: string): string {
  return fold(title)
    .replace(/^[\d一二三四五六七八九十]{1,3}[.、)]/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
