/** What only the step of writing says: what will stand in the workbook, and the check stamp. */
import type { StepWords } from '../../words';

const zh = {
  writeHint: '写回只加自己的工作表、右侧的列、颜色和批注，不改动您填的内容；随时可以还原。',
  writtenBefore: '这个工作簿里有上次写回的内容，再写回时会先取出旧的。',
  planSheets: '将增加 {count} 张工作表',
  planColumns: '将在右侧增加 {count} 列',
  planColours: '将加 {count} 处颜色',
  planNotes: '将加 {count} 条批注',
  doneSheets: '已写入 {count} 张工作表',
  doneColumns: '已在右侧写入 {count} 列',
  doneColours: '已加 {count} 处颜色',
  doneNotes: '已加 {count} 条批注',
  planNothing: '没有需要写入的内容。',
  writeNow: '写回',
  downloadMarked: '下载标注后的副本',
  downloadChanged: '下载修改后的副本',
  stampTitle: '校验码',
  stampBlocked: '还有 {count} 条强制错误，改完后才能盖校验码。',
  stampReady: '没有强制错误，可以盖校验码。',
  stampNothing: '没有找到台账，没有可以盖校验码的内容。',
  stampIntact: '这个工作簿有校验码 {code}，检查以后内容没有改动。',
  stampChanged:
    '这个工作簿有校验码 {code}，检查以后内容有改动，涉及：{sheets}。校验码只说明有没有改动，不说明是谁改的。',
  stampInconsistent: '这个工作簿里的校验码不完整，可以重新检查、重新盖。',
  stampNow: '盖校验码',
} as const;

export type WriteWordId = keyof typeof zh;

const en: Readonly<Record<WriteWordId, string>> = {
  writeHint:
    'Only own sheets, columns on the right, colours and notes are added; what you filled in is not touched and all can be restored.',
  writtenBefore: 'This workbook holds what was written before; writing again takes the old out first.',
  planSheets: '{count} sheets will be added',
  planColumns: '{count} columns will be added on the right',
  planColours: '{count} colours will be added',
  planNotes: '{count} notes will be added',
  doneSheets: '{count} sheets were added',
  doneColumns: '{count} columns were added on the right',
  doneColours: '{count} colours were added',
  doneNotes: '{count} notes were added',
  planNothing: 'There is nothing to write.',
  writeNow: 'Write back',
  downloadMarked: 'Download the marked copy',
  downloadChanged: 'Download the corrected copy',
  stampTitle: 'Check stamp',
  stampBlocked: '{count} errors remain; the stamp can be put in when they are corrected.',
  stampReady: 'No errors: the stamp can be put in.',
  stampNothing: 'No ledger was found, so there is nothing to stamp.',
  stampIntact: 'This workbook has the stamp {code}; its content is as it was checked.',
  stampChanged:
    'This workbook has the stamp {code}; its content was changed since the check: {sheets}. It does not say by whom.',
  stampInconsistent: 'The stamp of this workbook does not agree with itself; check and stamp again.',
  stampNow: 'Put the stamp in',
};

export const writeWords: StepWords<WriteWordId> = { zh, en };
