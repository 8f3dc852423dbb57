/** How the summary is wanted: which sheets, and by what the spot sample is drawn. */
import { Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Ticks } from '../../parts/Ticks';
import type { Pane } from '../../use-pane';
import { useStepSay } from '../../words';
import { summaryWords } from './words';

/** The code of the sheet with the spot sample. */
const spotSample = 'O36';

export function SummaryChoices({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useStepSay(summaryWords);
  const { summary, template } = pane.state;
  const { only, seed } = summary;
  return (
    <>
      <Ticks
        title={say('onlySheets')}
        said={only.length === 0 ? say('allSheets') : say('someSheets', { count: only.length })}
        options={(template?.template.outputs ?? []).map(({ code, title }) => ({ id: code, label: `${code} ${title}` }))}
        chosen={only}
        onChoose={(chosen) => {
          pane.dispatch({ type: 'summary', wishes: { only: chosen } });
        }}
      />
      {(only.length === 0 || only.includes(spotSample)) && (
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
      )}
    </>
  );
}
