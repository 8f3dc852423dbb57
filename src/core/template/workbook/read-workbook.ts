/** A template from its workbook: the same checks as a JSON's, every fault with the cell that it stands in. */
import { Refusal } from '../../errors';
import { cellName } from '../../model/address';
import type { Snapshot } from '../../model/snapshot';
import type { Template } from '../../model/template';
import type { TemplateFault } from '../../model/template-fault';
import { checkedTemplate } from '../read-json';
import { templateData } from './from-rows';
import { readSheets } from './read-sheets';
import type { PlacedFault } from './read-sheets';
import type { Spots } from './row-values';

export type ReadTemplateWorkbook =
  | { readonly ok: true; readonly template: Template; readonly faults: readonly PlacedFault[] }
  | { readonly ok: false; readonly faults: readonly PlacedFault[] };

/** Hints do not keep a template from being used, errors do. Faults in the order of sheets and rows of the workbook. */
export function readTemplateWorkbook(snapshot: Snapshot): ReadTemplateWorkbook {
  const { rows, faults } = readSheets(snapshot);
  if (faults.some((fault) => fault.code === 'no-sheet')) return { ok: false, faults };
  const { data, spots, faults: orphans } = templateData(rows);
  const read = checkedTemplate(data);
  const others = [...orphans, ...read.faults].map((fault) => placedFault(fault, spots));
  const placed = inOrder([...faults, ...others.filter(notFollowing(faults))], snapshot);
  const usable = read.ok && !placed.some((fault) => fault.severity === 'error');
  return usable ? { ok: true, template: read.template, faults: placed } : { ok: false, faults: placed };
}

/** @throws Refusal 'bad-template': sheet, cell and code of the first fault, and how many there are */
export function templateOfWorkbook(snapshot: Snapshot): Template {
  const read = readTemplateWorkbook(snapshot);
  if (read.ok) return read.template;
  const errors = read.faults.filter((fault) => fault.severity === 'error');
  const [first] = errors;
  const place = [first?.sheet, first?.cell].filter((part) => typeof part === 'string').join('!');
  throw new Refusal('bad-template', {
    detail: place === '' ? (first?.path ?? '') : place,
    code: first?.code ?? '',
    n: errors.length,
  });
}

/** Faults in what numbers of several rows make together. */
const ofNumbers: ReadonlySet<string> = new Set(['weights', 'cuts-gap', 'not-ascending', 'contradiction']);

/** Beside a cell that could not be read nothing more is said of its row, nor of what the numbers of its sheet make. */
function notFollowing(unread: readonly PlacedFault[]): (fault: PlacedFault) => boolean {
  const rowOf = ({ sheet, cell, path }: PlacedFault): string =>
    sheet === null ? path : `${sheet}!${/\d+$/.exec(cell ?? '')?.[0] ?? ''}`;
  const rows = new Set(unread.map(rowOf));
  const sheets = new Set(unread.filter(({ code }) => code === 'unreadable').map(({ sheet }) => sheet));
  return (fault) => !rows.has(rowOf(fault)) && !(sheets.has(fault.sheet) && ofNumbers.has(fault.code));
}

/** The cell of the last part of the path that a column is called by, else the row's first. */
function placedFault(fault: TemplateFault, spots: Spots): PlacedFault {
  const parts = fault.path.split(/(?=[.[])/);
  for (let length = parts.length; length > 0; length--) {
    const spot = spots.get(parts.slice(0, length).join(''));
    if (spot === undefined) continue;
    const key = (parts[length] ?? '').replace(/^\./, '');
    const column = spot.columns.get(key) ?? spot.columns.get('value') ?? Math.min(...spot.columns.values());
    return { ...fault, sheet: spot.sheet, cell: cellName(spot.row, column) };
  }
  return { ...fault, sheet: null, cell: null };
}

function inOrder(faults: readonly PlacedFault[], snapshot: Snapshot): readonly PlacedFault[] {
  const sheets = new Map(snapshot.sheets.map((sheet, index) => [sheet.name, index]));
  const place = ({ sheet, cell }: PlacedFault): readonly [number, number] => [
    sheet === null ? -1 : (sheets.get(sheet) ?? -1),
    Number(/\d+$/.exec(cell ?? '')?.[0] ?? 0),
  ];
  return [...faults].sort((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
}
