/** 联系人 and 联系电话 in two columns, where the table asks for both in one: the number is read together with the name. */
import type { FoundColumn } from '../model/found';
import { ValueState } from '../model/record';
import type { FieldDef } from '../model/template';
import type { ColumnValues } from './read-column';

const PHONE = /电话|手机/;
/** Nothing but the number stands there. */
const ONLY_PHONE = /^(?:(?:联系|经办)人?|移动|手机)*(?:电话|手机|方式)(?:号码?)?$/;

/** The column of numbers right of that of names; undefined where the names have their numbers with them. */
export function phoneBeside(
  field: FieldDef,
  column: FoundColumn,
  columns: readonly FoundColumn[],
): FoundColumn | undefined {
  if (field.type !== 'text' || column.field !== field.id || !PHONE.test(field.label) || PHONE.test(column.label))
    return undefined;
  return columns.find(
    (other) => other.column === column.column + 1 && other.field === null && ONLY_PHONE.test(other.label),
  );
}

/** 王建国 beside 13912345678 is 王建国 13912345678; a name that has a number keeps it. */
export function withPhones(names: ColumnValues, phones: ColumnValues): ColumnValues {
  const text = names.text.map((name, i) => {
    const both = names.state[i] === ValueState.value && phones.state[i] === ValueState.value;
    return both && !/\d{3}/.test(name) ? `${name} ${phones.text[i] ?? ''}`.trim() : name;
  });
  return { ...names, text };
}
