/** How the summary is wanted: which sheets, and by what the spot sample is drawn. */
import { Field, Input, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Ticks } from '../../parts/Ticks';
import { useStyles } from '../../styles';
import type { Pane } from '../../use-pane';
import { useStepSay } from '../../words';
import { summaryWords } from './words';

export function SummaryChoices({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useStepSay(summaryWords);
  const styles = useStyles();
  const { summary, template } = pane.state;
  const { only, seed } = summary;
  return (
    <details>
      <summary className={styles.summary}>
        <Text size={200}>
          {say('choices')} · {only.length === 0 ? say('allSheets') : say('someSheets', { count: only.length })}
        </Text>
      </summary>
      <div className={styles.stack}>
        <Field label={say('seed')} hint={say('seedHint')} size="small">
          <Input
            size="small"
            value={seed}
            maxLength={60}
            onChange={(_, data) => {
              pane.dispatch({ type: 'summary', wishes: { seed: data.value } });
            }}
          />
        </Field>
        <Text size={200} weight="semibold">
          {say('onlySheets')}
        </Text>
        <Ticks
          title={say('onlySheets')}
          options={(template?.template.outputs ?? []).map(({ code, title }) => ({
            id: code,
            label: `${code} ${title}`,
          }))}
          chosen={only}
          onChoose={(chosen) => {
            pane.dispatch({ type: 'summary', wishes: { only: chosen } });
          }}
        />
      </div>
    </details>
  );
}
