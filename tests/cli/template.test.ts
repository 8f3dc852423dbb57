/** `template` and `--template`, by the built program and by the functions behind it. */
import fs from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../src/core/errors';
import { refusalSentence } from '../../src/core/messages';
import type { SheetDrawing } from '../../src/core/model/drawing';
import { builtInTemplate, templateText, templateToDrawings } from '../../src/core/template';
import { chosenTemplate } from '../../src/cli/chosen-template';
import { openWorkbook } from '../../src/hosts/xlsx';
import { readXlsInPlace } from '../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../src/hosts/xlsx/node';
import { ledgers, village } from '../core/rules/clean';
import { set, templateAfter } from '../core/template/edits';
import { filledIn } from '../core/template/filled';
import { bytesOf, withSheet } from '../core/template/workbook';
import { inFolder, run } from './program';

const incomes = path.join(__dirname, '../../assets/samples/听泉镇/鹭鸣村集体经济收入（补报）.xlsx');
const shipped = path.join(__dirname, '../../assets/templates/整推模板-2024.xlsx');

/** The template's workbook with a type that there is not, and a target that is no number. */
function spoilt(): readonly SheetDrawing[] {
  const drawings = templateToDrawings(builtInTemplate());
  const cell = (sheet: SheetDrawing, row: number, column: number, value: string): SheetDrawing => ({
    ...sheet,
    cells: sheet.cells.map((each) => (each.row === row && each.column === column ? { ...each, value } : each)),
  });
  return withSheet(
    withSheet(drawings, '字段', (sheet) => cell(sheet, 3, 3, '数值')),
    '任务',
    (sheet) => cell(sheet, 3, 6, '很多'),
  );
}

test('what is exported is the workbook that is shipped, byte for byte the same each time', async () => {
  await inFolder((folder) => {
    const first = run(folder, 'template', 'export', '-o', 'a.xlsx');
    expect([first.status, first.errors]).toEqual([0, '']);
    run(folder, 'template', 'export', '-o', 'b.xlsx', '--template', 'a.xlsx');
    const [a, b] = ['a.xlsx', 'b.xlsx'].map((name) => fs.readFileSync(path.join(folder, name)));
    expect(a?.equals(b ?? Buffer.of())).toBe(true);
    expect(a?.equals(fs.readFileSync(shipped))).toBe(true);
  });
});

test('as JSON it is exported when the name says so, and is used as well as the workbook', async () => {
  await inFolder(async (folder) => {
    expect(run(folder, 'template', 'export', '-o', 'a.json').status).toBe(0);
    const file = path.join(folder, 'a.json');
    expect(fs.readFileSync(file, 'utf8')).toBe(templateText(builtInTemplate()));
    expect(await chosenTemplate(file, 'zh-CN')).toEqual(builtInTemplate());
    expect(await chosenTemplate(shipped, 'zh-CN')).toEqual(builtInTemplate());
  });
});

test('faults of an own template are told with sheet and cell, all of them by check, the first one by other commands', async () => {
  await inFolder(async (folder) => {
    fs.writeFileSync(path.join(folder, '我的模板.xlsx'), await bytesOf(spoilt()));
    const checked = run(folder, 'template', 'check', '我的模板.xlsx');
    expect(checked.status).toBe(1);
    expect(checked.out).toContain('《字段》D4：写的是“数值”，只能填：文本、长文本');
    expect(checked.out).toContain('《任务》G4：“很多”读不出来，应为数字。');
    const used = run(folder, 'check', '--template', '我的模板.xlsx', '我的模板.xlsx');
    expect([used.status, used.errors.trim().split('\n')]).toEqual([
      3,
      [expect.stringMatching(/^模板不能使用：《字段》D4：写的是“数值”.*（共 2 处；用 zhengtui template check/)],
    ]);
    const json = JSON.parse(run(folder, 'template', 'check', '--json', '我的模板.xlsx').out) as {
      files: readonly { usable: boolean; faults: readonly { sheet: string; cell: string; code: string }[] }[];
    };
    expect(json.files[0]?.usable).toBe(false);
    expect(json.files[0]?.faults).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ sheet: '字段', cell: 'D4', code: 'not-one-of' }),
        expect.objectContaining({ sheet: '任务', cell: 'G4', code: 'unreadable' }),
      ]),
    );
  });
});

test('a file that is no template at all is refused, and the others are looked at', async () => {
  await inFolder(async (folder) => {
    fs.writeFileSync(path.join(folder, 'a.json'), '{ "id": 1 }');
    fs.writeFileSync(path.join(folder, 'b.xlsx'), 'PK but no zip');
    fs.writeFileSync(path.join(folder, 'c.json'), '{ not JSON');
    const { status, out, errors } = run(folder, 'template', 'check', 'a.json', 'b.xlsx', 'c.json', shipped);
    expect(status).toBe(3);
    expect(out).toContain('id：');
    expect(out).toContain(`${shipped}：模板可以使用。`);
    expect(
      errors
        .trim()
        .split('\n')
        .map((line) => line.slice(0, 6)),
    ).toEqual(['b.xlsx', 'c.json']);
    const refusal = await chosenTemplate(path.join(folder, 'a.json'), 'en').catch((error: unknown) => error);
    if (!(refusal instanceof Refusal)) throw new Error('not refused');
    expect(refusal.code).toBe('bad-template');
    expect(refusalSentence(refusal.code, refusal.detail, 'en')).toContain('zhengtui template check a.json');
  });
});

describe('empty workbooks', () => {
  const made = (folder: string, ...words: readonly string[]): readonly string[] => {
    const { out, status } = run(folder, 'template', 'blank', '-o', 'blank.xlsx', '--json', ...words);
    expect(status).toBe(0);
    return (JSON.parse(out) as { files: readonly { sheets: readonly string[] }[] }).files[0]?.sheets ?? [];
  };

  test('for the whole city, for one domain by its name, for some ledgers by code or name', async () => {
    await inFolder((folder) => {
      expect(made(folder)).toHaveLength(23);
      expect(made(folder, '--domain', '机关事业单位')).not.toContain('村级集体经济收入统计表');
      expect(made(folder, '--domain', 'village')).toContain('村级集体经济收入统计表');
      expect(made(folder, '--only', 'T10,任务进度月报')).toEqual(['党员电子身份认证台账', '任务进度月报']);
    });
  });

  test('the unit stands on every sheet, and all 23 are read again by their marks', async () => {
    await inFolder((folder) => {
      made(folder, '--unit', '中共江城市红星镇委员会');
      const { out } = run(folder, 'read', 'blank.xlsx', '--json');
      const { files } = JSON.parse(out) as {
        files: readonly { sheets: readonly { tables: readonly { table: string; confidence: number }[] }[] }[];
      };
      const tables = files[0]?.sheets.flatMap((sheet) => sheet.tables) ?? [];
      expect(tables.map(({ table }) => table)).toEqual(builtInTemplate().tables.map(({ code }) => code));
      expect(Math.min(...tables.map(({ confidence }) => confidence))).toBeGreaterThan(0.9);
    });
  });
});

test('for every unit of a roster, each with the ledgers of its domain', async () => {
  const roster = path.join(__dirname, '../../assets/samples/听泉镇/镇本级/听泉镇基层党建总台账.xlsx');
  await inFolder((folder) => {
    const made = run(
      folder,
      'template',
      'blank',
      roster,
      '-o',
      '下发',
      '--only',
      'T05,T10',
      '--domain',
      '村',
      '--json',
    );
    expect([made.status, made.errors]).toEqual([0, '']);
    const { files } = JSON.parse(made.out) as {
      files: readonly { file: string; unit: string; sheets: readonly string[] }[];
    };
    expect(files.length).toBeGreaterThan(2);
    expect(fs.readdirSync(path.join(folder, '下发')).sort()).toEqual(
      files.map(({ file }) => path.basename(file)).sort(),
    );
    const [first] = files;
    expect(first?.sheets).toEqual(['堡垒指数评分表', '党员电子身份认证台账']);
    const read = run(folder, 'read', first?.file ?? '', '--json').out;
    expect(read).toContain('"table":"T05"');
    expect(run(folder, 'template', 'blank', shipped, '-o', '空').status).toBe(1);
    expect(fs.readdirSync(folder)).toEqual(['下发']);
  });
});

test('workbooks that were filled in are kept when empty ones are made again, and a template that was worked on', async () => {
  await inFolder((folder) => {
    const names = (): readonly string[] => fs.readdirSync(folder).sort();
    const blanks = (...words: readonly string[]): void => {
      run(folder, 'template', 'blank', '-o', '空表.xlsx', '--only', 'T11', ...words);
    };
    blanks('--unit', '竹影村');
    blanks('--unit', '松涛坞村');
    // Lines of indicators that it has from the beginning are nobody's work.
    run(folder, 'template', 'blank', '-o', '空表.xlsx', '--only', 'T05', '--domain', '村', '--unit', '竹影村');
    run(folder, 'template', 'blank', '-o', '空表.xlsx', '--only', 'T05', '--domain', '村', '--unit', '松涛坞村');
    expect(names()).toEqual(['空表.xlsx']);
    const filled = fs.readFileSync(incomes);
    fs.writeFileSync(path.join(folder, '空表.xlsx'), filled);
    blanks();
    expect(names()).toEqual(['空表.xlsx', '空表（已填）.xlsx'].sort());
    expect(fs.readFileSync(path.join(folder, '空表（已填）.xlsx')).equals(filled)).toBe(true);

    fs.writeFileSync(path.join(folder, '模板.json'), '{"title":"改过的"}');
    const { out } = run(folder, 'template', 'export', '-o', '模板.json');
    expect(out).toContain('“模板.json”原来的内容没有覆盖，已改名为：模板（原有）.json');
    expect(run(folder, 'template', 'export', '-o', '模板.json').out).not.toContain('已改名');
    expect(fs.readFileSync(path.join(folder, '模板（原有）.json'), 'utf8')).toBe('{"title":"改过的"}');
  });
});

test('the template of another year governs check and summary, given as a workbook', async () => {
  const next = await templateAfter(
    set('模板信息', '项目', '模板标识', '值', '2025-gonggu-tisheng'),
    set('模板信息', '项目', '题目', '值', '2025年“巩固提升年”'),
    set('模板信息', '项目', '年度', '值', 2025),
    set('规则', '规则号', 'R33', '级别', '提示'),
  );
  const wrong = ledgers.map((each) =>
    each.table === 'T10' ? { ...each, entries: each.entries.map((entry) => ({ ...entry, uncertified: 9 })) } : each,
  );
  const { filled, properties } = filledIn(next, wrong, village);
  await inFolder(async (folder) => {
    fs.writeFileSync(path.join(folder, '模板.xlsx'), await bytesOf(templateToDrawings(next)));
    fs.writeFileSync(path.join(folder, '台账.xlsx'), await bytesOf(filled, properties));
    const own = ['--template', '模板.xlsx', '--as-of', '2025-06-30'];
    const rules = (...words: readonly string[]) =>
      (
        JSON.parse(run(folder, 'check', '台账.xlsx', '--json', ...words).out) as {
          files: readonly { findings: readonly { rule: string; severity: string }[] }[];
        }
      ).files.flatMap(({ findings }) => findings);
    expect(rules(...own)).toContainEqual(expect.objectContaining({ rule: 'R33', severity: 'info' }));
    expect(rules(...own).filter(({ rule }) => rule === 'F02')).toEqual([]);
    expect(rules('--as-of', '2025-06-30')).toContainEqual(expect.objectContaining({ rule: 'F02' }));
    expect(rules('--as-of', '2025-06-30')).toContainEqual(expect.objectContaining({ rule: 'R33', severity: 'error' }));
    expect(run(folder, 'summary', '台账.xlsx', '-o', '汇总.xlsx', ...own).status).toBe(0);
    const workbook = await openWorkbook('汇总.xlsx', fs.readFileSync(path.join(folder, '汇总.xlsx')), {
      codec: nodeCodec,
      readXls: readXlsInPlace,
    });
    const titles = (await workbook.read()).strings.filter((text) => text.startsWith('2025年“巩固提升年”'));
    expect(titles.length).toBeGreaterThan(5);
  });
});

test('a draft of a template from a folder of ledgers in use can be checked, used and finds them all', async () => {
  const ledgers = path.join(__dirname, '../../assets/samples/听泉镇');
  const tablesOf = (out: string): readonly (string | null)[] =>
    (
      JSON.parse(out) as { files: readonly { sheets?: readonly { tables: readonly { table: string | null }[] }[] }[] }
    ).files
      .flatMap(({ sheets }) => sheets ?? [])
      .flatMap(({ tables }) => tables.map(({ table }) => table));
  await inFolder((folder) => {
    const made = run(folder, 'template', 'from', ledgers, '-o', '草稿.xlsx', '--unit', '听泉镇');
    expect([made.status, made.errors]).toEqual([0, '']);
    expect(made.out).toMatch(/T03《党组织花名册》模板中已有（.*听泉镇基层党建总台账.xlsx：党组织花名册/);
    expect(run(folder, 'template', 'check', '草稿.xlsx').status).toBe(0);
    const before = tablesOf(run(folder, 'read', ledgers, '--json').out);
    const after = tablesOf(run(folder, 'read', ledgers, '--json', '--template', '草稿.xlsx').out);
    expect(before.filter((table) => table !== null).length).toBeGreaterThan(20);
    expect(after).toEqual(before);
    expect(run(folder, 'template', 'from', '草稿.xlsx', '-o', '草稿.xlsx').status).toBe(2);
  });
});

test.each([
  [['template'], '请写明要做什么'],
  [['template', 'print'], '没有“template print”'],
  [['template', 'export'], '请用 -o 写明'],
  [['template', 'blank'], '请用 -o 写明'],
  [['template', 'check'], '请写明文件'],
  [['template', 'from', '-o', 'x.xlsx'], '请写明文件'],
  [['template', 'from', 'x.xlsx'], '请用 -o 写明'],
  [['template', 'blank', '-o', 'x.xlsx', '--domain', '学校'], '--domain 没有“学校”，可以用：village（村）'],
  [['template', 'blank', '-o', 'x.xlsx', '--only', 'T99'], '--only 没有“T99”，可以用：T01、'],
])('%j is wrong use and is said in one line', async (words, sentence) => {
  await inFolder((folder) => {
    const { status, errors, out } = run(folder, ...words);
    expect([status, out, errors.trim().split('\n')]).toEqual([2, '', [expect.stringContaining(sentence)]]);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
