/** The first run. */
import { Button, Link, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { AsOf } from '../parts/AsOf';
import { useStyles } from '../styles';
import type { Pane } from '../use-pane';
import { useSay } from '../words';
import { OpenFile } from './OpenFile';

/** What it does, on the clerk's own workbook or on a sample, in one click. */
export function Welcome({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const { desk } = pane;
  const busy = pane.state.work.state === 'busy';
  const hasWorkbook = desk.workbookName() !== '';
  return (
    <div className={styles.stack}>
      <Text>{say('tagline')}</Text>
      <AsOf pane={pane} judgedOn="" again={pane.examine} />
      {hasWorkbook && (
        <Button appearance="primary" disabled={busy} onClick={pane.examine}>
          {say('checkNow')}
        </Button>
      )}
      {desk.openFile !== null && <OpenFile pane={pane} look={hasWorkbook ? 'secondary' : 'primary'} />}
      <Button disabled={busy} onClick={pane.openSample}>
        {say('trySample')}
      </Button>
      <Link href="help.html" target="_blank" rel="noreferrer">
        {say('help')}
      </Link>
    </div>
  );
}
