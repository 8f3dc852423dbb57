/**
 * Which keys of the template hold among the records at hand. A key that some records break is no constraint of the data:
 * a database would refuse to load them. It is said in words instead, with how many break it.
 */
import { keyWords } from '../messages/keys';
import type { Reading } from '../model/reading';
import type { TableDef } from '../model/template';
import type { TableSchemaJson } from '../template/table-schema';
import { columnsOf } from './columns';

export interface HeldKeys {
  readonly primaryKey: readonly string[];
  readonly foreignKeys: NonNullable<TableSchemaJson['foreignKeys']>;
  /** What does not hold, a sentence each. */
  readonly broken: readonly string[];
}

/**
 * @param defOf the ledger that a resource holds; "" is the table itself
 * @returns only what every record fulfils; a reference that is left empty breaks none
 */
export function heldKeys(
  def: TableDef,
  schema: TableSchemaJson,
  reading: Reading,
  defOf: (resource: string) => TableDef | null,
): HeldKeys {
  const broken: string[] = [];
  const primaryKey = schema.primaryKey ?? [];
  const twice = primaryKey.length === 0 ? 0 : repeated(columnsOf(def, reading, primaryKey));
  if (twice > 0) broken.push(keyWords.notUnique(named(def, primaryKey), twice));
  const foreignKeys = (schema.foreignKeys ?? []).filter(({ fields, reference }) => {
    const target = defOf(reference.resource);
    // A key into a ledger that nobody handed in leads nowhere.
    if (target === null) return false;
    const known = new Set<string>();
    for (const key of columnsOf(target, reading, reference.fields)) known.add(key.join('\u0000'));
    let lost = 0;
    for (const key of columnsOf(def, reading, fields))
      if (key.some((part) => part !== '') && !known.has(key.join('\u0000'))) lost += 1;
    if (lost > 0)
      broken.push(keyWords.notFound(named(def, fields), lost, target.title, named(target, reference.fields)));
    return lost === 0;
  });
  return { primaryKey: twice === 0 ? primaryKey : [], foreignKeys, broken };
}

const named = (table: TableDef, ids: readonly string[]): string =>
  keyWords.together(ids.map((id) => table.fields.find((field) => field.id === id)?.label ?? id));

/** Records whose key stood before, or whose key has an empty part. */
function repeated(keys: Iterable<readonly string[]>): number {
  const seen = new Set<string>();
  let count = 0;
  for (const key of keys) {
    const joined = key.join('\u0000');
    if (seen.has(joined) || key.includes('')) count += 1;
    seen.add(joined);
  }
  return count;
}
