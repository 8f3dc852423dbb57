/** The button that opens a workbook's file. */
import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ChooseFile } from '../parts/ChooseFile';
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
  return (
    <>
      <ChooseFile
        label={say('openFile')}
        disabled={pane.state.work.state === 'busy'}
        onFile={pane.openFile}
        size={look === 'small' ? 'small' : 'medium'}
        appearance={look === 'small' ? 'subtle' : look}
      />
      {look !== 'small' && (
        <Text size={200} className={styles.quiet}>
          {say('dropHere')}
        </Text>
      )}
    </>
  );
}
