/** The columns of records that name organisations, and the same records with other names in them. */
import { oncePer } from '../../model/once';
import { isTold, ValueState, type FieldValues, type RecordTable } from '../../model/record';
import type { TableDef } from '../../model/template';

const organisations = 'T03.orgName';
/** Columns beside those that refer to the roster. */
const alsoNaming: ReadonlySet<string> = new Set([
  'T03.orgName',
  'T03.orgShort',
  'T03.unitName',
  'T15.name',
  'T15.unit',
  'T18.org',
]);

/** The fields of a table that name organisations. */
const namingOrgs = oncePer((def: TableDef) =>
  def.fields.filter(({ id, ref }) => ref === organisations || alsoNaming.has(`${def.code}.${id}`)),
);

export function columnsNamingOrgs({ def, fields }: RecordTable): readonly FieldValues[] {
  return namingOrgs(def).flatMap(({ id }) => {
    const values = fields.get(id);
    return values !== undefined && isTold(values) ? [values] : [];
  });
}

/** In which town a record lies by its own column; "" where it tells of none. */
export function townOfRecord({ fields }: RecordTable): (record: number) => string {
  const towns = fields.get('town')?.text ?? [];
  return (record) => towns[record] ?? '';
}

/** The same table when no name changes. @param longer by the name and what the record's column for towns holds */
export function renamedTable(table: RecordTable, longer: (name: string, town: string) => string): RecordTable {
  const townOf = townOfRecord(table);
  const changed = new Map<string, FieldValues>();
  const known = new Map<string, string>();
  for (const values of columnsNamingOrgs(table)) {
    let text: string[] | null = null;
    for (let record = 0; record < values.text.length; record += 1) {
      const name = values.text[record] ?? '';
      if (name === '' || values.state[record] !== ValueState.value) continue;
      const town = townOf(record);
      const key = `${name}\n${town}`;
      let now = known.get(key);
      if (now === undefined) known.set(key, (now = longer(name, town)));
      if (now === name) continue;
      text ??= [...values.text];
      text[record] = now;
    }
    if (text !== null) changed.set(values.field.id, { ...values, text });
  }
  if (changed.size === 0) return table;
  return { ...table, fields: new Map([...table.fields].map(([id, values]) => [id, changed.get(id) ?? values])) };
}
