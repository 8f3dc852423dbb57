/** Words of the blank workbooks that units fill in. They are Chinese whatever the interface speaks. */

export const blankWords = {
  unit: '填报单位：',
  filledOn: '填报时间：',
  money: '单位：',
  /** {label} as it stands in the header. */
  headerKept: '表头请不要改动，以免汇总时认不出这一列（“{label}”）。',
  required: '必填，没有的填“无”或“—”。',
  requiredWhen: '{when}。',
  inUnit: '单位：{unit}，只填数字。',
  percent: '填百分数，如 85%。',
  date: '填年月日，如 {year}-06-30。',
  month: '填年月，如 {year}-06。',
  yesNo: '填“是”或“否”。',
  choose: '从列表中选。',
  stars: '填 1 至 5。',
  idNumber: '18 位，末位可为 X。',
  range: '在 {min} 至 {max} 之间。',
  least: '不小于 {min}。',
  from: '须与《{table}》中的“{column}”一致，用全称。',
  computed: '计算关系：{formula}。',
  wrong: '填写的内容不合要求：{hint}',
  notes:
    '填表说明：一行一条（{grain}）；报送周期：{cadence}；表头为黄色的列必填；行数不够时在最后一行之上插入行；不要增删、改动表头。',
  example: '填写示例（不参加汇总）：{cells}',
  yes: '是',
  no: '否',
  people: '张三',
  phone: '13800000000',
  organisation: '中共××市××镇××村支部委员会',
  words: '××××',
} as const;
