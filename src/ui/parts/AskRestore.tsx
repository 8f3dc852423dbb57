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
import type { MarksIn } from '../../core/own/marks-in';
import { useStyles } from '../styles';
import { useFocusBack } from '../use-focus-back';
import type { Pane } from '../use-pane';
import { useSay } from '../words';

export function AskRestore({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useSay();
  useFocusBack();
  const styles = useStyles();
  const { desk } = pane;
  const [plan, setPlan] = useState<MarksIn | null>(null);
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
              {plan !== null && plan.sheets.length > 0 && (
                <li>{say('restoreSheets', { count: plan.sheets.length, names: plan.sheets.join('、') })}</li>
              )}
              {plan !== null && plan.columns > 0 && <li>{say('restoreColumns', { count: plan.columns })}</li>}
              <li>{say(plan === null ? 'restoreKinds' : 'restoreMarks')}</li>
              {desk.restoresFixes && <li>{say('restoreFixes')}</li>}
            </ul>
            <Text block>{say('restoreStays')}</Text>
          </DialogContent>
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
