/** Names of people: 张 三, 张　三, 张三（预备）. */
import { emptyMark } from './empty-mark';
import { compact, tidy } from './normalise';
import type { Read } from './read';
import { BLANK, none, remark, unreadable, value } from './read';

/** Family names of two characters: 欧阳 修 is one person, 张三 李四 are two. */
const DOUBLE_NAMES =
  /^(?:欧阳|司马|上官|诸葛|皇甫|东方|尉迟|公孙|慕容|令狐|夏侯|端木|司徒|长孙|宇文|轩辕|独孤|南宫|西门|呼延|闻人|申屠|太史|公冶|宗政|濮阳|淳于|单于|钟离|鲜于|闾丘|司空|公羊|澹台|赫连|拓跋|百里|东郭)$/;
/** The family names of nine people in ten; words of the everyday that begin with one (全部, 高兴) are left out. */
const FAMILY_NAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺毛郝顾龚邵覃武钱戚莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司古吉缪简车项连芦麦褚娄窦戎岑党宫费卜冷晏席卫米柏宗瞿桂佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封谈匡鞠惠荆乐冀胥'.split(
    '',
  ),
);
const NO_NAME =
  /[签领取字章收]|^(?:高兴|明确|明天|应当|应该|时间|解决|解除|和解|文件|关闭|任务|成功|成立|安排|安装|连续|连夜|管理|查无|查实|时限|路途|包括|包保|应到|应签|和好|荣誉|商量|房屋|费用|古稀)$/;

/** A name of two to four characters that begins with a family name: what a signature looks like. */
export function isLikelyName(text: string): boolean {
  if (!PLAIN.test(text) || NO_NAME.test(text)) return false;
  return FAMILY_NAMES.has(text.charAt(0)) || (text.length >= 3 && DOUBLE_NAMES.test(text.slice(0, 2)));
}

/** 张三*, ★张三, 张三①: something is said of them under the table. */
const FOOTNOTE = /^[*＊★☆▲△※#]+\s*|\s*[*＊★☆▲△※#①-⑳]+$/g;

/** Needs no cleaning: two to four Chinese characters. */
const PLAIN = /^[\u4E00-\u9FFF]{2,4}$/;
/** 张三同志. */
const COMRADE = /(?<=^[\u4E00-\u9FFF]{2,4})同志$/;

export function isPlainName(text: string): boolean {
  return PLAIN.test(text) && !COMRADE.test(text) && !VACANT.test(text) && emptyMark(text) === null;
}

/** The name cleaned, and what stood in brackets behind it: 张三（预备） → 张三, 预备. */
export function splitName(text: string): { readonly name: string; readonly aside: string } {
  const whole = withoutFootnote(tidy(text.slice(0, 400)).replace(/[•∙・‧⋅●](?=\S)/g, '·'));
  const bracket = /^([^()（）]+)[(（]([^()（）]*)[)）]$/.exec(whole);
  const name = (bracket?.[1] ?? whole).replace(/\d+/g, '').trim();
  return { name: withMiddleDots(joined(name)).replace(COMRADE, ''), aside: (bracket?.[2] ?? '').trim() };
}

/** 张**, 欧阳*, *建国 are masked for a list that is put up: cut off, nothing would be left but a part of the name. */
function withoutFootnote(name: string): string {
  const bare = name.replace(FOOTNOTE, '');
  if (!/[*＊]/.test(name)) return bare;
  const isPart = bare.length < 2 || DOUBLE_NAMES.test(bare) || (/^[*＊]/.test(name) && !isLikelyName(bare));
  return isPart ? name : bare;
}

/** 迪丽热巴．迪力木拉提: one long name; 张三.李四 may be two. */
function withMiddleDots(name: string): string {
  return /^[\u4E00-\u9FFF]+(?:[.．][\u4E00-\u9FFF]+)+$/.test(name) && /[\u4E00-\u9FFF]{4}/.test(name)
    ? name.replace(/[.．]/g, '·')
    : name;
}

/** Takes spaces out of one name, leaves them between two. */
function joined(name: string): string {
  if (!name.includes(' ') || !/^[\u4E00-\u9FFF ]+$/.test(name)) return name;
  const parts = name.split(' ');
  const length = parts.join('').length;
  const oneName = length <= 4 && (parts.some((part) => part.length === 1) || DOUBLE_NAMES.test(parts[0] ?? ''));
  return oneName ? parts.join('') : name;
}

/** Nobody holds the post. */
const VACANT =
  /^(?:[暂出现]?(?:空缺|缺)|暂空|缺位|缺额|缺岗|待补|待配|[待未]选举?|[暂尚]?未配备?|暂?无人选?|暂无人选)$/;

/** 'name-cleaned' when spaces inside, digits or a bracket were taken off; `read` of the remark keeps them. */
export function readPerson(text: string): Read<string> {
  const whole = text.trim();
  if (tidy(whole) === '') return BLANK;
  const mark = emptyMark(whole) ?? VACANT.exec(compact(whole).replace(/^\((.*)\)$/, '$1'))?.[0] ?? null;
  if (mark !== null) return none(mark);
  const { name } = splitName(whole);
  if (!/\p{L}/u.test(name)) return unreadable('pattern', text);
  return value(name, name === whole ? [] : [remark('name-cleaned', text, name)]);
}
