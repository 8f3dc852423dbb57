/** One finding: what was read, what is expected, and what can be done about it. */
import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { explainedSentence, sentence, severityWord, wanted } from '../../../core/messages';
import type { Finding } from '../../../core/model/finding';
import type { Examined } from '../../desk';
import { placeOf } from '../../parts/FindingList';
import { SeverityMark } from '../../parts/SeverityMark';
import { useStyles } from '../../styles';
import type { Pane } from '../../use-pane';
import { useLanguage, useSay } from '../../words';
import { Explain } from './Explain';

interface DetailProps {
  readonly pane: Pane;
  readonly examined: Examined;
  readonly finding: Finding;
  readonly shown: readonly Finding[];
  /** What was written of it; null where nothing was. */
  readonly reason: string | null;
}

export function FindingDetail({ pane, examined, finding, shown, reason }: DetailProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const styles = useStyles();
  const index = shown.findIndex((each) => each.id === finding.id);
  const to =
    (step: number): (() => void) =>
    () => {
      const next = shown[index + step];
      if (next !== undefined) pane.show(next);
    };
  return (
    <div className={`${styles.card} ${styles.detail}`}>
      <div className={styles.row}>
        <SeverityMark
          severity={finding.severity}
          word={reason !== null ? say('explained') : severityWord(finding.severity, language)}
        />
        <Text weight="semibold" size={200}>
          {placeOf(finding)}
        </Text>
      </div>
      <Text>{sentence(finding, pane.desk.template, language)}</Text>
      {finding.value !== null && (
        <Text size={200}>
          {say('readValue')}：{String(finding.value)}
        </Text>
      )}
      {wanted(finding) !== '' && (
        <Text size={200}>
          {say('expectedValue')}：{wanted(finding)}
        </Text>
      )}
      {reason !== null && <Text size={200}>{explainedSentence(reason, language)}</Text>}
      <div className={styles.row}>
        <Button size="small" disabled={index <= 0} onClick={to(-1)}>
          {say('previous')}
        </Button>
        <Button size="small" disabled={index < 0 || index >= shown.length - 1} onClick={to(1)}>
          {say('next')}
        </Button>
        {pane.desk.show !== null && finding.sheet !== null && (
          <Button
            size="small"
            onClick={() => {
              pane.show(finding);
            }}
          >
            {say('jump')}
          </Button>
        )}
        {finding.fix !== null && (
          <Button
            size="small"
            appearance="primary"
            disabled={examined.readOnly}
            onClick={() => {
              pane.fix({ finding: finding.id });
            }}
          >
            {say('fixOne')}
          </Button>
        )}
        {finding.severity === 'confirm' && !examined.readOnly && (
          <Explain key={finding.id} pane={pane} examined={examined} finding={finding} />
        )}
      </div>
    </div>
  );
}
