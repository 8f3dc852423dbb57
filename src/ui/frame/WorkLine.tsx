/** The line under the steps: progress with a way to stop, a refusal in plain words, or a short notice. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Text,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Language } from '../../core/messages';
import { refusalSentence, stageWord } from '../../core/messages/sayings';
import { useStyles } from '../styles';
import type { Pane } from '../use-pane';
import { useLanguage, useSay, type Say, type WordId } from '../words';

const stageWords: Readonly<Partial<Record<string, WordId>>> = {
  stageReading: 'stageReading',
  stageExamining: 'stageExamining',
  stageWriting: 'stageWriting',
  packing: 'stagePacking',
};

function stageSaid(stage: string, say: Say, language: Language): string {
  const word = stageWords[stage];
  return word === undefined ? stageWord(stage, language) : say(word);
}

/** Read out by screen readers. */
export function WorkLine({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const styles = useStyles();
  const { work, notice } = pane.state;
  return (
    <div className={styles.workLine} aria-live="polite">
      {work.state === 'busy' && (
        <div className={styles.row}>
          <div className={styles.grow}>
            <Text size={200}>{stageSaid(work.stage, say, language)}</Text>
            <ProgressBar value={work.done} aria-label={say('progressDone', { percent: Math.round(work.done * 100) })} />
          </div>
          <Button size="small" onClick={pane.cancel}>
            {say('cancel')}
          </Button>
        </div>
      )}
      {work.state === 'refused' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say('failedTitle')}</MessageBarTitle>
            {/* Of one of several files it has to be said which. */}
            {typeof work.detail.file === 'string' && `“${work.detail.file}” `}
            {refusalSentence(work.code, work.detail, language)}
          </MessageBarBody>
          <TryAgain pane={pane} />
        </MessageBar>
      )}
      {work.state === 'broken' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say('failedTitle')}</MessageBarTitle>
            {say('unexpected')}
            <code className={styles.code}>{work.detail}</code>
          </MessageBarBody>
          <TryAgain pane={pane} />
        </MessageBar>
      )}
      {pane.state.template?.lost === true && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('templateLost')}</MessageBarBody>
        </MessageBar>
      )}
      {notice !== null && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{say(notice.word, notice.facts)}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

/** Without a workbook there is nothing to try again: another file is chosen. */
function TryAgain({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useSay();
  if (pane.desk.workbookName() === '') return null;
  return (
    <MessageBarActions>
      <Button size="small" onClick={pane.examine}>
        {say('retry')}
      </Button>
    </MessageBarActions>
  );
}
