/** The columns of records that name organisations, and the same records with other names in them. */
import { isTold, ValueState, type FieldValues, type RecordTable } from '../../model/record';

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

export function columnsNamingOrgs({ def, fields }: RecordTable): readonly FieldValues[] {
  return [...fields.values()].filter(
    (values) =>
      isTold(values) && (values.field.ref === organisations || alsoNaming.has(`${def.code}.${values.field.id}`)),
  );
}

/** The same table when no name changes. */
export function renamedTable(table: RecordTable, longer: (name: string) => string): RecordTable {
  const changed = new Map<string, FieldValues>();
  const known = new Map<string, string>();
  for (const values of columnsNamingOrgs(table)) {
    let text: string[] | null = null;
    for (let record = 0; record < values.text.length; record += 1) {
      const name = values.text[record] ?? '';
      if (name === '' || values.state[record] !== ValueState.value) continue;
      let now = known.get(name);
      if (now === undefined) known.set(name, (now = longer(name)));
      if (now === name) continue;
      text ??= [...values.text];
      text[record] = now;
    }
    if (text !== null) changed.set(values.field.id, { ...values, text });
  }
  if (changed.size === 0) return table;
  return { ...table, fields: new Map([...table.fields].map(([id, values]) => [id, changed.get(id) ?? values])) };
}
