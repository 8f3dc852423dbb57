/** The files that were chosen, as they can be had now. */
import { Refusal, type RefusalCode } from '../core/errors';
import type { FileInHand } from '../ui/desk';
import type { DeskFile } from './opened';

/** A file that could not be given, and why: it is told of like one that could not be read. */
export interface NotGiven {
  readonly name: string;
  readonly code: RefusalCode;
  readonly detail: Refusal['detail'];
}

/** The files' contents, those that can be had; one that cannot stops none of the others. */
export function givenFiles(files: readonly FileInHand[]): Promise<readonly (DeskFile | NotGiven)[]> {
  return Promise.all(
    files.map(async ({ name, bytes }) => {
      try {
        return { name, bytes: await bytes() };
      } catch (error) {
        if (error instanceof Refusal) return { name, code: error.code, detail: error.detail };
        throw error;
      }
    }),
  );
}
