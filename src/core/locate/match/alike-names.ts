/** How like two names are, and what makes likeness worth nothing. */
import type { FieldDef } from '../../model/template';
import { likeness } from './likeness';
import type { TemplateIndex } from './template-index';
import type { Wording } from './wording';

/** Of two questions the question itself is left aside. */
const ASKED = /^(?:是否(?:已经?|为)?|有无)(?=.{2})/;
const NOT = /[未不非无]/;
const BEFORE = /[上去前]年|上期|上季|上月|同期/;
const TAKEN_OFF = /扣减|[扣减]分/;
/** What came in a week is not what there is. */
const NEW = /新增|新发/;
/** Who sits in is not who is away: 列席人员, 缺席人员. */
const SITS_IN = /列席/;
const MEANT = /计划|预计|应|拟|申请/;
/** A name in other words is a little less like. */
const LESS_IN_OTHER_WORDS = 0.95;

/** 未到人数 and 参加人数, 计划完成率 and 完成率, 本年收入 and 上年收入 share letters and mean the contrary. */
export function opposed(one: string, other: string): boolean {
  return [NOT, MEANT, BEFORE, TAKEN_OFF, NEW, SITS_IN].some((word) => word.test(one) !== word.test(other));
}

/** How like the names of a column are to those of a field, 0 … 1. */
export function byLikeness(wording: Wording, field: FieldDef, table: number, index: TemplateIndex): number {
  return Math.max(
    likest(wording.likeness, index.forms[table]?.get(field) ?? []),
    likest(wording.kindred, index.others[table]?.get(field) ?? []) * LESS_IN_OTHER_WORDS,
  );
}

function likest(names: readonly string[], forms: readonly string[]): number {
  let best = 0;
  for (const form of forms) {
    for (const name of names) if (!opposed(name, form)) best = Math.max(best, alike(name, form));
  }
  return best;
}

/** Of two questions only what is asked is alike or not. */
function alike(name: string, form: string): number {
  const [asked, other] = [name.replace(ASKED, ''), form.replace(ASKED, '')];
  return asked !== name && other !== form ? likeness(asked, other) : likeness(name, form);
}
