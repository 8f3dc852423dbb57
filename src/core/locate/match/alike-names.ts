/** How like two names are, and what makes likeness worth nothing. */
import type { FieldDef } from '../../model/template';
import { oncePer } from '../../model/once';
import { remembered } from '../../text/remembered';
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
/** Nor is who is away there: 参会人员, 请假人员. */
const AWAY = /请假|缺[席勤]/;
const MEANT = /计划|预计|应|拟|申请/;
/** A name in other words is a little less like. */
const LESS_IN_OTHER_WORDS = 0.95;

const CONTRARY: readonly RegExp[] = [NOT, MEANT, BEFORE, TAKEN_OFF, NEW, SITS_IN, AWAY];

/** Which of these words a name has, a bit each: each name is held against those of all fields. */
const contraryIn = remembered((name) =>
  CONTRARY.reduce((bits, word, i) => (word.test(name) ? bits | (1 << i) : bits), 0),
);

/** 未到人数 and 参加人数, 计划完成率 and 完成率, 本年收入 and 上年收入 share letters and mean the contrary. */
export function opposed(one: string, other: string): boolean {
  return contraryIn(one) !== contraryIn(other);
}

/** How like the names of a column are to those of a field, 0 … 1. */
export function byLikeness(wording: Wording, field: FieldDef, table: number, index: TemplateIndex): number {
  const asks = field.type === 'bool';
  return Math.max(
    likest(wording.likeness, index.forms[table]?.get(field) ?? [], asks),
    likest(wording.kindred, index.others[table]?.get(field) ?? [], asks) * LESS_IN_OTHER_WORDS,
  );
}

const pairsIn = oncePer((forms: readonly string[]) => new Set(forms.flatMap(pairsOf)));

/** The letters of a name, two by two. */
export function pairsOf(name: string): readonly string[] {
  return Array.from({ length: Math.max(0, name.length - 1) }, (_, i) => name.slice(i, i + 2));
}

/** Names without a pair of letters in common are not alike at all: most fields need no closer look. */
function sharesPair(name: string, pairs: ReadonlySet<string>): boolean {
  for (let i = 0; i + 1 < name.length; i++) if (pairs.has(name.slice(i, i + 2))) return true;
  return false;
}

function likest(names: readonly string[], forms: readonly string[], asks: boolean): number {
  let best = 0;
  const pairs = pairsIn(forms);
  for (const name of names) {
    if (!sharesPair(name, pairs)) continue;
    for (const form of forms) if (!opposed(name, form)) best = Math.max(best, alike(name, form, asks));
  }
  return best;
}

const askedIn = remembered((name) => name.replace(ASKED, ''));

/** Of whom it is asked: 是否成立党组织 is not like 后进党组织. */
const OF_WHOM = /(?<=.{2})(?:党组织|党?支部|党员|村)$/;
const whatIn = remembered((asked) => asked.replace(OF_WHOM, ''));

/** Of two questions only what is asked is alike or not. @param asks the field is answered with yes or no */
function alike(name: string, form: string, asks: boolean): number {
  const [asked, other] = [askedIn(name), askedIn(form)];
  const [what, others] = [whatIn(asked), whatIn(other)];
  if (asks && what !== asked && others !== other) return likeness(what, others);
  return asked !== name && other !== form ? likeness(asked, other) : likeness(name, form);
}
