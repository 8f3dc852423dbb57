/** What only the step of recognising says: how a table lies, and what its columns are taken for. */
import type { StepWords } from '../../words';

const zh = {
  recogniseHint: '每张工作表被看作哪张台账。不对时请在这里改，改过的记在工作簿里。',
  sheetTaken: '看作',
  notALedger: '不是台账',
  laidTurned: '项目在左边、一列一条记录，已按一行一条读取',
  laidForm: '一张登记表，一条记录，名称右边的格子是内容',
  laidOccasions: '同一行并列几次，每次按一条读取',
  laidPaired: '一条记录占两行，两行按一条读取',
  laidListed: '项目逐行排列，同一单位的几行按一条记录读取',
  laidContinued: '没有表头，按前一张表的续表读取',
  laidCrossed: '一个单位（月份、任务）一列，每格按一条记录读取',
  laidMonths: '一个月一列，每个日期（或打勾）按一条记录读取',
  headerAt: '表头 {first}–{last} 行',
  headerAtOne: '表头第 {first} 行',
  recordsCount: '{count} 条记录',
  sureness: '把握 {percent}%',
  askedFor: '请确认',
  columnsOf: '列的对应（{matched}/{all}）',
  columnLetter: '列',
  columnHeader: '表头',
  columnField: '当作',
  ofOtherLedger: '{field}（{table}）',
  alsoLedger: '同时读作《{table}》',
  alsoReadAs: '同时当作：{fields}',
  noTables: '没有找到台账。可能是登记表、日历或空表；请换一个工作簿，或在上面选择表名。',
} as const;

export type RecogniseWordId = keyof typeof zh;

const en: Readonly<Record<RecogniseWordId, string>> = {
  recogniseHint: 'Which ledger each sheet is taken for. Correct it here where needed; corrections are remembered.',
  sheetTaken: 'Taken for',
  notALedger: 'Not a ledger',
  laidTurned: 'Names at the left, one record a column; read as one a row',
  laidForm: 'A form with one record, each name with its value beside it',
  laidOccasions: 'Several occasions stand side by side in a row; each is read as a record',
  laidPaired: 'Each record stands in two rows; they are read as one',
  laidListed: 'Names go down in the rows; the rows of one unit are read as one record',
  laidContinued: 'No header; read as going on from the sheet before',
  laidCrossed: 'A column a unit, month or task; each cell is read as a record',
  laidMonths: 'A column a month; each day or tick is read as a record',
  headerAt: 'Header rows {first}–{last}',
  headerAtOne: 'Header row {first}',
  recordsCount: '{count} records',
  sureness: '{percent}% sure',
  askedFor: 'Please confirm',
  columnsOf: 'Columns ({matched}/{all})',
  columnLetter: 'Column',
  columnHeader: 'Header',
  columnField: 'Read as',
  ofOtherLedger: '{field} ({table})',
  alsoLedger: 'also read as “{table}”',
  alsoReadAs: 'Also read as: {fields}',
  noTables:
    'No ledger was found. It may be a form, a calendar or an empty sheet; open another workbook, or choose the ledger above.',
};

export const recogniseWords: StepWords<RecogniseWordId> = { zh, en };
