/** The button that opens a workbook's file. */
import { Button, Text } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { filesInHand, workbookEndings } from '../dropped-files';
import { useStyles } from '../styles';
import type { Pane } from '../use-pane';
import { useSay } from '../words';

interface OpenFileProps {
  readonly pane: Pane;
  readonly look: 'primary' | 'secondary' | 'small';
}

export function OpenFile({ pane, look }: OpenFileProps): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const id = useId();
  return (
    <>
      <input
        id={id}
        type="file"
        accept={workbookEndings}
        className={styles.hiddenInput}
        tabIndex={-1}
        aria-label={say('openFile')}
        onChange={(event) => {
          const [file] = filesInHand(event.currentTarget.files ?? []);
          if (file !== undefined) pane.openFile(file);
          event.currentTarget.value = '';
        }}
      />
      <Button
        appearance={look === 'small' ? 'subtle' : look}
        size={look === 'small' ? 'small' : 'medium'}
        disabled={pane.state.work.state === 'busy'}
        onClick={() => {
          document.getElementById(id)?.click();
        }}
      >
        {say('openFile')}
      </Button>
      {look !== 'small' && (
        <Text size={200} className={styles.quiet}>
          {say('dropHere')}
        </Text>
      )}
    </>
  );
}
