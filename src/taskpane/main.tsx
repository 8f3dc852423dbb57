/** The task pane's entry: waits for Office, chooses language and theme, starts the pane on the open workbook. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isoOf, serialOf } from '../core/model/calendar';
import type { Language } from '../core/messages';
import { ExcelHost } from '../hosts/excel/excel-host';
import { App, type Look } from '../ui/App';
import { steps } from '../ui/state';
import { excelDesk } from './excel-desk';

/** Without a host that answers, Office never becomes ready: then the page for files takes over. */
const patienceMs = 8000;

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (root === null) return;
  const ready = await Promise.race([
    Office.onReady(),
    new Promise<null>((resolve) => {
      setTimeout(() => {
        resolve(null);
      }, patienceMs);
    }),
  ]);
  if (ready?.host !== Office.HostType.Excel) {
    location.replace(`index.html${location.search}`);
    return;
  }
  const language: Language = Office.context.displayLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  document.documentElement.lang = language;
  const asked = new URLSearchParams(location.search);
  const now = new Date();
  createRoot(root).render(
    <StrictMode>
      <App
        desk={excelDesk(new ExcelHost(), await workbookName())}
        language={language}
        look={officeLook()}
        today={isoOf(serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0)}
        step={steps.find((step) => step === asked.get('step')) ?? 'recognise'}
      />
    </StrictMode>,
  );
}

function workbookName(): Promise<string> {
  return Excel.run(async (context) => {
    context.workbook.load('name');
    await context.sync();
    return context.workbook.name;
  });
}

/** Office's own theme where it tells one, else the system's. */
function officeLook(): Look {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  // Older hosts tell no theme, or one that does not say whether it is dark.
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  if (theme?.isDarkTheme ?? matchMedia('(prefers-color-scheme: dark)').matches) return 'dark';
  return 'light';
}

void start();
