/** The score sheet with one row an indicator: numbers of indicators as the template writes them. */
import type { FieldValues, RecordTable, Remark } from '../model/record';
import { ValueState } from '../model/record';
import type { Template } from '../model/template';
import { NO_REMARKS, remark } from '../text/read';
import { indicatorIn, indicatorIndex } from './indicators';

/** The field whose text is the indicator's title. */
const TITLE = 'content';

/**
 * g5, G-5 and a title in the column of the numbers become G5; where that column holds only 1, 2, 3… or nothing, the title
 * beside it names the indicator. Each is told as 'enum-synonym'. What names none stays as it is.
 */
export function withIndicators(table: RecordTable, template: Template): RecordTable {
  const own = [...table.fields.values()].find(({ field }) => field.ref === 'indicator');
  if (own === undefined) return table;
  const index = indicatorIndex(template);
  const titles = table.fields.get(TITLE)?.text ?? [];
  const text = [...own.text];
  const state = Uint8Array.from(own.state);
  const remarks = new Map<number, readonly Remark[]>(own.remarks);
  let changed = false;
  for (let record = 0; record < text.length; record++) {
    const written = text[record] ?? '';
    const title = titles[record] ?? '';
    const named = indicatorIn(written, index) ?? indicatorIn(title, index);
    if (named === null || named.def.id === written) continue;
    text[record] = named.def.id;
    state[record] = ValueState.value;
    const said = remark('enum-synonym', written === '' ? title : written, named.def.id);
    remarks.set(record, [...(own.state[record] === ValueState.value ? (remarks.get(record) ?? NO_REMARKS) : []), said]);
    changed = true;
  }
  if (!changed) return table;
  const values: FieldValues = { ...own, text, state, remarks };
  return { ...table, fields: new Map([...table.fields].map(([id, each]) => [id, each === own ? values : each])) };
}
