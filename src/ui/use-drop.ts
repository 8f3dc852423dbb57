/** Files dropped on the pane. */
import { useEffect } from 'react';
import { droppedFiles } from './dropped-files';
import type { Pane } from './use-pane';

/** One is opened where the pane opens files, more are brought together. */
export function useDrop({ desk, state, openFile, go, consolidate }: Pane): void {
  const busy = state.work.state === 'busy';
  const many = state.step === 'summary' || desk.openFile === null;
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      // Seen at the pointer: while something runs nothing is taken.
      if (busy && event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      if (busy || event.dataTransfer === null) return;
      void droppedFiles(event.dataTransfer).then((files) => {
        const [first] = files;
        if (first === undefined) return;
        if (files.length === 1 && !many) openFile(first);
        else {
          go('summary');
          consolidate(files);
        }
      });
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, [busy, many, openFile, go, consolidate]);
}
