/** A sign that says yes by itself. ○ and ◎ are ticks to some and open to others: who takes them knows the column. */

const TICK = /^[√✓✔✅☑●■]$/;
const CROSS = /^[×✗✘]$/;

/** @param text without spaces */
export function isTick(text: string): boolean {
  return TICK.test(text);
}

/** @param text without spaces */
export function isCross(text: string): boolean {
  return CROSS.test(text);
}
