/** What 宋体 and 黑体 draw as wide as a Chinese character though it lies before them in Unicode: “ ” — … ① ≥ ★ × ÷ ·. */
const wideSigns = /[\u2010-\u2027\u2030-\u205e\u2100-\u27bf×÷°·±]/;

/** Width in half-width characters: a Chinese character takes two, and so do the signs of its fonts. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x2e7f || wideSigns.test(letter) ? 2 : 1;
  return width;
}
