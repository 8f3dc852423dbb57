/** 还原 asks first: what will go and what stays. Nothing is taken out before the clerk says so. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { RestorePlan } from '../desk';
import { useStyles } from '../styles';
import { useFocusBack } from '../use-focus-back';
import type { Pane } from '../use-pane';
import { useSay } from '../words';

export function AskRestore({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useSay();
  useFocusBack();
  const styles = useStyles();
  const { desk, state } = pane;
  const { examined } = state;
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
  const marks = plan?.marks ?? null;
  const [summaryToo, setSummaryToo] = useState<boolean | null>(null);
  // Where nothing else is known to be there it is the summary that is meant.
  const takesSummary = summaryToo ?? (examined !== null && !examined.marked);
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
          <DialogContent>
            <Text block>{say('askRestore')}</Text>
            <ul className={styles.plain}>
              {marks !== null && marks.sheets.length > 0 && (
                <li>{say('restoreSheets', { count: marks.sheets.length, names: marks.sheets.join('、') })}</li>
              )}
              {marks !== null && marks.columns > 0 && <li>{say('restoreColumns', { count: marks.columns })}</li>}
              <li>{say(marks === null ? 'restoreKinds' : 'restoreMarks')}</li>
              {desk.restoresFixes && <li>{say('restoreFixes')}</li>}
            </ul>
            {plan !== null && plan.summary > 0 && (
              <label className={styles.tick}>
                <input
                  type="checkbox"
                  checked={takesSummary}
                  onChange={(event) => {
                    setSummaryToo(event.currentTarget.checked);
                  }}
                />
                <Text>{say('restoreSummary', { count: plan.summary })}</Text>
              </label>
            )}
            <Text block>{say('restoreStays')}</Text>
          </DialogContent>
          <DialogActions>
            <Button onClick={done}>{say('cancel')}</Button>
            <Button
              appearance="primary"
              onClick={() => {
                done();
                pane.restore(takesSummary && (plan?.summary ?? 0) > 0);
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
