/** A list in a sentence: the first of many, as a cell holds so many letters and nobody reads on. */

/** @param of what they are, to say how many there are in all where not all are named: "个村"; "": it is said elsewhere */
export function firstFew(names: readonly string[], most: number, of = '', between = '、'): string {
  const rest = of === '' ? '等' : `等 ${String(names.length)} ${of}`;
  return names.slice(0, most).join(between) + (names.length > most ? rest : '');
}
