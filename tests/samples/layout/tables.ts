/** The 23 ledgers: which fields each has, in their usual order, under their usual names. */

export type Kind =
  | 'text'
  | 'long'
  | 'person'
  | 'int'
  | 'decimal'
  | 'percent'
  | 'money'
  | 'date'
  | 'month'
  | 'year'
  | 'yes'
  | 'choice'
  | 'stars'
  | 'code';

export interface Field {
  readonly id: string;
  readonly label: string;
  readonly kind: Kind;
  /** Totals add it up. */
  readonly adds: boolean;
}

export interface Table {
  readonly code: string;
  readonly title: string;
  readonly fields: readonly Field[];
}

/** "id label kind" a line; a + after the kind: totals add it up. */
function table(code: string, title: string, lines: string): Table {
  const fields = lines
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', label = '', kind = ''] = line.trim().split(/\s+/);
      return { id, label, kind: kind.replace('+', '') as Kind, adds: kind.endsWith('+') };
    });
  return { code, title, fields };
}

const ALL: readonly Table[] = [
  table(
    'T01',
    '重点任务清单',
    `
    seq 序号 int
    taskCode 任务编号 text
    level 类别 choice
    domain 领域 choice
    element 五要素 choice
    taskTitle 任务内容 long
    measure 具体措施 long
    standard 工作标准 long
    targetValue 目标值 decimal
    targetUnit 单位 text
    goal3y 三年目标 long
    goalYear 年度目标 long
    leadUnit 牵头单位 text
    leader 牵头领导 person
    owner 责任人 person
    coUnits 配合单位 text
    startDate 起始时间 date
    dueDate 完成时限 date
    q1 一季度目标 long
    q2 二季度目标 long
    q3 三季度目标 long
    q4 四季度目标 long
    central 融入中心工作 text
    remark 备注 long`,
  ),
  table(
    'T02',
    '任务进度月报',
    `
    unit 填报单位 text
    month 报告月份 month
    taskCode 任务编号 text
    taskTitle 任务内容 long
    planPct 计划进度 percent
    donePct 完成率 percent
    doneValue 累计完成量 decimal
    newValue 本期新增 decimal
    targetValue 目标值 decimal
    narrative 进展情况 long
    problem 存在问题 long
    nextStep 下一步措施 long
    pushMethod 推进方式 choice
    isDone 是否完成 yes
    doneDate 完成日期 date
    evidence 佐证材料 text
    filler 填表人 person`,
  ),
  table(
    'T03',
    '党组织花名册',
    `
    orgCode 党组织代码 code
    orgName 党组织全称 text
    orgShort 简称 text
    orgType 组织类别 choice
    parentOrg 上级党组织 text
    town 所属乡镇（街道）、部门 text
    regionCode 行政区划代码 code
    domain 领域 choice
    subDomain 子领域 choice
    branchKind 支部类型（七类） choice
    unitName 所在单位名称 text
    unitSituation 所在单位情况 choice
    uscc 统一社会信用代码 code
    foundDate 成立日期 date
    secretary 书记姓名 person
    secretaryPhone 书记联系电话 code
    secretaryFrom 书记任职日期 date
    committeeSize 班子成员数 int
    electionDate 最近换届日期 date
    termEnd 届满日期 date
    formalCount 正式党员数 int+
    probCount 预备党员数 int+
    memberCount 党员总数 int+
    partyWorkers 党务工作者（专／兼） text
    shouldBuild 应建党组织数 int+
    built 已建党组织数 int+
    hasPlace 有无活动场所 yes
    isWeak 是否后进 yes
    isPoorEconomy 是否经济薄弱村 yes
    starLast 上年星级 stars
    coverage 覆盖网格、小区、楼栋（或自然村、项目） text
    helper 帮扶单位及联系领导 text
    exitDate 转化（摘帽）日期 date
    remark 备注 long`,
  ),
  table(
    'T04',
    '党员花名册',
    `
    name 姓名 person
    sex 性别 choice
    nation 民族 text
    idNumber 公民身份号码 code
    birth 出生日期 date
    education 学历 choice
    kind 人员类别 choice
    category 党员分类（任职、普通、流动、免评） choice
    branch 所在党支部 text
    joinDate 加入党组织日期 date
    formalDate 转为正式党员日期 date
    partyAge 党龄 int
    job 工作岗位 text
    mobile 手机号码 code
    landline 固定电话 code
    address 家庭住址 text
    status 党籍状态 choice
    lost 是否失联 yes
    lostDate 失去联系日期 date
    isMobile 是否流动党员 yes
    mobileTo 外出流向 text
    eIdState 电子身份认证 yes
    eIdDate 认证日期 date
    studyHours 年度学时 decimal
    reported 是否到社区报到 yes
    isPoor 是否困难党员 yes`,
  ),
  table(
    'T05',
    '堡垒指数评分表',
    `
    branch 党组织 text
    domain 领域 choice
    period 考评期 text
    indicator 指标编号 text
    content 标准及要求 long
    weight 分值 decimal+
    method 计（扣）分办法 text
    actual 完成值 decimal
    selfScore 自评得分 decimal+
    auditScore 审核得分 decimal+
    reason 扣（加）分原因 long
    evidence 佐证材料 text`,
  ),
  table(
    'T06',
    '先锋指数评分表',
    `
    branch 所在党支部 text
    name 姓名 person
    idNumber 公民身份号码 code
    category 党员分类 choice
    period 考评期 text
    base1 政治自觉 decimal
    base2 遵章守纪 decimal
    base3 履职尽责 decimal
    base4 服务群众 decimal
    plus 正向加分 decimal
    minus 反向扣分 decimal
    zero 清零情形 text
    total 总分 decimal
    rank 名次 int
    grade 等次 choice`,
  ),
  table(
    'T07',
    '“双五星”创评汇总表',
    `
    target 对象类别 choice
    name 名称或姓名 text
    branch 所在党组织 text
    should 是否应参评 yes
    joined 是否参评 yes
    exemptReason 免评原因 text
    index 指数得分 decimal
    review 评议得分 decimal
    composite 综合得分 decimal
    vetoCase 否决情形 text
    proposed 建议星级 stars
    final 审定星级 stars
    changeReason 调整原因 text
    meetingDate 会议研究日期 date
    publicFrom 公示开始 date
    publicTo 公示结束 date
    lastStar 上年星级 stars`,
  ),
  table(
    'T08',
    '合格支部自评表',
    `
    branch 党组织 text
    domain 领域 choice
    standard 标准编号 text
    content 标准内容 long
    met 是否达标 yes
    shortfall 未达标情况 long
    fixBy 整改时限 date
    selfResult 自评结论 choice
    auditResult 审核结论 choice`,
  ),
  table(
    'T09',
    '组织生活登记表',
    `
    branch 党支部 text
    kind 活动类型 choice
    date 日期 date
    place 地点 text
    theme 主题 long
    host 主持人 person
    recorder 记录人 person
    should 应到人数 int+
    present 实到人数 int+
    leave 请假人数 int+
    leaveNames 请假人员 text
    massPresent 参加群众人数 int+
    speaker 讲课人 person
    evidence 佐证材料 text`,
  ),
  table(
    'T10',
    '党员电子身份认证台账',
    `
    branch 党支部 text
    memberCount 党员总数 int+
    certified 已认证数 int+
    uncertified 未认证数 int+
    rate 认证率 percent
    reason 未认证原因 long
    deadline 完成时限 date`,
  ),
  table(
    'T11',
    '村级集体经济收入统计表',
    `
    village 村名 text
    town 乡镇 text
    year 年度 year
    quarter 季度 text
    operating 经营收入 money+
    rent 发包及上交收入 money+
    invest 投资收益 money+
    subsidy 补助收入 money+
    other 其他收入 money+
    total 总收入 money+
    basis 收入口径 choice
    threshold 收入线 money
    reached 是否达标 yes
    gap 差额 money
    project 主要增收项目 text
    measureUnit 责任单位（乡镇党委） text
    serviceSpend 用于服务群众支出 money+
    lastYear 上年收入 money+
    changeReason 增减原因 long`,
  ),
  table(
    'T12',
    '党员群众服务中心及阵地建设进度表',
    `
    projectCode 项目编号 text
    place 村（社区）、单位 text
    town 乡镇（街道） text
    facilityKind 项目类别 choice
    projectKind 建设方式 choice
    area 建筑面积 decimal+
    hallArea 便民服务大厅面积 decimal
    roomArea 党员活动室面积 decimal
    squareArea 广场面积 decimal
    invest 总投资 money+
    fund 到位资金 money+
    fundSource 资金来源 choice
    paid 已支付 money+
    stage 当前节点 choice
    donePct 完成率 percent
    startDate 开工日期 date
    dueDate 计划完工日期 date
    doneDate 验收或投用日期 date
    responsible 责任人 person
    difficulty 存在困难 long`,
  ),
  table(
    'T13',
    '问题整改台账',
    `
    problemCode 问题编号 text
    source 问题来源 choice
    foundDate 发现日期 date
    problem 问题描述 long
    severity 问题程度 choice
    unit 责任单位 text
    element 五要素 choice
    measure 整改措施 long
    goal 整改目标 long
    leader 责任领导 person
    owner 责任人 person
    dueDate 整改时限 date
    progress 整改进展 long
    state 整改状态 choice
    doneDate 整改完成日期 date
    checkBy 验收人 person
    closeDate 销号日期 date
    evidence 佐证材料 text
    recur 是否反弹 yes`,
  ),
  table(
    'T14',
    '督办台账',
    `
    superviseCode 督办编号 text
    matter 督办事项 long
    from 来源 text
    taskCode 对应任务 text
    level 督办级别 choice
    unit 责任单位 text
    coUnits 配合单位 text
    leader 责任领导 person
    contact 联系人及电话 text
    issueDate 交办日期 date
    dueDate 办结时限 date
    progress 进展情况 long
    reportDate 报告日期 date
    pushMethod 推进方式 choice
    finished 是否办结 yes
    finishDate 办结日期 date
    count 督办次数 int
    closeNote 销号意见 text`,
  ),
  table(
    'T15',
    '群众满意度测评汇总表',
    `
    target 测评对象类别 choice
    name 对象名称 text
    unit 所在单位 text
    date 测评日期 date
    method 测评方式 choice
    issued 发出票数 int+
    returned 收回票数 int+
    invalid 废票 int+
    satisfied 满意 int+
    fairly 比较满意 int+
    basic 基本满意 int+
    dissatisfied 不满意 int+
    abstain 弃权（不了解） int+
    rate 满意率 percent
    score 测评得分 decimal
    members 参评党员数 int+
    masses 参评群众数 int+`,
  ),
  table(
    'T16',
    '书记责任“口袋书”承诺台账',
    `
    secretary 书记姓名 person
    post 职务 text
    kind 书记类别 choice
    org 党组织 text
    promiseCode 承诺编号 text
    promise 承诺事项 long
    target 目标值 text
    madeDate 承诺日期 date
    dueDate 践诺时限 date
    progress 践诺进展 long
    kept 是否兑现 yes
    keptDate 兑现日期 date
    rating 党员群众评议 choice
    problems 发现问题数 int`,
  ),
  table(
    'T17',
    '联系点台账',
    `
    member 班子成员 person
    post 职务 text
    org 所在党组织 text
    point 联系点 text
    setDate 确定日期 date
    planTimes 计划次数 int+
    realTimes 实际次数 int+
    lastDate 最近一次日期 date
    content 指导内容 long
    solved 解决问题数 int+`,
  ),
  table(
    'T18',
    '述职评议表',
    `
    name 述职人 person
    post 职务 text
    org 党组织 text
    layer 层级 choice
    kind 类别 choice
    date 述职日期 date
    way 述职方式 choice
    good “好”票 int
    fair “较好”票 int
    average “一般”票 int
    poor “差”票 int
    score 综合得分 decimal
    grade 综合评价等次 choice
    points 点评指出问题数 int
    promise 整改承诺 long`,
  ),
  table(
    'T19',
    '党建经费保障表',
    `
    unit 单位 text
    year 年度 year
    members 党员数 int+
    eduBudget 党员学习教育经费预算 money+
    eduPaid 已到位 money+
    input 党建工作专项投入 money+
    service 服务群众专项经费 money+
    weak 用于后进村、经济薄弱村 money+
    worker 党务工作者报酬 money+
    dues 返还党费 money+
    spent 已支出 money+
    spentRate 支出率 percent`,
  ),
  table(
    'T20',
    '品牌、荣誉和经验宣传台账',
    `
    unit 单位 text
    bigGoal 单位党建工作大目标 long
    brandKind 品牌类别 choice
    brand 品牌名称 text
    idea 理念产生 long
    theory 理论支撑 long
    path 方法路径 long
    carrier 活动载体 long
    vision 成效愿景 long
    case 典型个案 long
    innovation 创新类型 choice
    honour 荣誉名称 text
    honourLevel 荣誉级别 choice
    honourBy 授予单位 text
    honourDate 授予日期 date
    docNo 文号 text
    goalLevel 争创级别 choice
    article 宣传（经验）标题 text
    media 刊发媒体 text
    mediaLevel 媒体级别 choice
    mediaDate 刊发日期 date`,
  ),
  table(
    'T21',
    '润心走访和困难党员关爱台账',
    `
    name 姓名 person
    idNumber 公民身份号码 code
    branch 所在党支部 text
    partyAge 党龄 int
    reason 困难原因 choice
    visitDate 走访日期 date
    visitor 走访人 person
    amount 关爱资金 money+
    source 资金来源 choice
    payDate 发放日期 date
    signed 是否签领 yes
    publicFrom 公示开始 date
    publicTo 公示结束 date
    demand 反映事项 long`,
  ),
  table(
    'T22',
    '整推办会议台账',
    `
    meetKind 会议类型 choice
    no 期次 text
    date 日期 date
    host 主持人 person
    units 参会单位 text
    agenda 议题 long
    items 议定事项数 int+
    doneItems 已落实数 int+
    listCode 清单编号 text
    minutes 会议纪要编号 text`,
  ),
  table(
    'T23',
    '督查、明察暗访记录',
    `
    batch 检查批次 text
    inspectDate 检查日期 date
    team 检查组 text
    unit 被检查单位 text
    branch 被检查支部 text
    domain 领域 choice
    element 五要素 choice
    score 得分 decimal
    problem 发现问题 long
    severity 问题程度 choice
    toLedger 是否转入整改台账 yes
    ledgerCode 台账编号 text
    isSpot 是否随机抽查 yes`,
  ),
];

const BY_CODE = new Map(ALL.map((each) => [each.code, each]));

export function tableOf(code: string): Table {
  const found = BY_CODE.get(code);
  if (found === undefined) throw new Error(`no ledger ${code}`);
  return found;
}

export function fieldOf(code: string, id: string): Field {
  const found = tableOf(code).fields.find((field) => field.id === id);
  if (found === undefined) throw new Error(`${code} has no field ${id}`);
  return found;
}
