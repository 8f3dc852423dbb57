/** The rules that could not be tried here, each with what it would need. */
import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { needSentence, ruleWords } from '../../../core/messages';
import type { Examined } from '../../desk';
import { useStyles } from '../../styles';
import type { Pane } from '../../use-pane';
import { useLanguage, useSay } from '../../words';

interface NotCheckedProps {
  readonly pane: Pane;
  readonly examined: Examined;
}

export function NotCheckedRules({ pane, examined }: NotCheckedProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const styles = useStyles();
  const { notChecked } = examined.view;
  if (notChecked.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>
        <Text size={200}>{say('notChecked', { count: notChecked.length })}</Text>
      </summary>
      <ul>
        {notChecked.map((rule) => (
          <li key={rule.rule}>
            <Text size={200}>
              {ruleWords(rule.rule, pane.desk.template, language)}：{needSentence(rule, pane.desk.template, language)}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
