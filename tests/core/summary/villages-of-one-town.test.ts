/** A town brings its own villages together: its sheets are the town's, not the city's. */
import { drawn } from './ledgers';
import { taskReport, together, workbook } from './villages';

const villages = (...units: readonly string[]) =>
  units.map((unit, at) => workbook(`${unit}.xlsx`, [taskReport(unit, `${String(40 + at)}%`)]));

test('villages that name one town are all of it, and its office brings them together', () => {
  const town = together([...villages('望禾镇竹影村', '望禾镇石桥村'), ...villages('枫渡村')]);
  const { text } = drawn(town, 'O05');
  expect(text).toContain('填报单位（盖章）：望禾镇');
  expect(text).toContain('全镇');
  expect(text).not.toContain('全市');
});

test.each([
  ['of two towns', ['望禾镇竹影村', '望禾镇石桥村', '听泉镇枫渡村']],
  ['beside an office of the city', ['望禾镇竹影村', '望禾镇石桥村', '市民政局机关党支部']],
  ['of which most say nothing', ['望禾镇竹影村', '石桥村', '枫渡村']],
])('villages %s are the city’s', (_, units) => {
  const { text } = drawn(together(villages(...units)), 'O05');
  expect(text).toContain('填报单位（盖章）：市整推办');
  expect(text).toContain('全市');
});

test('villages that are still to come from elsewhere make it the city’s too', () => {
  const listed = ['望禾镇竹影村', '望禾镇石桥村', '听泉镇枫渡村'];
  const { text } = drawn(together(villages('望禾镇竹影村', '望禾镇石桥村'), { expectedUnits: listed }), 'O05');
  expect(text).toContain('全市');
});
