/** How much the lines over a table and its sheet's name are the title of each table of the template. */
import { oncePer } from '../../model/once';
import { remembered } from '../../text/remembered';
import type { TemplateIndex } from './template-index';
import { bareTitle, subjectOf } from './template-index';

/** What a line tells: the score of each table, and the table whose code it begins with, or −1. */
interface LineScores {
  readonly scores: readonly number[];
  readonly coded: number;
}

/** A sheet's name says less than a line over the table. */
const BY_SHEET = 0.9;

/** A list of another kind about the same: 党员信息卡 and 党员信息表. */
const SAME_SUBJECT = 0.85;

/** By table: 1 where a line over the header is its title, less where only the sheet's name is or only part of it. */
export function titleScores(titles: readonly string[], sheetName: string, index: TemplateIndex): readonly number[] {
  const scores = new Array<number>(index.tables.length).fill(0);
  const lineScores = ofLine(index);
  const take = (text: string, factor: number): void => {
    const form = bareTitle(text);
    if (form.length < 3) return;
    const line = lineScores(form);
    line.scores.forEach((score, table) => {
      scores[table] = Math.max(scores[table] ?? 0, score * factor);
    });
    if (line.coded >= 0) scores[line.coded] = 1;
  };
  for (const text of titles) take(text, 1);
  take(sheetName, BY_SHEET);
  return scores;
}

/** The same lines and names of sheets stand in every unit's workbook. */
const ofLine = oncePer((index: TemplateIndex) => remembered((form) => scoresOfLine(form, index)));

/** 民主测评情况汇总表 is a 民主测评汇总表. */
const SITUATION = /情况(?=(?:汇总|统计|登记|一览|明细)(?:表|$))/;

function scoresOfLine(line: string, index: TemplateIndex): LineScores {
  const shorter = line.replace(SITUATION, '');
  const isTitle = (form: string): boolean => index.titles.some((title) => form.includes(title.form));
  const form = shorter !== line && !isTitle(line) && isTitle(shorter) ? shorter : line;
  const scores = new Array<number>(index.tables.length).fill(0);
  let longest = 0;
  for (const title of index.titles) if (form.includes(title.form)) longest = Math.max(longest, title.form.length);
  for (const title of index.titles) {
    let score = 0;
    // 困难党员花名册 holds 党员花名册 too: only the longest title that fits is meant.
    if (form.includes(title.form)) score = title.form.length >= longest - 1 ? title.weight : title.weight * 0.4;
    else if (longest === 0) score = 0.7 * overlap(form, title.form);
    scores[title.table] = Math.max(scores[title.table] ?? 0, score);
  }
  if (longest === 0) bySubject(form, scores, index);
  const code = /^t(\d{2})(?!\d)/.exec(form)?.[0]?.toUpperCase();
  return { scores, coded: index.tables.findIndex((def) => def.code === code) };
}

/** A card or a booklet for what the title calls a form. */
const OTHER_KIND = /(?:卡片?|册|簿)$/;

/** A line that ends with what a title is about, whatever kind of list either is; the longest such subject is meant. */
function bySubject(form: string, scores: number[], index: TemplateIndex): void {
  const asForm = form.replace(OTHER_KIND, '表');
  if (asForm !== form)
    for (const title of index.titles)
      if (asForm.endsWith(title.form)) scores[title.table] = SAME_SUBJECT * title.weight;
  // 镇直机关党支部党员信息 says no more than its subject.
  const own = subjectOf(form) === '' ? form : subjectOf(form);
  const ending = index.subjects.filter((subject) => own.endsWith(subject.form));
  const longest = Math.max(0, ...ending.map((subject) => subject.form.length));
  for (const subject of ending) {
    if (subject.form.length === longest) scores[subject.table] = Math.max(scores[subject.table] ?? 0, SAME_SUBJECT);
  }
}

/** Share of a title's pairs of letters that stand in a line; 0 under two thirds. */
function overlap(line: string, title: string): number {
  let shared = 0;
  for (let i = 0; i + 1 < title.length; i++) if (line.includes(title.slice(i, i + 2))) shared++;
  const share = shared / Math.max(1, title.length - 1);
  return share >= 0.66 ? share : 0;
}
