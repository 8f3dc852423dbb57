/** A summary stands in the open workbook already: nothing of it goes before the clerk says so. */
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
import { useSay } from '../words';

export function AskReplaceSummary({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useSay();
  useFocusBack();
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
          <DialogTitle>{say('askSummaryTitle')}</DialogTitle>
          <DialogContent>{say('askSummary')}</DialogContent>
          <DialogActions fluid>
            <Button
              appearance="primary"
              onClick={() => {
                done();
                pane.writeSummary('download');
              }}
            >
              {say('summaryNew')}
            </Button>
            <Button
              onClick={() => {
                done();
                pane.writeSummary('here', true);
              }}
            >
              {say('replaceSummary')}
            </Button>
            <Button onClick={done}>{say('cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
