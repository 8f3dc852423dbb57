import { builtInTemplate } from '../../../src/core/template';

test('the built-in template has all tables, fields, tasks, indicators and rules of 2024', () => {
  const template = builtInTemplate();
  expect(template.tables).toHaveLength(23);
  expect(template.tables.flatMap((table) => table.fields)).toHaveLength(377);
  expect(template.tasks).toHaveLength(23);
  expect(template.fortress.common).toHaveLength(16);
  expect(Object.values(template.fortress.personal).map((list) => list.length)).toEqual([10, 10, 10, 10]);
  expect(template.pioneer.base).toHaveLength(12);
  expect(template.rules).toHaveLength(147);
  expect(template.outputs).toHaveLength(36);
});
