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
import { useEffect, useState, type ReactNode } from 'react';
import type { RefusalCode } from '../../core/errors';
import type { Language } from '../../core/messages';
import { refusalSentence, stageWord } from '../../core/messages/sayings';
import { unstoppable } from '../desk';
import { useStyles } from '../styles';
import type { Work } from '../state';
import type { Pane } from '../use-pane';
import { useLanguage, useSay, type Say, type WordId } from '../words';

const stageWords: Readonly<Partial<Record<string, WordId>>> = {
  stageReading: 'stageReading',
  stageExamining: 'stageExamining',
  stageWriting: 'stageWriting',
  [unstoppable]: 'stageWriting',
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
  const { state } = pane;
  const { work, notice } = state;
  // Another file that was refused took nobody's place.
  const isOfAnother =
    work.state === 'refused' && typeof work.detail.file === 'string' && work.detail.file !== state.workbook;
  return (
    <div className={styles.workLine} aria-live="polite">
      {work.state === 'busy' && <Busy key={String(work.unasked)} pane={pane} work={work} />}
      {work.state === 'refused' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say('failedTitle')}</MessageBarTitle>
            {/* Of one of several files it has to be said which. */}
            {typeof work.detail.file === 'string' &&
              (language === 'en' ? `“${work.detail.file}”: ` : `“${work.detail.file}”：`)}
            {refusalSentence(work.code, work.detail, language)}
            {isOfAnother && state.workbook !== '' && ` ${say('stillOpen', { name: state.workbook })}`}
          </MessageBarBody>
          <Answers pane={pane} again={!isOfAnother && mayPass.has(work.code)} />
        </MessageBar>
      )}
      {work.state === 'broken' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say('failedTitle')}</MessageBarTitle>
            {say('unexpected')}
            <code className={styles.code}>{work.detail}</code>
          </MessageBarBody>
          <Answers pane={pane} again />
        </MessageBar>
      )}
      {pane.state.template?.lost === true && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('templateLost')}</MessageBarBody>
        </MessageBar>
      )}
      {state.templateElsewhere && <OtherTemplate pane={pane} />}
      {notice !== null && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{say(notice.word, notice.facts)}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

/** A look in a pause of typing that is over at once would only make the pane jump, and be read out each time. */
const quietMs = 1500;

interface BusyProps {
  readonly pane: Pane;
  readonly work: Extract<Work, { readonly state: 'busy' }>;
}

function Busy({ pane, work }: BusyProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const styles = useStyles();
  const [isSaid, setSaid] = useState(!work.unasked);
  useEffect(() => {
    const timer = setTimeout(setSaid, quietMs, true);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!isSaid) return null;
  return (
    <div className={styles.row}>
      <div className={styles.grow}>
        <Text size={200}>{stageSaid(work.stage, say, language)}</Text>
        <ProgressBar value={work.done} aria-label={say('progressDone', { percent: Math.round(work.done * 100) })} />
      </div>
      <Button size="small" disabledFocusable={work.stage === unstoppable} onClick={pane.cancel}>
        {say('cancel')}
      </Button>
    </div>
  );
}

/** Nobody is taken by surprise: what is judged by changes when the clerk says so. */
function OtherTemplate({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useSay();
  const { template, work } = pane.state;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{say('templateElsewhere', { title: template?.template.title ?? '' })}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabled={work.state === 'busy'}
          onClick={() => {
            pane.useTemplate('kept');
          }}
        >
          {say('takeOtherTemplate')}
        </Button>
        <Button
          size="small"
          onClick={() => {
            pane.dispatch({ type: 'templateElsewhere', is: false });
          }}
        >
          {say('keepThisTemplate')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** What may be over when the clerk has ended a cell, taken off a filter or waited; of the rest nothing changes by trying. */
const mayPass: ReadonlySet<RefusalCode> = new Set(['busy', 'protected', 'filtered', 'not-written', 'cancelled']);

interface AnswersProps {
  readonly pane: Pane;
  readonly again: boolean;
}

/** Without a workbook there is nothing to try again: another file is chosen. */
function Answers({ pane, again }: AnswersProps): ReactNode {
  const say = useSay();
  return (
    <MessageBarActions>
      {again && pane.desk.workbookName() !== '' && (
        <Button size="small" onClick={pane.examine}>
          {say('retry')}
        </Button>
      )}
      <Button
        size="small"
        onClick={() => {
          pane.dispatch({ type: 'idle' });
        }}
      >
        {say('close')}
      </Button>
    </MessageBarActions>
  );
}
