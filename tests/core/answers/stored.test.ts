import { answerChanges, noAnswers, readAnswers, type Answers } from '../../../src/core/answers';
import { buildSnapshot } from '../../snapshots/builder';

const book = buildSnapshot([{ name: '一', rows: [['甲']] }]);
const withProperties = (pairs: readonly (readonly [string, string])[]) => ({ ...book, properties: new Map(pairs) });
const stored = (text: string) => withProperties([['zt.answers.0', text]]);

const answers: Answers = {
  choices: new Map([
    [
      '__proto__',
      {
        table: 'T03',
        headerRows: { first: 2, last: 3 },
        columns: new Map([
          [4, null],
          [5, 'orgName'],
        ]),
      },
    ],
    ['封面', { table: null }],
  ]),
  explanations: [{ findingId: 'V12@名册!G3', reason: '如此', by: '', on: '2024-06-30', value: 3, onSheet: '' }],
  typed: [{ page: 'O01', key: '名册｜G3｜…', item: '说明', value: '如此' }],
};

test('answers come back as they were kept, cut into pieces that every program keeps', () => {
  const long = { ...answers, typed: Array.from({ length: 40 }, () => answers.typed[0] ?? fail()) };
  const changes = answerChanges(long, book);
  const pairs = changes.flatMap((change) =>
    change.kind === 'setProperty' && change.value !== null ? [[change.name, change.value] as const] : [],
  );
  expect(pairs.length).toBeGreaterThan(5);
  expect(Math.max(...pairs.map(([, value]) => value.length))).toBeLessThanOrEqual(250);
  expect(readAnswers(withProperties(pairs))).toEqual(long);
  const shorter = answerChanges(noAnswers, withProperties(pairs));
  expect(shorter.filter((change) => change.kind === 'setProperty' && change.value === null).length).toBe(
    pairs.length - 1,
  );
});

const fail = (): never => {
  throw new Error('no entry');
};

test.each([
  ['not whole', '{"choices":{"pairs":[]},"explanations":['],
  ['no map of sheets', '{"choices":{},"explanations":[]}'],
  [
    'a header that ends before it begins',
    '{"choices":{"pairs":[["一",{"headerRows":{"first":3,"last":1}}]]},"explanations":[]}',
  ],
  [
    'a header beyond the sheet',
    '{"choices":{"pairs":[["一",{"headerRows":{"first":0,"last":99999999999}}]]},"explanations":[]}',
  ],
  ['a column that is no number', '{"choices":{"pairs":[["一",{"columns":{"pairs":[["x","y"]]}}]]},"explanations":[]}'],
  [
    'a reason that is no text',
    '{"choices":{"pairs":[]},"explanations":[{"findingId":"V01","reason":7,"by":"","on":""}]}',
  ],
  ['a number', '7'],
])('properties that no pane of ours wrote are passed over: %s', (_what, text) => {
  expect(readAnswers(stored(text))).toEqual(noAnswers);
});

test('what an earlier version kept is read: it knew no typed reasons', () => {
  const text =
    '{"choices":{"pairs":[["一",{"table":"T03"}]]},"explanations":[{"findingId":"a","reason":"b","by":"","on":""}]}';
  expect(readAnswers(stored(text))).toEqual({
    choices: new Map([['一', { table: 'T03' }]]),
    explanations: [{ findingId: 'a', reason: 'b', by: '', on: '' }],
    typed: [],
  });
});
