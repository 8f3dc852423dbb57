/** Options of a question as they are handed out with the answers: A.是, B、否, （2）女, ③合格, 223_正式党员. */
const OPTION = /^(?:[A-Ha-h][.、:)]|\(?\d{1,4}[)_.、:-]|[①②③④⑤⑥⑦⑧⑨⑩])(?=[^\d])/;

/** The word behind the letter or number; as it stands where there is none. @param text compact or folded */
export function withoutOption(text: string): string {
  return text.replace(OPTION, '');
}
