import { askedEntry, choiceList, readChoice } from '../../../src/core/text/choice';
import { told } from './told';

const domains = choiceList([
  { id: 'village', label: '村', synonyms: ['农村', '行政村'] },
  { id: 'community', label: '社区', synonyms: ['居委会'] },
  { id: 'twoNew', label: '“两新”组织', synonyms: ['两新', '两新组织', '社会组织'] },
]);
const members = choiceList([
  { id: 'formal', label: '正式党员', synonyms: ['正式', '正'] },
  { id: 'probationary', label: '预备党员', synonyms: ['预备', '预'] },
]);
const schools = choiceList(
  ['小学', '初中', '高中（中专）', '大专', '本科', '研究生'].map((label) => ({ id: label, label, synonyms: [] })),
);
const levels = choiceList([
  { id: 'none', label: '无', synonyms: [] },
  { id: 'city', label: '县市级', synonyms: ['市级'] },
  { id: 'prefecture', label: '地市级', synonyms: ['市级'] },
]);
const grades = choiceList(['优秀', '合格', '基本合格', '不合格'].map((label) => ({ id: label, label, synonyms: [] })));
const bases = choiceList(['收入（含补助）', '收入（不含补助）'].map((label) => ({ id: label, label, synonyms: [] })));

describe('a value of a closed list', () => {
  test.each([
    ['the label itself', domains, '村', 'village'],
    ['quotes of any kind', domains, '"两新"组织', 'twoNew'],
    ['no quotes', domains, '两新组织', 'twoNew'],
    ['spaces inside', domains, '社 区', 'community'],
    ['a synonym', domains, '两新', 'twoNew [enum-synonym→“两新”组织]'],
    ['the id', domains, 'village', 'village [enum-synonym→村]'],
    ['a number in front', members, '223_正式党员', 'formal [enum-synonym→正式党员]'],
    ['a numbered entry', members, '1.正式党员', 'formal [enum-synonym→正式党员]'],
    ['a numbered entry in brackets', members, '（2）预备', 'probationary [enum-synonym→预备党员]'],
    ['a number right before it', domains, '01村', 'village [enum-synonym→村]'],
    ['a mark in brackets', members, '正式党员（√） 预备党员（ ）', 'formal [enum-synonym→正式党员]'],
    ['a mark in brackets before it', members, '（√）正式党员 （ ）预备党员', 'formal [enum-synonym→正式党员]'],
    ['no mark in brackets', members, '正式党员（ ） 预备党员（ ）', 'unreadable [not-in-list→正式党员、预备党员]'],
    ['a ticked box', members, '☑正式党员 □预备党员', 'formal [enum-synonym→正式党员]'],
    ['no ticked box', members, '□正式党员 □预备党员', 'unreadable [not-in-list→正式党员、预备党员]'],
    ['another entry in brackets', domains, '村（社区）', 'unreadable [not-in-list→村、社区、“两新”组织]'],
    ['an explanation in brackets', domains, '村（涉农）', 'village [enum-synonym→村]'],
    ['the value and its kind', grades, '优秀等次', '优秀 [enum-synonym→优秀]'],
    ['an added bracket', members, '正式党员（2020年转正）', 'formal [enum-synonym→正式党员]'],
    ['a label without what its brackets explain', schools, '高中', '高中（中专）'],
    [
      'a label that two entries have before their brackets',
      bases,
      '收入',
      'unreadable [not-in-list→收入（含补助）、收入（不含补助）]',
    ],
    ['half of a bracketed label', schools, '中专', '高中（中专） [enum-synonym→高中（中专）]'],
    ['half-width brackets', schools, '高中(中专)', '高中（中专）'],
    ['a word that holds one entry', schools, '大学本科', '本科 [enum-synonym→本科]'],
    ['a word that holds one entry in front', schools, '初中毕业', '初中 [enum-synonym→初中]'],
    ['a mark that is an entry', levels, '无', 'none'],
    ['a mark that is no entry', levels, '/', 'none /'],
    ['a synonym of two entries', levels, '市级', 'unreadable [not-in-list→无、县市级、地市级]'],
    ['the opposite of an entry', grades, '不合格', '不合格'],
    ['a negated word', grades, '未达合格', 'unreadable [not-in-list→优秀、合格、基本合格、不合格]'],
    ['another word', grades, '良好', 'unreadable [not-in-list→优秀、合格、基本合格、不合格]'],
    [
      'a form left as printed',
      choiceList([
        { id: '男', label: '男', synonyms: [] },
        { id: '女', label: '女', synonyms: [] },
      ]),
      '男\\女',
      'unreadable [not-in-list→男、女]',
    ],
    ['words of two entries', members, '正式党员预备', 'unreadable [not-in-list→正式党员、预备党员]'],
    ['nothing', grades, ' ', 'blank'],
  ])('%s', (_title, list, text, expected) => {
    expect(told(readChoice(text, list))).toBe(expected);
  });
});

describe('a column that asks about one entry', () => {
  const states = choiceList([
    { id: 'doing', label: '整改中', synonyms: ['正在整改'] },
    { id: 'done', label: '已完成', synonyms: ['整改到位'] },
    { id: 'closed', label: '已销号', synonyms: ['销号'] },
  ]);
  test('is known by its name', () => {
    const names = ['是否销号', '是否整改到位', '是否完成', '整改状态', '是否反弹'];
    expect(names.map((name) => askedEntry(name, states))).toEqual(['closed', 'done', 'done', null, null]);
  });
  test.each([
    ['是', 'closed [enum-synonym→已销号]'],
    ['√', 'closed [enum-synonym→已销号]'],
    ['整改中', 'doing'],
    ['正在整改', 'doing [enum-synonym→整改中]'],
    ['否', 'unreadable [choice-denied→整改中、已完成]'],
    ['×', 'unreadable [choice-denied→整改中、已完成]'],
    ['未销号', 'unreadable [choice-denied→整改中、已完成]'],
    ['/', 'none /'],
    ['', 'blank'],
    ['已完成80%', 'unreadable [not-in-list→整改中、已完成、已销号]'],
    ['基本完成', 'unreadable [not-in-list→整改中、已完成、已销号]'],
    ['待定夺', 'unreadable [not-in-list→整改中、已完成、已销号]'],
  ])('yes is that entry, no leaves the others open: %j → %s', (text, expected) => {
    expect(told(readChoice(text, states, 'closed'))).toBe(expected);
  });
  test('elsewhere yes is no entry, and one that is ruled out leaves the others open', () => {
    expect(told(readChoice('是', states))).toBe('unreadable [not-in-list→整改中、已完成、已销号]');
    expect(told(readChoice('尚未销号', states))).toBe('unreadable [choice-denied→整改中、已完成]');
  });
});

test('an ending that several entries share may be left out, unless what is left turns the meaning round', () => {
  const entries = ['任职党员', '普通党员', '不合格', '基本合格', '合格'];
  const list = choiceList(entries.map((label) => ({ id: label, label, synonyms: [] })));
  expect(readChoice('普通', list)).toMatchObject({ kind: 'value', value: '普通党员' });
  expect(readChoice('基本', list)).toMatchObject({ kind: 'value', value: '基本合格' });
  expect(readChoice('不', list)).toMatchObject({ kind: 'unreadable' });
  expect(readChoice('党员', list)).toMatchObject({ kind: 'unreadable' });
});
