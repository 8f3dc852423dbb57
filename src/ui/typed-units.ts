/** Under this name the list of units is kept on the machine. */
export const unitsKept = 'units';

/** Names as they are pasted: a line, a cell of a copied row, or a mark between names; each once. */
export function typedUnits(text: string): readonly string[] {
  return [...new Set(text.split(/[\n\t,，、;；]+/).map((name) => name.trim()))].filter((name) => name !== '');
}
