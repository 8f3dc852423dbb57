/** Files handed out together: one as it is, more of them in a .zip, made one after the other so that it can be stopped. */
import { zipSync, type Zippable } from 'fflate';
import { Refusal } from '../core/errors';
import { isoOf } from '../core/model/calendar';
import type { DeskFile } from './opened';

/** A file that is still to be made. */
export interface ToMake {
  readonly name: string;
  readonly make: () => Promise<Uint8Array> | Uint8Array;
}

/** Told before each file how many are made; asked whether to go on. */
export interface Course {
  readonly told: (done: number, all: number) => void;
  readonly goOn: () => Promise<boolean>;
}

/**
 * @param archive the name of the .zip without its ending; @param asOf serial of the day that the files bear: the archive
 * holds no time of its making, so that the same files give the same bytes
 * @throws Refusal 'not-found' when there is nothing; 'cancelled' with `kept`: nothing that the worker holds is lost
 */
export async function packed(
  files: readonly ToMake[],
  archive: string,
  asOf: number,
  course: Course,
): Promise<DeskFile> {
  const [only] = files;
  if (only === undefined) throw new Refusal('not-found');
  if (files.length === 1) return { name: only.name, bytes: await only.make() };
  const mtime = new Date(`${isoOf(asOf)}T00:00:00`);
  const made: Zippable = {};
  for (const [at, { name, make }] of files.entries()) {
    course.told(at, files.length);
    if (!(await course.goOn())) throw new Refusal('cancelled', { kept: 1 });
    // A workbook is packed already; records are text and are packed here.
    made[name] = [await make(), { level: name.endsWith('.xlsx') ? 0 : 6, mtime }];
  }
  return { name: `${archive}.zip`, bytes: zipSync(made) };
}
