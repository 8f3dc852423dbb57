/** Files as they are chosen or dropped; of a folder all workbooks in it, named by their way into it. */
import { Refusal } from '../core/errors';
import type { FileInHand } from './desk';

/** What can be opened, for file pickers. */
export const workbookEndings = '.xlsx,.xlsm,.xls,.et,.csv';

const isWorkbook = (name: string): boolean => /\.(?:xlsx|xlsm|xls|et|csv)$/i.test(name) && !name.startsWith('~$');

/** @param files of an input; those of a chosen folder that are no workbooks are left out */
export function filesInHand(files: Iterable<File>): readonly FileInHand[] {
  return [...files].flatMap((file) => {
    const inFolder = Boolean(file.webkitRelativePath);
    return inFolder && !isWorkbook(file.name) ? [] : [inHand(file, inFolder ? file.webkitRelativePath : file.name)];
  });
}

/** Must be called while the drop is handled: afterwards the browser tells nothing more of it. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly FileInHand[]> {
  const files = [...transfer.files];
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some((entry) => entry.isDirectory)) return filesInHand(files);
  return (await Promise.all(entries.map(filesOf))).flat();
}

async function filesOf(entry: FileSystemEntry): Promise<readonly FileInHand[]> {
  if (isFolder(entry)) {
    const inside = await entriesOf(entry.createReader());
    return (await Promise.all(inside.map(filesOf))).flat();
  }
  if (!isFile(entry) || !isWorkbook(entry.name)) return [];
  const file = await new Promise<File>((resolve, reject) => {
    entry.file(resolve, reject);
  });
  return [inHand(file, entry.fullPath.replace(/^\//, ''))];
}

/** A folder is told in pieces, the last of them empty. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (piece.length === 0) return all;
    all.push(...piece);
  }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** What is in hand is the file as it was chosen: once it was saved anew, moved or locked the browser gives it no more. */
function inHand(file: File, name: string): FileInHand {
  return {
    name,
    bytes: async () => {
      try {
        return new Uint8Array(await file.arrayBuffer());
      } catch {
        throw new Refusal('not-found', { file: name, reason: 'not-as-chosen' });
      }
    },
  };
}
