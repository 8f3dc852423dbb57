/**
 * Names of columns that ask, as people speak: 哪天走访的, 谁主持, 怎么整改, 办完没, 解决几个问题. Each is turned into the names
 * that it may stand for; which of them a field has is for the comparison to find out.
 */
import { remembered } from '../../text/remembered';

const ASKS = /^要?[干做办]的|[哪何谁几吗么啥咋没否]|多少|如何|怎|^是不是|^有没有|不/;
const WHEN = '(?:哪一?天|哪日|哪年哪月|何年何月|何时|何日|几时|什么时[候间]|啥时候?|几月几[日号])';
const WHO = '(?:谁|哪位|何人|哪个人)';
const HOW = '(?:怎么样?|怎样|如何|咋样?)';
/** Words of measure behind 几, with what is counted by them. */
const MEASURES = new Map([
  ['次', '次数'],
  ['人', '人数'],
  ['名', '人数'],
  ['分', '得分'],
  ['票', '票数'],
  ['户', '户数'],
]);
/** What one asks for with a word of measure: 哪一级, 哪类, 哪批. */
const KINDS = new Map([
  ['级', ['级别', '层级']],
  ['类', ['类别']],
  ['种', ['类别']],
  ['批', ['批次']],
  ['期', ['期次']],
  ['年', ['年度']],
]);
/** Verbs as they are spoken, and as they are written. */
const WRITTEN: readonly (readonly [spoken: RegExp, written: string])[] = [
  [/办完|办好/g, '办结'],
  [/改完|改好/g, '整改完成'],
  [/[干做弄]完|[干做]好|^[干做]到$|^[\u4e00-\u9fff]完$/g, '完成'],
  [/^改(?=措施|方式|办法|情况|进展|时间|时限|$)/, '整改'],
  [/^(?:去|来)(?=.)/, ''],
  [/^发$/, '发放'],
  [/^查$/, '检查'],
  [/^开$/, '召开'],
  [/^办$/, '办理'],
  [/^定$/, '议定'],
  [/^评$/, '评定'],
  [/^帮$/, '帮扶'],
  [/^议$/, '研究'],
  [/钱/g, '资金'],
  [/^没/, '未'],
];
/** The help of verbs, which says nothing: 打算, 要, 了, 的. */
const EMPTY = /^(?:打算|准备|预计|计划|实际|真正|要|能|由|应该?|从)|[了的过来]$/g;

const MEANT = /打算|准备|预计|计划|承诺|要求|应|拟|要$/;

interface Question {
  readonly pattern: RegExp;
  readonly names: (parts: readonly string[]) => readonly string[];
}

/** What one asks for with nothing but the question. */
const ALONE: readonly (readonly [asked: RegExp, names: readonly string[]])[] = [
  [new RegExp(`^${WHEN}$`), ['时间', '日期']],
  [/^在?(?:哪里|哪儿|何处|何地)$/, ['地点', '流向']],
  [/^(?:现在?)?(?:干|做|从事|是)(?:什么|啥)(?:工作|职业|活)$|^现在(?:干|做)(?:什么|啥)$/, ['工作岗位', '职业']],
  [/^要?[干做办]的(?:事情?|工作|事项)$/, ['任务事项', '工作内容', '事项']],
  [/^(?:何事|什么事|[干做]了?(?:什么|啥|哪些)(?:事|工作)?|啥事)$/, ['主题', '事项', '内容', '指导内容', '进展情况']],
  [
    /^(?:下一?步|接下来|下月|今后)(?:打算|准备)?(?:怎么|如何|咋)(?:办|干|做|改|整改|推进|抓)$/,
    ['下一步措施', '下一步打算'],
  ],
  [/^为(?:什么|何|啥)(?:要|想)?(?:建|创|创建|建立)$/, ['理念', '理念产生']],
  [/^谁[发颁]的?$/, ['授予单位', '发放人', '发放单位']],
  [/^(?:[做干办推走改建]|进展|进行|整改)到哪一?步了?$/, ['进展情况']],
  [/^哪个?村$/, ['村名']],
  [/^哪个?(?:镇|乡|乡镇|镇街)$/, ['乡镇']],
  [/^哪个组(?:检查|督查|查)的?$/, ['检查组']],
  [/^排第?几(?:名|位)?$/, ['名次']],
  [/^哪天[去到]的?$/, ['走访时间', '时间', '日期']],
  [/^[给发送]了?多少钱?$/, ['发放金额', '金额']],
  [/^提了?(?:什么|啥|哪些)(?:要求|诉求|困难|意见)$/, ['诉求']],
  [/^(?:谁|哪位领导?)牵头.{0,3}$/, ['牵头领导']],
  [/^谁(?:具体|直接)(?:负责)?.{0,3}$/, ['具体责任人', '责任人']],
  [/^(?:卡|堵|难|问题)(?:点?在|出在)?(?:哪里|哪儿|何处)$/, ['存在问题', '困难']],
  [/^还?[差缺欠]了?(?:什么|啥|哪些)$|^还?[差缺欠]在(?:哪里|哪儿|何处)$/, ['差距', '存在问题']],
  [/^(?:现在?)?(?:去|流动?到|外出到)了?(?:哪里|哪儿|何处)了?$/, ['流向']],
];
/** 属于哪个要素 asks for the 要素, 联系哪个支部 for the 联系支部. */
const MERELY = /^(?:属于?|是|在|涉及|对应|归|来自|还?有|存在|还存在)$/;

const QUESTIONS: readonly Question[] = [
  {
    // To the place that is called on: 去了几次, 应去几次.
    pattern: /^(应该?|计划|要)?[去到来]了?(?:几|多少)次$/,
    names: ([planned = '']) => (planned === '' ? ['实际次数', '实到次数'] : ['应到次数', '计划次数']),
  },
  {
    // 承诺何时办结 asks for a limit, 何时办结 for what came to be.
    pattern: new RegExp(`^(.*?)${WHEN}(.+)$`),
    names: ([a = '', b = '']) =>
      MEANT.test(a)
        ? [...ended(bare(b), '时限'), ...ended(bare(a) + bare(b), '时限')]
        : ended(bare(a) + bare(b), '时间'),
  },
  { pattern: new RegExp(`^(.+?)[到至于是在]?${WHEN}$`), names: ([a = '']) => ended(bare(a), '时限', '时间') },
  { pattern: new RegExp(`^由?${WHO}(.+)$`), names: ([a = '']) => ended(bare(a), '人', '单位') },
  { pattern: new RegExp(`^(.+)${WHO}$`), names: ([a = '']) => ended(bare(a), '对象') },
  {
    pattern: /^(.*?)从?(?:哪里?|哪儿|何处|何方)来$/,
    names: ([a = '']) => [`${bare(a)}来源`],
  },
  {
    pattern: /^在?(?:哪里|哪儿|何处|何地|哪)(?![一个种类级批些年期月])(.+)$/,
    names: ([a = '']) => ended(bare(a), '地点'),
  },
  { pattern: /^(.+?)在?(?:哪里|哪儿|何处|何地)$/, names: ([a = '']) => ended(bare(a), '地点', '地址') },
  { pattern: new RegExp(`^(.+?)得${HOW}$`), names: ([a = '']) => ended(bare(a), '情况', '进展') },
  { pattern: new RegExp(`^${HOW}(.+)$`), names: ([a = '']) => ended(bare(a), '措施', '方式', '办法') },
  { pattern: /^(.*?)(?:几|多少)个?(.*)$/, names: ([a = '', b = '']) => counted(bare(a), bare(b)) },
  {
    pattern: /^(.*?)哪一?([级类种批期年])(.*)$/,
    names: ([a = '', b = '', c = '']) => kinds(MERELY.test(a) ? '' : bare(a), b, bare(c)),
  },
  {
    // 抓到什么程度 is a standard; 目前改到什么程度 tells how far it has come, and so may 做到什么程度.
    pattern: /^(?:目前|现在?|当前|已经?).*到(?:什么|啥)(?:程度|地步)了?$/,
    names: () => ['进展情况'],
  },
  {
    pattern: /^[干做办改建弄]到了?(?:什么|啥)(?:程度|地步|样子?|份上)了?$/,
    names: () => ['进展情况', '标准'],
  },
  {
    pattern: /^(.*?)[到成](?:什么|啥)(?:程度|地步|样子?|份上)$/,
    names: ([a = '']) => ['目标', '标准', ...ended(bare(a), '目标', '标准')],
  },
  { pattern: /^哪个(?:单位|部门)(.+)$/, names: ([a = '']) => ended(bare(a), '单位') },
  { pattern: /^(.+?)(?:叫|叫做|名叫)(?:什么|啥)(?:名字?)?$/, names: ([a = '']) => ended(bare(a), '名称') },
  { pattern: /^(?:开|召开)(?:什么|啥)会议?$/, names: () => ['会议类型', '会议名称'] },
  { pattern: /^(.+?)(?:什么|啥|何事)$/, names: ([a = '']) => ended(bare(a), '事项', '内容') },
  {
    pattern: /^(.*?)(?:什么|啥|哪个|哪些|何)(.+)$/,
    names: ([a = '', b = '']) => (bare(a) === '' || MERELY.test(a) ? [bare(b)] : [bare(a) + bare(b)]),
  },
  { pattern: /^(?:是不是|是否|有没有)(.+)$/, names: ([a = '']) => [`是否${bare(a)}`, bare(a)] },
  { pattern: /^(.+?)了?(?:吗|没有?|与否|否)$/, names: ([a = '']) => [`是否${bare(a)}`, bare(a)] },
  {
    pattern: /^(.)[不没]\1(.+)$/,
    names: ([a = '', b = '']) => [a.replace('该', '应') + b].flatMap((asked) => [`是否${asked}`, asked]),
  },
  { pattern: /^(.+)不\1$/, names: ([a = '']) => [`是否${a}`, `${a}程度`] },
];

function bare(part: string): string {
  const left = part.replace(EMPTY, '').replace(EMPTY, '');
  return WRITTEN.reduce((name, [spoken, written]) => name.replace(spoken, written), left);
}

function ended(name: string, ...endings: readonly string[]): readonly string[] {
  return name === '' ? [] : endings.map((ending) => name + ending);
}

function counted(what: string, of: string): readonly string[] {
  const whole = MEASURES.get(of);
  if (whole !== undefined) return ended(what, whole, '数');
  if (of === '件' || of === '项') return ended(what, '事项数', '件数', '数');
  return of === '' ? ended(what, '数', '额') : [`${what}${of}数`];
}

function kinds(before: string, measure: string, after: string): readonly string[] {
  const asked = KINDS.get(measure) ?? [];
  // 哪一类书记 asks for the 书记类别, 哪批检查 for the 检查批次.
  return [...asked.map((kind) => before + kind + after), ...(before === '' ? asked.map((kind) => after + kind) : [])];
}

/** The names that a question may stand for; none where it asks nothing. */
export const spokenNames = remembered((name): readonly string[] => {
  if (name.length < 2 || name.length > 14 || !ASKS.test(name)) return [];
  const alone = ALONE.find(([asked]) => asked.test(name));
  if (alone !== undefined) return alone[1];
  for (const { pattern, names } of QUESTIONS) {
    const parts = pattern.exec(name.replace(/的$/, ''));
    if (parts !== null)
      return names(parts.slice(1).map((part) => part)).filter((each) => each.length >= 2 && each !== name);
  }
  return [];
});
