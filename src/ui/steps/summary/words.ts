/** What only the summary step says: how each file fared, and what is handed out besides the summary itself. */
import type { StepWords } from '../../words';

const zh = {
  choices: '抽查种子和要哪些汇总表',
  onlySheets: '要哪些汇总表（不选就是全部）',
  allSheets: '全部',
  someSheets: '选了 {count} 种',
  seed: '随机抽查的种子',
  seedHint: '任意一个词，例如抽查日期。名册和种子相同，谁来抽都是同一份名单；不填就按模板和报告期。',
  waitingList: '等待 {count} 份',
  notLookedAt: '没有处理 {count} 份',
  earlierList: '往期汇总 {count} 份',
  earlierTaken: '当作往期汇总表（{periods}），用来比较，不算报送材料。',
  answeredList: '退回清单的答复 {count} 份',
  answeredTaken: '{unit} “处理”栏里写明的 {count} 处，汇总时记为说明；不算报送材料。',
  otherPeriod: '报告期是 {period}，其他文件多为 {usual}。',
  acceptedList: '通过 {count} 份',
  returnedList: '退回 {count} 份',
  refusedList: '未收 {count} 份',
  returns: '退回修改',
  returnsHint:
    '有强制或核实问题的单位 {count} 个。每个单位一份退回修改清单，写明工作簿、单元格、问题和怎么改。填好“处理”栏报回的清单，和工作簿一起选上，写明的原因就记为说明。',
  noReturns: '没有要退回修改的单位。',
  toWhom: '给哪个单位',
  toAll: '全部 {count} 个单位',
  counts: '{unit}（强制 {errors}，核实 {confirms}）',
  saveReturns: '下载退回修改清单（{count} 份，打包成一个 .zip）',
  saveReturn: '下载这个单位的退回修改清单',
  openReturn: '在新工作簿打开退回修改清单',
  excelHint: '在 Excel 里一次打开一份，另存后发给单位。要一次生成全部，请用浏览器里的整推台账网页。',
  data: '明细数据（交给别的软件用）',
  dataHint: '全部记录，一张台账一个 CSV 文件，另有说明文件 datapackage.json，可以导入数据库或别的软件。',
  saveData: '下载明细数据（.zip）',
} as const;

export type SummaryWordId = keyof typeof zh;

const en: Readonly<Record<SummaryWordId, string>> = {
  choices: 'Seed of the spot sample, and which sheets',
  onlySheets: 'Which summary sheets (none ticked: all)',
  allSheets: 'all',
  someSheets: '{count} kinds chosen',
  seed: 'Seed of the spot sample',
  seedHint:
    'Any word, such as the day of the check. With the same rosters the same word draws the same list for everybody; empty: the template and the period.',
  waitingList: '{count} waiting',
  notLookedAt: '{count} not looked at',
  earlierList: 'Earlier summaries: {count}',
  earlierTaken: 'Taken as the summary of {periods}: compared with, not counted as handed in.',
  answeredList: 'Filled-in lists: {count}',
  answeredTaken: '{unit} What was written on {count} of its lines counts as explanation; not counted as handed in.',
  otherPeriod: 'Of {period}; most of the other files are of {usual}.',
  acceptedList: '{count} accepted',
  returnedList: '{count} returned',
  refusedList: '{count} left out',
  returns: 'Return for correction',
  returnsHint:
    '{count} units have errors or something to confirm. Each gets a list of its own: workbook, cell, problem, what to do. A list that comes back filled in counts when it is chosen with the workbooks.',
  noReturns: 'Nothing has to be returned.',
  toWhom: 'For which unit',
  toAll: 'all {count} units',
  counts: '{unit} (errors {errors}, to confirm {confirms})',
  saveReturns: 'Download the lists ({count} workbooks in one .zip)',
  saveReturn: 'Download the list of this unit',
  openReturn: 'Open the list as a new workbook',
  excelHint: 'In Excel one is opened at a time; save it and send it. To make all at once, use the page in a browser.',
  data: 'Records (for other programs)',
  dataHint: 'All records, a CSV for each ledger, with datapackage.json, for a database or other programs.',
  saveData: 'Download the records (.zip)',
};

export const summaryWords: StepWords<SummaryWordId> = { zh, en };
