/** 写回: everything that will be written is shown first; write, restore, download, stamp. */
import { Button, Divider, Text } from '@fluentui/react-components';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { placesOf } from '../../core/model/finding';
import { hasLedgers, type Examined, type StampTold, type WritePlan } from '../desk';
import { useStyles } from '../styles';
import type { Pane } from '../use-pane';
import { useSay, useStepSay } from '../words';
import { writeWords } from './write/words';

interface StepProps {
  readonly pane: Pane;
  readonly examined: Examined;
}

export function WriteStep({ pane, examined }: StepProps): ReactNode {
  const sayAlways = useSay();
  const say = useStepSay(writeWords);
  const styles = useStyles();
  const { desk } = pane;
  const [plan, setPlan] = useState<WritePlan | null>(null);
  const busy = pane.state.work.state === 'busy';
  useEffect(() => {
    let wanted = true;
    desk.planMarks().then(
      (made) => {
        if (wanted) setPlan(made);
      },
      () => {
        if (wanted) setPlan(null);
      },
    );
    return () => {
      wanted = false;
    };
  }, [desk, examined]);
  // Asked for by the ribbon: the preview stands there and one key confirms it.
  const confirm = useId();
  const asked = pane.state.errand === 'write' && plan !== null && !busy;
  const { dispatch } = pane;
  useEffect(() => {
    if (!asked) return;
    document.getElementById(confirm)?.focus();
    dispatch({ type: 'errandDone' });
  }, [asked, dispatch, confirm]);
  const errors = placesOf(examined.view.findings.filter((finding) => finding.severity === 'error'));
  // The same as stands there already.
  const isWritten = examined.marked && plan !== null && plan.digest === pane.state.written;
  const ledgers = hasLedgers(examined);
  return (
    <div className={styles.stack}>
      <Text size={200}>{say('writeHint')}</Text>
      {examined.marked && !isWritten && <Text size={200}>{say('writtenBefore')}</Text>}
      {plan !== null && !examined.readOnly && <Plan plan={plan} isWritten={isWritten} />}
      <div className={styles.row}>
        <Button
          id={confirm}
          appearance={isWritten ? 'secondary' : 'primary'}
          disabled={busy || examined.readOnly || plan === null || plan.changes === 0}
          onClick={pane.mark}
        >
          {say('writeNow')}
        </Button>
        <Button
          disabled={busy || !examined.restorable}
          onClick={() => {
            dispatch({ type: 'errand', errand: 'restore' });
          }}
        >
          {sayAlways('restoreNow')}
        </Button>
        {desk.download !== null && (
          <Button
            appearance={isWritten ? 'primary' : 'secondary'}
            disabled={busy || !(examined.marked || desk.isUnsaved?.() === true)}
            onClick={pane.download}
          >
            {say(examined.marked || desk.isUnsaved?.() !== true ? 'downloadMarked' : 'downloadChanged')}
          </Button>
        )}
      </div>
      <Divider />
      <Text as="h2" weight="semibold">
        {say('stampTitle')}
      </Text>
      {examined.stamp !== null && <Stamped stamp={examined.stamp} />}
      <Text size={200}>
        {errors > 0 ? say('stampBlocked', { count: errors }) : say(ledgers ? 'stampReady' : 'stampNothing')}
      </Text>
      <div>
        <Button disabled={busy || examined.readOnly || !ledgers || errors > 0} onClick={pane.stamp}>
          {say('stampNow')}
        </Button>
      </div>
    </div>
  );
}

/** What was received with a stamp is told of at once, before anybody thinks of another. */
function Stamped({ stamp: { verdict, code, sheets } }: { readonly stamp: StampTold }): ReactNode {
  const say = useStepSay(writeWords);
  const words = { intact: 'stampIntact', changed: 'stampChanged', inconsistent: 'stampInconsistent' } as const;
  return <Text>{say(words[verdict], { code, sheets: sheets.join('、') })}</Text>;
}

interface PlanProps {
  readonly plan: WritePlan;
  readonly isWritten: boolean;
}

function Plan({ plan, isWritten }: PlanProps): ReactNode {
  const say = useStepSay(writeWords);
  const styles = useStyles();
  if (plan.changes === 0) return <Text>{say('planNothing')}</Text>;
  return (
    <div className={styles.card}>
      <Text size={200}>{say(isWritten ? 'doneSheets' : 'planSheets', { count: plan.sheets.length })}</Text>
      <ul className={styles.plain}>
        {plan.sheets.map((sheet) => (
          <li key={sheet}>
            <Text size={200}>{sheet}</Text>
          </li>
        ))}
      </ul>
      {plan.columns.length > 0 && (
        <>
          <Text size={200}>{say(isWritten ? 'doneColumns' : 'planColumns', { count: plan.columns.length })}</Text>
          <ul className={styles.plain}>
            {plan.columns.map((column) => (
              <li key={`${column.sheet}-${column.header}`}>
                <Text size={200}>
                  {column.sheet}：{column.header}（{column.cells}）
                </Text>
              </li>
            ))}
          </ul>
        </>
      )}
      <Text size={200}>
        {say(isWritten ? 'doneColours' : 'planColours', { count: plan.colours })} ·{' '}
        {say(isWritten ? 'doneNotes' : 'planNotes', { count: plan.notes })}
      </Text>
    </div>
  );
}
