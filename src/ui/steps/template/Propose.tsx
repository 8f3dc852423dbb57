/** 从现有工作簿生成模板: the open filled workbook, what was made of it, and the draft as a workbook. */
import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Proposed } from '../../hand-out';
import { useStyles } from '../../styles';
import type { Pane } from '../../use-pane';
import { useStepSay } from '../../words';
import { ProposedLedgerCard } from './ProposedLedgerCard';
import { templateWords } from './words';

export function Propose({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useStepSay(templateWords);
  const styles = useStyles();
  const [title, setTitle] = useState('');
  const { examined, proposed, work } = pane.state;
  const busy = work.state === 'busy';
  const isTemplate = (examined?.template ?? null) !== null;
  const hasWorkbook = pane.desk.workbookName() !== '';
  return (
    <section className={styles.stack}>
      <Text as="h2" weight="semibold" className={styles.heading} block>
        {say('propose')}
      </Text>
      <Text size={200}>{say('proposeHint')}</Text>
      {!hasWorkbook || isTemplate ? (
        <Text>{say(isTemplate ? 'proposeFromTemplate' : 'proposeOpenFirst')}</Text>
      ) : (
        <>
          <Field label={say('title')} hint={say('titleHint')} size="small">
            <Input
              size="small"
              value={title}
              placeholder={say('titleDefault')}
              maxLength={60}
              onChange={(_, data) => {
                setTitle(data.value);
              }}
            />
          </Field>
          <Button
            disabled={busy}
            onClick={() => {
              pane.propose(title.trim() === '' ? say('titleDefault') : title.trim());
            }}
          >
            {say(proposed === null ? 'proposeNow' : 'proposeAgain')}
          </Button>
        </>
      )}
      {proposed !== null && !isTemplate && <Draft pane={pane} proposed={proposed} />}
    </section>
  );
}

function Draft({ pane, proposed }: { readonly pane: Pane; readonly proposed: Proposed }): ReactNode {
  const say = useStepSay(templateWords);
  const styles = useStyles();
  const { desk } = pane;
  const busy = pane.state.work.state === 'busy';
  const { title, ledgers, leftOut } = proposed;
  const others = leftOut.length > 0 && <Text size={200}>{say('leftOut', { sheets: leftOut.join('、') })}</Text>;
  if (ledgers.length === 0)
    return (
      <>
        <Text>{say('nothingFound')}</Text>
        {others}
      </>
    );
  return (
    <>
      <Text weight="semibold" aria-live="polite">
        {say('draft', { title, count: ledgers.length })}
      </Text>
      {ledgers.map((ledger) => (
        <ProposedLedgerCard key={ledger.note.code} ledger={ledger} />
      ))}
      {others}
      <Text size={200}>{say('draftHint')}</Text>
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabled={busy}
          onClick={() => {
            pane.handOut({ what: 'proposal' });
          }}
        >
          {say(desk.savesFiles ? 'downloadDraft' : 'openDraft')}
        </Button>
        {desk.openTemplate !== null && (
          <Button
            disabled={busy}
            onClick={() => {
              pane.openTemplate('proposal');
            }}
          >
            {say('openHere')}
          </Button>
        )}
      </div>
    </>
  );
}
