/** All safe fixes of the choice: first what will be written, then one click; afterwards the way back. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Text,
} from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { safeFixes } from '../../../core/marking/fixes';
import { isRest, type Finding } from '../../../core/model/finding';
import { fixesShown, type FixPlan } from '../../desk';
import { placeOf } from '../../parts/FindingList';
import { useStyles } from '../../styles';
import type { Pane } from '../../use-pane';
import { useSay } from '../../words';

interface FixAllProps {
  readonly pane: Pane;
  /** Those that the list shows and nobody has explained. */
  readonly findings: readonly Finding[];
  /** Nothing can be written into the file, which is said over the steps. */
  readonly readOnly: boolean;
}

export function FixAll({ pane, findings, readOnly }: FixAllProps): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const listed = useMemo(() => safeFixes(findings), [findings]);
  // Of a long column the list names the first places only; how many can be mended is counted when it is asked.
  const more = useMemo(() => {
    const rules = new Set(listed.map(({ finding }) => finding.rule));
    return findings.some((finding) => isRest(finding) && rules.has(finding.rule));
  }, [findings, listed]);
  const [asked, setAsked] = useState<FixPlan | null>(null);
  const [open, setOpen] = useState(false);
  const { filter, work, fixesMade } = pane.state;
  const busy = work.state === 'busy';
  const plan: FixPlan | null = more ? asked : { count: listed.length, first: listed.slice(0, fixesShown) };
  const begin = (): void => {
    setOpen(true);
    if (!more) return;
    setAsked(null);
    void pane.planFixes(filter).then((made) => {
      setAsked(made);
      if (made === null) setOpen(false);
    });
  };
  if (listed.length === 0 && !fixesMade) return null;
  return (
    <div className={styles.row}>
      {listed.length > 0 && (
        <Dialog
          open={open}
          onOpenChange={(_, data) => {
            if (data.open) begin();
            else setOpen(false);
          }}
        >
          <DialogTrigger disableButtonEnhancement>
            <Button size="small" disabled={readOnly || busy}>
              {say(more ? 'fixAllMore' : 'fixAll', { count: listed.length })}
            </Button>
          </DialogTrigger>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>
                {plan === null ? say('fixCounting') : say('fixPreviewTitle', { count: plan.count })}
              </DialogTitle>
              <DialogContent>
                <Text block>{say('fixPreviewHint')}</Text>
                {plan !== null && <Preview plan={plan} />}
              </DialogContent>
              <DialogActions>
                <DialogTrigger disableButtonEnhancement>
                  <Button>{say('cancel')}</Button>
                </DialogTrigger>
                <DialogTrigger disableButtonEnhancement>
                  <Button
                    appearance="primary"
                    disabled={plan === null}
                    onClick={() => {
                      pane.fix({ choice: filter });
                    }}
                  >
                    {plan === null ? say('fixCounting') : say('fixAll', { count: plan.count })}
                  </Button>
                </DialogTrigger>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      )}
      {fixesMade && (
        <Button size="small" disabled={busy} onClick={pane.undoFixes}>
          {say('undoFix')}
        </Button>
      )}
    </div>
  );
}

function Preview({ plan }: { readonly plan: FixPlan }): ReactNode {
  const say = useSay();
  const styles = useStyles();
  // A day is one word; only what is long may be broken.
  const wordy = (text: unknown): string | undefined => (String(text).length > 12 ? undefined : styles.together);
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('cell')}</th>
            <th scope="col">{say('fixFrom')}</th>
            <th scope="col">{say('fixTo')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.first.map(({ finding, change }) => (
            <tr key={finding.id}>
              <td>{placeOf(finding)}</td>
              <td className={wordy(finding.value)}>{String(finding.value ?? '')}</td>
              <td className={wordy(finding.expected ?? change.value)}>
                {String(finding.expected ?? change.value ?? '')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {plan.count > plan.first.length && <Text>{say('moreCells', { count: plan.count - plan.first.length })}</Text>}
    </>
  );
}
