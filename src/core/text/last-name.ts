/** A file's own name: what comes after its folders, however the machine that named it separates them. */
export function lastName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}
