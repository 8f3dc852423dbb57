/** What `template` says. */
import type { Language } from '../core/messages';

export interface TemplateWords {
  readonly more: (count: number, file: string) => string;
  readonly verbs: (word: string) => string;
  readonly noOut: (verb: string) => string;
  readonly noFile: (verb: string) => string;
  readonly noSuch: (option: string, word: string, known: readonly string[]) => string;
  readonly exported: (file: string) => string;
  readonly blank: (file: string, sheets: number) => string;
  readonly fine: (file: string) => string;
  readonly faults: (file: string, errors: number, hints: number) => string;
}

const zh: TemplateWords = {
  more: (count, file) => `（共 ${String(count)} 处；用 zhengtui template check ${file} 查看全部）`,
  verbs: (word) =>
    `${word === '' ? '请写明要做什么' : `没有“template ${word}”`}：zhengtui template export（导出模板）、blank（空表）、check（检查模板）。`,
  noOut: (verb) => `请用 -o 写明结果存到哪里：zhengtui template ${verb} … -o 文件.xlsx`,
  noFile: (verb) => `请写明文件：zhengtui template ${verb} 文件…`,
  noSuch: (option, word, known) => `${option} 没有“${word}”，可以用：${known.join('、')}。`,
  exported: (file) => `模板已写入：${file}。改好后用 zhengtui template check 检查，再用 --template 使用。`,
  blank: (file, sheets) => `空表 ${String(sheets)} 张已写入：${file}`,
  fine: (file) => `${file}：模板可以使用。`,
  faults: (file, errors, hints) =>
    `${file}：模板有 ${String(errors)} 处须改正${hints === 0 ? '' : `，另有 ${String(hints)} 处提示`}。`,
};

const en: TemplateWords = {
  more: (count, file) => ` (${String(count)} in all; zhengtui template check ${file} lists them)`,
  verbs: (word) =>
    `${word === '' ? 'Say what to do' : `There is no "template ${word}"`}: zhengtui template export, blank or check.`,
  noOut: (verb) => `Say with -o where the result goes: zhengtui template ${verb} … -o FILE.xlsx`,
  noFile: (verb) => `Name the files: zhengtui template ${verb} FILE…`,
  noSuch: (option, word, known) => `${option} has no "${word}"; there are: ${known.join(', ')}.`,
  exported: (file) =>
    `Template written: ${file}. When edited, zhengtui template check looks it over; --template uses it.`,
  blank: (file, sheets) => `${String(sheets)} empty ledgers written: ${file}`,
  fine: (file) => `${file}: the template can be used.`,
  faults: (file, errors, hints) =>
    `${file}: ${String(errors)} faults to correct${hints === 0 ? '' : `, and ${String(hints)} hints`}.`,
};

export function templateWords(language: Language): TemplateWords {
  return language === 'en' ? en : zh;
}
