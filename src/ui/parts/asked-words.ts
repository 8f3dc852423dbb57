/** What is asked before something is taken out, replaced or let go. */
import type { StepWords } from '../words';

const zh = {
  askRestoreTitle: '要还原吗？',
  askRestore: '将取出写入的全部内容，需要时可以再写回：',
  restoreSheets: '工作表 {count} 张：{names}',
  restoreColumns: '右侧的列 {count} 列',
  restoreKinds: '本工具加的工作表、右侧的列、颜色和批注',
  restoreMarks: '本工具加的颜色和批注',
  restoreFixes: '一键修改过的单元格，改回原来的写法',
  restoreStays: '台账里您自己填的内容、写的说明和“识别”里改过的选择都不动。',
  askReplaceTitle: '改动还没有保存',
  askReplace: '《{name}》在这里改过，还没有下载。打开别的工作簿以后，这些改动就没有了。',
  saveAndReplace: '先下载，再打开',
  justReplace: '不要改动，直接打开',
  askSummaryTitle: '本工作簿里已有汇总表',
  askSummary:
    '换成新的，原来的汇总表就取出。在里面填的处理、说明、退回次数、限期、下步要求、加减分、审定等次，同一期的带到新表里；别处改动的不保留。要留着原来的，请放到新工作簿。',
  replaceSummary: '换成新的',
  restoreSummary: '写到本工作簿的汇总表 {count} 张也取出，连同在里面填的内容',
} as const;

export type AskedWordId = keyof typeof zh;

const en: Readonly<Record<AskedWordId, string>> = {
  askRestoreTitle: 'Restore?',
  askRestore: 'Everything that was written is taken out; it can be written again:',
  restoreSheets: '{count} sheets: {names}',
  restoreColumns: '{count} columns on the right',
  restoreKinds: 'sheets, columns on the right, colours and notes of this tool',
  restoreMarks: 'colours and notes of this tool',
  restoreFixes: 'corrected cells, which go back to how they were written',
  restoreStays: 'What you filled in on your ledgers, your explanations and what you chose under Recognise stay.',
  askReplaceTitle: 'Changes are not saved yet',
  askReplace: '“{name}” was changed here and not downloaded. When another workbook is opened these changes are gone.',
  saveAndReplace: 'Download, then open',
  justReplace: 'Open without the changes',
  askSummaryTitle: 'There is a summary in this workbook',
  askSummary:
    'With a new one the old sheets go. Handling, explanations, times returned, deadlines, next steps, points and decided grades that were filled in come along for the same period; other changes to them are lost. To keep them, open the summary as a new workbook.',
  replaceSummary: 'Replace it',
  restoreSummary: 'Also take out the {count} summary sheets, with what was filled in there',
};

export const askedWords: StepWords<AskedWordId> = { zh, en };
