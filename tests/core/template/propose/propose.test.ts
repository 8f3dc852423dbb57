/** What a template learns from ledgers in use: types, keys, lists, references, local names. */
import { examine, read } from '../../../../src/core/engine';
import { serialOfIso } from '../../../../src/core/model/calendar';
import type { FieldDef } from '../../../../src/core/model/template';
import {
  blankWorkbook,
  builtInTemplate,
  proposeTemplate,
  readTemplateWorkbook,
  templateToDrawings,
} from '../../../../src/core/template';
import type { GridCell, GridSheet } from '../../../snapshots/builder';
import { buildSnapshot } from '../../../snapshots/builder';
import { opened } from '../workbook';

const asOf = serialOfIso('2024-06-30') ?? 0;
const base = builtInTemplate();
const day = (iso: string): GridCell => ({ value: serialOfIso(iso) ?? 0, shows: 'date', format: 'yyyy-mm-dd' });
const share = (value: number): GridCell => ({ value, shows: 'percent', format: '0%' });

const farms = ['青山合作社', '红旗合作社', '龙泉合作社', '望江合作社', '桃源合作社', '白沙合作社'];
/** A roster, and a ledger of inspections whose 被检合作社 stands in it. */
const roster: GridSheet = {
  name: '合作社名录',
  rows: [
    ['2024年农民专业合作社名录'],
    ['填报单位：农业农村局', null, null, null, '单位：万元'],
    [
      '序号',
      '合作社名称',
      '社员数（户）',
      '注册资金',
      '带头人',
      '联系电话',
      '产业类别',
      '是否示范社',
      '成立日期',
      '土地流转率',
    ],
    ...farms.map((name, i): GridCell[] => [
      ...[i + 1, name, 20 + i, 50.5 + i, '王建国', '1381234567' + String(i), i % 2 === 0 ? '种植' : '养殖'],
      ...[i % 3 === 0 ? '是' : '否', day(`201${String(i)}-03-01`), share(0.3 + i / 10)],
    ]),
  ],
};
const inspections: GridSheet = {
  name: 'Sheet2',
  rows: [
    ['农产品质量抽检台账'],
    ['抽检编号', '被检合作社', '抽检日期', '样品', '得分', '发现的问题'],
    ...farms.map((name, i): GridCell[] => [
      ...[`CJ-2024-00${String(i)}`, name, day(`2024-05-0${String(i + 1)}`), `样品${String(i)}`, 80 + i],
      ...[i === 0 ? '无' : `大棚内农药包装没有按要求回收，已责令第${String(i)}次整改并复查`],
    ]),
  ],
};

function proposed(...sheets: readonly GridSheet[]) {
  return proposeTemplate([read(buildSnapshot(sheets), base, { asOf })], base, { id: 'farm', title: '农业局' });
}

const shortOf = ({ label, type, unit, required, key, ref, min, max, enumValues }: FieldDef) =>
  Object.fromEntries(
    Object.entries({ label, type, unit, required, key, ref, min, max, enumValues }).filter(
      ([, v]) => v !== undefined && v !== false,
    ),
  );

test('columns are typed by what stands in them; keys, lists, units and references are seen', () => {
  const [first, second] = proposed(roster, inspections).template.tables;
  expect([first?.code, first?.title, first?.name]).toEqual(['T24', '农民专业合作社名录', '农民专业合作社名录']);
  expect(first?.fields.map(shortOf)).toEqual([
    { label: '序号', type: 'int', min: 0 },
    { label: '合作社名称', type: 'text', required: true, key: true },
    { label: '社员数', type: 'int', unit: '户', required: true, min: 0 },
    { label: '注册资金', type: 'money', unit: '万元', required: true, min: 0 },
    { label: '带头人', type: 'text', required: true },
    { label: '联系电话', type: 'phone', required: true },
    { label: '产业类别', type: 'enum', required: true, enumValues: ['养殖', '种植'] },
    { label: '是否示范社', type: 'bool', required: true },
    { label: '成立日期', type: 'date', required: true },
    { label: '土地流转率', type: 'percent', unit: '%', required: true, min: 0, max: 100 },
  ]);
  expect(second?.fields.map(shortOf)).toEqual([
    { label: '抽检编号', type: 'text', required: true, key: true },
    { label: '被检合作社', type: 'text', required: true, ref: 'T24.c2' },
    { label: '抽检日期', type: 'date', required: true },
    { label: '样品', type: 'text', required: true },
    { label: '得分', type: 'int', required: true, min: 0, max: 100 },
    { label: '发现的问题', type: 'longtext', required: true },
  ]);
});

test('it is a workbook that can be read again, gives empty ledgers, and finds its own workbooks in order', async () => {
  const { template } = proposed(roster, inspections);
  const again = readTemplateWorkbook(await opened(templateToDrawings(template)));
  expect([again.ok, again.faults]).toEqual([true, []]);
  expect(again.ok && again.template).toEqual(template);
  const { drawings, properties } = blankWorkbook(template);
  const blank = read(await opened(drawings, properties), template, { asOf });
  expect(blank.tables.map(({ def }) => def.code)).toEqual(['T24', 'T25']);
  const { findings, reading } = examine(buildSnapshot([roster, inspections]), template, { asOf });
  expect(reading.tables.map(({ def, rows }) => [def.code, rows.length])).toEqual([
    ['T24', 6],
    ['T25', 6],
  ]);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const wrong = { ...roster, rows: roster.rows.map((row, i) => (i === 4 ? row.with(2, '很多') : row)) };
  const told = examine(buildSnapshot([wrong, inspections]), template, { asOf }).findings;
  expect(told.filter(({ severity }) => severity === 'error').map(({ id }) => id)).toEqual(['V02@合作社名录!C5']);
});

test('one ledger in the workbooks of two units is one table; what only one has is added', () => {
  const of = (town: string, more: readonly string[]): GridSheet => ({
    name: 'Sheet1',
    rows: [
      [`${town}秸秆禁烧巡查台账`],
      ['巡查日期', '巡查地块', '火点数', '处置结果', ...more],
      ...[1, 2, 3, 4].map((i): GridCell[] => [
        day(`2024-06-0${String(i)}`),
        `${town}${String(i)}号地`,
        i,
        '已扑灭',
        ...more,
      ]),
    ],
  });
  const readings = [of('红星镇', []), of('望禾镇', ['巡查员'])].map((sheet, i) =>
    read(buildSnapshot([sheet], { name: `${String(i)}.xlsx` }), base, { asOf }),
  );
  const { template, notes } = proposeTemplate(readings, base, { id: 'own', title: '' });
  expect(template.tables.map(({ title }) => title)).toEqual(['镇秸秆禁烧巡查台账']);
  expect(template.tables[0]?.fields.map(({ label }) => label)).toEqual([
    '巡查日期',
    '巡查地块',
    '火点数',
    '处置结果',
    '巡查员',
  ]);
  expect(notes[0]?.places.map(({ file }) => file)).toEqual(['0.xlsx', '1.xlsx']);
});

test('columns of another ledger in the same rows are none that the first one lacks', () => {
  const both: GridSheet = {
    name: '任务',
    rows: [
      ['红星镇2024年重点任务清单及完成情况'],
      ['任务编号', '任务内容', '年度目标', '完成时限', '责任单位', '责任人', '完成率', '进展情况', '督导员'],
      ['G-1', '推进七类支部建设', '全部建成', '2024-12-31', '组织办', '王芳', share(0.45), '已建二十个', '张三'],
      ['G-2', '推进党员电子身份认证', '全部认证', '2024-12-31', '组织办', '李强', share(0.6), '已认证一半', '李四'],
    ],
  };
  expect(proposed(both).notes.map(({ code, added }) => [code, added])).toEqual([['T01', ['督导员']]]);
});

describe('a ledger that the template has', () => {
  const headers = ['党支部', '党员总数', '已认证人数', '未认证人数', '电子认证率', '未认证原因', '经办人'];
  const sheet: GridSheet = {
    name: '认证',
    rows: [
      ['红星镇党员电子身份认证台账'],
      headers,
      ['青山村支部', 40, 38, 2, share(0.95), '外出', '张三'],
      ['红旗村支部', 20, 20, 0, share(1), '无', '李四'],
    ],
  };
  const { template, notes } = proposed(sheet);
  const [note] = notes;

  test('keeps its definition, its rules and its indicators, and learns the names that are used here', () => {
    expect([note?.code, note?.known, note?.places]).toEqual(['T10', true, [{ file: '台账.xlsx', sheet: '认证' }]]);
    expect(template.rules).toEqual(base.rules);
    expect(template.tables.find(({ code }) => code === 'T10')?.fields.slice(0, 7)).toEqual(
      base.tables.find(({ code }) => code === 'T10')?.fields,
    );
    expect(note?.renamed).toContainEqual(['认证率', ['电子认证率']]);
    expect(template.synonyms['T10.rate']).toEqual(['电子认证率']);
  });

  test('gets the columns that the office has besides', () => {
    expect(note?.added).toEqual(['经办人']);
    expect(template.tables.find(({ code }) => code === 'T10')?.fields.at(-1)).toMatchObject({
      ...{ id: 'own1', label: '经办人', type: 'person', required: false },
    });
  });

  test('is then read surer than before', () => {
    const rate = (by: typeof template) =>
      read(buildSnapshot([sheet]), by, { asOf }).tables[0]?.fields.get('rate')?.found?.confidence ?? 0;
    expect(rate(template)).toBeGreaterThan(rate(base));
  });

  test('is read again from its workbook without a fault', async () => {
    const again = readTemplateWorkbook(await opened(templateToDrawings(template)));
    expect(again.ok && again.template).toEqual(template);
  });
});

test('a form and a page without a table are named and left out', () => {
  const form: GridSheet = {
    name: '登记表',
    rows: [
      ['入党积极分子登记表'],
      ['姓名', '张三', '性别', '男'],
      ['民族', '汉', '籍贯', '湖北'],
      ['学历', '大专', '职务', '组长'],
      ['电话', '13812345678', '住址', '青山村一组'],
    ],
  };
  const { template, notes, leftOut } = proposed(form);
  expect([notes, template.tables]).toEqual([[], []]);
  expect(leftOut).toEqual([{ file: '台账.xlsx', sheet: '登记表' }]);
});

test('odd headers and names do not spoil the template', async () => {
  const odd: GridSheet = {
    name: '2024年',
    rows: [
      ['#', '巡查日期', '巡查人', '地块[东]', '地块[西]', '处置结果', '处置结果', '__proto__'],
      ...[1, 2, 3, 4, 5].map((i): GridCell[] => [
        i,
        day(`2024-06-0${String(i)}`),
        '张三',
        i * 2,
        i * 3,
        '已扑灭',
        '已扑灭',
        0.5,
      ]),
    ],
  };
  const snapshot = buildSnapshot([odd], { name: '2024年.xlsx' });
  const { template } = proposeTemplate([read(snapshot, base, { asOf })], base, { id: 'own', title: '' });
  expect(template.tables.map(({ code, title, name }) => [code, title, name])).toEqual([['T24', 'T24', 'T24']]);
  expect(template.tables[0]?.fields.map(({ label }) => label)).toEqual([
    ...['A', '巡查日期', '巡查人', '地块东', '地块西', '处置结果', '处置结果2', '__proto__'],
  ]);
  const again = readTemplateWorkbook(await opened(templateToDrawings(template)));
  expect([again.faults, again.ok && again.template]).toEqual([[], template]);
});
