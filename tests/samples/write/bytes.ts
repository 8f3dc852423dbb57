/** The bytes of a workbook in the format that its name says. */
import type { Book } from './book';
import { csvBytes } from './csv';
import { xlsBytes } from './xls';
import { xlsxBytes } from './xlsx';

export function bookBytes(book: Book): Uint8Array {
  switch (book.path.slice(book.path.lastIndexOf('.'))) {
    case '.xls':
    case '.et':
      return xlsBytes(book);
    case '.csv':
      return csvBytes(book);
    default:
      return xlsxBytes(book);
  }
}
