/** The findings as one list, divided as the clerk wants it. */
import { useMemo, type ReactNode } from 'react';
import { ruleWords, sentence, severityWord } from '../../core/messages';
import { cellName } from '../../core/model/address';
import type { Finding } from '../../core/model/finding';
import type { Template } from '../../core/model/template';
import type { Grouping } from '../state';
import { groupOf } from './grouped';
import { sayIn, useLanguage, useSay } from '../words';
import { PlaceList } from './PlaceList';

export interface FindingListProps {
  /** In their order; divided as `group` says. */
  readonly findings: readonly Finding[];
  readonly group: Grouping;
  readonly template: Template;
  readonly selected: string | null;
  /** By finding: what was written of it. */
  readonly explained: ReadonlyMap<string, string>;
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
  const headings = useMemo(() => {
    const made = new Map<number, { readonly heading: string; readonly count: number }>();
    if (group === 'level') return made;
    let first = 0;
    while (first < findings.length) {
      const key = keyAt(findings, first, group);
      let end = first + 1;
      while (end < findings.length && keyAt(findings, end, group) === key) end += 1;
      const heading =
        group === 'rule' ? ruleWords(key, template, language) : key === '' ? sayIn(language)('wholeFile') : key;
      made.set(first, { heading, count: end - first });
      first = end;
    }
    return made;
  }, [findings, group, template, language]);
  const told =
    (listener: (finding: Finding) => void): ((at: number) => void) =>
    (at) => {
      const finding = findings[at];
      if (finding !== undefined) listener(finding);
    };
  return (
    <PlaceList
      count={findings.length}
      entry={(at) => {
        const finding = findings[at];
        if (finding === undefined) return null;
        return {
          severity: finding.severity,
          word: explained.has(finding.id) ? say('explained') : severityWord(finding.severity, language),
          place: placeOf(finding),
          text: sentence(finding, template, language),
        };
      }}
      headings={headings}
      selected={findings.findIndex((finding) => finding.id === selected)}
      label={say('listCount', { count: findings.length })}
      onSelect={told(onSelect)}
      onOpen={told(onOpen)}
    />
  );
}

function keyAt(findings: readonly Finding[], at: number, group: Grouping): string {
  const finding = findings[at];
  return finding === undefined ? '' : groupOf(finding, group);
}

export function placeOf(finding: Finding): string {
  if (finding.sheet === null) return '';
  return finding.row === null || finding.column === null
    ? finding.sheet
    : `${finding.sheet} ${cellName(finding.row, finding.column)}`;
}
