/** `summary` on a folder as it lies on a clerk's disk: what is no workbook, who is missing, what a reader of the lines learns. */
import fs from 'node:fs';
import path from 'node:path';
import { linksFrom } from '../../src/cli/links';
import { inFolder, run } from './program';

const samples = path.join(__dirname, '../../assets/samples');

function put(folder: string, name: string, content: string | Buffer = 'x'): void {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), content);
}

test('whatever lies in a folder and is no workbook is named with what to do about it', async () => {
  await inFolder((folder) => {
    const book = fs.readFileSync(path.join(samples, '听泉镇/竹影村台账.xlsx'));
    put(folder, '报送/竹影村台账.xlsx', book);
    put(folder, '报送/竹影村台账.bin', book);
    for (const name of [
      '~$竹影村台账.xlsx',
      '.~松涛坞村.et',
      '说明.docx',
      '报告.wps',
      '扫描.pdf',
      '打包.zip',
      'a.tmp',
      '照片.JPG',
      '.DS_Store',
    ])
      put(folder, `报送/里层/${name}`);
    fs.symlinkSync(folder, path.join(folder, '报送/回头'));
    const { status, out } = run(folder, 'summary', '报送', '-o', '汇总.xlsx', '--as-of', '2024-06-30');
    expect(status).toBe(0);
    const line = (name: string) => out.split('\n').find((each) => each.includes(name) && each.startsWith('  ')) ?? '';
    expect(line('~$竹影村台账.xlsx')).toContain('“竹影村台账.xlsx”可能正在打开');
    expect(line('.~松涛坞村.et')).toContain('“松涛坞村.et”可能正在打开');
    expect(line('打包.zip')).toContain('请解压后再试');
    for (const name of ['说明.docx', '报告.wps', '扫描.pdf']) expect(line(name)).toContain('这是文档，不是工作簿');
    expect(line('竹影村台账.bin')).toContain('扩展名不是');
    expect(line('照片.JPG')).toContain('图片');
    expect(line('a.tmp')).toContain('临时文件');
    expect(line('回头')).toContain('快捷方式');
    expect(out).toContain('汇总了 1 个工作簿，另有 10 个文件全部或部分没有计入');
    const json = JSON.parse(
      run(folder, 'summary', '报送', '报送/竹影村台账.xlsx', '-o', '汇总.xlsx', '--as-of', '2024-06-30', '--json').out,
    ) as { files: readonly unknown[]; leftOut: readonly { file: string }[] };
    expect(json.files).toHaveLength(1);
    expect(json.leftOut).toHaveLength(11);
  });
});

test('who is missing by the list, whatever the list is written in; a list without names is refused', async () => {
  await inFolder((folder) => {
    put(folder, '名单.txt', '﻿应报单位名单\r\n1、中共云岭市听泉镇委员会\r\n2、望禾镇\r\n3、柳河镇\r\n');
    put(folder, '名单.csv', '序号,单位名称,应报台账\n1,听泉镇党委,T10\n2,柳河镇,任务进度月报\n');
    put(folder, '空.txt', '应报单位名单\n');
    const words = ['summary', samples, '-o', '汇总.xlsx', '--as-of', '2024-06-30', '--only', 'O03', '--units'] as const;
    const byText = run(folder, ...words, '名单.txt');
    expect(byText.status).toBe(0);
    expect(byText.out).toContain('应报 3 个单位，未报 1 个：柳河镇');
    expect(byText.out).not.toMatch(/不在应报名单上：竹影村/);
    expect(run(folder, ...words, '名单.csv').out).toContain('应报 2 个单位，未报 1 个：柳河镇');
    const json = JSON.parse(run(folder, ...words, '名单.txt', '--json').out) as {
      findings: readonly { rule: string; severity: string; message: string }[];
    };
    expect(json.findings.filter(({ rule }) => rule === 'M01')).toMatchObject([
      { severity: 'error', message: '未报单位（1 个）：柳河镇。' },
    ]);
    const empty = run(folder, ...words, '空.txt');
    expect([empty.status, empty.errors]).toEqual([3, expect.stringContaining('名单里没有读到单位名称')]);
    expect(run(folder, ...words, '没有.txt').status).toBe(3);
  });
});

test('links lead from the summary to the files, escaped where an address needs it', () => {
  const names = new Map([
    ['/数据/报送/望禾镇/甲 #1 50%.xlsx', '报送/望禾镇/甲 #1 50%.xlsx'],
    ['/数据/结果/乙.xlsx', '结果/乙.xlsx'],
  ]);
  expect([...linksFrom('/数据/结果/汇总.xlsx', names)]).toEqual([
    ['报送/望禾镇/甲 #1 50%.xlsx', '../报送/望禾镇/甲%20%231%2050%25.xlsx'],
    ['结果/乙.xlsx', '乙.xlsx'],
  ]);
});
