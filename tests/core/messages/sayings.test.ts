import type { RefusalCode } from '../../../src/core/errors';
import { check } from '../../../src/core/rules';
import {
  levelWord,
  needSentence,
  progressReason,
  rateWord,
  refusalSentence,
  ruleWords,
  severityWord,
  stageWord,
  unknownSentence,
} from '../../../src/core/messages';
import { builtInTemplate } from '../../../src/core/template';
import { read } from '../rules/book';
import { ledger } from '../rules/clean';

const template = builtInTemplate();
const codes: readonly RefusalCode[] = [
  ...(['not-found', 'not-a-workbook', 'encrypted', 'too-large', 'damaged', 'lock-file', 'unsupported'] as const),
  ...(['bad-template', 'not-written', 'errors-remain', 'busy', 'protected', 'filtered', 'cancelled'] as const),
];

test.each(codes)('the refusal %s is a sentence in both languages', (code) => {
  const detail = { sheet: '台账', n: 3, reason: 'xml', detail: '规则 R01' };
  for (const language of ['zh-CN', 'en'] as const) {
    const words = refusalSentence(code, detail, language);
    expect(words).toMatch(language === 'en' ? /^[A-Z“\d].*[.?]$/ : /。$/);
    expect(words).not.toMatch(/[{}]|undefined|xml/);
  }
});

test('some refusals are told more exactly', () => {
  expect(refusalSentence('unsupported', { format: 'xlsb' }, 'zh-CN')).toContain('.xlsb');
  expect(refusalSentence('unsupported', {}, 'zh-CN')).not.toContain('.xlsb');
  for (const kind of ['nothing', 'picture', 'pdf', 'document', 'archive'])
    for (const language of ['zh-CN', 'en'] as const)
      expect(refusalSentence('not-a-workbook', { kind }, language)).not.toBe(
        refusalSentence('not-a-workbook', {}, language),
      );
  expect(refusalSentence('wrong-period', { detail: '2024-05' }, 'zh-CN')).toContain('“2024-05”');
});

test('levels have their words', () => {
  expect((['error', 'confirm', 'hint'] as const).map((severity) => severityWord(severity, 'zh-CN'))).toEqual([
    '强制',
    '核实',
    '提示',
  ]);
  expect((['error', 'confirm', 'hint'] as const).map((severity) => severityWord(severity, 'en'))).toEqual([
    'error',
    'to confirm',
    'note',
  ]);
});

test('an unknown score says why, with the titles of tables when the template is at hand', () => {
  const reason = { code: 'needs-table', detail: ['T10'] };
  expect(unknownSentence(reason, 'zh-CN', template)).toBe('缺少《党员电子身份认证台账》，无法计算。');
  expect(unknownSentence({ code: 'something-new', detail: [] }, 'zh-CN', template)).toBe('暂时无法计算。');
});

test('parts that are unknown are named, of many the first', () => {
  const said = (...detail: string[]) => unknownSentence({ code: 'part-unknown', detail }, 'zh-CN', template);
  expect(said('G6')).toBe('有指标还不能计算（G6 五星党员创评覆盖），总分待定。');
  expect(said('G6', 'G11', 'V2', 'V3', 'V5')).toBe(
    '有指标还不能计算（G6 五星党员创评覆盖、G11 合格支部标准达标、V2 党员联系农户全覆盖、另有 2 项），总分待定。',
  );
});

test('a rule that was not tried says what it needs', () => {
  const { notChecked } = check(read([ledger('T10')]));
  const need = (id: string): string => {
    const rule = notChecked.find((each) => each.rule === id);
    return rule === undefined ? '' : needSentence(rule, template, 'zh-CN');
  };
  expect(need('S03')).toBe('需要《党组织花名册》');
  expect(need('F04')).toBe('需要本期必报表的清单');
  expect(need('Q02')).toBe('需要上一期的工作簿');
  expect(needSentence({ rule: 'R07', needs: ['T02.evidence'] }, template, 'zh-CN')).toBe(
    '需要“任务进度月报·佐证材料”列',
  );
  expect(needSentence({ rule: 'S10', needs: ['centreCount', 'T12'] }, template, 'zh-CN')).toBe(
    '需要《党员群众服务中心及阵地建设进度表》；需要先填参数“服务中心新建、改扩建项目数”',
  );
  for (const rule of notChecked) {
    expect(needSentence(rule, template, 'zh-CN')).not.toMatch(/T\d\d|^$/);
    expect(needSentence(rule, template, 'en')).not.toBe('');
  }
});

test('words for rates, levels, stages, reasons and rules', () => {
  expect(rateWord('eIdRate', 'zh-CN')).toBe('电子身份认证率');
  expect(levelWord(template.balance.levels[0]?.[0] ?? '', template)).toBe(template.balance.levels[0]?.[1]);
  expect(levelWord(null, template)).toBe('—');
  expect(stageWord('reading', 'zh-CN')).toBe('读取工作簿');
  expect(progressReason('late-done', 'zh-CN')).toBe('逾期完成。');
  expect(progressReason('', 'zh-CN')).toBe('');
  expect(ruleWords('V01', template, 'en')).toBe('Required cell empty');
});
