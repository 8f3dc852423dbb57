/** Loads the shipped Excel library of office.js in a context of its own and sends every batch to an executor of ours. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';

/** What office.js hands to an executor, and what it wants back. Undocumented: @microsoft/office-js is pinned. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}
export interface Action {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set property. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}
export interface ObjectPath {
  readonly Id: number;
  /** 1 global, 3 method, 4 property, 5 indexer, 6 reference id, 7 null. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
}
export interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}
export interface Answer {
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: object;
  readonly Body: {
    readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
    readonly Error?: unknown;
  };
}
export interface Executor {
  executeAsync(customData: unknown, flags: unknown, message: { readonly Body: Batch | string }): Promise<Answer>;
}

export interface OfficeLibrary {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly messages: Messages;
}

/** What Excel tells without being asked: events. Nobody hears them who has not put a handler on. */
export class Messages {
  #handler: ((message: object) => unknown) | null = null;
  readonly manager = {
    register: (handler: (message: object) => unknown): Promise<void> => {
      this.#handler = handler;
      return Promise.resolve();
    },
    unregister: (): Promise<void> => {
      this.#handler = null;
      return Promise.resolve();
    },
  };
  /** @param messageType the library's number of the event */
  tell(messageType: number, told: object): void {
    const message = JSON.stringify(told);
    this.#handler?.({ entries: [{ messageCategory: 65536, messageType, targetId: 'Workbook', message }] });
  }
}

const home = path.join(path.dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json')), 'dist');

/** Puts `Excel`, `OfficeExtension` and a small `Office` on the global object, as a page with office.js has them. */
export function installOffice(
  executor: Executor,
  isSetSupported: (version: string) => boolean,
  file: Uint8Array | null = null,
): OfficeLibrary {
  const messages = new Messages();
  const window: Record<string, unknown> = {
    console,
    // Timers of the library must not keep a test process alive.
    setTimeout: (work: () => void, ms: number) => setTimeout(work, ms).unref(),
    clearTimeout,
    performance,
    Promise,
    location: { search: '', protocol: 'https:', href: 'https://local/', hash: '' },
    name: '',
    document: { getElementsByTagName: () => [], addEventListener: () => undefined, createElement: () => ({}) },
    navigator: { userAgent: 'node' },
    addEventListener: () => undefined,
    OSF: { DDA: { RichApi: { richApiMessageManager: messages.manager } } },
    Type: Function,
  };
  window.window = window;
  window.self = window;
  const office = {};
  window.Microsoft = { Office: { WebExtension: office } };
  window.Office = office;
  runInContext(readFileSync(path.join(home, 'excel-web-16.00.js'), 'utf8'), createContext(window));
  const library = window as unknown as Omit<OfficeLibrary, 'messages'> & {
    readonly OfficeExtension: { readonly SessionBase: { _overrideSession: unknown } };
  };
  library.OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: 'http://fake.local', headers: {} }),
    _createRequestExecutorOrNull: () => executor,
  };
  Object.assign(globalThis, {
    Excel: library.Excel,
    OfficeExtension: library.OfficeExtension,
    Office: {
      FileType: { Compressed: 'compressed' },
      AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
      context: {
        document: { getFileAsync: fileInSlices(file) },
        requirements: { isSetSupported: (_set: string, version: string) => isSetSupported(version) },
      },
    },
  });
  return Object.assign(library, { messages });
}

type Told = (result: { readonly status: string; readonly value?: unknown; readonly error?: { code: number } }) => void;

/** Office hands the file out in slices; here in two, so that they are put together. */
function fileInSlices(file: Uint8Array | null) {
  return (_kind: string, _options: object, done: Told): void => {
    if (file === null) {
      done({ status: 'failed', error: { code: 5001 } });
      return;
    }
    const half = file.length >> 1;
    const slices = [file.subarray(0, half), file.subarray(half)];
    const value = {
      size: file.length,
      sliceCount: slices.length,
      getSliceAsync: (index: number, told: Told) => {
        told({ status: 'succeeded', value: { data: Array.from(slices[index] ?? []) } });
      },
      closeAsync: () => undefined,
    };
    done({ status: 'succeeded', value });
  };
}
