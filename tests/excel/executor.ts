/** Carries out the batches of office.js on a fake workbook: paths, loads, methods, properties, references, counts. */
import type { Answer, Batch, Executor, ObjectPath } from './load-office';
import { setOf } from './api-sets';
import { ExcelFault } from './fault';

/** Excel on the web takes and gives 5 MB at most. */
const mostBytes = 5 * 1024 * 1024;

type Fake = object;

export class FakeExecutor implements Executor {
  syncs = 0;
  sentBytes = 0;
  answeredBytes = 0;
  readonly #references = new Map<string, Fake>();
  readonly #ids = new WeakMap<Fake, string>();
  /** When set, every batch fails as it does while a cell is being edited. */
  editing = false;
  /** Called before each batch; may throw to play a crash in the middle of writing. */
  before: (batch: Batch) => void = () => undefined;
  /** When set, no batch is ever answered. */
  hanging = false;

  constructor(private readonly root: Fake) {}

  executeAsync(_custom: unknown, _flags: unknown, message: { readonly Body: Batch | string }): Promise<Answer> {
    const batch = typeof message.Body === 'string' ? (JSON.parse(message.Body) as Batch) : message.Body;
    // Through JSON, as over the wire: nothing is shared with the proxies.
    const text = JSON.stringify(batch);
    const bytes = Buffer.byteLength(text);
    this.syncs += 1;
    this.sentBytes += bytes;
    if (this.hanging) return new Promise(() => undefined);
    try {
      this.before(batch);
      if (this.editing) throw new ExcelFault('InvalidOperationInCellEditMode');
      if (bytes > mostBytes) throw new ExcelFault('RequestPayloadSizeLimitExceeded');
      const results = this.#run(JSON.parse(text) as Batch);
      const answered = Buffer.byteLength(JSON.stringify(results));
      this.answeredBytes += answered;
      if (answered > mostBytes) throw new ExcelFault('ResponsePayloadSizeLimitExceeded');
      return Promise.resolve({ ErrorCode: '', ErrorMessage: '', Headers: {}, Body: { Results: results } });
    } catch (error) {
      if (!(error instanceof ExcelFault))
        return Promise.reject(error instanceof Error ? error : new Error(String(error)));
      return Promise.resolve({
        ErrorCode: '',
        ErrorMessage: '',
        Headers: {},
        Body: { Results: [], Error: { Code: error.code, Message: error.message, ActionIndex: 0 } },
      });
    }
  }

  #run(batch: Batch): { ActionId: number; Value: unknown }[] {
    const known = new Map<number, Fake | null>();
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const action of batch.Actions) {
      const target = this.#resolve(action.ObjectPathId, batch.ObjectPaths, known);
      const args = this.#args(action.ArgumentInfo, batch.ObjectPaths, known);
      let value: unknown = null;
      if (action.ActionType === 1) value = target === null ? null : this.#instance(target);
      else if (target === null) value = null;
      else if (action.ActionType === 2) value = query(target, action.QueryInfo?.Select ?? []);
      else if (action.ActionType === 3) value = this.#call(target, action.Name, args);
      else if (action.ActionType === 4) set(target, action.Name, args[0]);
      results.push({ ActionId: action.Id, Value: value === undefined ? null : value });
    }
    return results;
  }

  #instance(target: Fake): object {
    const id = this.#ids.get(target) ?? `ref${String(this.#references.size)}`;
    this.#ids.set(target, id);
    this.#references.set(id, target);
    const own = 'Id' in target && typeof target.Id === 'string' ? { Id: target.Id } : {};
    return { _ReferenceId: id, _Id: id, ...own };
  }

  #call(target: Fake, name: string, args: readonly unknown[]): unknown {
    if (/^_(?:Keep|Release|Remove)Reference$|^_(?:Unr|R)egister\w*Event$/.test(name)) return null;
    const result = method(target, name)(...args);
    return typeof result === 'object' && result !== null && !Array.isArray(result) ? this.#instance(result) : result;
  }

  #args(
    info:
      | { readonly Arguments?: readonly unknown[]; readonly ReferencedObjectPathIds?: readonly (number | null)[] }
      | undefined,
    paths: Batch['ObjectPaths'],
    known: Map<number, Fake | null>,
  ): unknown[] {
    return (info?.Arguments ?? []).map((argument, index) => {
      const id = info?.ReferencedObjectPathIds?.[index] ?? 0;
      return id === 0 ? argument : this.#resolve(id, paths, known);
    });
  }

  #resolve(id: number, paths: Batch['ObjectPaths'], known: Map<number, Fake | null>): Fake | null {
    const found = known.get(id);
    if (found !== undefined) return found;
    const path = paths[String(id)];
    const made = path === undefined ? null : this.#follow(path, paths, known);
    known.set(id, made);
    return made;
  }

  #follow(path: ObjectPath, paths: Batch['ObjectPaths'], known: Map<number, Fake | null>): Fake | null {
    if (path.ObjectPathType === 1) return this.root;
    if (path.ObjectPathType === 6) return this.#references.get(path.Name) ?? null;
    if (path.ObjectPathType === 7) return null;
    const parent = this.#resolve(path.ParentObjectPathId, paths, known);
    if (parent === null) return null;
    const args = this.#args(path.ArgumentInfo, paths, known);
    const result: unknown =
      path.ObjectPathType === 4
        ? get(parent, path.Name)
        : path.ObjectPathType === 5
          ? item(parent, args[0])
          : method(parent, path.Name)(...args);
    return typeof result === 'object' ? result : null;
  }
}

/** Members are looked for by name on purpose: an unknown one is a hole in the fake and is said aloud. */
function get(target: Fake, name: string): unknown {
  needSet(target, name);
  if (!(name in target)) throw new Error(`fake Excel has no ${target.constructor.name}.${name}`);
  return (target as Readonly<Record<string, unknown>>)[name];
}

function set(target: Fake, name: string, value: unknown): void {
  needSet(target, name);
  if (!(name in target)) throw new Error(`fake Excel has no ${target.constructor.name}.${name} to set`);
  // Within a block of cells null leaves a cell as it is; alone it is no value.
  if (value === null || value === undefined) throw new ExcelFault('InvalidArgument', `${name} = null`);
  (target as Record<string, unknown>)[name] = value;
}

function method(target: Fake, name: string): (...args: readonly unknown[]) => unknown {
  const found = get(target, name);
  if (typeof found !== 'function') throw new Error(`fake Excel: ${target.constructor.name}.${name} is no method`);
  return (...args) => (found as (...all: unknown[]) => unknown).apply(target, [...args]);
}

const excelNames: ReadonlyMap<string, string> = new Map([
  ['FakeBook', 'Workbook'],
  ['FakeSheet', 'Worksheet'],
  ['FakeRange', 'Range'],
  ['FakeRangeAreas', 'RangeAreas'],
  ['FakeFormat', 'RangeFormat'],
  ['FakeChart', 'Chart'],
  ['FakeDataValidation', 'DataValidation'],
]);

/** Members that are newer than the Excel that the test pretends to have are not there. */
function needSet(target: Fake, name: string): void {
  const kind = excelNames.get(target.constructor.name);
  const version = kind === undefined ? null : setOf(kind, name);
  if (version === null) return;
  const sheet = 'sheet' in target ? target.sheet : target;
  const book = typeof sheet === 'object' && sheet !== null && 'book' in sheet ? sheet.book : sheet;
  if (hasNeed(book)) book.need(version);
}

function hasNeed(book: unknown): book is { need(version: string): void } {
  return typeof book === 'object' && book !== null && 'need' in book;
}

/** A collection's item by the id, key or name that office.js holds of it. */
function item(collection: Fake, id: unknown): unknown {
  if ('Item' in collection) return method(collection, 'Item')(id);
  const items = get(collection, 'Items');
  if (!Array.isArray(items)) throw new Error('fake Excel: no collection');
  return (items as readonly Fake[]).find((each) =>
    ['Id', 'Key', 'Name'].some((name) => name in each && get(each, name) === id),
  );
}

/** Objects that are values: they come whole. */
const wholeValues = new Set(['ErrorAlert', 'Prompt', 'Rule', 'Zoom']);

/** "name", "protection/protected", "items/name": what a load asks for, as nested plain data. */
function query(target: Fake, select: readonly string[]): unknown {
  const items = 'Items' in target && Array.isArray(target.Items) ? (target.Items as readonly Fake[]) : null;
  if (items !== null) {
    const each = select.map((path) => path.replace(/^items\//i, '')).filter((path) => !/^items$/i.test(path));
    return { _Items: items.map((item) => query(item, each)) };
  }
  const out: Record<string, unknown> = {};
  for (const path of select) {
    const [head = '', ...rest] = path.split('/');
    const name = head.charAt(0).toUpperCase() + head.slice(1);
    const value = get(target, name);
    if (rest.length === 0)
      out[name] = wholeValues.has(name)
        ? value
        : typeof value === 'object' && value !== null && !Array.isArray(value)
          ? {}
          : value;
    else if (typeof value === 'object' && value !== null)
      out[name] = { ...(out[name] as object | undefined), ...(query(value, [rest.join('/')]) as object) };
  }
  if ('Id' in target) out.Id = target.Id;
  return out;
}
