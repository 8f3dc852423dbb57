/** What the ending of a name says of what stands under it: 项目名称 is not where 项目编号 would be. */
import { fold } from './normalise';

const KINDS: readonly RegExp[] = [
  /(?:时间|日期|时限|年月)$/,
  /(?:单位|名称)$/,
  /(?:姓名|人员?)$/,
  /[号码]$/,
  /(?:人数|次数|票数|数量|金额)$/,
  /(?:得分|评分|总分|分数|分值)$/,
  /(?:类别|类型|种类|分类)$/,
  /地点$/,
];

/** False where the endings of both say a kind and not the same. */
export function sameKind(one: string, other: string): boolean {
  const [its, theirs] = [kindOf(one), kindOf(other)];
  return its < 0 || theirs < 0 || its === theirs;
}

/** -1 for none. */
function kindOf(name: string): number {
  const plain = withoutRemarks(name);
  return KINDS.findIndex((ending) => ending.test(plain));
}

/** Folded, without what stands in brackets. */
export function withoutRemarks(name: string): string {
  return fold(name).replace(/\([^()]*\)/g, '');
}
