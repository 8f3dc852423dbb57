/** The day for which everything is judged. */
import { Input, Label } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { serialOfIso } from '../../core/model/calendar';
import { useStyles } from '../styles';
import type { Pane } from '../use-pane';
import { useSay } from '../words';

export function AsOf({ pane }: { readonly pane: Pane }): ReactNode {
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
    </div>
  );
}
