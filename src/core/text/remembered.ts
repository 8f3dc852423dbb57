/** Answers about texts that come up again and again: the same headers and words stand in every unit's workbook. */

/** What was asked since so many different texts is kept: the headers of all units are, the names of each unit's people are not. */
const most = 10_000;
/** Longer texts hardly come twice. */
const longest = 40;

/**
 * @param work depends on the text alone.
 * @returns the same as `work`; the answers for short texts are kept, up to a limit.
 */
export function remembered<V>(work: (text: string) => V): (text: string) => V {
  let recent = new Map<string, V>();
  let former = recent;
  return (text) => {
    if (text.length > longest) return work(text);
    const known = recent.get(text);
    if (known !== undefined) return known;
    const answer = former.get(text) ?? work(text);
    if (recent.size >= most) {
      former = recent;
      recent = new Map();
    }
    recent.set(text, answer);
    return answer;
  };
}
