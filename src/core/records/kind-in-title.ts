/**
 * Which of two kinds a list is of, where it has no column for that: 五星党员创评结果 over names of members, 一、五星支部 over
 * those of branches. Of more than two a list may hold several, whatever its title names.
 */
import type { FoundTable, MetaValue } from '../model/found';
import type { Snapshot } from '../model/snapshot';
import { CellKind } from '../model/snapshot';
import type { FieldDef, Template } from '../model/template';
import { compact } from '../text/normalise';
import { unitInTitle } from './titled';

/** 支部 for 党支部. */
const PARTY = /^党(?=.{2})/;

/** What the lines over a list say, from the nearest up. */
export function kindInTitle(
  field: FieldDef,
  found: FoundTable,
  snapshot: Snapshot,
  template: Template,
): MetaValue | null {
  const words = field.required ? twoKinds(field, template) : null;
  if (words === null) return null;
  // 填报单位：竹影村党支部 and 竹影村党支部2024年… say whose the list is.
  const unit = unitInTitle(found, snapshot)?.text ?? '';
  for (const { text, row, column } of linesOver(found, snapshot)) {
    const line = compact(text);
    if (line.includes(':')) continue;
    const of = unit === '' ? line : line.replace(unit, '');
    const said = words.filter((word) => of.includes(word.replace(PARTY, '')));
    const [only, second] = said;
    if (second !== undefined) return null;
    if (only !== undefined) return { text: only, row, column };
  }
  return null;
}

/** The words of a list of two; null where a field has no such list. */
export function twoKinds({ type, enumRef, enumValues }: FieldDef, template: Template): readonly string[] | null {
  if (type !== 'enum') return null;
  const words = enumValues ?? (enumRef === undefined ? [] : (template.enums[enumRef] ?? []).map(({ label }) => label));
  return words.length === 2 && words.every((word) => word.length > 1) ? words : null;
}

function linesOver({ sheet, titleRows }: FoundTable, snapshot: Snapshot): readonly MetaValue[] {
  const lines: MetaValue[] = [];
  const columns = snapshot.sheets[sheet]?.columns ?? [];
  for (let row = titleRows?.last ?? -1; titleRows !== null && row >= titleRows.first; row--) {
    for (const [column, cells] of columns.entries()) {
      if (cells.kind[row] === CellKind.text)
        lines.push({ text: snapshot.strings[cells.value[row] ?? 0] ?? '', row, column });
    }
  }
  return lines;
}
