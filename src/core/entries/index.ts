export { entriesOf, entryKey, later, type Entries, type Entry } from './entries';
export { withMovedFiles } from './moved';
export {
  adjustHeader,
  attachedWords,
  decidedHeader,
  demandsHeading,
  fileInRemark,
  handledHeader,
  reasonHeader,
  returnByHeader,
  returnedHeader,
  type PageCode,
} from './pages';
export { readEntries } from './read-entries';
