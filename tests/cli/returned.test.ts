/** What goes back to the units, what the sample is drawn by, and the way from the summary to the files behind it. */
import fs from 'node:fs';
import path from 'node:path';
import { read, utils, write, type WorkBook } from '@e965/xlsx';
import { inFolder, run } from './program';

const samples = path.join(__dirname, '../../assets/samples/听泉镇');

const book = (folder: string, file: string): WorkBook => read(fs.readFileSync(path.join(folder, file)));

/** Rows of a sheet as another reader sees them. */
function rowsOf(workbook: WorkBook, name: string): readonly (readonly unknown[])[] {
  const sheet = workbook.Sheets[name];
  if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
  return utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '' });
}

const summarise = (folder: string, ...more: readonly string[]) => {
  fs.cpSync(samples, path.join(folder, '报送'), { recursive: true });
  const ran = run(folder, 'summary', '报送', '-o', '汇总.xlsx', '--as-of', '2024-06-30', ...more);
  expect(ran.status).toBe(0);
  return ran;
};

test('every unit with something to mend gets a workbook that lists all that the check found in its files', async () => {
  await inFolder((folder) => {
    const { out } = summarise(folder, '--only', 'O02', '--return-to', '退回');
    const files = fs.readdirSync(path.join(folder, '退回'));
    expect(out).toContain(`退回修改清单 ${String(files.length)} 份`);
    const checked = JSON.parse(run(folder, 'check', '报送', '--json', '--as-of', '2024-06-30').out) as {
      files: readonly { findings: readonly { severity: string; address?: string }[] }[];
    };
    const strict = checked.files.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
    const listed = files.flatMap((file) =>
      rowsOf(book(folder, path.join('退回', file)), '退回修改清单').filter(([, level]) => level === '强制'),
    );
    expect(strict.length).toBeGreaterThan(10);
    expect(listed).toHaveLength(strict.length);
    expect(listed.every(([, , file]) => /^[^/\\]+\.xlsx?$/.test(String(file)))).toBe(true);
  });
});

test('the sheet with a page for each unit begins a page before each but the first, under one header', async () => {
  await inFolder((folder) => {
    summarise(folder, '--only', 'O02');
    const rows = rowsOf(book(folder, '汇总.xlsx'), 'O02 分单位退回单');
    const headings = rows.filter(([first]) => /工作簿 \d+ 个，强制/.test(String(first)));
    expect(headings.length).toBeGreaterThan(3);
    expect(rows.filter(([first]) => first === '序号')).toHaveLength(1);
  });
});

test('the spot sample is drawn by the seed that was said, which is printed; the same seed draws the same', async () => {
  await inFolder((folder) => {
    const drawn = (...seed: readonly string[]) => {
      summarise(folder, '--only', 'O36', ...seed);
      return rowsOf(book(folder, '汇总.xlsx'), 'O36 随机抽查').filter(([n]) => typeof n === 'number');
    };
    const first = drawn('--seed', '夏季抽查');
    expect(first.map((row) => row[5])).toEqual(first.map(() => '夏季抽查'));
    expect(drawn('--seed', '夏季抽查')).toEqual(first);
    const others = ['一', '二', '三', '四', '五'].map((seed) =>
      drawn('--seed', seed)
        .map((row) => row[2])
        .join(),
    );
    expect(new Set(others).size).toBeGreaterThan(1);
  });
});

test('来源 leads to the file and the cells of every ledger, with the letter of each column', async () => {
  await inFolder((folder) => {
    summarise(folder);
    const sheet = book(folder, '汇总.xlsx').Sheets['来源'];
    if (sheet === undefined) throw new Error('there is no sheet 来源');
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '' });
    const headers = rows.findIndex(([first]) => first === '序号');
    const [file, where, columns] = ['文件', '工作表', '各列所在'].map((name) => rows[headers]?.indexOf(name) ?? -1);
    let seen = 0;
    rows.forEach((row, index) => {
      if (index <= headers || typeof row[0] !== 'number') return;
      const cell = sheet[utils.encode_cell({ r: index, c: file ?? 0 })] as { l?: { Target: string } } | undefined;
      // That reader takes the bytes of a relationship for Latin letters.
      const [bytes, place] = (cell?.l?.Target ?? '').split('#');
      const target = Buffer.from(bytes ?? '', 'latin1').toString('utf8');
      expect([target, fs.existsSync(path.join(folder, decodeURIComponent(target)))]).toEqual([target, true]);
      const name = String(row[where ?? 0]);
      expect(place).toMatch(/![A-Z]+\d+$/);
      expect(place?.replaceAll("'", '').startsWith(`${name.replaceAll("'", '')}!`)).toBe(true);
      if (String(row[5]) !== '—') expect(String(row[columns ?? 0])).toMatch(/ [A-Z]+(、|$)/);
      seen += 1;
    });
    expect(seen).toBeGreaterThan(20);
  });
});

test('a list that a unit filled in is kept when the lists are made again, and counts when it lies among the files', async () => {
  await inFolder((folder) => {
    const units = (): readonly string[] => fs.readdirSync(path.join(folder, '退回'));
    summarise(folder, '--only', 'O01', '--return-to', '退回');
    const before = units();
    run(folder, 'summary', '报送', '-o', '汇总.xlsx', '--only', 'O01', '--as-of', '2024-07-31', '--return-to', '退回');
    expect(units().length).toBeGreaterThanOrEqual(before.length);
    expect(units().filter((name) => name.includes('原有'))).toEqual([]);

    const [name = ''] = units().filter((each) =>
      rowsOf(book(folder, `退回/${each}`), '退回修改清单').some(([, level]) => level === '核实'),
    );
    const list = book(folder, `退回/${name}`);
    const at = rowsOf(list, '退回修改清单').findIndex(([, level]) => level === '核实');
    const sheet = list.Sheets['退回修改清单'];
    if (sheet === undefined) throw new Error('there is no list');
    utils.sheet_add_aoa(sheet, [['与原始记录一致']], { origin: { r: at, c: 9 } });
    fs.writeFileSync(path.join(folder, '退回', name), write(list, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const made = (...more: readonly string[]): string =>
      run(folder, 'summary', '报送', ...more, '-o', '汇总.xlsx', '--only', 'O01', '--as-of', '2024-07-31').out;
    const kept = `退回/${name.replace('.xlsx', '（原有）.xlsx')}`;
    expect(made('--return-to', '退回')).toContain(`已改名为：${kept}`);
    expect(made(kept)).toContain('“处理”栏里写明的 1 处，随同各工作簿采用');
    const reasons = rowsOf(book(folder, '汇总.xlsx'), 'O01 校验结果').filter((row) => row[9] === '与原始记录一致');
    expect(reasons.map((row) => row[8])).toEqual(reasons.map(() => '已说明'));
    expect(reasons.length).toBeGreaterThan(0);
  });
});
