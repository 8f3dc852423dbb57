/** What `check` says of a workbook in which nothing is surely a ledger. */
import fs from 'node:fs';
import path from 'node:path';
import { inFolder, run } from './program';

test('what may be a ledger is asked about, though nothing was checked', async () => {
  await inFolder((folder) => {
    const rows = [
      '姓名,性别,出生日期,民族,学历,入党日期,转正日期,手机号码',
      '孟浩飞,男,1971-03-11,汉,本科,1999-07-01,2000-07-01,13961259241',
      '倪娜,女,1972-03-12,汉,本科,2000-07-01,2001-07-01,13961283932',
    ];
    fs.writeFileSync(path.join(folder, '名单.csv'), rows.join('\n'));
    const { out, status } = run(folder, 'check', '名单.csv', '--as-of', '2024-06-30');
    expect(status).toBe(0);
    expect(out).toContain('没有认出模板里的台账，所以没有检查。');
    expect(out).toContain('核实 F03 名单!A1 没有找到模板标记，按表头判断为《党员花名册》');
  });
});
