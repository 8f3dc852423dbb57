/** 汇总: many files at once, each with its state; accepted, returned and refused; then the summary sheets. */
import { Button, Text } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { refusalSentence } from '../../core/messages';
import type { FileInHand, FileOutcome } from '../desk';
import { useStyles } from '../styles';
import type { Pane } from '../use-pane';
import { useLanguage, useSay } from '../words';
import { AsOf } from '../parts/AsOf';

export function SummaryStep({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const id = useId();
  const { files, consolidation } = pane.state;
  const busy = pane.state.work.state === 'busy';
  const count = (outcome: FileOutcome['outcome']): number =>
    files.filter((file) => file.outcome?.outcome === outcome).length;
  return (
    <div
      className={styles.stack}
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (!busy) pane.consolidate(inHand(event.dataTransfer.files));
      }}
    >
      <Text size={200}>{say('summaryHint')}</Text>
      <AsOf pane={pane} />
      <input
        id={id}
        type="file"
        multiple
        accept=".xlsx,.xlsm,.xls,.et,.csv"
        className={styles.hiddenInput}
        tabIndex={-1}
        aria-label={say('chooseFiles')}
        onChange={(event) => {
          const chosen = event.currentTarget.files;
          if (chosen !== null && chosen.length > 0) pane.consolidate(inHand(chosen));
          event.currentTarget.value = '';
        }}
      />
      <Button
        appearance={consolidation === null ? 'primary' : 'secondary'}
        disabled={busy}
        onClick={() => {
          document.getElementById(id)?.click();
        }}
      >
        {say('chooseFiles')}
      </Button>
      {files.length > 0 && (
        <>
          <Text size={200} aria-live="polite">
            {say('acceptedList', { count: count('accepted') })} · {say('returnedList', { count: count('returned') })} ·{' '}
            {say('refusedList', { count: count('refused') })}
          </Text>
          <div className={styles.scrollX}>
            <table className={styles.table}>
              <tbody>
                {files.map((file, index) => (
                  <tr key={`${file.name}-${String(index)}`}>
                    <th scope="row">{file.name}</th>
                    <td>
                      <OutcomeWords outcome={file.outcome} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {consolidation !== null && (
        <>
          {consolidation.missingUnits.length > 0 && (
            <Text size={200}>{say('missingUnits', { units: consolidation.missingUnits.join('、') })}</Text>
          )}
          <div className={styles.row}>
            <Button
              appearance="primary"
              disabled={busy}
              onClick={() => {
                pane.writeSummary('download');
              }}
            >
              {say(pane.desk.canWriteSummaryHere ? 'summaryNew' : 'saveSummary')}
            </Button>
            {pane.desk.canWriteSummaryHere && (
              <Button
                disabled={busy}
                onClick={() => {
                  pane.writeSummary('here');
                }}
              >
                {say('summaryHere')}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}

function OutcomeWords({ outcome }: { readonly outcome: FileOutcome | null }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  if (outcome === null) return say('fileWaiting');
  switch (outcome.outcome) {
    case 'accepted':
      return `${say('fileAccepted')} ${outcome.unit}`;
    case 'returned':
      return `${say('fileReturned', { count: outcome.errors })} ${outcome.unit}`;
    case 'refused':
      return `${say('fileRefused')}：${refusalSentence(outcome.code, outcome.detail, language)}`;
  }
}

function inHand(list: FileList): readonly FileInHand[] {
  return [...list].map((file) => ({
    name: file.name,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }));
}
