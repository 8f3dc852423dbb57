/** A workbook file behind the port: read from its bytes, changed in its bytes; nothing touches the disk. */
import { Refusal } from '../../core/errors';
import type { Host, Progress } from '../../core/host';
import type { Change } from '../../core/model/change';
import type { Snapshot } from '../../core/model/snapshot';
import { openWorkbook, type OpenOptions } from './open';
import { patchWorkbook, type SkippedChange } from './write';

/** One run of `apply`. */
interface Run {
  readonly changes: readonly Change[];
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

export class XlsxHost implements Host {
  #bytes: Uint8Array;
  #skipped: readonly SkippedChange[] = [];
  /** The bytes as they were before each applied run, by the undo that was handed out for it. */
  readonly #before = new WeakMap<readonly Change[], Run>();

  /** @param name of the file, for messages */
  constructor(
    readonly name: string,
    bytes: Uint8Array,
    readonly options: OpenOptions,
  ) {
    this.#bytes = bytes;
  }

  /** The file as it is now. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** What the last `apply` could not do to single cells. */
  get skipped(): readonly SkippedChange[] {
    return this.#skipped;
  }

  async read(progress?: Progress): Promise<Snapshot> {
    return (await openWorkbook(this.name, this.#bytes, this.options)).read(progress);
  }

  /**
   * All or nothing but for `skipped`. Given back the undo of the last run, it puts the very bytes back that were there.
   * Throws Refusal `unsupported` for formats that cannot be changed in place (xls, csv), `cancelled`, and what
   * `patchWorkbook` throws.
   */
  async apply(changes: readonly Change[], progress?: Progress): Promise<readonly Change[]> {
    const run = this.#before.get(changes);
    if (run?.after === this.#bytes) {
      this.#bytes = run.before;
      this.#skipped = [];
      return run.changes;
    }
    const { format, package: opened } = await openWorkbook(this.name, this.#bytes, this.options);
    if (opened === null) throw new Refusal('unsupported', { file: this.name, detail: format });
    if (progress?.(0, 'write') === false) throw new Refusal('cancelled');
    const before = this.#bytes;
    const { bytes, undo, skipped } = await patchWorkbook(opened.file, changes, { codec: this.options.codec });
    if (progress?.(1, 'write') === false) throw new Refusal('cancelled');
    this.#bytes = bytes;
    this.#skipped = skipped;
    this.#before.set(undo, { changes, before, after: bytes });
    return undo;
  }
}
