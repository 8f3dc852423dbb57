/** 来源 says from which ledgers a sheet is made: taking one of them away changes the sheet, taking others does not. */
import path from 'node:path';
import type { Examination } from '../../../src/core/examination';
import { ledgersBehind } from '../../../src/core/indices';
import { summarySheets } from '../../../src/core/summary';
import { consolidate } from '../../../src/core/summary/consolidate';
import { madeFrom } from '../../../src/core/summary/sheets/made-from';
import { builtInTemplate } from '../../../src/core/template';
import { examineSample, openSamples } from '../../samples/measure';
import { append, set, templateAfter } from '../template/edits';

const template = builtInTemplate();
const aboutWorkbooks = new Set(['O01', 'O02', 'O03', 'origin', 'state']);

test('the ledgers named for each output sheet are those that change it', async () => {
  const samples = await openSamples(path.join(__dirname, '../../../assets/samples'));
  const files: [string, Examination][] = [];
  for (const file of samples.files) files.push([file, await examineSample(samples, file, template)]);

  const drawn = (without: string): ReadonlyMap<string, string> => {
    const tried = files.map(([file, examination]) => {
      const tables = examination.reading.tables.filter(({ def }) => def.code !== without);
      return { file, examination: { ...examination, reading: { ...examination.reading, tables } } };
    });
    const asOf = files[0]?.[1].reading.asOf ?? 0;
    const sheets = summarySheets(consolidate(tried, { template, asOf, period: '', expectedUnits: [] }), []);
    const shown = new Map<string, string>();
    for (const { role, cells } of sheets) {
      const code = /^O\d\d/.exec(role)?.[0] ?? role;
      shown.set(code, (shown.get(code) ?? '') + JSON.stringify(cells.map(({ value }) => value)));
    }
    return shown;
  };

  const whole = drawn('');
  const changing = new Map<string, string[]>();
  for (const code of new Set(files.flatMap(([, { reading }]) => reading.tables.map(({ def }) => def.code)))) {
    for (const [sheet, shown] of drawn(code))
      if (!aboutWorkbooks.has(sheet) && shown !== whole.get(sheet))
        changing.set(sheet, [...(changing.get(sheet) ?? []), code]);
  }
  const told = new Map(madeFrom(template));
  const indexLedgers = [...ledgersBehind(template, 'fortress'), ...ledgersBehind(template, 'pioneer')];
  const differing = [...whole.keys()].flatMap((sheet) => {
    if (aboutWorkbooks.has(sheet)) return [];
    const seen = changing.get(sheet) ?? [];
    const named = told.get(sheet) ?? [];
    const untold = seen.filter((code) => !named.includes(code));
    // What may change any index need not do so in this city; the roster counts where units have short names; the days
    // of the city's list of tasks are those of the template; its 述职 of June are no assessment of the year.
    const isIdleHere = new Set(['O27 T01', 'O32 T18']);
    const idle = named.filter(
      (code) => !seen.includes(code) && !indexLedgers.includes(code) && !isIdleHere.has(`${sheet} ${code}`),
    );
    return untold.length + idle.length === 0 ? [] : [{ sheet, untold, idle }];
  });
  expect(differing).toEqual([]);
  expect([...told.keys()]).toEqual([...whole.keys()].filter((sheet) => !aboutWorkbooks.has(sheet)));
});

test('an indicator that a year’s template works out from another ledger names that ledger', async () => {
  const volunteers = await templateAfter(
    append('数据表', [{ 表号: 'T24', 表名: '志愿服务台账', 公式用名: '志愿服务', 表标识: 'volunteer' }]),
    append('字段', [{ 表号: 'T24', 列名: '党支部', 列标识: 'branch', 类型: '文本', 必填: '是', 主键: '是' }]),
    set('指标', '指标编号', 'V10', '完成值公式', 'COUNTIFS(志愿服务[党支部],[@党组织全称])>0'),
  );
  const behind = (sheet: string): readonly string[] => new Map(madeFrom(volunteers)).get(sheet) ?? [];
  expect(behind('O11')).toContain('T24');
  expect(behind('O28')).toContain('T24');
  expect(behind('O13')).not.toContain('T24');
  expect(new Map(madeFrom(template)).get('O11')).toEqual(expect.arrayContaining(['T14', 'T15']));
});
