/** The sheet beside the pane, read-only: marks, the recognised header, the flashing cell, the clerk's own. Draws only what is seen. */
import { Tab, TabList, mergeClasses, makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { cellName, columnIndex, columnName } from '../core/model/address';
import type { Finding } from '../core/model/finding';
import type { FoundSheet } from '../core/model/found';
import type { Severity } from '../core/model/template';
import type { Place } from '../ui/desk';
import type { GridSheet, GridSource, Target } from '../worker/grid-source';
import { useRows } from './use-rows';

const rowHeight = 24;
const columnWidth = 112;
const stubWidth = 52;
const signs: Readonly<Record<Severity, string>> = { error: '■', confirm: '▲', hint: '●' };

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  scroll: { flex: '1 1 0', overflow: 'auto', position: 'relative', outlineOffset: '-2px' },
  cell: {
    position: 'absolute',
    boxSizing: 'border-box',
    height: `${String(rowHeight)}px`,
    lineHeight: `${String(rowHeight - 1)}px`,
    padding: '0 4px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    fontSize: '13px',
  },
  stub: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
    zIndex: 1,
  },
  row: { position: 'absolute', left: 0, height: `${String(rowHeight)}px` },
  rowStub: { position: 'sticky', left: 0, display: 'block' },
  header: { fontWeight: 600, boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}` },
  error: { backgroundColor: '#FFC7CE', color: '#7A0006' },
  confirm: { backgroundColor: '#FFEB9C', color: '#5C4500' },
  hint: { backgroundColor: '#DDEBF7', color: '#1F3F6B' },
  here: { outline: `3px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-3px' },
  flash: {
    outline: `3px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-3px',
    animationDuration: '0.4s',
    animationIterationCount: 3,
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.35 }, to: { opacity: 1 } },
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  tabs: { flexShrink: 0, overflowX: 'auto', borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
});

export interface GridProps {
  readonly source: GridSource;
  readonly findings: readonly Finding[];
  readonly found: readonly { readonly name: string; readonly found: FoundSheet }[];
  readonly target: Target | null;
  /** The clerk went to a cell by hand. */
  readonly onPick: (place: Place) => void;
  readonly label: string;
}

export function Grid({ source, findings, found, target, onPick, label }: GridProps): ReactNode {
  const styles = useStyles();
  const [chosen, setChosen] = useState(0);
  const [seenTurn, setSeenTurn] = useState(0);
  if (target !== null && target.turn !== seenTurn) {
    setSeenTurn(target.turn);
    const index = source.sheets.findIndex((sheet) => sheet.name === target.sheet);
    if (index >= 0) setChosen(index);
  }
  const sheet = source.sheets[chosen] ?? source.sheets[0];
  if (sheet === undefined) return null;
  return (
    <div className={styles.frame}>
      <SheetGrid
        key={sheet.name}
        source={source}
        index={source.sheets.indexOf(sheet)}
        sheet={sheet}
        findings={findings}
        found={found.find((each) => each.name === sheet.name)?.found ?? null}
        target={target?.sheet === sheet.name ? target : null}
        onPick={onPick}
        label={`${label} ${sheet.name}`}
      />
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={label}
        selectedValue={sheet.name}
        onTabSelect={(_, data) => {
          setChosen(source.sheets.findIndex((each) => each.name === data.value));
        }}
      >
        {source.sheets.map((each) => (
          <Tab key={each.name} value={each.name}>
            {each.name}
          </Tab>
        ))}
      </TabList>
    </div>
  );
}

interface SheetGridProps {
  readonly source: GridSource;
  readonly index: number;
  readonly sheet: GridSheet;
  readonly findings: readonly Finding[];
  readonly found: FoundSheet | null;
  readonly target: Target | null;
  readonly onPick: (place: Place) => void;
  readonly label: string;
}

function SheetGrid({ source, index, sheet, findings, found, target, onPick, label }: SheetGridProps): ReactNode {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: sheet.rowCount + 5,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    paddingStart: rowHeight,
    scrollPaddingStart: rowHeight * 2,
  });
  const columns = useVirtualizer({
    count: Math.max(sheet.columnCount + 2, 8),
    horizontal: true,
    getScrollElement: () => frame.current,
    estimateSize: () => columnWidth,
    overscan: 3,
    paddingStart: stubWidth,
    scrollPaddingStart: stubWidth,
  });
  const items = rows.getVirtualItems();
  const { text, fill } = useRows(source, index, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  const marks = useMemo(() => marksOf(findings, sheet.name), [findings, sheet.name]);
  useEffect(() => {
    if (target === null) return;
    rows.scrollToIndex(target.row, { align: 'auto' });
    columns.scrollToIndex(target.column, { align: 'auto' });
  }, [target, rows, columns]);
  const isHeader = (row: number): boolean =>
    found?.tables.some((table) => row >= table.headerRows.first && row <= table.headerRows.last) ?? false;
  const onKey = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / rowHeight) - 2);
    const by: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      PageDown: [page, 0],
      PageUp: [-page, 0],
    };
    const step = by[event.key];
    if (step === undefined) return;
    const within = (at: number, count: number): number => Math.max(0, Math.min(count - 1, at));
    onPick({
      sheet: sheet.name,
      row: within((target?.row ?? 0) + (target === null ? 0 : step[0]), sheet.rowCount),
      column: within((target?.column ?? 0) + (target === null ? 0 : step[1]), sheet.columnCount),
    });
    event.preventDefault();
  };
  const onClick = (event: MouseEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest('[data-cell]') : null;
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell?.getAttribute('data-cell') ?? '') ?? [];
    if (row !== '') onPick({ sheet: sheet.name, row: Number(row) - 1, column: columnIndex(letters) });
  };
  const cellId = (row: number, column: number): string => `cell-${cellName(row, column)}`;
  return (
    <div
      ref={frame}
      className={styles.scroll}
      role="grid"
      aria-readonly="true"
      aria-label={label}
      aria-rowcount={sheet.rowCount + 1}
      aria-colcount={sheet.columnCount + 1}
      aria-activedescendant={target === null ? undefined : cellId(target.row, target.column)}
      tabIndex={0}
      onKeyDown={onKey}
      onClick={onClick}
    >
      <div role="rowgroup" style={{ height: rows.getTotalSize(), width: columns.getTotalSize(), position: 'relative' }}>
        <div role="row" aria-rowindex={1} style={{ position: 'sticky', top: 0, height: rowHeight, zIndex: 2 }}>
          <span
            role="columnheader"
            className={mergeClasses(styles.cell, styles.stub, styles.rowStub)}
            style={{ width: stubWidth, zIndex: 2 }}
          />
          {columns.getVirtualItems().map((column) => (
            <span
              key={column.key}
              role="columnheader"
              className={mergeClasses(styles.cell, styles.stub)}
              style={{ left: column.start, top: 0, width: column.size }}
            >
              {columnName(column.index)}
            </span>
          ))}
        </div>
        {items.map((row) => (
          <div
            key={row.key}
            role="row"
            aria-rowindex={row.index + 2}
            className={styles.row}
            style={{ top: row.start, width: columns.getTotalSize() }}
          >
            <span
              role="rowheader"
              className={mergeClasses(styles.cell, styles.stub, styles.rowStub)}
              style={{ width: stubWidth }}
            >
              {row.index + 1}
            </span>
            {columns.getVirtualItems().map((column) => {
              const mark = marks.get(row.index * 16384 + column.index);
              const shown = text(row.index, column.index);
              const here = target?.row === row.index && target.column === column.index;
              const painted = mark === undefined ? fill(row.index, column.index) : null;
              return (
                <span
                  key={here ? `${String(column.key)}-${String(target.turn)}` : column.key}
                  role="gridcell"
                  id={here ? cellId(row.index, column.index) : undefined}
                  data-cell={cellName(row.index, column.index)}
                  title={shown}
                  className={mergeClasses(
                    styles.cell,
                    isHeader(row.index) && shown !== '' && styles.header,
                    mark !== undefined && styles[mark],
                    here && (target.flash ? styles.flash : styles.here),
                  )}
                  style={{
                    left: column.start,
                    top: 0,
                    width: column.size,
                    ...(painted === null ? {} : { backgroundColor: painted, color: inkOn(painted) }),
                  }}
                >
                  {mark !== undefined && <span aria-hidden="true">{signs[mark]} </span>}
                  {shown}
                </span>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Black or white, whichever reads better on "#RRGGBB". */
function inkOn(fill: string): string {
  const [red = 255, green = 255, blue = 255] = [1, 3, 5].map((at) => parseInt(fill.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? '#1a1a1a' : '#ffffff';
}

/** The gravest level by cell key (row × 16384 + column). */
function marksOf(findings: readonly Finding[], sheet: string): ReadonlyMap<number, Severity> {
  const weight: Readonly<Record<Severity, number>> = { error: 2, confirm: 1, hint: 0 };
  const marks = new Map<number, Severity>();
  for (const finding of findings) {
    if (finding.sheet !== sheet || finding.row === null || finding.column === null) continue;
    const key = finding.row * 16384 + finding.column;
    const before = marks.get(key);
    if (before === undefined || weight[finding.severity] > weight[before]) marks.set(key, finding.severity);
  }
  return marks;
}
