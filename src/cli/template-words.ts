/** What `template` says. */
import type { Language } from '../core/messages';
import type { ProposalNote } from '../core/template';

export interface TemplateWords {
  readonly more: (count: number, file: string) => string;
  readonly verbs: (word: string) => string;
  readonly noOut: (verb: string) => string;
  readonly noFile: (verb: string) => string;
  readonly noSuch: (option: string, word: string, known: readonly string[]) => string;
  readonly proposed: (file: string) => string;
  readonly ledger: (note: ProposalNote) => string;
  readonly leftOut: (file: string, sheet: string) => string;
  readonly nothingFound: string;
  readonly sameFile: string;
  readonly ownTitle: string;
  readonly exported: (file: string) => string;
  readonly blank: (file: string, sheets: number) => string;
  readonly blanks: (folder: string, units: number) => string;
  readonly noUnits: string;
  readonly fine: (file: string) => string;
  readonly faults: (file: string, errors: number, hints: number) => string;
}

const zh: TemplateWords = {
  more: (count, file) => `（共 ${String(count)} 处；用 zhengtui template check ${file} 查看全部）`,
  verbs: (word) =>
    `${word === '' ? '请写明要做什么' : `没有“template ${word}”`}：zhengtui template export（导出模板）、blank（空表）、check（检查模板）、from（由现有台账生成模板）。`,
  noOut: (verb) => `请用 -o 写明结果存到哪里：zhengtui template ${verb} … -o 文件.xlsx`,
  noFile: (verb) => `请写明文件：zhengtui template ${verb} 文件…`,
  noSuch: (option, word, known) => `${option} 没有“${word}”，可以用：${known.join('、')}。`,
  proposed: (file) => `模板草稿已写入：${file}。请逐表核对列的类型、必填和选项，再用 zhengtui template check 检查。`,
  ledger: ({ code, title, known, places, added, renamed, unsure }) =>
    [
      `  ${code}《${title}》${known ? '模板中已有' : `新表，${String(added.length)} 列`}（${places.map(({ file, sheet }) => `${file}：${sheet}`).join('、')}）`,
      ...(known && added.length > 0 ? [`    新增的列：${added.join('、')}`] : []),
      ...renamed.map(([label, names]) => `    “${label}”在这里叫“${names.join('”“')}”，已记入《名称对照》`),
      ...(unsure.length > 0 ? [`    拿不准的列，请人工对应：${unsure.join('、')}`] : []),
    ].join('\n'),
  leftOut: (file, sheet) => `  未收：${file}：${sheet}，不像台账`,
  nothingFound: '这些文件里没有认出台账，没有可以生成的模板。',
  sameFile: '结果和原文件是同一个文件，请另写一个文件名。',
  ownTitle: '本单位',
  exported: (file) => `模板已写入：${file}。改好后用 zhengtui template check 检查，再用 --template 使用。`,
  blank: (file, sheets) => `空表 ${String(sheets)} 张已写入：${file}`,
  blanks: (folder, units) => `${String(units)} 个单位的空表已写入文件夹：${folder}`,
  noUnits: '这些文件里没有认出《党组织花名册》中的单位，没有可以生成的空表。',
  fine: (file) => `${file}：模板可以使用。`,
  faults: (file, errors, hints) =>
    `${file}：模板有 ${String(errors)} 处须改正${hints === 0 ? '' : `，另有 ${String(hints)} 处提示`}。`,
};

const en: TemplateWords = {
  more: (count, file) => ` (${String(count)} in all; zhengtui template check ${file} lists them)`,
  verbs: (word) =>
    `${word === '' ? 'Say what to do' : `There is no "template ${word}"`}: zhengtui template export, blank, check or from.`,
  noOut: (verb) => `Say with -o where the result goes: zhengtui template ${verb} … -o FILE.xlsx`,
  noFile: (verb) => `Name the files: zhengtui template ${verb} FILE…`,
  noSuch: (option, word, known) => `${option} has no "${word}"; there are: ${known.join(', ')}.`,
  proposed: (file) =>
    `Draft of a template written: ${file}. Look over types, duties and lists, then run zhengtui template check.`,
  ledger: ({ code, title, known, places, added, renamed, unsure }) =>
    [
      `  ${code} “${title}” ${known ? 'is in the template' : `is new, ${String(added.length)} columns`} (${places.map(({ file, sheet }) => `${file}: ${sheet}`).join(', ')})`,
      ...(known && added.length > 0 ? [`    columns added: ${added.join(', ')}`] : []),
      ...renamed.map(([label, names]) => `    “${label}” is called “${names.join('”, “')}” here; kept as a local name`),
      ...(unsure.length > 0 ? [`    columns that could not be matched surely: ${unsure.join(', ')}`] : []),
    ].join('\n'),
  leftOut: (file, sheet) => `  left out: ${file}: ${sheet} does not look like a ledger`,
  nothingFound: 'No ledger was found in these files, so there is nothing to make a template of.',
  sameFile: 'The result is the same file as an original; choose another name.',
  ownTitle: '本单位',
  exported: (file) =>
    `Template written: ${file}. When edited, zhengtui template check looks it over; --template uses it.`,
  blank: (file, sheets) => `${String(sheets)} empty ledgers written: ${file}`,
  blanks: (folder, units) => `Empty ledgers for ${String(units)} units written into the folder ${folder}`,
  noUnits: 'No organisation of a roster was found in these files, so there is nothing to write.',
  fine: (file) => `${file}: the template can be used.`,
  faults: (file, errors, hints) =>
    `${file}: ${String(errors)} faults to correct${hints === 0 ? '' : `, and ${String(hints)} hints`}.`,
};

export function templateWords(language: Language): TemplateWords {
  return language === 'en' ? en : zh;
}
