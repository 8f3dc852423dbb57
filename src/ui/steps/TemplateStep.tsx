/** 模板: the one in force, the open template workbook with what is wrong in it, a draft after a filled workbook, empty ledgers. */
import { Divider, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useStyles } from '../styles';
import type { Pane } from '../use-pane';
import { useSay } from '../words';
import { Blanks } from './template/Blanks';
import { InForce } from './template/InForce';
import { OpenTemplate } from './template/OpenTemplate';
import { Propose } from './template/Propose';

export function TemplateStep({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const { template, examined } = pane.state;
  if (template === null) return <Text>{say('working')}</Text>;
  const look = examined?.template ?? null;
  return (
    <div className={styles.stack}>
      {look !== null && <OpenTemplate pane={pane} look={look} />}
      <InForce pane={pane} inForce={template} />
      <Divider />
      <Propose pane={pane} />
      <Divider />
      <Blanks pane={pane} inForce={template} />
    </div>
  );
}
