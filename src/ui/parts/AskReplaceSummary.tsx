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
import { askedWords } from './asked-words';
import { useSay, useStepSay } from '../words';

export function AskReplaceSummary({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useSay();
  const ask = useStepSay(askedWords);
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
          <DialogTitle>{ask('askSummaryTitle')}</DialogTitle>
          <DialogContent>{ask('askSummary')}</DialogContent>
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
              {ask('replaceSummary')}
            </Button>
            <Button onClick={done}>{say('cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
