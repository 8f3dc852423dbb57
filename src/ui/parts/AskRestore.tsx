/** 还原 as the ribbon asks for it: nothing is taken out before the clerk says so. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Pane } from '../use-pane';
import { useSay } from '../words';

export function AskRestore({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useSay();
  const done = (): void => {
    pane.dispatch({ type: 'errandDone' });
  };
  return (
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (!data.open) done();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('askRestoreTitle')}</DialogTitle>
          <DialogContent>{say('askRestore')}</DialogContent>
          <DialogActions>
            <Button onClick={done}>{say('cancel')}</Button>
            <Button
              appearance="primary"
              onClick={() => {
                done();
                pane.restore();
              }}
            >
              {say('restoreNow')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
