/** What was not looked at: sheets of which nothing was read, rules that could not be tried here, each with what it would need. */
import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { needSentence, ruleWords, unreadSentence } from '../../../core/messages';
import type { Examined } from '../../desk';
import { useStyles } from '../../styles';
import type { Pane } from '../../use-pane';
import { useLanguage, useSay } from '../../words';

interface NotLookedAtProps {
  readonly pane: Pane;
  readonly examined: Examined;
}

export function NotLookedAt({ pane, examined }: NotLookedAtProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const styles = useStyles();
  const { notChecked, unread } = examined.view;
  return (
    <>
      {unread.length > 0 && (
        <Text size={200} block>
          {unreadSentence(unread, language)}
        </Text>
      )}
      {notChecked.length > 0 && (
        <details>
          <summary className={styles.summary}>
            <Text size={200}>{say('notChecked', { count: notChecked.length })}</Text>
          </summary>
          <ul>
            {notChecked.map((rule) => (
              <li key={rule.rule}>
                <Text size={200}>
                  {ruleWords(rule.rule, pane.desk.template, language)}：
                  {needSentence(rule, pane.desk.template, language)}
                </Text>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
