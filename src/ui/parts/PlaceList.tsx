/** Things with a place in the workbook as one virtual list: only what is seen is drawn, so 100,000 are as quick as ten. Arrow keys move, Enter jumps. */
import { mergeClasses, Text } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Severity } from '../../core/model/template';
import { useStyles } from '../styles';
import { SeverityMark } from './SeverityMark';

const rowHeight = 62;
const headingHeight = 26;

/** One entry as it is drawn. */
export interface ListedPlace {
  readonly severity: Severity;
  /** The word beside the mark. */
  readonly word: string;
  readonly sheet: string;
  /** "" where it is of the whole sheet. */
  readonly cell: string;
  readonly text: string;
}

/** A line of the list: the heading of a part, or an entry by its place among all. */
type Line = { readonly heading: string } | { readonly entry: number };

export interface PlaceListProps {
  readonly count: number;
  /** Asked only for what is seen. */
  readonly entry: (at: number) => ListedPlace | null;
  /** What stands over the entry at this place. */
  readonly headings: ReadonlyMap<number, string>;
  /** Place of the selected entry; -1: none. */
  readonly selected: number;
  readonly label: string;
  /** Among other things on a page that scrolls: no higher than its entries, and not high. */
  readonly short?: boolean;
  readonly onSelect: (at: number) => void;
  readonly onOpen: (at: number) => void;
}

export function PlaceList({
  count,
  entry,
  headings,
  selected,
  label,
  short = false,
  onSelect,
  onOpen,
}: PlaceListProps): ReactNode {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const { lines, lineOf } = useMemo(() => {
    const made: Line[] = [];
    const places: number[] = [];
    for (let at = 0; at < count; at += 1) {
      const heading = headings.get(at);
      if (heading !== undefined) made.push({ heading });
      places.push(made.length);
      made.push({ entry: at });
    }
    return { lines: made, lineOf: places };
  }, [count, headings]);
  // eslint-disable-next-line react-hooks/incompatible-library -- the list keeps its own state; nothing here is memoised by hand
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: (at) => (isHeading(lines[at]) ? headingHeight : rowHeight),
    overscan: 6,
    initialRect: { width: 330, height: 300 },
  });
  useEffect(() => {
    const line = lineOf[selected];
    if (line !== undefined) virtual.scrollToIndex(line, { align: 'auto' });
  }, [selected, lineOf, virtual]);
  useEffect(() => {
    virtual.measure();
  }, [lines, virtual]);

  const onKey = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 300) / rowHeight));
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: selected + 1,
      ArrowUp: selected < 0 ? 0 : selected - 1,
      PageDown: selected + page,
      PageUp: selected - page,
      Home: 0,
      End: count - 1,
    };
    const to = steps[event.key];
    if (to !== undefined && count > 0) onSelect(Math.max(0, Math.min(count - 1, to)));
    else if (event.key === 'Enter' && selected >= 0) onOpen(selected);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={frame}
      className={mergeClasses(styles.list, short && styles.shortList)}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={selected < 0 ? undefined : `${id}-${String(selected)}`}
      onKeyDown={onKey}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (line === undefined) return null;
          if (isHeading(line))
            return (
              <div
                key={`heading-${String(item.index)}`}
                role="presentation"
                className={styles.group}
                style={{ height: headingHeight, transform: `translateY(${String(item.start)}px)` }}
              >
                {line.heading}
              </div>
            );
          const shown = entry(line.entry);
          if (shown === null) return null;
          const isSelected = line.entry === selected;
          return (
            <div
              key={item.index}
              id={`${id}-${String(line.entry)}`}
              role="option"
              aria-selected={isSelected}
              aria-posinset={line.entry + 1}
              aria-setsize={count}
              className={mergeClasses(styles.item, isSelected && styles.itemSelected)}
              style={{ height: rowHeight, transform: `translateY(${String(item.start)}px)` }}
              onClick={() => {
                onOpen(line.entry);
              }}
            >
              <div className={styles.row}>
                <SeverityMark severity={shown.severity} word={shown.word} />
                {/* Of a long name the end may go, of its cell nothing. */}
                <Text size={200} weight="semibold" className={mergeClasses(styles.grow, styles.place)}>
                  <span className={styles.cut}>{shown.sheet}</span>
                  {shown.cell !== '' && <span className={styles.cellName}> {shown.cell}</span>}
                </Text>
              </div>
              <Text size={200} className={styles.clamp}>
                {shown.text}
              </Text>
            </div>
          );
        })}
      </div>
    </div>
  );
}

const isHeading = (line: Line | undefined): line is Extract<Line, { heading: string }> =>
  line !== undefined && 'heading' in line;
