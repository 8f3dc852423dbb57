/**
 * Stands for Excel's window in the tests: the workbook of the fake Excel in the project's own grid, the task pane beside
 * it. What the workbook holds is asked from the test's process again and again.
 */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Grid } from '../../../src/page/Grid';
import type { GridSheet, RowWindow, Target } from '../../../src/worker/grid-source';

/** The workbook as it is now; `turn` grows with every batch and every doing of the clerk. */
export interface BookNow {
  readonly turn: number;
  readonly sheets: readonly GridSheet[];
  readonly target: Target | null;
}

interface Asked {
  readonly __book: () => Promise<BookNow>;
  readonly __rows: (sheet: number, firstRow: number, count: number) => Promise<RowWindow>;
  readonly __pick: (sheet: string, row: number, column: number) => Promise<void>;
}

declare const window: Window & Asked;

const everyMs = 100;

function ExcelWindow(): ReactNode {
  const [now, setNow] = useState<BookNow>({ turn: -1, sheets: [], target: null });
  const [source, setSource] = useState<{ readonly sheets: readonly GridSheet[]; readonly rows: Asked['__rows'] }>({
    sheets: [],
    rows: window.__rows,
  });
  useEffect(() => {
    let turn = -1;
    const timer = setInterval(() => {
      void window.__book().then((book) => {
        if (book.turn === turn) return;
        turn = book.turn;
        setNow(book);
        setSource({ sheets: book.sheets, rows: (...asked) => window.__rows(...asked) });
      });
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return (
    <FluentProvider theme={webLightTheme} style={{ height: '100%' }}>
      <div style={{ height: '100%', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 350px' }}>
        <div style={{ minWidth: 0, minHeight: 0, borderRight: '1px solid #888' }}>
          <Grid
            source={source}
            findings={[]}
            found={[]}
            target={now.target}
            onPick={({ sheet, row, column }) => void window.__pick(sheet, row, column)}
            label="Excel"
          />
        </div>
        <iframe
          title="task pane"
          src={new URLSearchParams(location.search).get('pane') ?? 'about:blank'}
          style={{ border: 0, width: '100%', height: '100%' }}
        />
      </div>
    </FluentProvider>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<ExcelWindow />);
