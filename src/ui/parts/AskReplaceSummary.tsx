/** A summary stands in the open workbook already: nothing of it goes before the clerk says so. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Pane } from '../use-pane';
import { useSay, useStepSay } from '../words';
import { askedWords } from './asked-words';
import { Asking } from './Asking';

export function AskReplaceSummary({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useSay();
  const ask = useStepSay(askedWords);
  const done = (): void => {
    pane.dispatch({ type: 'errandDone' });
  };
  return (
    <Asking
      title={ask('askSummaryTitle')}
      several
      onLeave={done}
      answers={
        <>
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
        </>
      }
    >
      {ask('askSummary')}
    </Asking>
  );
}
