export { entriesOf, entryKey, later, type Entries, type Entry } from './entries';
export { withMovedFiles } from './moved';
export {
  adjustHeader,
  attachedWords,
  decidedHeader,
  demandsHeading,
  handledHeader,
  reasonHeader,
  returnByHeader,
  returnedHeader,
} from './pages';
export { readEntries } from './read-entries';
export {
  isReturnedSheet,
  noUnitWords,
  readReturned,
  returnedHeaders,
  returnedName,
  returnedUnitLabel,
  type ReturnedLine,
  type ReturnedList,
} from './returned-list';
