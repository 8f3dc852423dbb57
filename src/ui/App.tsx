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
  mergeClasses,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { refusalSentence, stageWord } from '../core/messages/sayings';
import { serialOfIso } from '../core/model/calendar';
import type { Desk } from './desk';
import { useStyles } from './styles';
import { steps, type Errand, type Step } from './state';
import { AsOf } from './parts/AsOf';
import { droppedFiles, filesInHand, workbookEndings } from './dropped-files';
import { usePane, type Pane } from './use-pane';
import { fetchWords, LanguageContext, useLanguage, useSay, type Say, type WordId } from './words';
import type { Language } from '../core/messages';

/** The steps come when they are first looked at: the pane itself stands at once. */
const AskReplace = lazy(async () => ({ default: (await import('./parts/AskReplace')).AskReplace }));
const AskRestore = lazy(async () => ({ default: (await import('./parts/AskRestore')).AskRestore }));
const CheckStep = lazy(async () => ({ default: (await import('./steps/CheckStep')).CheckStep }));
const IndexStep = lazy(async () => ({ default: (await import('./steps/IndexStep')).IndexStep }));
const RecogniseStep = lazy(async () => ({ default: (await import('./steps/RecogniseStep')).RecogniseStep }));
const SummaryStep = lazy(async () => ({ default: (await import('./steps/SummaryStep')).SummaryStep }));
const TemplateNote = lazy(async () => ({ default: (await import('./parts/TemplateNote')).TemplateNote }));
const TemplateStep = lazy(async () => ({ default: (await import('./steps/TemplateStep')).TemplateStep }));
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
  template: 'stepTemplate',
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
  /** What a button of the ribbon asked for. */
  readonly errand?: Errand | null;
  /** Opens and checks the sample at once. */
  readonly sample?: boolean;
}

export function App({
  desk,
  language: first,
  keepLanguage,
  look,
  today,
  step,
  errand = null,
  sample = false,
}: AppProps): ReactNode {
  const styles = useStyles();
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const change = (next: Language): void => {
    void fetchWords(next).then(() => {
      setLanguage(next);
      keepLanguage(next);
    });
  };
  return (
    <LanguageContext value={language}>
      <FluentProvider theme={themes[look]} className={mergeClasses(styles.provider, look !== 'light' && styles.dark)}>
        <PaneFrame desk={desk} today={today} step={step} errand={errand} sample={sample} onLanguage={change} />
      </FluentProvider>
    </LanguageContext>
  );
}

type FrameProps = Pick<AppProps, 'desk' | 'today' | 'step'> & {
  readonly errand: Errand | null;
  readonly sample: boolean;
  readonly onLanguage: (language: Language) => void;
};

function PaneFrame({ desk, today, step, errand, sample, onLanguage }: FrameProps): ReactNode {
  const say = useSay();
  const other: Language = useLanguage() === 'en' ? 'zh-CN' : 'en';
  const styles = useStyles();
  const pane = usePane(desk, { asOf: today, step, errand }, serialOfIso);
  const { state } = pane;
  const panel = useId();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (sample) pane.openSample();
    else if (errand === 'check' || errand === 'write') pane.examine();
    else if (errand === 'cell') pane.lookAtCell();
  }, [sample, errand, pane]);
  useDrop(pane);
  const isTemplate = (state.examined?.template ?? null) !== null;
  // Each room is entered at its top; a template that was just opened is told of there.
  useEffect(() => {
    const room = document.getElementById(panel);
    if (room !== null) room.scrollTop = 0;
  }, [panel, state.step, state.workbook, isTemplate]);
  return (
    <main className={styles.pane}>
      <header className={styles.header}>
        <div className={styles.headline}>
          <Title3 as="h1" className={styles.heading}>
            {say('appName')}
          </Title3>
          <TemplateInForceLine pane={pane} />
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
        <div className={styles.headline}>
          <Text size={200} className={styles.quiet} truncate wrap={false} block title={state.workbook}>
            {state.workbook === '' ? say('noWorkbook') : state.workbook}
          </Text>
          {/* Where nothing is open the first room offers it large; the template's room has no such place. */}
          {(state.workbook !== '' || state.step === 'template') && desk.openFile !== null && (
            <OpenFile pane={pane} look="small" />
          )}
        </div>
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
      {state.replacing && (
        <Suspense fallback={null}>
          <AskReplace pane={pane} />
        </Suspense>
      )}
      {state.errand === 'restore' && (
        <Suspense fallback={null}>
          <AskRestore pane={pane} />
        </Suspense>
      )}
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
          ) : state.step === 'template' ? (
            <TemplateStep pane={pane} />
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
  if (examined.template !== null) return <TemplateNote pane={pane} />;
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
    case 'template':
      return null;
  }
}

/** What everything is judged by; leads to where it can be changed. */
function TemplateInForceLine({ pane }: { readonly pane: Pane }): ReactNode {
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
      {desk.openFile !== null && <OpenFile pane={pane} look={hasWorkbook ? 'secondary' : 'primary'} />}
      <Button disabled={busy} onClick={pane.openSample}>
        {say('trySample')}
      </Button>
    </div>
  );
}

/** Files dropped anywhere: one is opened where the pane opens files, more are brought together. */
function useDrop({ desk, state, openFile, go, consolidate }: Pane): void {
  const busy = state.work.state === 'busy';
  const many = state.step === 'summary' || desk.openFile === null;
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      if (busy || event.dataTransfer === null) return;
      void droppedFiles(event.dataTransfer).then((files) => {
        const [first] = files;
        if (first === undefined) return;
        if (files.length === 1 && !many) openFile(first);
        else {
          go('summary');
          consolidate(files);
        }
      });
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, [busy, many, openFile, go, consolidate]);
}

interface OpenFileProps {
  readonly pane: Pane;
  readonly look: 'primary' | 'secondary' | 'small';
}

function OpenFile({ pane, look }: OpenFileProps): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const id = useId();
  return (
    <>
      <input
        id={id}
        type="file"
        accept={workbookEndings}
        className={styles.hiddenInput}
        tabIndex={-1}
        aria-label={say('openFile')}
        onChange={(event) => {
          const [file] = filesInHand(event.currentTarget.files ?? []);
          if (file !== undefined) pane.openFile(file);
          event.currentTarget.value = '';
        }}
      />
      <Button
        appearance={look === 'small' ? 'subtle' : look}
        size={look === 'small' ? 'small' : 'medium'}
        disabled={pane.state.work.state === 'busy'}
        onClick={() => {
          document.getElementById(id)?.click();
        }}
      >
        {say('openFile')}
      </Button>
      {look !== 'small' && (
        <Text size={200} className={styles.quiet}>
          {say('dropHere')}
        </Text>
      )}
    </>
  );
}

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
