/** Every X and S rule on the clean workbook with one fault: level, cell and sentence with its facts; without the fault silence. */
import { sentence } from '../../../src/core/messages';
import { check } from '../../../src/core/rules';
import { builtInTemplate } from '../../../src/core/template';
import { read, withEntry, type Entry, type Ledger } from './book';
import { ledger, ledgers, village } from './clean';

const template = builtInTemplate();

function told(rule: string, changed: readonly Ledger[], only: readonly string[] | null): readonly string[] {
  const all = ledgers
    .filter(({ table }) => only === null || only.includes(table))
    .map((own) => changed.find(({ table }) => table === own.table) ?? own);
  return check(read(all))
    .findings.filter((finding) => finding.rule === rule)
    .map((finding) => `${finding.severity} ${finding.id.split('@')[1] ?? ''} ${sentence(finding, template, 'zh-CN')}`);
}

const change = (table: string, record: number, entry: Entry): Ledger => withEntry(ledger(table), record, entry);
const times = (table: string, count: number, entry: (n: number) => Entry): Ledger => ({
  ...ledger(table),
  entries: Array.from({ length: count }, (_, n) => ({ ...ledger(table).entries[0], ...entry(n) })),
});
const without = (table: string, gone: (entry: Entry) => boolean): Ledger => ({
  ...ledger(table),
  entries: ledger(table).entries.filter((entry) => !gone(entry)),
});
const recordOf = (table: string, field: string, value: string): number =>
  ledger(table).entries.findIndex((entry) => entry[field] === value);

/** @param only the ledgers of the workbook; null: all of them */
const cases: readonly (readonly [rule: string, changed: readonly Ledger[], only: readonly string[] | null])[] = [
  ['X01', [change('T03', 1, { orgCode: 'D001' })], ['T03']],
  ['X02', [change('T03', 1, { orgName: village, town: '红星镇' })], ['T03']],
  ['X03', [change('T01', 6, { level: '共性', domain: null })], ['T01']],
  [
    'X04',
    [{ ...ledger('T01'), entries: [...ledger('T01').entries, { ...ledger('T01').entries[6], taskCode: 'V-9' }] }],
    ['T01'],
  ],
  ['X05', [{ ...ledger('T10'), totals: [{ memberCount: 70, certified: 70, uncertified: 0 }] }], ['T10']],
  ['X06', [{ ...ledger('T10'), means: [{ memberCount: 99 }] }], ['T10']],
  ['X07', [change('T05', 1, { weight: 7 })], ['T05']],
  ['X08', [without('T05', ({ indicator }) => indicator === 'V3')], ['T05']],
  ['X09', [change('T07', 2, { final: 5, changeReason: '特别优秀' })], ['T07']],
  [
    'X10',
    [{ ...ledger('T06'), entries: ledger('T06').entries.map((entry) => ({ ...entry, base3: 12, total: 81 })) }],
    ['T06'],
  ],
  [
    'X11',
    [without('T09', ({ kind, date }) => kind === '主题党日' && typeof date === 'string' && date.startsWith('2024-05'))],
    ['T09'],
  ],
  ['X12', [without('T02', ({ taskCode }) => taskCode === 'G-3')], ['T01', 'T02']],
  ['X13', [times('T11', 4, (n) => ({ village: `青山${String(n)}村`, total: n < 3 ? 6.8 : 7.2 }))], ['T11']],
  [
    'X14',
    [
      {
        ...ledger('T02'),
        entries: ledger('T02')
          .entries.slice(0, 5)
          .map((entry) => ({ ...entry, donePct: 0.6 })),
      },
    ],
    ['T02'],
  ],
  ['X15', [times('T13', 4, (n) => ({ problemCode: `W-${String(n)}`, unit: `第${String(n)}支部` }))], ['T13']],
  ['S01', [change('T03', 1, { memberCount: 4, formalCount: 4 })], ['T03', 'T04']],
  ['S02', [change('T10', 0, { certified: 3, uncertified: 1, rate: 0.75, reason: '外出' })], ['T04', 'T10']],
  ['S03', [change('T20', 0, { unit: '中共江城市白水镇黑石村支部委员会' })], null],
  ['S04', [change('T06', 0, { name: '郑成功' })], null],
  ['S05', [change('T07', 8, { should: false })], null],
  ['S06', [change('T10', 0, { certified: 2, uncertified: 2, rate: 0.5, reason: '外出' })], ['T05', 'T10']],
  ['S07', [change('T02', recordOf('T02', 'taskCode', 'V-2'), { donePct: 0.9 })], ['T02', 'T12']],
  ['S08', [change('T02', recordOf('T02', 'taskCode', 'V-1'), { donePct: 0.8, isDone: false })], ['T02', 'T11']],
  ['S09', [change('T11', 0, { village: '白水村' })], ['T03', 'T11']],
  ['S10', [change('T01', 7, { targetValue: 3, targetUnit: '个' })], ['T01', 'T12']],
  ['S11', [change('T23', 0, { ledgerCode: 'W-99' })], ['T13', 'T23']],
  [
    'S12',
    [
      change('T08', 0, { met: false, shortfall: '班子不齐', fixBy: '2024-09-30' }),
      { ...ledger('T13'), entries: ledger('T13').entries.map((entry) => ({ ...entry, unit: '别的支部' })) },
    ],
    ['T08', 'T13'],
  ],
  [
    'S13',
    [change('T02', 0, { donePct: 0.1, problem: '缺资金', nextStep: '争取资金', pushMethod: '约谈推进' })],
    ['T01', 'T02', 'T14'],
  ],
  ['S14', [change('T17', 0, { point: '黑龙潭支部' })], ['T03', 'T17']],
  ['S15', [change('T19', 0, { members: 5 })], ['T03', 'T19']],
  ['S16', [change('T18', 0, { name: '何方人' })], ['T16', 'T18']],
  [
    'S17',
    [
      change('T07', 0, { final: 5, changeReason: '会议研究' }),
      change('T15', 0, { satisfied: 10, fairly: 6, basic: 5, dissatisfied: 8, rate: 0.7241, score: 61.38 }),
    ],
    ['T07', 'T15'],
  ],
];
/** By rule: level, sheet and cell, sentence. The numbers were worked out by hand. */
const expected: Readonly<Record<string, readonly string[]>> = {
  X01: ['error 组织名册!A4 第3行与第4行“党组织代码”重复（D001）。'],
  X02: ['confirm 组织名册!B4 第3行与第4行名称相同，是否为同一组织（人）？'],
  X03: ['error 任务清单!C3 共性任务有 7 项，应为 6 项。'],
  X04: ['error 任务清单!B3 任务共 24 项，共性 6＋各领域 17＝23 项。'],
  X05: [
    'error 认证台账!B5 第5行合计“党员总数”为 70，各行之和为 7。',
    'error 认证台账!C5 第5行合计“已认证数”为 70，各行之和为 7。',
  ],
  X06: ['confirm 认证台账!B5 第5行平均值“党员总数”为 99，各行平均为 3.5。'],
  X07: ['error 堡垒评分!F3 中共江城市红星镇青山村支部委员会 的指标分值合计 103，应为 100。'],
  X08: ['confirm 堡垒评分!A3 中共江城市红星镇青山村支部委员会（村）缺指标 V3。请补上。'],
  X09: ['confirm 双五星!L5 五星党员占 14.29%，超过上限 5%。'],
  X10: ['hint 先锋评分!M3 中共江城市红星镇青山村支部委员会 全部党员得 81 分，请核对。'],
  X11: ['confirm 组织生活!A3 中共江城市红星镇青山村支部委员会 2024年5月 没有“主题党日”记录，按规定应有 1 次。'],
  X12: ['confirm 任务月报!C3 红星镇 2024年6月 缺任务 G-3 的进度。'],
  X13: ['confirm 集体收入!J3 3 个村收入都是 6.8 万元，请核对是否为估填。'],
  X14: ['confirm 任务月报!F3 红星镇 5 项任务进度都是 60%，请核对。'],
  X15: ['hint 问题整改!D3 问题“活动室资料归档不全”在 4 个单位出现，请列为共性问题。'],
  S01: ['error 组织名册!W4 中共江城市财政局支部委员会：组织名册 4 名，党员名册 3 名。'],
  S02: ['error 认证台账!C3 中共江城市红星镇青山村支部委员会：台账已认证 3 名，名册已认证 4 名。'],
  S03: [
    'error 品牌荣誉!A3 《品牌荣誉》第3行“中共江城市白水镇黑石村支部委员会”不在党组织花名册。请核对名称，或先补登花名册。',
  ],
  S04: ['error 先锋评分!B3 第3行 郑成功 不在 中共江城市红星镇青山村支部委员会 的党员名册中。'],
  S05: ['error 双五星!D4 中共江城市财政局支部委员会：应参评 2 名，名册党员 3 名、免评 0 名。'],
  S06: [
    'confirm 堡垒评分!I7 中共江城市红星镇青山村支部委员会 党员电子身份认证：填 3 分，按《党员电子身份认证台账》应为 1.58 分。',
  ],
  S07: ['confirm 任务月报!F10 “服务中心”任务进度 90%，项目进度平均 65%。'],
  S08: ['confirm 任务月报!F9 “集体经济”任务进度 80%，达标村 1/1（100%）。'],
  S09: ['error 组织名册!B3 缺 1 个村的收入：青山村。'],
  S10: ['confirm 任务清单!I10 在建项目 1 个，任务目标 3 个。'],
  S11: ['confirm 督查记录!L3 W-99 标记已转入，整改台账没有找到。'],
  S12: ['confirm 合格支部!E3 中共江城市红星镇青山村支部委员会“村党组织书记在岗、班子健全”未达标，整改台账没有问题。'],
  S13: ['confirm 任务月报!F3 任务 G-1 为红牌，没有督办记录。'],
  S14: ['confirm 联系点!D3 联系点“黑龙潭支部”不在党组织花名册。'],
  S15: ['confirm 经费保障!C3 中共江城市财政局支部委员会：经费表党员 5 名，名册 3 名。'],
  S16: ['confirm 述职评议!A3 何方人 已述职，没有“口袋书”承诺。'],
  S17: ['confirm 双五星!L3 中共江城市红星镇青山村支部委员会 拟评五星，满意率 72.41%，低于 90%。'],
};

test('no rule of the two groups is left out', () => {
  const rules = template.rules.map(({ id }) => id).filter((id) => /^[XS]\d/.test(id));
  expect(cases.map(([rule]) => rule)).toEqual(rules);
});

test.each(cases)('%s speaks at the planted cell and is silent without the fault', (rule, changed, only) => {
  expect(told(rule, changed, only)).toEqual(expected[rule]);
  expect(told(rule, [], only)).toEqual([]);
});

test('S14: a member of an office to which organisations of the roster belong is no stranger to it', () => {
  expect(told('S14', [change('T17', 0, { org: '红星镇' })], ['T03', 'T17'])).toEqual([]);
  expect(told('S14', [change('T17', 0, { org: '市水利局' })], ['T03', 'T17'])).toHaveLength(1);
});

test('S14: nor is one of the committee over them', () => {
  const roster = ledger('T03').entries[0]?.parentOrg;
  expect(told('S14', [change('T17', 0, { org: roster ?? null })], ['T03', 'T17'])).toEqual([]);
});
