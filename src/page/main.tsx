/** The page that works without Excel: the sheet on the left, the same pane on the right; files by drop or by choosing. */
import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { lazy, StrictMode, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { isoOf, serialOf } from '../core/model/calendar';
import { App, type Look } from '../ui/App';
import type { Desk, Examined } from '../ui/desk';
import { keep, kept } from './kept';
import { steps, type Step } from '../ui/state';
import { fetchWords, sayIn } from '../ui/words';
import type { Language } from '../core/messages';
import { fileDesk, type Beside, type FileDesk } from './file-desk';

const Grid = lazy(() => import('./Grid').then((module) => ({ default: module.Grid })));

const useStyles = makeStyles({
  page: {
    height: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 400px',
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: '38% minmax(0, 1fr)' },
  },
  // Also under 760 px, where the rule above would keep the room of a grid that is not there.
  alone: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'minmax(0, 1fr)',
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'minmax(0, 1fr)' },
  },
  grid: { minWidth: 0, minHeight: 0, borderRight: `1px solid ${tokens.colorNeutralStroke1}` },
  pane: { minWidth: 0, minHeight: 0, maxWidth: '560px', width: '100%', justifySelf: 'center' },
});

interface PageProps {
  readonly language: Language;
  readonly step: Step;
  readonly today: string;
  readonly sample: boolean;
}

function Page({ language, step, today, sample }: PageProps): ReactNode {
  const styles = useStyles();
  const look = useLook();
  const [beside, setBeside] = useState<Beside>({ source: null, target: null });
  const [spoken, setSpoken] = useState(language);
  const [examined, setExamined] = useState<Examined | null>(null);
  const desk = useMemo<FileDesk>(() => {
    const made = fileDesk((change) => {
      setBeside((before) => ({ ...before, ...change }));
    });
    const { examine } = made;
    return Object.assign(made, {
      examine: async (...args: Parameters<Desk['examine']>) => {
        const result = await examine(...args);
        setExamined(result);
        return result;
      },
    });
  }, []);
  const { source } = beside;
  return (
    <FluentProvider theme={look === 'dark' ? webDarkTheme : webLightTheme} style={{ height: '100%' }}>
      <div className={mergeClasses(styles.page, source === null && styles.alone)}>
        {source !== null && (
          <div className={styles.grid}>
            <Suspense fallback={null}>
              <Grid
                source={source}
                findings={examined?.view.findings ?? []}
                found={examined?.view.sheets ?? []}
                target={beside.target}
                onPick={desk.picked}
                label={sayIn(spoken)('openWorkbook')}
              />
            </Suspense>
          </div>
        )}
        <div className={styles.pane}>
          <App
            desk={desk}
            language={language}
            keepLanguage={(chosen) => {
              keep('language', chosen);
              setSpoken(chosen);
            }}
            look={look}
            today={today}
            step={step}
            sample={sample}
          />
        </div>
      </div>
    </FluentProvider>
  );
}

/** Follows the system between light and dark; forced colours need nothing but words and borders, which are there. */
function useLook(): Look {
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const follow = (): void => {
      setDark(query.matches);
    };
    query.addEventListener('change', follow);
    return () => {
      query.removeEventListener('change', follow);
    };
  }, []);
  return dark ? 'dark' : 'light';
}

const asked = new URLSearchParams(location.search);
const language: Language = (asked.get('lang') ?? kept('language') ?? navigator.language).startsWith('en')
  ? 'en'
  : 'zh-CN';
const now = new Date();
const today = isoOf(serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0);
const root = document.getElementById('app');

async function start(at: HTMLElement): Promise<void> {
  await fetchWords(language);
  createRoot(at).render(
    <StrictMode>
      <Page
        language={language}
        step={steps.find((each) => each === asked.get('step')) ?? 'recognise'}
        today={asked.get('as-of') ?? today}
        sample={asked.has('sample')}
      />
    </StrictMode>,
  );
}

if (root !== null) void start(root);
