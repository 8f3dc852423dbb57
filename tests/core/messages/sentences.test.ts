import type { Finding } from '../../../src/core/model/finding';
import type { Language } from '../../../src/core/messages';
import { ruleWords, sentence } from '../../../src/core/messages';
import { composed } from '../../../src/core/messages/compose';
import { englishRules } from '../../../src/core/messages/english-rules';
import { ownOf, pattern, placed } from '../../../src/core/messages/sentence';
import { wordsOf } from '../../../src/core/messages/words-of';
import { builtInTemplate } from '../../../src/core/template';
import { plant, plantedCells } from '../rules/planted';
import { plantedRows } from '../rules/planted-rows';

const template = builtInTemplate();
const languages: readonly Language[] = ['zh-CN', 'en'];
/** Filled in from the place of every finding on a cell. */
const always = ['s', 'r', 'c', 'cell', 'file'];

/** The names in braces. */
function placeholders(words: string): readonly string[] {
  return Array.from(words.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
}

function missing(finding: Finding, language: Language): readonly string[] {
  const rule = template.rules.find((each) => each.id === finding.rule);
  const facts = composed(placed(finding), wordsOf(language));
  return placeholders(pattern(finding, rule, language)).filter((name) => !Object.hasOwn(facts, name));
}

test('every rule of the built-in template has an English sentence, and no sentence is without a rule', () => {
  const rules = template.rules.map((rule) => rule.id);
  expect(rules.filter((id) => !englishRules.has(id))).toEqual([]);
  expect([...englishRules.keys()].filter((id) => !rules.includes(id.replace(/#.*/, '')))).toEqual([]);
});

test('the English sentences ask for no fact that the Chinese ones do not', () => {
  const wrong = template.rules.flatMap((rule) => {
    const known = [
      ...placeholders(rule.message),
      ...(rule.checks ?? []).flatMap((check) => Object.keys(check.facts)),
      ...always,
    ];
    return placeholders(englishRules.get(rule.id) ?? '')
      .filter((name) => !known.includes(name))
      .map((name) => `${rule.id} {${name}}`);
  });
  expect(wrong).toEqual([]);
});

test.each(languages)('every check that is a formula gives the facts that its sentence asks for (%s)', (language) => {
  const wrong = template.rules.flatMap((rule) =>
    (rule.checks ?? []).flatMap((check, index) => {
      const known = [...Object.keys(check.facts), ...always];
      const words = pattern(
        { rule: rule.id, ...(check.message === undefined ? {} : { message: check.message }) },
        rule,
        language,
      );
      return placeholders(words)
        .filter((name) => !known.includes(name))
        .map((name) => `${rule.id}#${String(index)} {${name}}`);
    }),
  );
  expect(wrong).toEqual([]);
});

test.each(languages)('sentences of planted faults have all their facts (%s)', (language) => {
  const wrong = [...plantedCells, ...plantedRows].flatMap((fault) =>
    plant(fault).findings.flatMap((finding) =>
      missing(finding, language).map((name) => `${finding.id} ${fault.what} {${name}}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test('both languages say the same things, with the same facts', () => {
  const [chinese, english] = [wordsOf('zh-CN'), wordsOf('en')];
  expect([...ownOf('en').keys()]).toEqual([...ownOf('zh-CN').keys()]);
  for (const [key, words] of ownOf('zh-CN'))
    expect([key, [...placeholders(ownOf('en').get(key) ?? '')].sort()]).toEqual([key, [...placeholders(words)].sort()]);
  for (const group of ['term', 'unknown', 'progress', 'rate', 'stage', 'refusalDetail'] as const) {
    expect([...english[group].keys()]).toEqual([...chinese[group].keys()]);
  }
  expect([...english.need.others.keys()]).toEqual([...chinese.need.others.keys()]);
});

test('Chinese sentences hold no English and no codes', () => {
  const chinese = wordsOf('zh-CN');
  const all = [
    ...ownOf('zh-CN').values(),
    ...chinese.term.values(),
    ...chinese.unknown.values(),
    ...Object.values(chinese.refusal),
    ...template.rules.map((rule) => rule.message),
  ];
  const bare = all.map((words) =>
    words.replace(/\{\w+\}/g, '').replace(/Excel|WPS|\.xls[xb]?|\.ods|\.et|\.csv|X(?=。)/g, ''),
  );
  expect(bare.filter((words) => /[A-Za-z]/.test(words))).toEqual([]);
});

test('a sentence says where, what was read and what is expected', () => {
  const fault = plantedCells.find(({ rule, table }) => rule === 'V11' && table === 'T04');
  if (fault === undefined) throw new Error('no such fault');
  const [finding] = plant(fault).findings;
  if (finding === undefined) throw new Error('not found');
  expect(sentence(finding, template, 'zh-CN')).toBe(
    '《党员名册》第3行“学历”为“识字班”，只能填：小学、初中、高中（中专）、大专、本科、研究生。',
  );
  expect(sentence(finding, template, 'en')).toBe(
    '“党员名册” row 3, “学历” is “识字班”; allowed are only: 小学、初中、高中（中专）、大专、本科、研究生.',
  );
});

test('a rule that an office added speaks with its own sentence in both languages', () => {
  const own = {
    ...template,
    rules: [{ ...(template.rules[0] ?? never()), id: 'Z01', rule: '本市规定', message: '第{r}行不符合本市规定。' }],
  };
  const finding: Finding = {
    ...{ id: 'Z01@表!A3', rule: 'Z01', severity: 'error', sheet: '表', row: 2, column: 0, table: null, field: null },
    ...{ facts: {}, value: null, expected: null, fix: null },
  };
  expect(languages.map((language) => sentence(finding, own, language))).toEqual([
    '第3行不符合本市规定。',
    '第3行不符合本市规定。',
  ]);
  expect(ruleWords('Z01', own, 'en')).toBe('本市规定');
});

function never(): never {
  throw new Error('the template has no rules');
}

test('what is hidden, missing or counted by months is told in words', () => {
  const facts = composed(
    { hidden: 'rows 4–5、7\ncolumns C', lacks: 'head,phone', month: '2024-05,2024-Q2,2024' },
    wordsOf('zh-CN'),
  );
  expect(facts).toMatchObject({
    v: '隐藏的行：4–5、7、隐藏的列：C',
    c: '单位负责人、联系电话',
    month: '2024年5月、2024年第2季度、2024年',
  });
});
