import { builtInTemplate, dataPackage } from '../../../src/core/template';

const made = dataPackage(builtInTemplate());
const resource = (name: string) => {
  const found = made.resources.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const field = (name: string, id: string) => resource(name).schema.fields.find((each) => each.name === id);

test('every table is a resource with a name as the standard wants it', () => {
  expect(made.resources).toHaveLength(23);
  for (const { name, path } of made.resources) {
    expect(name).toMatch(/^[a-z0-9][a-z0-9._-]*$/);
    expect(path).toBe(`${name}.csv`);
  }
});

test('types, limits and lists are said in the words of Table Schema', () => {
  expect(field('task-progress', 'donePct')).toEqual({
    ...{ name: 'donePct', title: '完成率', type: 'number' },
    constraints: { required: true, minimum: 0, maximum: 1 },
  });
  expect(field('org-roster', 'starLast')?.constraints).toEqual({ required: false, minimum: 1, maximum: 5 });
  expect(field('org-roster', 'domain')?.constraints.enum).toEqual(['村', '社区', '机关事业单位', '“两新”组织']);
  expect(field('member-roster', 'eIdState')).toMatchObject({ type: 'boolean', trueValues: ['是', 'true'] });
  expect(field('task-list', 'taskCode')?.constraints.pattern).toBe('^[GVCIN]-\\d{1,2}$');
  expect(field('task-progress', 'month')?.type).toBe('yearmonth');
});

test('keys and references lead to fields that are there', () => {
  expect(resource('task-progress').schema.primaryKey).toEqual(['unit', 'month', 'taskCode']);
  expect(resource('org-roster').schema.foreignKeys).toEqual([
    { fields: ['parentOrg'], reference: { resource: '', fields: ['orgName'] } },
  ]);
  for (const each of made.resources) {
    for (const { fields, reference } of each.schema.foreignKeys ?? []) {
      const target = reference.resource === '' ? each : resource(reference.resource);
      const names = target.schema.fields.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining([...reference.fields]));
      expect(each.schema.fields.map(({ name }) => name)).toEqual(expect.arrayContaining([...fields]));
    }
  }
});
