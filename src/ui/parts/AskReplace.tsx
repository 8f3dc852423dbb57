/** Another workbook is to be opened over one that was changed and not saved: nothing is let go before the clerk says so. */
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
import { useFocusBack } from '../use-focus-back';
import type { Pane } from '../use-pane';
import { useSay, useStepSay } from '../words';
import { askedWords } from './asked-words';

export function AskReplace({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useSay();
  const ask = useStepSay(askedWords);
  useFocusBack();
  return (
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (!data.open) pane.replace('stay');
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{ask('askReplaceTitle')}</DialogTitle>
          <DialogContent>{ask('askReplace', { name: pane.desk.workbookName() })}</DialogContent>
          <DialogActions fluid>
            <Button
              appearance="primary"
              onClick={() => {
                pane.replace('save');
              }}
            >
              {ask('saveAndReplace')}
            </Button>
            <Button
              onClick={() => {
                pane.replace('drop');
              }}
            >
              {ask('justReplace')}
            </Button>
            <Button
              onClick={() => {
                pane.replace('stay');
              }}
            >
              {say('cancel')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
