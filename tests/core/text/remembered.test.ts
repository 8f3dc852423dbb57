import { remembered } from '../../../src/core/text/remembered';

/** As many different texts as many workbooks bring. */
const many = Array.from({ length: 60_000 }, (_, i) => `姓名${String(i)}`);

test('what is asked again and again is worked out once, however many other texts come between', () => {
  let headers = 0;
  const length = remembered((text) => {
    if (text === '联系电话') headers += 1;
    return text.length;
  });
  const told = many.map((name) => length(name) + length('联系电话'));
  expect(told).toEqual(many.map((name) => name.length + 4));
  expect(headers).toBe(1);
});

test('long texts are worked out each time and not kept', () => {
  let times = 0;
  const length = remembered((text) => {
    times += 1;
    return text.length;
  });
  const story = '主题党日记录不完整'.repeat(9);
  expect([length(story), length(story)]).toEqual([story.length, story.length]);
  expect(times).toBe(2);
});
