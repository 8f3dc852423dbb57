/** The task pane's entry: waits for Office, chooses language and theme, starts the pane on the open workbook. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isoOf, serialOf } from '../core/model/calendar';
import type { Language } from '../core/messages';
import { ExcelHost } from '../hosts/excel/excel-host';
import { keepPreference, readPreference } from '../hosts/excel/preferences';
import { displayLanguage, isDarkTheme, isInExcel } from '../hosts/excel/surroundings';
import { App, type Look } from '../ui/App';
import { errands, steps } from '../ui/state';
import { fetchWords, sayIn } from '../ui/words';
import { RemoteDesk } from '../worker/remote-desk';
import { excelDesk } from './excel-desk';

/** Without a host that answers, Office never becomes ready: then the page for files takes over. */
const patienceMs = 8000;

/** So long the pane waits for the workbook's name before it stands there. */
const nameMs = 3000;

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (root === null) return;
  if (!(await isInExcel(patienceMs))) {
    location.replace(`index.html${location.search}`);
    return;
  }
  const chosen = (await readPreference('language')) ?? displayLanguage();
  const language: Language = chosen.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  await fetchWords(language);
  const remote = new RemoteDesk();
  const host = new ExcelHost((file) => remote.mergesIn(file));
  // While a cell is being edited Excel tells nothing; the name comes with the first look.
  const unnamed = sayIn(language)('openWorkbook');
  const late = new Promise<string>((resolve) => {
    setTimeout(resolve, nameMs, unnamed);
  });
  const name = await Promise.race([host.name(), late]).catch(() => unnamed);
  const asked = new URLSearchParams(location.search);
  const now = new Date();
  createRoot(root).render(
    <StrictMode>
      <App
        desk={excelDesk(host, remote, name)}
        language={language}
        keepLanguage={(next) => {
          void keepPreference('language', next);
        }}
        look={officeLook()}
        today={isoOf(serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0)}
        step={steps.find((step) => step === asked.get('step')) ?? 'recognise'}
        errand={errands.find((errand) => errand === asked.get('do')) ?? null}
      />
    </StrictMode>,
  );
  // Where that fails now, writing fetches it itself.
  host.prepareToWrite().catch(() => undefined);
}

/** Office's own theme where it tells one, else the system's. */
function officeLook(): Look {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  if (isDarkTheme() ?? matchMedia('(prefers-color-scheme: dark)').matches) return 'dark';
  return 'light';
}

void start();
