/** `mark`, `fix`, `unmark` over files and folders: the original stays, every result has its own name, nothing is lost. */
import fs from 'node:fs';
import path from 'node:path';
import { read, utils, write, type BookType } from '@e965/xlsx';
import { inFolder, run, type Ran } from './program';

const day = ['--as-of', '2024-06-30'] as const;

function ledger(kind: BookType, amount = 11): Buffer {
  const rows = [
    ['村级集体经济收入统计表'],
    ['村名', '年度', '经营收入（万元）', '总收入（万元）', '收入口径'],
    ['柳村', 2024, amount, '11', '经营性收入'],
  ];
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), '收入');
  return write(workbook, { type: 'buffer', bookType: kind }) as Buffer;
}

/** Writes files by relative name; the names of all files below the folder. */
const into = (folder: string, files: Readonly<Record<string, Buffer | string>>): void => {
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
};
const namesIn = (folder: string): readonly string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
const sheetsOf = (folder: string, name: string): readonly string[] =>
  read(fs.readFileSync(path.join(folder, name)), { type: 'buffer' }).SheetNames;

describe('in place', () => {
  test.each([
    ['台账.xls', ledger('biff8'), '.xls'],
    ['台账.csv', ledger('csv'), '.csv'],
  ])('%s cannot be marked: it stays as it is, and the results lie beside it', async (name, content, kind) => {
    await inFolder((folder) => {
      into(folder, { [name]: content });
      const { out } = run(folder, 'mark', name, '--in-place', ...day);
      expect(fs.readFileSync(path.join(folder, name)).equals(content)).toBe(true);
      expect(namesIn(folder)).toEqual([name, '台账（标注结果）.xlsx'].sort());
      expect(sheetsOf(folder, '台账（标注结果）.xlsx')).toContain('整推·校验结果');
      expect(out).toContain(`原文件是 ${kind}，不能在里面标注，没有改动`);
      // Once more: the results are made anew, without a heap of old ones.
      run(folder, 'mark', name, '--in-place', '--as-of', '2024-07-31');
      expect(namesIn(folder)).toHaveLength(2);
    });
  });

  test.each(['unmark', 'stamp', 'fix'])('%s of an .xls is refused, and it stays as it is', async (command) => {
    await inFolder((folder) => {
      const content = ledger('biff8');
      into(folder, { '台账.xls': content });
      const { status } = run(folder, command, '台账.xls', '--in-place', ...day);
      expect(status).toBe(command === 'stamp' ? 1 : 3);
      expect(namesIn(folder)).toEqual(['台账.xls']);
      expect(fs.readFileSync(path.join(folder, '台账.xls')).equals(content)).toBe(true);
    });
  });
});

test('in place, a link leads to the file that is changed, which keeps its permissions', async () => {
  await inFolder((folder) => {
    into(folder, { '原件/台账.xlsx': ledger('xlsx') });
    const original = path.join(folder, '原件/台账.xlsx');
    fs.chmodSync(original, 0o664);
    fs.symlinkSync('原件/台账.xlsx', path.join(folder, '台账.xlsx'));
    expect(run(folder, 'mark', '台账.xlsx', '--in-place', ...day).out).toContain('已写入：台账.xlsx');
    expect(sheetsOf(folder, '原件/台账.xlsx')).toContain('整推·校验结果');
    expect(fs.lstatSync(path.join(folder, '台账.xlsx')).isSymbolicLink()).toBe(true);
    expect(fs.statSync(original).mode & 0o777).toBe(0o664);
  });
});

describe('into a folder', () => {
  test('workbooks of one name in many folders stay apart, and results are not marked again', async () => {
    await inFolder((folder) => {
      into(folder, { '报送/柳村/台账.xlsx': ledger('xlsx', 11), '报送/杨村/台账.xlsx': ledger('xlsx', 12) });
      const mark = (): Ran => run(folder, 'mark', '报送', '-o', '报送/结果', ...day);
      mark();
      const made = [
        '报送/杨村/台账.xlsx',
        '报送/柳村/台账.xlsx',
        '报送/结果/杨村/台账.xlsx',
        '报送/结果/柳村/台账.xlsx',
      ];
      expect(namesIn(folder)).toEqual(made.sort());
      expect(mark().out.match(/已写入/g)).toHaveLength(2);
      expect(namesIn(folder)).toEqual(made);
    });
  });

  test('files given one by one keep their names, or their folders where names are the same', async () => {
    await inFolder((folder) => {
      into(folder, { 'a/柳村.xlsx': ledger('xlsx'), 'b/杨村.xlsx': ledger('xlsx'), 'b/柳村.xlsx': ledger('xlsx') });
      run(folder, 'fix', 'a/柳村.xlsx', 'b/杨村.xlsx', '-o', '一', ...day);
      expect(namesIn(path.join(folder, '一'))).toEqual(['杨村.xlsx', '柳村.xlsx']);
      run(folder, 'fix', 'a/柳村.xlsx', 'b/柳村.xlsx', '-o', '二', ...day);
      expect(namesIn(path.join(folder, '二'))).toEqual(['a/柳村.xlsx', 'b/柳村.xlsx']);
    });
  });

  test('one workbook of a folder goes into a folder too; an old one beside a new one of its name keeps its own', async () => {
    await inFolder((folder) => {
      into(folder, { '报送/台账.xlsx': ledger('xlsx') });
      run(folder, 'mark', '报送', '-o', '结果', ...day);
      into(folder, { '报送/台账.xls': ledger('biff8') });
      run(folder, 'mark', '报送', '-o', '结果', ...day);
      expect(namesIn(path.join(folder, '结果'))).toEqual(['台账.xlsx', '台账（标注结果）.xlsx']);
      expect(sheetsOf(folder, '结果/台账.xlsx')).toContain('收入');
      expect(sheetsOf(folder, '结果/台账（标注结果）.xlsx')).not.toContain('收入');
    });
  });

  test('results that would bear one name keep the whole name of their original', async () => {
    await inFolder((folder) => {
      into(folder, { '报送/台账.xls': ledger('biff8'), '报送/台账.csv': ledger('csv') });
      // Content of the new format under the name of the old one, beside one that bears the right name.
      into(folder, { '报送/收入.xls': ledger('xlsx', 1), '报送/收入.xlsx': ledger('xlsx', 2) });
      run(folder, 'mark', '报送', '-o', '结果', ...day);
      const made = ['台账（标注结果）.xlsx', '台账.xls（标注结果）.xlsx', '收入.xlsx', '收入.xls.xlsx'];
      expect(namesIn(path.join(folder, '结果'))).toEqual(made.sort());
      run(folder, 'mark', '报送', '--in-place', ...day);
      expect(namesIn(path.join(folder, '报送')).filter((name) => name.includes('标注结果'))).toHaveLength(2);
    });
  });

  test('the folder of the originals is refused before anything is written', async () => {
    await inFolder((folder) => {
      const content = ledger('xlsx');
      into(folder, { '报送/柳村.xlsx': content, '报送/杨村.xlsx': content });
      const { status, errors } = run(folder, 'mark', '报送', '-o', '报送', ...day);
      expect([status, errors]).toEqual([2, expect.stringContaining('结果和原文件是同一个文件')]);
      expect(fs.readFileSync(path.join(folder, '报送/柳村.xlsx')).equals(content)).toBe(true);
    });
  });
});

describe('what lies under the name already', () => {
  test('somebody else’s workbook gets another name; a copy of ours that nobody saved since is made anew', async () => {
    await inFolder((folder) => {
      const other = ledger('xlsx', 99);
      into(folder, { '柳村.xlsx': ledger('xlsx'), '杨村.xlsx': other });
      expect(run(folder, 'mark', '柳村.xlsx', '-o', '杨村.xlsx', ...day).out).toContain('已改名为：杨村（原有）.xlsx');
      expect(fs.readFileSync(path.join(folder, '杨村（原有）.xlsx')).equals(other)).toBe(true);
      expect(run(folder, 'mark', '柳村.xlsx', '-o', '杨村.xlsx', '--as-of', '2024-07-31').out).not.toContain('已改名');
    });
  });

  test('what fix wrote is no obstacle when it is the same again, and kept when it is not', async () => {
    await inFolder((folder) => {
      into(folder, { '柳村.xlsx': ledger('xlsx') });
      const fix = (): string => run(folder, 'fix', '柳村.xlsx', '-o', '改后.xlsx', ...day).out;
      fix();
      expect(fix()).not.toContain('已改名');
      into(folder, { '柳村.xlsx': ledger('xlsx', 12) });
      expect(fix()).toContain('已改名为：改后（原有）.xlsx');
    });
  });

  test('a name that does not say what is written is told', async () => {
    await inFolder((folder) => {
      into(folder, { '柳村.xls': ledger('biff8'), '杨村.xlsx': ledger('xlsx') });
      expect(run(folder, 'mark', '柳村.xls', '-o', '结果.xls', ...day).errors).toContain('请改名为 .xlsx');
      expect(run(folder, 'mark', '杨村.xlsx', '-o', '标注.xlsx', ...day).errors).toBe('');
    });
  });
});

test('files of a folder that are passed over are named, whatever is done with the others', async () => {
  await inFolder((folder) => {
    into(folder, { '报送/柳村.xlsx': ledger('xlsx'), '报送/杨村.ods': 'PK', '报送/Thumbs.db': '' });
    for (const words of [['check'], ['read'], ['mark', '-o', '结果']])
      expect(run(folder, ...words, '报送', ...day).errors).toContain('报送/杨村.ods  这是开放文档格式');
    const { out } = run(folder, 'check', '报送', '--json', ...day);
    expect(JSON.parse(out)).toMatchObject({
      files: [{ file: '报送/柳村.xlsx' }],
      passedOver: [{ file: '报送/杨村.ods', error: { code: 'unsupported' } }],
    });
  });
});
