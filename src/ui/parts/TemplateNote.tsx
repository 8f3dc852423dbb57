/** In the steps for ledgers, while a template workbook is open: why there is nothing, and where its own room is. */
import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useStyles } from '../styles';
import type { Pane } from '../use-pane';
import { useSay } from '../words';

export function TemplateNote({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useSay();
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <Text>{say('isTemplate')}</Text>
      <Button
        appearance="primary"
        onClick={() => {
          pane.go('template');
        }}
      >
        {say('toTemplate')}
      </Button>
    </div>
  );
}
