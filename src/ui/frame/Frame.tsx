/** The pane's frame: header, steps, a line that tells what is going on, and the step's own room. */
import { Button, mergeClasses, Tab, TabList, Text, Title3 } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useId, useRef, type ReactNode } from 'react';
import type { Language } from '../../core/messages';
import type { Desk } from '../desk';
import { steps, type Errand, type Step } from '../state';
import { useStyles } from '../styles';
import { useDrop } from '../use-drop';
import { useKeptFocus } from '../use-kept-focus';
import { usePane } from '../use-pane';
import { useLanguage, useSay, type WordId } from '../words';
import { OpenFile } from './OpenFile';
import { Room } from './Room';
import { TemplateInForce } from './TemplateInForce';
import { WorkLine } from './WorkLine';

/** Questions are asked seldom: they come when they are. */
const AskReplace = lazy(async () => ({ default: (await import('../parts/AskReplace')).AskReplace }));
const AskReplaceSummary = lazy(async () => ({
  default: (await import('../parts/AskReplaceSummary')).AskReplaceSummary,
}));
const AskRestore = lazy(async () => ({ default: (await import('../parts/AskRestore')).AskRestore }));

const stepWords: Readonly<Record<Step, WordId>> = {
  recognise: 'stepRecognise',
  check: 'stepCheck',
  indices: 'stepIndices',
  write: 'stepWrite',
  summary: 'stepSummary',
  template: 'stepTemplate',
};

export interface FrameProps {
  readonly desk: Desk;
  /** ISO date of today. */
  readonly today: string;
  readonly step: Step;
  readonly errand: Errand | null;
  readonly sample: boolean;
  readonly onLanguage: (language: Language) => void;
}

export function Frame({ desk, today, step, errand, sample, onLanguage }: FrameProps): ReactNode {
  const say = useSay();
  const other: Language = useLanguage() === 'en' ? 'zh-CN' : 'en';
  const styles = useStyles();
  const pane = usePane(desk, { asOf: today, step, errand });
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
  useKeptFocus(panel, state.work.state === 'busy');
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
          <Title3 as="h1" className={mergeClasses(styles.heading, styles.whole)}>
            {say('appName')}
          </Title3>
          <TemplateInForce pane={pane} />
          <Button
            size="small"
            appearance="subtle"
            className={styles.snug}
            lang={other}
            onClick={() => {
              onLanguage(other);
            }}
          >
            {say('otherLanguage')}
          </Button>
        </div>
        <div className={styles.headline}>
          <Text
            size={200}
            className={mergeClasses(styles.quiet, styles.rest)}
            truncate
            wrap={false}
            block
            title={state.workbook}
          >
            {state.workbook === '' ? say('noWorkbook') : state.workbook}
          </Text>
          {desk.download !== null && desk.isUnsaved?.() === true && (
            <Button
              size="small"
              className={styles.whole}
              title={say('notYetDownloaded')}
              disabled={state.work.state === 'busy'}
              onClick={pane.download}
            >
              {say('downloadCopy')}
            </Button>
          )}
          {/* Where nothing is open the first room offers it large; the template's room has no such place. */}
          {(state.workbook !== '' || state.step === 'template') && desk.openFile !== null && (
            <OpenFile pane={pane} look="small" />
          )}
        </div>
        {state.examined?.readOnly === true && (
          <Text size={200} block>
            {say('readOnlyFile')}
          </Text>
        )}
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
      {state.errand === 'replaceSummary' && (
        <Suspense fallback={null}>
          <AskReplaceSummary pane={pane} />
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
        <Room pane={pane} />
      </section>
    </main>
  );
}
