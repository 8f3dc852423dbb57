/** 来源 says from which ledgers a sheet is made: taking one of them away changes the sheet, taking others does not. */
import path from 'node:path';
import type { Examination } from '../../../src/core/examination';
import { summarySheets } from '../../../src/core/summary';
import { consolidate } from '../../../src/core/summary/consolidate';
import { indexLedgers, madeFrom } from '../../../src/core/summary/sheets/made-from';
import { builtInTemplate } from '../../../src/core/template';
import { examineSample, openSamples } from '../../samples/measure';

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
  const told = new Map(madeFrom);
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
