import { withoutPapers } from '../../../src/core/summary/sheets/star-public';
import { ballotFields, cityOf, day, drawn, type Grid } from './ledgers';

const header = [
  'target',
  'name',
  'branch',
  'should',
  'joined',
  'exemptReason',
  'index',
  'review',
  'composite',
  'vetoCase',
  'proposed',
  'final',
  'changeReason',
  'meetingDate',
  'publicFrom',
  'publicTo',
];
const branch = (
  name: string,
  score: number | null,
  about: { readonly veto?: string; readonly final?: string } = {},
) => [
  '党支部',
  name,
  name,
  '是',
  '是',
  null,
  null,
  null,
  score,
  about.veto ?? null,
  null,
  about.final ?? null,
  null,
  about.final === undefined ? null : day('2024-06-20'),
  null,
  null,
];
const T03: Grid = [
  ['orgName', 'orgType', 'domain', 'town', 'memberCount'],
  ...['甲村支部', '乙村支部', '丙村支部', '丁村支部'].map((name) => [name, '党支部', '村', '东镇', 10]),
  ...['戊社区支部', '己社区支部', '庚社区支部', '辛社区支部', '壬社区支部', '癸社区支部'].map((name) => [
    name,
    '党支部',
    '社区',
    '西镇',
    10,
  ]),
];
const T07: Grid = [
  header,
  branch('甲村支部', 92),
  branch('乙村支部', 92),
  branch('丙村支部', 90),
  branch('丁村支部', 89.99),
  branch('戊社区支部', 95, { veto: '发生严重违纪' }),
  branch('己社区支部', 70, { final: '四星' }),
  branch('庚社区支部', 69.99),
  branch('辛社区支部', 61),
  branch('壬社区支部', null),
  [
    '党支部',
    '癸社区支部',
    '癸社区支部',
    '是',
    '否',
    '班子空缺',
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ],
  ['党员', '王一', '甲村支部', '是', '是', null, 90, 95, null, null, null, null, null, null, null, null],
];
const city = cityOf({ T03, T07 });

describe('star results', () => {
  const sheet = drawn(city, 'O14');

  test('proposals follow the limits of the template, live; a veto gives the lowest star whatever the score', () => {
    expect(sheet.row('甲村支部')[4]).toMatchObject({ value: '★★★★★' });
    expect(sheet.row('甲村支部')[4]?.formula).toMatch(/^REPT\("★",IF\(D\d+>=90,5,IF\(D\d+>=80,4,/);
    expect(sheet.row('丁村支部')[4]?.value).toBe('★★★★');
    expect(sheet.row('庚社区支部')[4]?.value).toBe('★★');
    expect(sheet.row('戊社区支部')[4]?.value).toBe('★');
    expect(sheet.row('戊社区支部')[4]?.formula).toBeUndefined();
  });

  test('a case of veto that the fortress index finds counts here as well, and is said', () => {
    const T15: Grid = [
      ballotFields,
      ['党支部', '甲村支部', '甲村', day('2024-06-20'), '现场测评', 50, 50, 0, 10, 5, 5, 30, 0],
    ];
    const T05: Grid = [
      ['branch', 'domain', 'period', 'indicator', 'content', 'weight', 'selfScore'],
      ['甲村支部', '村', '2024年上半年', 'G1', '组织关系落实', 5, 5],
    ];
    const decided = T07.map((row, at) => (at === 1 ? branch('甲村支部', 92, { final: '五星' }) : row));
    const both = cityOf({ T03, T05, T07: decided, T15 });
    expect(drawn(both, 'O11').row('甲村支部').at(-1)?.value).toBe('★');
    expect(drawn(both, 'O14').row('甲村支部')[4]?.value).toBe('★');
    expect(drawn(both, 'O14').text).toContain('有否决情形：甲村支部（群众满意率低于60%，审定为五星，请核对）');
  });

  test('what the meeting decides is only what it wrote, blank where it did not', () => {
    expect(sheet.row('甲村支部')[5]?.value).toBe('');
    expect(sheet.row('己社区支部')[5]?.value).toBe('★★★★');
  });

  test('without a score there is a dash, never 0', () => {
    expect(sheet.values('壬社区支部').slice(3, 5)).toEqual(['—', '—']);
  });

  test('a score that is not written comes from index and review', () => {
    expect(sheet.row('王一')[3]?.value).toBe(91.5);
  });

  test('the head of a group says who is reviewed, not that all of them have five stars', () => {
    expect(sheet.text).toContain('党支部（参评 9 个）');
    expect(sheet.text).not.toContain('五星党支部');
  });

  test('who did not take part is not on it', () => {
    expect(sheet.text).not.toContain('癸社区支部');
  });
});

describe('caps of stars', () => {
  const caps = drawn(city, 'O14', 'O14-caps');
  const totals = caps.drawing.cells.filter((cell) => cell.value === '合计').map((cell) => cell.row);
  const at = (row: number | undefined) =>
    caps.drawing.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);

  test('are cut off below a whole one, by domain and in all', () => {
    const five = at(totals[0]);
    expect(five.map((cell) => cell.value)).toEqual(['党支部', '五星', '合计', 9, 0.1, 0, 3, 3 / 9, '超出 3 个', 0]);
    expect(five[5]?.formula).toBe('INT(ROUND(D6*E6,6))');
    const four = at(totals[1]);
    expect(four[5]?.value).toBe(1);
  });

  test('totals add the rows right above and never hold their own cell', () => {
    expect(at(totals[0])[3]?.formula).toBe('SUM($D$4:$D$5)');
    expect(at(totals[1])[6]?.formula).toBe('SUM($G$7:$G$8)');
  });

  test('those beyond are named by score, and the numbers decide nothing', () => {
    expect(caps.text).toContain(
      '建议五星 3 个，上限 0 个，超出的按得分依次为：甲村支部（92.00 分）、乙村支部（92.00 分）、丙村支部（90.00 分）；由会议研究确定',
    );
  });

  test('of those level at the cap all are named: which of them lies beyond it no score tells', () => {
    const many = Array.from({ length: 10 }, (_, index) => branch(`第${String(index + 1)}支部`, index < 2 ? 91 : 75));
    expect(drawn(cityOf({ T07: [header, ...many] }), 'O14', 'O14-caps').text).toContain(
      '超出的按得分依次为：同为 91.00 分的 2 个（第1支部、第2支部）中的 1 个；由会议研究确定。',
    );
  });
});

describe('the public list', () => {
  const list = drawn(city, 'O15');

  test('has four and five stars only, the decided star before the proposed one', () => {
    expect(list.values('甲村支部').slice(3)).toEqual(['五星']);
    expect(list.values('己社区支部').slice(3)).toEqual(['四星']);
    expect(list.text).not.toContain('庚社区支部');
    expect(list.text).not.toContain('戊社区支部');
  });

  test('leaves days and telephone to be filled in and says what is not decided', () => {
    expect(list.text).toContain('公示期：　　　　年');
    expect(list.text).toContain('监督电话：');
    expect(list.text).toContain('公示单位（盖章）：');
    expect(list.text).toContain('其中 5 个尚未审定');
  });

  test('never shows identity or telephone numbers typed beside a name', () => {
    expect(withoutPapers('王一（320981199001011234）')).toBe('王一');
    expect(withoutPapers('王一 13900000001')).toBe('王一');
    expect(withoutPapers('第2支部')).toBe('第2支部');
  });

  test('says so when there is nothing to publish', () => {
    expect(drawn(cityOf({ T07: [header, branch('甲村支部', 50)] }), 'O15').text).toContain('没有拟评四星、五星');
  });
});

describe('the list of the unreviewed', () => {
  test('names branches that did not take part with their reason, leaves the guide blank and does not list indices that nobody has', () => {
    const list = drawn(city, 'O16');
    expect(list.values('未参评（班子空缺）')).toEqual([
      expect.any(Number),
      '癸社区支部',
      '癸社区支部',
      '未参评（班子空缺）',
      '',
      '',
    ]);
    expect(list.text).toContain('10 个支部的堡垒指数都还不能计算');
    expect(list.text).toContain('没有党员电子身份认证台账');
  });

  test('names members who are not certified, by branch with its day; the others of a branch by number', () => {
    const list = drawn(
      cityOf({
        T04: [
          ['name', 'branch', 'kind', 'category', 'status', 'eIdState'],
          ['王一', '甲村支部', '正式党员', '普通党员', '正常', '否'],
          ['王二', '甲村支部', '正式党员', '普通党员', '正常', '是'],
          ['王三', '甲村支部', '正式党员', '普通党员', '已转出', '否'],
        ],
        T10: [
          ['branch', 'memberCount', 'certified', 'uncertified', 'rate', 'deadline'],
          ['甲村支部', 3, 1, 2, null, day('2024-09-30')],
          ['乙村支部', 20, 16, 4, null, day('2024-10-31')],
          ['丙村支部', 20, 20, 0, null, null],
        ],
      }),
      'O16',
    );
    expect(list.values('王一').slice(1, 4)).toEqual(['甲村支部', '王一', '未认证']);
    expect(list.row('王一')[5]).toMatchObject({ style: 'date' });
    expect(list.text).not.toContain('王二');
    expect(list.text).not.toContain('王三');
    expect(list.values('未认证 4 人')[1]).toBe('乙村支部');
    expect(list.text).not.toContain('丙村支部');
  });
});
