/** What only the receiving office knows: which period it asks for, and which units should hand in. */
import { Field, Input, Text, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ChooseFile } from '../../parts/ChooseFile';
import { useStyles } from '../../styles';
import { unitsKept } from '../../typed-units';
import type { Pane } from '../../use-pane';
import { useSay } from '../../words';

export function Expected({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const { period, units } = pane.state;
  const busy = pane.state.work.state === 'busy';
  const keep = (text: string): void => {
    pane.dispatch({ type: 'wishes', units: text });
    pane.desk.remember(unitsKept, text);
  };
  return (
    <details>
      <summary className={styles.summary}>
        <Text size={200}>
          {say('wishes')}
          {units.trim() !== '' && ` · ${say('unitsKept', { count: units.trim().split(/\n+/).length })}`}
        </Text>
      </summary>
      <div className={styles.stack}>
        <Field label={say('period')} hint={say('periodHint')} size="small">
          <Input
            size="small"
            value={period}
            onChange={(_, data) => {
              pane.dispatch({ type: 'wishes', period: data.value });
            }}
          />
        </Field>
        <Field label={say('units')} hint={say('unitsHint')} size="small">
          <Textarea
            size="small"
            resize="vertical"
            rows={4}
            value={units}
            onChange={(_, data) => {
              keep(data.value);
            }}
          />
        </Field>
        <div>
          <ChooseFile
            label={say('unitsFromRoster')}
            disabled={busy}
            onFile={(file) => {
              void pane.unitsIn(file).then((names) => {
                if (names.length > 0) keep(names.join('\n'));
              });
            }}
          />
        </div>
      </div>
    </details>
  );
}
