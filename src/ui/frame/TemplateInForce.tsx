import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useStyles } from '../styles';
import type { Pane } from '../use-pane';
import { useSay } from '../words';

/** What everything is judged by; leads to where it can be changed. */
export function TemplateInForce({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const { template } = pane.state;
  if (template === null) return null;
  const { title, year } = template.template;
  const said = template.own ? say('templateOwn', { title }) : say('templateBuiltIn', { year });
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.inForce}
      title={said}
      onClick={() => {
        pane.go('template');
      }}
    >
      <span className={styles.cut}>{said}</span>
    </Button>
  );
}
