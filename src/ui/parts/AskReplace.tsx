/** Another workbook is to be opened over one that was changed and not saved: nothing is let go before the clerk says so. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Pane } from '../use-pane';
import { useSay, useStepSay } from '../words';
import { askedWords } from './asked-words';
import { Asking } from './Asking';

export function AskReplace({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useSay();
  const ask = useStepSay(askedWords);
  const answer = (how: Parameters<Pane['replace']>[0]) => (): void => {
    pane.replace(how);
  };
  return (
    <Asking
      title={ask('askReplaceTitle')}
      several
      onLeave={answer('stay')}
      answers={
        <>
          <Button appearance="primary" onClick={answer('save')}>
            {ask('saveAndReplace')}
          </Button>
          <Button onClick={answer('drop')}>{ask('justReplace')}</Button>
          <Button onClick={answer('stay')}>{say('cancel')}</Button>
        </>
      }
    >
      {ask('askReplace', { name: pane.desk.workbookName() })}
    </Asking>
  );
}
