/** The pane: header, steps, the step's own room, and a line that tells what is going on. */
import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Tab,
  TabList,
  Text,
  Title3,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { refusalSentence } from '../core/messages';
import { serialOfIso } from '../core/model/calendar';
import type { Desk } from './desk';
import { useStyles } from './styles';
import { steps, type Step } from './state';
import { AsOf } from './parts/AsOf';
import { usePane, type Pane } from './use-pane';
import { LanguageContext, useLanguage, useSay, type WordId } from './words';
import type { Language } from '../core/messages';

/** The steps come when they are first looked at: the pane itself stands at once. */
const CheckStep = lazy(async () => ({ default: (await import('./steps/CheckStep')).CheckStep }));
const IndexStep = lazy(async () => ({ default: (await import('./steps/IndexStep')).IndexStep }));
const RecogniseStep = lazy(async () => ({ default: (await import('./steps/RecogniseStep')).RecogniseStep }));
const SummaryStep = lazy(async () => ({ default: (await import('./steps/SummaryStep')).SummaryStep }));
const WriteStep = lazy(async () => ({ default: (await import('./steps/WriteStep')).WriteStep }));

export type Look = 'light' | 'dark' | 'contrast';

const themes: Readonly<Record<Look, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

const stepWords: Readonly<Record<Step, WordId>> = {
  recognise: 'stepRecognise',
  check: 'stepCheck',
  indices: 'stepIndices',
  write: 'stepWrite',
  summary: 'stepSummary',
};

export interface AppProps {
  readonly desk: Desk;
  /** The language to begin with; the clerk may change it. */
  readonly language: Language;
  /** Told when the clerk chose another language, so that it is there the next time. */
  readonly keepLanguage: (language: Language) => void;
  readonly look: Look;
  /** ISO date of today: only the entries read the clock. */
  readonly today: string;
  readonly step: Step;
  /** Opens and checks the sample at once. */
  readonly sample?: boolean;
}

export function App({ desk, language: first, keepLanguage, look, today, step, sample = false }: AppProps): ReactNode {
  const styles = useStyles();
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const change = (next: Language): void => {
    setLanguage(next);
    keepLanguage(next);
  };
  return (
    <LanguageContext value={language}>
      <FluentProvider theme={themes[look]} className={styles.provider}>
        <PaneFrame desk={desk} today={today} step={step} sample={sample} onLanguage={change} />
      </FluentProvider>
    </LanguageContext>
  );
}

type FrameProps = Pick<AppProps, 'desk' | 'today' | 'step'> & {
  readonly sample: boolean;
  readonly onLanguage: (language: Language) => void;
};

function PaneFrame({ desk, today, step, sample, onLanguage }: FrameProps): ReactNode {
  const say = useSay();
  const other: Language = useLanguage() === 'en' ? 'zh-CN' : 'en';
  const styles = useStyles();
  const pane = usePane(desk, today, step, serialOfIso);
  const { state, openSample } = pane;
  const panel = useId();
  const begun = useRef(false);
  useEffect(() => {
    if (!sample || begun.current) return;
    begun.current = true;
    openSample();
  }, [sample, openSample]);
  return (
    <main className={styles.pane}>
      <header className={styles.header}>
        <div className={styles.headline}>
          <Title3 as="h1">{say('appName')}</Title3>
          <Button
            size="small"
            appearance="subtle"
            lang={other}
            onClick={() => {
              onLanguage(other);
            }}
          >
            {say('otherLanguage')}
          </Button>
        </div>
        <Text size={200} className={styles.quiet} truncate wrap={false} block>
          {state.workbook === '' ? say('noWorkbook') : state.workbook}
        </Text>
      </header>
      <TabList
        aria-label={say('steps')}
        size="small"
        selectedValue={state.step}
        className={styles.tabs}
        onTabSelect={(_, data) => {
          const chosen = steps.find((each) => each === data.value);
          if (chosen !== undefined) pane.go(chosen);
        }}
      >
        {steps.map((each) => (
          <Tab key={each} value={each} id={`${panel}-${each}`} aria-controls={panel}>
            {say(stepWords[each])}
          </Tab>
        ))}
      </TabList>
      <WorkLine pane={pane} />
      <section
        id={panel}
        role="tabpanel"
        aria-labelledby={`${panel}-${state.step}`}
        className={styles.room}
        tabIndex={-1}
      >
        <Suspense fallback={null}>
          {state.step === 'summary' ? (
            <SummaryStep pane={pane} />
          ) : state.examined === null ? (
            <Welcome pane={pane} />
          ) : (
            <StepRoom pane={pane} />
          )}
        </Suspense>
      </section>
    </main>
  );
}

function StepRoom({ pane }: { readonly pane: Pane }): ReactNode {
  const { examined } = pane.state;
  if (examined === null) return null;
  switch (pane.state.step) {
    case 'recognise':
      return <RecogniseStep pane={pane} examined={examined} />;
    case 'check':
      return <CheckStep pane={pane} examined={examined} />;
    case 'indices':
      return <IndexStep examined={examined} pane={pane} />;
    case 'write':
      return <WriteStep pane={pane} examined={examined} />;
    case 'summary':
      return null;
  }
}

/** First run: what it does, on the clerk's own workbook or on a sample, in one click. */
function Welcome({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const { desk } = pane;
  const busy = pane.state.work.state === 'busy';
  const hasWorkbook = desk.workbookName() !== '';
  return (
    <div className={styles.stack}>
      <Text>{say('tagline')}</Text>
      <AsOf pane={pane} />
      {hasWorkbook && (
        <Button appearance="primary" disabled={busy} onClick={pane.examine}>
          {say('checkNow')}
        </Button>
      )}
      {desk.openFile !== null && <OpenFile pane={pane} primary={!hasWorkbook} />}
      <Button disabled={busy} onClick={pane.openSample}>
        {say('trySample')}
      </Button>
    </div>
  );
}

export function OpenFile({ pane, primary }: { readonly pane: Pane; readonly primary: boolean }): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const id = useId();
  return (
    <>
      <input
        id={id}
        type="file"
        accept=".xlsx,.xlsm,.xls,.et,.csv"
        className={styles.hiddenInput}
        tabIndex={-1}
        aria-label={say('openFile')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined)
            pane.openFile({ name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) });
          event.currentTarget.value = '';
        }}
      />
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        disabled={pane.state.work.state === 'busy'}
        onClick={() => {
          document.getElementById(id)?.click();
        }}
      >
        {say('openFile')}
      </Button>
      <Text size={200} className={styles.quiet}>
        {say('dropHere')}
      </Text>
    </>
  );
}

const stageWords: Readonly<Partial<Record<string, WordId>>> = {
  stageReading: 'stageReading',
  stageExamining: 'stageExamining',
  stageWriting: 'stageWriting',
  reading: 'stageReading',
  examining: 'stageExamining',
  writing: 'stageWriting',
};

/** Progress with a way to stop, a refusal in plain words, or a short notice; read out by screen readers. */
function WorkLine({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const styles = useStyles();
  const { work, notice } = pane.state;
  return (
    <div className={styles.workLine} aria-live="polite">
      {work.state === 'busy' && (
        <div className={styles.row}>
          <div className={styles.grow}>
            <Text size={200}>{say(stageWords[work.stage] ?? 'working')}</Text>
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
