/** How alike two names are, 0–1: by the pairs of letters that they share. */

/** So long a part must be to mean much: 支部 stands in too many names. */
const TELLING_PART = 3;
const FRAMED = 0.7;

export function likeness(one: string, other: string): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 2) return 0;
  if (long.includes(short)) {
    const part = short.length / long.length;
    return short.length >= TELLING_PART ? 0.5 + 0.5 * part : 0.7 * part;
  }
  // 建议评定星级 and 建议星级: begun and ended with the same words.
  const framed = short.length >= 4 && long.startsWith(short.slice(0, 2)) && long.endsWith(short.slice(-2));
  let shared = 0;
  const counted = new Uint8Array(long.length);
  for (let i = 0; i + 1 < short.length; i++) {
    for (let k = 0; k + 1 < long.length; k++) {
      if (counted[k] === 1 || short.charAt(i) !== long.charAt(k) || short.charAt(i + 1) !== long.charAt(k + 1))
        continue;
      counted[k] = 1;
      shared++;
      break;
    }
  }
  return Math.max(framed ? FRAMED : 0, (2 * shared) / (one.length + other.length - 2));
}
