/** 还原 asks first: what will go and what stays. Nothing is taken out before the clerk says so. */
import { Button, Text } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { RestorePlan } from '../desk';
import { useStyles } from '../styles';
import type { Pane } from '../use-pane';
import { useSay, useStepSay } from '../words';
import { askedWords } from './asked-words';
import { Asking } from './Asking';

export function AskRestore({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useSay();
  const ask = useStepSay(askedWords);
  const styles = useStyles();
  const { desk } = pane;
  const [plan, setPlan] = useState<RestorePlan | null>(null);
  useEffect(() => {
    let wanted = true;
    // Asked for by the ribbon before anything was read, nothing has a name yet; the kinds are said all the same.
    desk.planRestore().then(
      (made) => {
        if (wanted) setPlan(made);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [desk]);
  const done = (): void => {
    pane.dispatch({ type: 'errandDone' });
  };
  // What is not known to be there is spoken of by its kinds.
  const { sheets = [], columns = 0 } = plan?.marks ?? {};
  const { mended, summary } = plan ?? { mended: desk.restoresFixes, summary: 0 };
  const isOnlyMended = plan !== null && plan.marks === null && (mended || summary > 0);
  const [summaryToo, setSummaryToo] = useState<boolean | null>(null);
  // Where there is nothing else it is the summary that is meant.
  const takesSummary = summary > 0 && (summaryToo ?? (isOnlyMended && !mended));
  return (
    <Asking
      title={ask('askRestoreTitle')}
      className={styles.stack}
      onLeave={done}
      answers={
        <>
          <Button onClick={done}>{say('cancel')}</Button>
          <Button
            appearance="primary"
            onClick={() => {
              done();
              pane.restore(takesSummary);
            }}
          >
            {say('restoreNow')}
          </Button>
        </>
      }
    >
      <Text block>{ask('askRestore')}</Text>
      {(mended || !isOnlyMended) && (
        <ul className={styles.plain}>
          {sheets.length > 0 && <li>{ask('restoreSheets', { count: sheets.length, names: sheets.join('、') })}</li>}
          {columns > 0 && <li>{ask('restoreColumns', { count: columns })}</li>}
          {sheets.length > 0 && <li>{ask('restoreMarks')}</li>}
          {sheets.length === 0 && !isOnlyMended && <li>{ask('restoreKinds')}</li>}
          {mended && <li>{ask('restoreFixes')}</li>}
        </ul>
      )}
      {summary > 0 && (
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={takesSummary}
            onChange={(event) => {
              setSummaryToo(event.currentTarget.checked);
            }}
          />
          <Text>{ask('restoreSummary', { count: summary })}</Text>
        </label>
      )}
      <Text block>{ask('restoreStays')}</Text>
    </Asking>
  );
}
