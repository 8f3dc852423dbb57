/** The day for which everything is judged; what was judged by another day says so until it is judged anew. */
import { Button, Input, Label, Text } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { serialOfIso } from '../../core/model/calendar';
import { useStyles } from '../styles';
import type { Pane } from '../use-pane';
import { useSay } from '../words';

interface AsOfProps {
  readonly pane: Pane;
  /** The ISO date of what is shown; "" where nothing is. */
  readonly judgedOn: string;
  readonly again: () => void;
}

export function AsOf({ pane, judgedOn, again }: AsOfProps): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.row}>
      <Label htmlFor={id} size="small">
        {say('asOf')}
      </Label>
      <Input
        id={id}
        size="small"
        type="date"
        value={pane.state.asOf}
        onChange={(_, data) => {
          if (serialOfIso(data.value) !== null) pane.dispatch({ type: 'asOf', asOf: data.value });
        }}
      />
      {judgedOn !== '' && judgedOn !== pane.state.asOf && pane.state.work.state !== 'busy' && (
        <>
          <Text size={200} role="status">
            {say('asOfBefore', { day: judgedOn })}
          </Text>
          <Button size="small" onClick={again}>
            {say('asOfAgain')}
          </Button>
        </>
      )}
    </div>
  );
}
