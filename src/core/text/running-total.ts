/** 累计, 本页累计: at the foot of a page, all that was told so far, not the page alone. */
import { compact } from './normalise';

const RUNNING = /^(?:(?:至|截至|截止)?本页(?:止)?)?累计(?:数|金额)?(?:\(.{1,10}\))?:?$/;

export function isRunningTotal(label: string): boolean {
  return RUNNING.test(compact(label));
}
