/** The workbook part: its sheets, names and the day from which it counts. */
import { Refusal } from '../../../../core/errors';
import type { SheetSnapshot, Snapshot } from '../../../../core/model/snapshot';
import { attribute, child, childrenOf, type Element, isOn } from '../xml/element';
import type { Relation } from './relations';

export interface ListedSheet {
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly part: string;
}

/** The sheets in their order. Throws Refusal `damaged` when the part is no workbook, lists none or one without a part. */
export function readSheetList(workbook: Element, relations: readonly Relation[]): readonly ListedSheet[] {
  if (workbook.name !== 'workbook') throw new Refusal('damaged', { reason: 'not-a-workbook-part' });
  const sheets = childrenOf(child(workbook, 'sheets'), 'sheet').map((sheet) => {
    const id = attribute(sheet, 'id');
    const part = relations.find((each) => each.id === id)?.target ?? '';
    const name = attribute(sheet, 'name');
    if (part === '') throw new Refusal('damaged', { sheet: name, reason: 'missing-part' });
    return { name, visibility: visibilityOf(attribute(sheet, 'state')), part };
  });
  if (sheets.length === 0) throw new Refusal('damaged', { reason: 'no-sheets' });
  return sheets;
}

export function countsFrom1904(workbook: Element): boolean {
  return isOn(child(workbook, 'workbookPr'), 'date1904');
}

export function readDefinedNames(workbook: Element): Snapshot['definedNames'] {
  return childrenOf(child(workbook, 'definedNames'), 'definedName').map((each) => ({
    name: attribute(each, 'name'),
    refersTo: each.text.trim(),
    hidden: isOn(each, 'hidden'),
  }));
}

function visibilityOf(state: string): SheetSnapshot['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}
