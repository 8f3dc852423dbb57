/** The open workbook as the bytes of an .xlsx file, unsaved edits included: older than all requirement sets that we use. */
import { Refusal } from '../../../core/errors';

const sliceSize = 4 * 1024 * 1024;

/** @throws Refusal 'busy' when Office does not hand the file out just now */
export async function wholeFile(): Promise<Uint8Array> {
  const file = await told<Office.File>((done) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, done);
  });
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await told<Office.Slice>((done) => {
        file.getSliceAsync(index, done);
      });
      const data = slice.data as ArrayLike<number>;
      bytes.set(data, at);
      at += data.length;
    }
    return bytes;
  } finally {
    // Office keeps two files in memory at most.
    file.closeAsync();
  }
}

function told<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new Refusal('busy', { code: result.error.code }));
    });
  });
}
