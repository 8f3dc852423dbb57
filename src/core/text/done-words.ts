/** What stands in the place of a rate where offices write how far the work is in one word. */
import { compact } from './normalise';

const ALL = /^(?:已|均已|都已)?(?:全部|全面|如期|按期|按时|提前)?(?:完成|办结|完工|竣工|落实到位)(?:任务|目标)?$/;
const NOTHING = /^(?:尚未|还未|暂未|仍未|未)(?:启动|开始|开展|开工|动工|实施)$/;

/** 已完成 → 1, 尚未启动 → 0, as a share of the whole; null for all that lies between and for what is said with a reserve. */
export function shareInWords(text: string): 0 | 1 | null {
  const word = compact(text).replace(/[。.；;!]$/, '');
  if (ALL.test(word)) return 1;
  return NOTHING.test(word) ? 0 : null;
}

/** True for 完成率, 完成进度: the share that is done of what was to be done. */
export function isDoneRate(label: string): boolean {
  return /^完成|进度$/.test(label) && !/计划|应达|序时|时序/.test(label);
}
