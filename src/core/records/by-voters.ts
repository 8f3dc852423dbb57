/**
 * Votes counted apart by who gave them: 满意, 基本满意, 不满意 under 党员代表 and once more under 群众代表. The votes of a
 * ledger are those of all of them. Only under names of voters: 初评 and 复评 are two polls, 4月 and 5月 two times.
 */
import type { FoundColumn } from '../model/found';
import type { Remark } from '../model/record';
import { ValueState } from '../model/record';
import type { FieldDef } from '../model/template';
import { fold } from '../text/normalise';
import type { ColumnValues } from './read-column';

const VOTERS = /党员|群众|代表|居民|村民|服务对象|干部|职工|班子|委员|师生|家长|企业|商户|业主|上级|同级|下级|领导/;
const OF_TIME = /[上本]次|第[一二三四\d]次|[初复]评|\d月|季度|年/;
const VOTES = '张';

/** The columns of the other voters for the same answer; none where the votes are not counted apart. */
export function votersBeside(
  field: FieldDef,
  column: FoundColumn,
  columns: readonly FoundColumn[],
): readonly FoundColumn[] {
  if (field.unit !== VOTES || column.field !== field.id || !isOfVoters(column)) return [];
  const own = answersUnder(parentOf(column), columns);
  const isWhole = (parent: string): boolean => {
    const theirs = answersUnder(parent, columns);
    return own.length > 1 && theirs.length === own.length && own.every((answer) => theirs.includes(answer));
  };
  return columns.filter(
    (other) =>
      other !== column &&
      other.field === null &&
      isOfVoters(other) &&
      parentOf(other) !== parentOf(column) &&
      fold(other.label) === fold(column.label) &&
      isWhole(parentOf(other)),
  );
}

/** The votes of all; what one of the groups did not give counts as none, what cannot be read leaves the sum open. */
export function withVotersAdded(own: ColumnValues, others: readonly ColumnValues[]): ColumnValues {
  const state = own.state.slice();
  const number = own.number.slice();
  const remarks = new Map<number, readonly Remark[]>();
  for (let i = 0; i < number.length; i++) {
    const groups = [own, ...others];
    const unread = groups.find((group) => group.state[i] === ValueState.unreadable);
    const told = groups.filter((group) => group.state[i] === ValueState.value);
    if (unread !== undefined) {
      state[i] = ValueState.unreadable;
      number[i] = NaN;
      remarks.set(i, unread.remarks.get(i) ?? []);
    } else if (told.length > 0) {
      state[i] = ValueState.value;
      number[i] = told.reduce((sum, group) => sum + (group.number[i] ?? 0), 0);
    }
  }
  return { ...own, state, number, remarks };
}

function parentOf({ header }: FoundColumn): string {
  return header.slice(0, -1).join('\n');
}

function isOfVoters(column: FoundColumn): boolean {
  const parent = parentOf(column);
  return VOTERS.test(parent) && !OF_TIME.test(parent);
}

function answersUnder(parent: string, columns: readonly FoundColumn[]): readonly string[] {
  return columns.filter((column) => parentOf(column) === parent).map(({ label }) => fold(label));
}
