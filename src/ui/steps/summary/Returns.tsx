/** 退回修改: a workbook for each unit with something to mend; all of them as files, or the one that is chosen. */
import { Button, Field, Select, Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Consolidated } from '../../desk';
import { useStyles } from '../../styles';
import type { Pane } from '../../use-pane';
import { useStepSay } from '../../words';
import { summaryWords } from './words';

const all = '';

interface ReturnsProps {
  readonly pane: Pane;
  readonly returns: Consolidated['returns'];
}

export function Returns({ pane, returns }: ReturnsProps): ReactNode {
  const say = useStepSay(summaryWords);
  const styles = useStyles();
  const { savesFiles } = pane.desk;
  const [chosen, setChosen] = useState(savesFiles ? all : '0');
  const count = returns.length;
  // Another set of files may have fewer units.
  const at = chosen === all || Number(chosen) < count ? chosen : savesFiles ? all : '0';
  const busy = pane.state.work.state === 'busy';
  const one = at !== all || count === 1;
  return (
    <section className={styles.stack}>
      <Text as="h2" weight="semibold" className={styles.heading} block>
        {say('returns')}
      </Text>
      {count === 0 ? (
        <Text size={200}>{say('noReturns')}</Text>
      ) : (
        <>
          <Text size={200}>{say('returnsHint', { count })}</Text>
          <Field className={styles.field} label={say('toWhom')} size="small">
            <Select
              size="small"
              value={at}
              onChange={(_, data) => {
                setChosen(data.value);
              }}
            >
              {savesFiles && <option value={all}>{say('toAll', { count })}</option>}
              {returns.map((each, index) => (
                <option key={each.unit} value={String(index)}>
                  {say('counts', { ...each })}
                </option>
              ))}
            </Select>
          </Field>
          {!savesFiles && count > 1 && <Text size={200}>{say('excelHint')}</Text>}
          <div className={styles.row}>
            <Button
              disabled={busy}
              onClick={() => {
                pane.handOut({ what: 'returns', unit: at === all ? null : Number(at) });
              }}
            >
              {say(savesFiles ? (one ? 'saveReturn' : 'saveReturns') : 'openReturn', { count })}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
