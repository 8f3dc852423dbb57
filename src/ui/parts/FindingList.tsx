/** The findings as one virtual list: only what is seen is drawn, so 100,000 are as quick as ten. Arrow keys move, Enter jumps. */
import { mergeClasses, Text } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { ruleWords, sentence, severityWord } from '../../core/messages';
import { cellName } from '../../core/model/address';
import type { Finding } from '../../core/model/finding';
import type { Template } from '../../core/model/template';
import type { Grouping } from '../state';
import { groupOf } from '../steps/check/grouped';
import { useStyles } from '../styles';
import { sayIn, useLanguage, useSay } from '../words';
import { SeverityMark } from './SeverityMark';

const rowHeight = 58;
const headingHeight = 26;

/** A line of the list: the heading of a part, or a finding by its place among all. */
type Line = { readonly heading: string; readonly count: number } | { readonly finding: number };

export interface FindingListProps {
  /** In their order; divided as `group` says. */
  readonly findings: readonly Finding[];
  readonly group: Grouping;
  readonly template: Template;
  readonly selected: string | null;
  readonly explained: ReadonlySet<string>;
  readonly onSelect: (finding: Finding) => void;
  readonly onOpen: (finding: Finding) => void;
}

export function FindingList({
  findings,
  group,
  template,
  selected,
  explained,
  onSelect,
  onOpen,
}: FindingListProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const { lines, lineOf } = useMemo(() => {
    const made: Line[] = [];
    const places: number[] = [];
    let before: string | null = null;
    findings.forEach((finding, at) => {
      const key = groupOf(finding, group);
      if (group !== 'level' && key !== before) {
        const end = findings.findIndex((each, later) => later > at && groupOf(each, group) !== key);
        const heading =
          group === 'rule' ? ruleWords(key, template, language) : key === '' ? sayIn(language)('wholeFile') : key;
        made.push({ heading, count: (end < 0 ? findings.length : end) - at });
      }
      before = key;
      places.push(made.length);
      made.push({ finding: at });
    });
    return { lines: made, lineOf: places };
  }, [findings, group, template, language]);
  // eslint-disable-next-line react-hooks/incompatible-library -- the list keeps its own state; nothing here is memoised by hand
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: (at) => (isHeading(lines[at]) ? headingHeight : rowHeight),
    overscan: 6,
    initialRect: { width: 330, height: 300 },
  });
  const index = findings.findIndex((finding) => finding.id === selected);
  useEffect(() => {
    const line = lineOf[index];
    if (line !== undefined) virtual.scrollToIndex(line, { align: 'auto' });
  }, [index, lineOf, virtual]);
  useEffect(() => {
    virtual.measure();
  }, [lines, virtual]);

  const move = (to: number): void => {
    const finding = findings[Math.max(0, Math.min(findings.length - 1, to))];
    if (finding !== undefined) onSelect(finding);
  };
  const onKey = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 300) / rowHeight));
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index < 0 ? 0 : index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: findings.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) move(to);
    else if (event.key === 'Enter' && findings[index] !== undefined) onOpen(findings[index]);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={frame}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={say('listCount', { count: findings.length })}
      aria-activedescendant={index < 0 ? undefined : `finding-${String(index)}`}
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
                {line.heading} ({line.count})
              </div>
            );
          const finding = findings[line.finding];
          if (finding === undefined) return null;
          const isSelected = finding.id === selected;
          return (
            <div
              key={`${String(item.index)}-${finding.id}`}
              id={`finding-${String(line.finding)}`}
              role="option"
              aria-selected={isSelected}
              aria-posinset={line.finding + 1}
              aria-setsize={findings.length}
              className={mergeClasses(styles.item, isSelected && styles.itemSelected)}
              style={{ height: rowHeight, transform: `translateY(${String(item.start)}px)` }}
              onClick={() => {
                onOpen(finding);
              }}
            >
              <div className={styles.row}>
                <SeverityMark
                  severity={finding.severity}
                  word={explained.has(finding.id) ? say('explained') : severityWord(finding.severity, language)}
                />
                <Text size={200} weight="semibold" truncate wrap={false}>
                  {placeOf(finding)}
                </Text>
              </div>
              <Text size={200} className={styles.clamp}>
                {sentence(finding, template, language)}
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

export function placeOf(finding: Finding): string {
  if (finding.sheet === null) return '';
  return finding.row === null || finding.column === null
    ? finding.sheet
    : `${finding.sheet} ${cellName(finding.row, finding.column)}`;
}
