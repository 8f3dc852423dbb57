/** Words that stand on every printed sheet. The sheets are Chinese: they go to Chinese offices whatever the interface speaks. */
export const printWords = {
  signatures: ['单位负责人：', '审核人：', '填表人：', '联系电话：', '报出日期：'],
  nothing: '无',
  /** Excel's own codes: &P page, &N pages. */
  footer: '第 &P 页，共 &N 页',
} as const;
