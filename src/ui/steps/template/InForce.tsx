/** The template in force: what it is, as a workbook, and the way back to the built-in one. */
import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TemplateInForce } from '../../hand-out';
import { useStyles } from '../../styles';
import type { Pane } from '../../use-pane';
import { useStepSay } from '../../words';
import { templateWords } from './words';

interface InForceProps {
  readonly pane: Pane;
  readonly inForce: TemplateInForce;
}

export function InForce({ pane, inForce: { template, own } }: InForceProps): ReactNode {
  const say = useStepSay(templateWords);
  const styles = useStyles();
  const { desk } = pane;
  const busy = pane.state.work.state === 'busy';
  return (
    <section className={styles.stack}>
      <Text as="h2" weight="semibold" className={styles.heading} block>
        {say('inForce')}
      </Text>
      <div className={styles.card}>
        <Text>
          {template.title} {template.version}（{say(own ? 'own' : 'builtIn')}）
        </Text>
        <Text size={200}>
          {say('holds', {
            tables: template.tables.length,
            tasks: template.tasks.length,
            rules: template.rules.length,
            thresholds: template.thresholds.length,
          })}
        </Text>
      </div>
      <Text size={200}>{say('inForceHint')}</Text>
      <div className={styles.row}>
        <Button
          disabled={busy}
          onClick={() => {
            pane.handOut({ what: 'template' });
          }}
        >
          {say(desk.savesFiles ? 'download' : 'openBeside')}
        </Button>
        {desk.openTemplate !== null && (
          <Button
            disabled={busy}
            onClick={() => {
              pane.openTemplate('template');
            }}
          >
            {say('openHere')}
          </Button>
        )}
        {own && (
          <Button
            disabled={busy}
            onClick={() => {
              pane.useTemplate('built-in');
            }}
          >
            {say('backToBuiltIn')}
          </Button>
        )}
      </div>
    </section>
  );
}
