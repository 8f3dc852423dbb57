/** xl/workbook.xml: the list of sheets, defined names and what counts sheets by their place. */
import { Refusal } from '../../../../core/errors';
import {
  attributeOf,
  attributesOf,
  childOf,
  childrenOf,
  prefixedAttributeOf,
  prefixOf,
  withPrefix,
  type XmlElement,
} from '../xml/element';
import { plainXml, xmlText } from '../xml/text';
import type { Dialect } from './dialect';
import { strict, transitional } from './dialect';
import type { PackageDraft, XmlPart } from './draft';
import { Relationships } from './relationships';

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

export interface SheetEntry {
  readonly name: string;
  /** Id of the relationship to the sheet's part. */
  readonly id: string;
  /** Name of the sheet's part; "" when the relationship is missing. */
  readonly part: string;
  /** 'worksheet', 'chartsheet', 'dialogsheet', 'xlmacrosheet' … */
  readonly type: string;
  readonly visibility: Visibility;
  /** Place in the list before the change; −1 for a new sheet. */
  readonly place: number;
}

export interface NewName {
  readonly name: string;
  readonly refersTo: string;
  /** Sheet the name belongs to. */
  readonly sheet: string;
  readonly hidden: boolean;
}

/** The schema's order of what may stand in a workbook. */
const order: readonly string[] = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

interface FoundSheet extends SheetEntry {
  readonly element: XmlElement | null;
}

export class WorkbookPart {
  readonly part: XmlPart;
  readonly relationships: Relationships;
  readonly dialect: Dialect;
  readonly date1904: boolean;
  /** Sheets may not be added, removed or moved. */
  readonly locked: boolean;
  readonly #prefix: string;
  readonly #list: XmlElement;
  #sheets: FoundSheet[];
  readonly #names: NewName[] = [];
  #nextId: number;
  #calculateOnLoad = false;

  constructor(draft: PackageDraft) {
    const root = new Relationships(draft, '');
    const name = root.ofType('officeDocument')[0]?.part ?? 'xl/workbook.xml';
    this.part = draft.open(name);
    this.relationships = new Relationships(draft, name);
    const { text } = this.part;
    this.#prefix = prefixOf(this.part.root);
    this.dialect = attributesOf(text, this.part.root).some((each) => each.value === strict.main)
      ? strict
      : transitional;
    const list = childOf(this.part.root, 'sheets');
    if (this.part.root.local !== 'workbook' || list === null) throw new Refusal('damaged', { part: name });
    this.#list = list;
    const properties = childOf(this.part.root, 'workbookPr');
    this.date1904 = properties !== null && isTrue(attributeOf(text, properties, 'date1904'));
    const protection = childOf(this.part.root, 'workbookProtection');
    this.locked = protection !== null && isTrue(attributeOf(text, protection, 'lockStructure'));
    this.#sheets = childrenOf(list, 'sheet').map((element, place) => this.#found(element, place));
    const ids = childrenOf(list, 'sheet').map((element) => Number(attributeOf(text, element, 'sheetId')));
    this.#nextId = Math.max(0, ...ids.filter((id) => Number.isSafeInteger(id))) + 1;
  }

  sheets(): readonly SheetEntry[] {
    return this.#sheets;
  }

  /** By name, as Excel compares names: upper and lower case are the same. */
  sheet(name: string): SheetEntry | null {
    return (
      this.#sheets.find((each) => each.name === name) ??
      this.#sheets.find((each) => each.name.toLowerCase() === name.toLowerCase()) ??
      null
    );
  }

  /** @param after name of the sheet before it; null or unknown: at the end */
  addSheet(name: string, part: string, visibility: Visibility, after: string | null): void {
    const id = this.relationships.add(this.dialect.type('worksheet'), part);
    const at = after === null ? -1 : this.#sheets.findIndex((each) => each.name === after);
    const entry: FoundSheet = { name, id, part, type: 'worksheet', visibility, place: -1, element: null };
    this.#sheets.splice(at < 0 ? this.#sheets.length : at + 1, 0, entry);
  }

  removeSheet(entry: SheetEntry): void {
    this.#sheets = this.#sheets.filter((each) => each.id !== entry.id);
    this.relationships.remove(entry.id);
  }

  addName(name: NewName): void {
    this.#names.push(name);
  }

  /** Formulas without cached results are there: the program must calculate when it opens the file. */
  calculateOnLoad(): void {
    this.#calculateOnLoad = true;
  }

  finish(): void {
    this.#finishSheets();
    this.#finishNames();
    this.#finishViews();
    if (this.#calculateOnLoad) this.#finishCalculation();
    this.relationships.finish();
  }

  #found(element: XmlElement, place: number): FoundSheet {
    const { text } = this.part;
    const id = prefixedAttributeOf(text, element, 'id') ?? '';
    const relationship = this.relationships.byId(id);
    const state = attributeOf(text, element, 'state');
    return {
      name: attributeOf(text, element, 'name') ?? '',
      id,
      part: relationship?.part ?? '',
      type: relationship === null ? '' : relationship.type.slice(relationship.type.lastIndexOf('/') + 1).toLowerCase(),
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      place,
      element,
    };
  }

  #finishSheets(): void {
    const kept = new Set(this.#sheets.map((each) => each.place));
    for (const [place, element] of childrenOf(this.#list, 'sheet').entries()) {
      if (!kept.has(place)) this.part.remove(element);
    }
    const { text, root } = this.part;
    const bound =
      boundPrefix(text, root, this.dialect.relationships) ?? boundPrefix(text, this.#list, this.dialect.relationships);
    let behind = this.#list.openEnd;
    let appended = '';
    for (const { name, id, visibility, element } of this.#sheets) {
      if (element !== null) {
        behind = element.end;
        continue;
      }
      const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
      const relationship = bound === null ? `xmlns:r="${this.dialect.relationships}" r:id` : `${bound}:id`;
      const xml = `<${this.#prefix}sheet name="${plainXml(name)}" sheetId="${String(this.#nextId)}"${state} ${relationship}="${id}"/>`;
      this.#nextId += 1;
      if (this.#list.selfClosing) appended += xml;
      else this.part.insert(behind, xml);
    }
    if (appended !== '') this.part.append(this.#list, appended);
  }

  /** A name of one sheet counts that sheet by its place, so places that moved are written anew. */
  #finishNames(): void {
    const { text, root } = this.part;
    const places = new Map(this.#sheets.map((each, index) => [each.place, index]));
    const list = childOf(root, 'definedNames');
    const old = childrenOf(list, 'definedName');
    const kept = old.filter((element) => {
      const place = attributesOf(text, element).find((each) => each.name === 'localSheetId');
      if (place === undefined) return true;
      const now = places.get(Number(place.value));
      if (now === undefined) return false;
      if (String(now) !== place.value) this.part.replace(place.start, place.end, `localSheetId="${String(now)}"`);
      return true;
    });
    const fresh = this.#names
      .map(({ name, refersTo, sheet, hidden }) => {
        const place = this.#sheets.findIndex((each) => each.name === sheet);
        return `<definedName name="${plainXml(name)}" localSheetId="${String(place)}"${hidden ? ' hidden="1"' : ''}>${xmlText(refersTo)}</definedName>`;
      })
      .join('');
    if (list !== null && kept.length + this.#names.length === 0) {
      // An empty list is against the schema.
      if (old.length > 0) this.part.remove(list);
      return;
    }
    for (const element of old) if (!kept.includes(element)) this.part.remove(element);
    if (fresh === '') return;
    if (list === null) this.#insertChild('definedNames', `<definedNames>${fresh}</definedNames>`);
    else this.part.append(list, withPrefix(fresh, this.#prefix));
  }

  /** Which sheet is shown and which tab comes first are counted by place too. */
  #finishViews(): void {
    const { text, root } = this.part;
    for (const view of childrenOf(childOf(root, 'bookViews'), 'workbookView')) {
      for (const { name, value, start, end } of attributesOf(text, view)) {
        if (name !== 'activeTab' && name !== 'firstSheet') continue;
        const place = Number(value);
        if (!(place >= 0 && place < childrenOf(this.#list, 'sheet').length)) continue;
        const moved = this.#sheets.findIndex((each) => each.place === place);
        const shown = this.#sheets.findIndex((each) => each.visibility === 'visible');
        const now = moved >= 0 ? moved : Math.max(0, shown);
        if (now !== place) this.part.replace(start, end, `${name}="${String(now)}"`);
      }
    }
  }

  #finishCalculation(): void {
    const { text, root } = this.part;
    const element = childOf(root, 'calcPr');
    if (element === null) {
      this.#insertChild('calcPr', '<calcPr fullCalcOnLoad="1"/>');
      return;
    }
    const attribute = attributesOf(text, element).find((each) => each.name === 'fullCalcOnLoad');
    if (attribute === undefined) {
      const at = element.start + 1 + element.name.length;
      this.part.insert(at, ' fullCalcOnLoad="1"');
    } else if (!isTrue(attribute.value)) this.part.replace(attribute.start, attribute.end, 'fullCalcOnLoad="1"');
  }

  #insertChild(local: string, xml: string): void {
    const { root } = this.part;
    const rank = order.indexOf(local);
    const before = root.children.filter((child) => order.indexOf(child.local) < rank).at(-1);
    this.part.insert(before?.end ?? root.openEnd, withPrefix(xml, this.#prefix));
  }
}

/** The prefix under which the element declares a namespace; null when it does not. */
export function boundPrefix(text: string, element: XmlElement, namespace: string): string | null {
  const found = attributesOf(text, element).find((each) => each.name.startsWith('xmlns:') && each.value === namespace);
  return found === undefined ? null : found.name.slice('xmlns:'.length);
}

export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
