/** All safe fixes among the shown findings: first what will be written, then one click; afterwards the way back. */
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
import { useMemo, type ReactNode } from 'react';
import { safeFixes } from '../../../core/marking/fixes';
import type { Finding } from '../../../core/model/finding';
import { placeOf } from '../../parts/FindingList';
import { useStyles } from '../../styles';
import type { Pane } from '../../use-pane';
import { useSay } from '../../words';

interface FixAllProps {
  readonly pane: Pane;
  readonly findings: readonly Finding[];
  /** Nothing can be written into the file, which is said over the steps. */
  readonly readOnly: boolean;
}

export function FixAll({ pane, findings, readOnly }: FixAllProps): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const fixes = useMemo(() => safeFixes(findings), [findings]);
  const previewRows = 200;
  if (fixes.length === 0 && !pane.state.fixesMade) return null;
  return (
    <div className={styles.row}>
      {fixes.length > 0 && (
        <Dialog>
          <DialogTrigger disableButtonEnhancement>
            <Button size="small" disabled={readOnly}>
              {say('fixAll', { count: fixes.length })}
            </Button>
          </DialogTrigger>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{say('fixPreviewTitle', { count: fixes.length })}</DialogTitle>
              <DialogContent>
                <Text block>{say('fixPreviewHint')}</Text>
                <table className={styles.table}>
                  <thead>
                    <tr>
                      <th scope="col">{say('cell')}</th>
                      <th scope="col">{say('fixFrom')}</th>
                      <th scope="col">{say('fixTo')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {fixes.slice(0, previewRows).map(({ finding, change }) => (
                      <tr key={finding.id}>
                        <td>{placeOf(finding)}</td>
                        <td>{String(finding.value ?? '')}</td>
                        <td>{String(finding.expected ?? change.value ?? '')}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                {fixes.length > previewRows && <Text>{say('moreCells', { count: fixes.length - previewRows })}</Text>}
              </DialogContent>
              <DialogActions>
                <DialogTrigger disableButtonEnhancement>
                  <Button>{say('cancel')}</Button>
                </DialogTrigger>
                <DialogTrigger disableButtonEnhancement>
                  <Button
                    appearance="primary"
                    onClick={() => {
                      pane.fix(fixes.map((fix) => fix.finding));
                    }}
                  >
                    {say('fixAll', { count: fixes.length })}
                  </Button>
                </DialogTrigger>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      )}
      {pane.state.fixesMade && (
        <Button size="small" onClick={pane.undoFixes}>
          {say('undoFix')}
        </Button>
      )}
    </div>
  );
}
