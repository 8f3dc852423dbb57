/** Table parts: the tables that Excel itself knows on a sheet. */
import type { Area, SheetTable } from '../../../../core/model/snapshot';
import { attribute, child, childrenOf, type Element, numberAttribute } from '../xml/element';
import { readArea } from '../sheet/references';

export interface ReadTable {
  readonly table: SheetTable;
  /** The area of its filter when that has criteria, else null. */
  readonly filter: Area | null;
}

/** Null when the part is no table or has no area. */
export function readTable(root: Element): ReadTable | null {
  const area = readArea(attribute(root, 'ref'));
  if (root.name !== 'table' || area === null) return null;
  const filter = child(root, 'autoFilter');
  const hasCriteria = childrenOf(filter, 'filterColumn').length > 0;
  const name = attribute(root, 'displayName');
  return {
    table: {
      name: name === '' ? attribute(root, 'name') : name,
      area,
      headerRows: numberAttribute(root, 'headerRowCount', 1),
      totalRows: numberAttribute(root, 'totalsRowCount', 0),
    },
    filter: hasCriteria ? readArea(attribute(filter, 'ref')) : null,
  };
}
