/** What `check` says of a workbook in which nothing is surely a ledger. */
import fs from 'node:fs';
import path from 'node:path';
import { utils, write } from '@e965/xlsx';
import { readJson } from '../../src/cli/output/json';
import { findUpright } from '../../src/core/locate';
import { builtInTemplate } from '../../src/core/template';
import { buildSnapshot } from '../snapshots/builder';
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

test('beside the findings it names the sheets of which nothing was read', async () => {
  await inFolder(async (folder) => {
    const rows = Array.from({ length: 5 }, (_, i) => [i + 1, `广场灯坏了${String(i)}`, '老王', '换灯']);
    const income = ['村名', '年度', '经营收入（万元）', '总收入（万元）', '收入口径'];
    const workbook = utils.book_new();
    for (const [name, cells] of [
      ['收入', [['村级集体经济收入统计表'], income, ['柳村', 2024, 11, 11, '经营性收入']]],
      ['啥问题', [['序号', '啥问题', '谁的事', '咋办'], ...rows]],
    ] as const)
      utils.book_append_sheet(workbook, utils.aoa_to_sheet(cells.map((row) => [...row])), name);
    await fs.promises.writeFile(
      path.join(folder, '台账.xlsx'),
      write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer,
    );
    const { out } = run(folder, 'check', '台账.xlsx', '--as-of', '2024-06-30');
    expect(out).toContain('工作表“啥问题”没有认定是哪张台账，没有检查，也不参加汇总。');
  });
});

test('rows of a list that goes on without its names are told as Excel counts them', () => {
  const line = (code: string): readonly string[] => [
    ...[code, '2024-03-11', '记录不完整', '竹影村党支部', '补记并由书记审签', '倪娜', '2024-09-30', '整改中'],
  ];
  const header = ['问题编号', '发现日期', '问题描述', '责任单位', '整改措施', '责任人', '整改时限', '整改状态'];
  const { snapshot, sheets } = findUpright(
    buildSnapshot([
      { name: '台账', rows: [['问题整改台账'], header, line('W-1'), line('W-2')] },
      { name: '续', rows: [['续表'], [], line('W-3'), line('W-4'), line('W-5')] },
    ]),
    builtInTemplate(),
  );
  const [table] = readJson(snapshot, sheets).sheets[1]?.tables ?? [];
  expect(table).toMatchObject({ layout: 'continued', headerRows: [0, 0], dataRows: [3, 5], records: 3 });
});
