/** The findings as one list, divided as the clerk wants it. */
import { useMemo, type ReactNode } from 'react';
import { ruleWords, sentence, severityWord, type Language } from '../../core/messages';
import { cellName } from '../../core/model/address';
import { placesOf, type Finding } from '../../core/model/finding';
import type { Template } from '../../core/model/template';
import { severities } from '../choice';
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
    const made = new Map<number, string>();
    if (group === 'level') return made;
    let first = 0;
    while (first < findings.length) {
      const key = keyAt(findings, first, group);
      let end = first + 1;
      while (end < findings.length && keyAt(findings, end, group) === key) end += 1;
      const part = findings.slice(first, end);
      const heading =
        group === 'rule'
          ? faultOf(part, template, language)
          : `${key === '' ? sayIn(language)('wholeFile') : key} (${String(placesOf(part))})`;
      made.set(first, heading);
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
          ...placeIn(finding),
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

/** Of findings of one rule: what is demanded reads like something that is fulfilled, unless it is said how often it is not. */
export function faultOf(findings: readonly Finding[], template: Template, language: Language): string {
  const gravest = severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'hint';
  return sayIn(language)('ruleCount', {
    level: severityWord(gravest, language),
    count: placesOf(findings),
    rule: ruleWords(findings[0]?.rule ?? '', template, language),
  });
}

function keyAt(findings: readonly Finding[], at: number, group: Grouping): string {
  const finding = findings[at];
  return finding === undefined ? '' : groupOf(finding, group);
}

export function placeOf(finding: Finding): string {
  const { sheet, cell } = placeIn(finding);
  return cell === '' ? sheet : `${sheet} ${cell}`;
}

function placeIn({ sheet, row, column }: Finding): { readonly sheet: string; readonly cell: string } {
  return { sheet: sheet ?? '', cell: row === null || column === null ? '' : cellName(row, column) };
}
