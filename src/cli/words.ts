/** What the command line says besides the engine's own sentences. */
import type { Language } from '../core/messages';
import type { FoundTable, SheetKind } from '../core/model/found';
import type { LeftAlone } from '../core/summary/sheets/check-result';
import type { Wrong } from './arguments';

export interface CliWords {
  readonly kind: (kind: SheetKind) => string;
  readonly unknownTable: string;
  readonly rows: (table: FoundTable) => string;
  readonly noLedger: string;
  readonly notChecked: (rules: number, needs: string) => string;
  readonly wrong: (wrong: Exclude<Wrong, { wrong: 'help' | 'version' }>) => string;
  readonly help: string;
  readonly sameFile: string;
  readonly written: (file: string) => string;
  readonly returned: (units: number, folder: string) => string;
  readonly beside: (kind: string) => string;
  readonly wrongEnding: (file: string, ending: string) => string;
  readonly leftAlone: (left: LeftAlone) => string;
  readonly notWritten: (cells: readonly string[]) => string;
  readonly nothingToUndo: string;
  readonly keptMarks: (places: readonly string[]) => string;
  readonly undone: (exact: boolean) => string;
  readonly keptReasons: (count: number) => string;
  readonly errorsRemain: (count: number) => string;
  readonly stamped: (code: string) => string;
  readonly verdict: (verdict: string, file: string, sheets: readonly string[]) => string;
  readonly fixed: (count: number) => string;
  readonly noSheet: (code: string, known: readonly string[]) => string;
  /** What lay under the name of the summary has another name now. */
  readonly setAside: (file: string, kept: string) => string;
  readonly summarised: (taken: number, left: number, file: string) => string;
  readonly listed: (expected: number, missing: readonly string[]) => string;
  readonly noList: string;
  readonly noUnits: (file: string) => string;
  readonly unlisted: (unit: string, files: readonly string[], near: string | null) => string;
  readonly owes: (unit: string, tables: readonly string[]) => string;
  /** Nothing inside names the unit; 'none': the file's name names none either and stands for it. */
  readonly byName: (file: string, unit: string, by: 'file' | 'folder' | 'none') => string;
  /** Another town has a unit of the name; the folder says in which town this one lies. */
  readonly namesake: (file: string, unit: string) => string;
  /** Another town has a unit of the name, and nothing says which one this is. */
  readonly unclearNamesake: (file: string, unit: string) => string;
  readonly leftOut: string;
  readonly differing: string;
  readonly more: (count: number) => string;
  readonly nothingTaken: string;
  readonly noPeriods: (file: string) => string;
  readonly cancelled: string;
  readonly unexpected: (message: string) => string;
  readonly onlyXlsx: string;
}

/** The first few, and that there are more. */
function shortList(places: readonly string[], between: string): string {
  const most = 8;
  return places.slice(0, most).join(between) + (places.length > most ? '…' : '');
}

const zh: CliWords = {
  kind: (kind) => ({ table: '表格', list: '指标清单', form: '登记表', crosstab: '交叉表', none: '没有台账' })[kind],
  unknownTable: '不是模板里的台账',
  rows: ({ headerRows, dataRows, records, layout }) =>
    layout !== undefined
      ? `${{ turned: '项目在左、一列一条', form: '登记表', listed: '项目在行、几行一条', paired: '两行一条', occasions: '一行几次、一次一条', months: '一月一列、一格一条', crossed: '一单位一列、一格一条', continued: '前一张表的续表，没有表头' }[layout]}，${String(records.length)}条`
      : `表头第${String(headerRows.first + 1)}${headerRows.last > headerRows.first ? `–${String(headerRows.last + 1)}` : ''}行，${
          dataRows === null
            ? '没有数据'
            : `数据第${String(dataRows.first + 1)}–${String(dataRows.last + 1)}行，${String(records.length)}条`
        }`,
  noLedger: '没有认出模板里的台账，所以没有检查。',
  notChecked: (rules, needs) => `有 ${String(rules)} 条规则没有检查：${needs}`,
  wrong: ({ wrong, word }) =>
    ({
      'no-command': '请写明要做什么，例如：zhengtui check 台账.xlsx',
      'unknown-command': `没有“${word}”这个命令。用 zhengtui --help 查看全部命令。`,
      'unknown-option': `选项不对：${word}`,
      'bad-date': `日期“${word}”请写成 2024-06-30。`,
      'bad-lang': `语言只能是 zh-CN 或 en，读到“${word}”。`,
      'no-file': `请写明文件：zhengtui ${word} 文件…`,
      'no-out': `请用 -o 写明结果存到哪里。`,
      'bad-period': `报告期“${word}”请写成 2024-06、2024-Q2、2024-H1 或 2024。`,
    })[wrong],
  help: `整推台账：读取台账、检查、计算指数、写回进度、生成汇总。

  zhengtui read    文件…               认出了什么
  zhengtui check   文件…               有什么问题
  zhengtui mark    文件 -o 结果        写入指数、颜色、批注和结果表的副本（--in-place 直接写入）
  zhengtui unmark  文件 -o 结果        取出 mark 写入的全部内容
  zhengtui stamp   文件 -o 结果        没有强制错误时盖校验码
  zhengtui verify  文件…               校验码是否完好
  zhengtui fix     文件 -o 结果        只做安全的修改，并列出
  zhengtui summary 文件或文件夹… -o 汇总.xlsx [--period 2024-06] [--units 应报单位.txt] [--previous 上期.xlsx] [--only O04,O07]
                                       [--return-to 文件夹] 每个有问题的单位一份退回修改清单  [--seed 种子] 随机抽查  [--data 文件夹] 明细数据
                                       --units 名单每行一个单位（.txt、.csv、.xlsx），可另有“应报台账”一列
  zhengtui template export -o 模板.xlsx      把模板导出成工作簿，改好后用 --template 使用
  zhengtui template blank  -o 空表.xlsx [--unit 单位] [--domain 领域] [--only T05,T10]   发给填报单位的空表
  zhengtui template blank  党组织花名册… -o 文件夹   每个单位一份空表
  zhengtui template check  模板…              模板有什么不对，指到单元格
  zhengtui template from   台账… -o 模板.xlsx   由现有台账生成模板草稿，核对后使用

  --template 文件   使用自己的模板工作簿（默认：内置2024年模板）
  --as-of 日期      截至日期，例如 2024-06-30（默认：今天）
  --json            输出一个 JSON 对象
  --quiet           不显示进度
  --lang zh-CN|en   语言

退出码：0 没有问题；1 有强制错误；2 用法不对；3 有文件读不了或写不了。`,
  sameFile: '结果和原文件是同一个文件。要直接写入请加 --in-place。',
  written: (file) => `已写入：${file}`,
  returned: (units, folder) =>
    units === 0 ? '没有要退回修改的单位。' : `退回修改清单 ${String(units)} 份，在 ${folder}`,
  beside: (kind) =>
    `原文件是 ${kind}，不能在里面标注，没有改动；结果写在单独的工作簿。建议把原文件另存为 .xlsx 后再用。`,
  wrongEnding: (file, ending) =>
    `${file}：内容是 .${ending} 格式，文件名不是。请改名为 .${ending}，否则 Excel 可能打不开。`,
  leftAlone: ({ sheet, reason }) =>
    reason === 'protected'
      ? `工作表“${sheet}”有保护，没有在表内标注；问题写在结果表里。`
      : `工作表“${sheet}”旁没有写入进度和指数，原因写在结果表里。`,
  notWritten: (cells) =>
    `有 ${String(cells.length)} 处没有写入（单元格原来有批注或不能单独改写）：${shortList(cells, '、')}`,
  nothingToUndo: '文件里没有整推台账写入的内容。',
  keptMarks: (places) => `有 ${String(places.length)} 处写入之后又改过，保留未动：${shortList(places, '、')}`,
  undone: (exact) =>
    exact ? '已还原，工作簿的每个部分都与写入之前逐字节一致。' : '已取出写入的内容，之后的修改都保留。',
  keptReasons: (count) => `在校验结果表里写的说明 ${String(count)} 条已随工作簿保留。`,
  errorsRemain: (count) => `还有 ${String(count)} 条强制错误，改完后才能盖校验码。`,
  stamped: (code) => `校验码：${code}`,
  verdict: (verdict, file, sheets) =>
    ({
      none: `${file}：没有校验码。`,
      intact: `${file}：校验码完好，检查以后内容没有改动。`,
      changed: `${file}：检查以后内容有改动，涉及：${sheets.join('、')}。校验码只说明有没有改动，不说明是谁改的。`,
      inconsistent: `${file}：校验码本身不完整，请重新检查并盖校验码。`,
    })[verdict] ?? verdict,
  fixed: (count) => `修改 ${String(count)} 处。`,
  noSheet: (code, known) => `--only 没有“${code}”，可以用：${known[0] ?? ''} 至 ${known.at(-1) ?? ''}。`,
  setAside: (file, kept) => `“${file}”原来的内容没有覆盖，已改名为：${kept}`,
  summarised: (taken, left, file) =>
    `汇总了 ${String(taken)} 个工作簿，另有 ${String(left)} 个文件全部或部分没有计入。已写入：${file}`,
  listed: (expected, missing) =>
    `应报 ${String(expected)} 个单位，未报 ${String(missing.length)} 个${missing.length === 0 ? '' : `：${missing.join('、')}`}`,
  noList: '没有应报单位名单，也没有党组织花名册，未报单位无法列出。可用 --units 名单.txt 给出。',
  noUnits: (file) => `${file}  名单里没有读到单位名称。请每行写一个单位，或用“单位”作列名。没有写出汇总。`,
  unlisted: (unit, files, near) =>
    `不在应报名单上：${unit}（${files[0] ?? ''}${files.length > 1 ? `等 ${String(files.length)} 个文件` : ''}），已计入${near === null ? '' : `；名单上有“${near}”，请核对单位名称`}`,
  owes: (unit, tables) => `漏报表：${unit}  ${tables.map((title) => `《${title}》`).join('')}`,
  namesake: (file, unit) => `${file}  别的乡镇有同名单位，乡镇按文件夹名认定，记作“${unit}”，请核对`,
  unclearNamesake: (file, unit) => `${file}  别的乡镇也有“${unit}”，本份没有写明乡镇，请核对`,
  byName: (file, unit, by) =>
    by === 'none'
      ? `${file}  表内和文件名都没有写明单位，暂以文件名“${unit}”代替，请核对`
      : `${file}  表内没有写明单位，按${by === 'folder' ? '文件夹' : '文件'}名认作“${unit}”，请核对`,
  leftOut: '没有计入的文件：',
  differing: '需要核对：',
  more: (count) => `另有 ${String(count)} 条，见汇总表《O03 报送情况》《O01 校验结果》。`,
  nothingTaken: '没有可以汇总的工作簿。',
  noPeriods: (file) => `${file}  不是本工具生成的往期汇总表，没有往期数据。没有写出汇总。`,
  cancelled: '已停止，没有留下未写完的文件。',
  unexpected: (message) => `程序出现意外情况：${message}`,
  onlyXlsx: '只能处理 .xlsx 或 .xlsm 文件。',
};

const en: CliWords = {
  kind: (kind) =>
    ({ table: 'table', list: 'list of measures', form: 'form', crosstab: 'crosstab', none: 'no ledger' })[kind],
  unknownTable: 'not a ledger of the template',
  rows: ({ headerRows, dataRows, records, layout }) =>
    layout !== undefined
      ? `${{ turned: 'names at the left, one record a column', form: 'form', listed: 'names in the rows, several rows a record', paired: 'two rows a record', occasions: 'several occasions in a row, one record each', months: 'a column a month, one record a cell', crossed: 'a column a unit, one record a cell', continued: 'going on from the sheet before, without a header' }[layout]}, ${String(records.length)} records`
      : `header ${String(headerRows.first + 1)}–${String(headerRows.last + 1)}, ${
          dataRows === null
            ? 'no data'
            : `data ${String(dataRows.first + 1)}–${String(dataRows.last + 1)}, ${String(records.length)} records`
        }`,
  noLedger: 'No ledger of the template was recognised, so nothing was checked.',
  notChecked: (rules, needs) => `${String(rules)} rules were not checked: ${needs}`,
  wrong: ({ wrong, word }) =>
    ({
      'no-command': 'Say what to do, for example: zhengtui check ledger.xlsx',
      'unknown-command': `There is no command "${word}". See zhengtui --help.`,
      'unknown-option': `Wrong option: ${word}`,
      'bad-date': `Write the date "${word}" as 2024-06-30.`,
      'bad-lang': `The language is zh-CN or en, not "${word}".`,
      'no-file': `Name the files: zhengtui ${word} FILE…`,
      'no-out': 'Say with -o where the result goes.',
      'bad-period': `Write the period "${word}" as 2024-06, 2024-Q2, 2024-H1 or 2024.`,
    })[wrong],
  help: `zhengtui: reads ledgers, checks them, computes indices, writes progress back, makes summaries.

  zhengtui read    FILE…               what was recognised
  zhengtui check   FILE…               findings
  zhengtui mark    FILE -o OUT         a copy with indices, colours, notes and result sheets (--in-place to write into FILE)
  zhengtui unmark  FILE -o OUT         takes out everything that mark wrote
  zhengtui stamp   FILE -o OUT         puts the check stamp in when no errors remain
  zhengtui verify  FILE…               whether the stamp is intact
  zhengtui fix     FILE -o OUT         applies the safe fixes only and lists them
  zhengtui summary PATH… -o OUT.xlsx [--period 2024-06] [--units LIST.txt] [--previous OLD.xlsx] [--only O04,O07]
                                       [--return-to FOLDER] problems of each unit  [--seed WORD] spot sample  [--data FOLDER] records
                                       --units: a unit a line (.txt, .csv, .xlsx), perhaps with a column 应报台账
  zhengtui template export -o TEMPLATE.xlsx  the template as a workbook, to be edited and used with --template
  zhengtui template blank  -o OUT.xlsx [--unit UNIT] [--domain DOMAIN] [--only T05,T10]   empty ledgers to fill in
  zhengtui template blank  ROSTER… -o FOLDER   empty ledgers for every unit of a roster
  zhengtui template check  TEMPLATE…         what is wrong with a template, cell by cell
  zhengtui template from   FILE… -o TEMPLATE.xlsx   a draft of a template from ledgers in use

  --template FILE   an own template workbook (default: the built-in 2024 template)
  --as-of DATE      the day to judge for, as 2024-06-30 (default: today)
  --json            one JSON object
  --quiet           no progress
  --lang zh-CN|en   language

Exit status: 0 nothing wrong; 1 errors found; 2 wrong use; 3 a file could not be read or written.`,
  sameFile: 'The result is the same file as the original. To write into it add --in-place.',
  written: (file) => `Written: ${file}`,
  returned: (units, folder) =>
    units === 0 ? 'No unit has anything to mend.' : `Problems of ${String(units)} units, a workbook each, in ${folder}`,
  beside: (kind) =>
    `The original is a ${kind}, cannot be marked and was not touched; the results are in a workbook of their own. Save the original as .xlsx for marking.`,
  wrongEnding: (file, ending) =>
    `${file}: its content is of the format .${ending}, its name is not. Rename it to .${ending}, or Excel may not open it.`,
  leftAlone: ({ sheet, reason }) =>
    reason === 'protected'
      ? `The sheet "${sheet}" is protected and was not marked; its findings are on the result sheet.`
      : `No progress and no indices were written beside "${sheet}"; the result sheet says why.`,
  notWritten: (cells) =>
    `${String(cells.length)} places were not written (a note stands there, or the cell cannot be changed alone): ${shortList(cells, ', ')}`,
  nothingToUndo: 'There is nothing of ours in the file.',
  keptMarks: (places) => `${String(places.length)} places were edited since and stay: ${shortList(places, ', ')}`,
  undone: (exact) => (exact ? 'Restored, byte for byte as before.' : 'Taken out; everything edited since is kept.'),
  keptReasons: (count) => `Kept with the workbook: ${String(count)} reasons that were written on the check sheet.`,
  errorsRemain: (count) => `${String(count)} errors remain; the stamp can be put in when they are corrected.`,
  stamped: (code) => `Stamp: ${code}`,
  verdict: (verdict, file, sheets) =>
    ({
      none: `${file}: no stamp.`,
      intact: `${file}: intact; nothing changed since the check.`,
      changed: `${file}: changed since the check: ${sheets.join(', ')}. The stamp shows change, not who made it.`,
      inconsistent: `${file}: the stamp does not agree with itself; check and stamp again.`,
    })[verdict] ?? verdict,
  fixed: (count) => `${String(count)} cells corrected.`,
  noSheet: (code, known) => `--only has no "${code}"; there are ${known[0] ?? ''} to ${known.at(-1) ?? ''}.`,
  setAside: (file, kept) => `What was in ${file} before is kept as ${kept}.`,
  summarised: (taken, left, file) =>
    `${String(taken)} workbooks brought together, ${String(left)} files left out in whole or part. Written: ${file}`,
  listed: (expected, missing) =>
    `${String(expected)} units expected, ${String(missing.length)} missing${missing.length === 0 ? '' : `: ${missing.join(', ')}`}`,
  noList: 'No list of units and no roster: missing units cannot be told. Give a list with --units LIST.txt.',
  noUnits: (file) => `${file}  holds no names of units: one a line, or in a column headed 单位. Nothing was written.`,
  unlisted: (unit, files, near) =>
    `not on the list: ${unit} (${files[0] ?? ''}${files.length > 1 ? ` and ${String(files.length - 1)} more` : ''}), taken in${near === null ? '' : `; the list has “${near}”`}`,
  owes: (unit, tables) => `missing ledgers: ${unit}  ${tables.join(', ')}`,
  namesake: (file, unit) =>
    `${file}  another town has a unit of this name; by its folder taken as “${unit}”, please check`,
  unclearNamesake: (file, unit) =>
    `${file}  another town has a “${unit}” too, and this file does not say its town; please check`,
  byName: (file, unit, by) =>
    by === 'none'
      ? `${file}  names no unit, nor does its name; “${unit}” stands for it`
      : `${file}  names no unit inside; by the name of its ${by} taken for “${unit}”`,
  leftOut: 'Not counted:',
  differing: 'To be looked at:',
  more: (count) => `${String(count)} more: see the sheets O03 and O01 of the summary.`,
  nothingTaken: 'There is no workbook to bring together.',
  noPeriods: (file) =>
    `${file}  is no summary workbook of this tool and carries no earlier periods. Nothing was written.`,
  cancelled: 'Stopped; no half-written file was left.',
  unexpected: (message) => `Something unexpected happened: ${message}`,
  onlyXlsx: 'Only .xlsx and .xlsm files can be worked on.',
};

export function words(language: Language): CliWords {
  return language === 'en' ? en : zh;
}
