/** The files by how they fared: returned, accepted, earlier periods, answers, left out, and those whose turn has not come. */
import { mergeClasses, Text } from '@fluentui/react-components';
import { Fragment, useMemo, type ReactNode } from 'react';
import { refusalSentence, severityWord, unreadSentence } from '../../../core/messages';
import type { Severity } from '../../../core/model/template';
import type { FileOutcome } from '../../desk';
import type { FileRow } from '../../state';
import { useStyles } from '../../styles';
import { useLanguage, useSay, useStepSay } from '../../words';
import { summaryWords, type SummaryWordId } from './words';

const lists: readonly (readonly [FileOutcome['outcome'], SummaryWordId])[] = [
  ['returned', 'returnedList'],
  ['accepted', 'acceptedList'],
  ['earlier', 'earlierList'],
  ['answered', 'answeredList'],
  ['refused', 'refusedList'],
];

const usually: ReadonlySet<FileOutcome['outcome']> = new Set(['returned', 'accepted', 'refused']);

export function FileCounts({ files }: { readonly files: readonly FileRow[] }): ReactNode {
  const say = useStepSay(summaryWords);
  const count = (outcome: FileOutcome['outcome']): number =>
    files.filter((file) => file.outcome?.outcome === outcome).length;
  return (
    <Text size={200} aria-live="polite">
      {lists
        // What is seldom there is told of only then; all together they are the files that were chosen.
        .flatMap(([outcome, word]) =>
          count(outcome) > 0 || usually.has(outcome) ? [say(word, { count: count(outcome) })] : [],
        )
        .join(' · ')}
    </Text>
  );
}

/** @param busy whether the turn of the rest is still to come */
export function FileLists({ files, busy }: { readonly files: readonly FileRow[]; readonly busy: boolean }): ReactNode {
  const say = useStepSay(summaryWords);
  const waiting = files.filter((file) => file.outcome === null);
  const usual = useMemo(() => usualPeriods(files.map(periodOf)), [files]);
  return (
    <>
      {lists.map(([outcome, word]) => {
        const rows = files.filter((file) => file.outcome?.outcome === outcome);
        return rows.length === 0 ? null : (
          <Files key={outcome} title={say(word, { count: rows.length })} rows={rows} usual={usual} />
        );
      })}
      {waiting.length > 0 && (
        <Files
          title={say(busy ? 'waitingList' : 'notLookedAt', { count: waiting.length })}
          rows={waiting}
          usual={usual}
        />
      )}
    </>
  );
}

/** The reporting period that a file turned out to be of; "". */
const periodOf = ({ outcome }: FileRow): string => (outcome !== null && 'period' in outcome ? outcome.period : '');

/** Months beside quarters or half-years are no fault: each kind of period has its own. */
const kindOf = (period: string): string => period.replace(/\d+/g, '0');

/** By the kind of period the one that most files are of. */
function usualPeriods(periods: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const period of periods) counts.set(period, (counts.get(period) ?? 0) + 1);
  const rarestFirst = [...counts].sort(([, a], [, b]) => a - b);
  return new Map(rarestFirst.map(([period]) => [kindOf(period), period]));
}

interface FilesProps {
  readonly title: string;
  readonly rows: readonly FileRow[];
  /** The periods of most files: one of another period is told of. */
  readonly usual: ReadonlyMap<string, string>;
}

function Files({ title, rows, usual }: FilesProps): ReactNode {
  const styles = useStyles();
  return (
    <section>
      <Text as="h2" weight="semibold" size={300} className={styles.heading} block>
        {title}
      </Text>
      <div className={styles.scrollX}>
        <table className={mergeClasses(styles.table, styles.halves)}>
          <tbody>
            {rows.map((file) => (
              <tr key={file.name}>
                <th scope="row">{file.name}</th>
                <td>{file.outcome !== null && <Fared outcome={file.outcome} usual={usual} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface FaredProps {
  readonly outcome: FileOutcome;
  readonly usual: ReadonlyMap<string, string>;
}

function Fared({ outcome, usual }: FaredProps): ReactNode {
  const sayAlways = useSay();
  const say = useStepSay(summaryWords);
  const styles = useStyles();
  const language = useLanguage();
  switch (outcome.outcome) {
    case 'accepted':
    case 'returned': {
      const counts = (
        [
          ['error', outcome.errors],
          ['confirm', outcome.confirms],
          ['hint', outcome.hints],
        ] as const
      ).filter(([, count]) => count > 0);
      const { explained, period } = outcome;
      const most = usual.get(kindOf(period)) ?? period;
      const counted = (level: Severity, count: number): string =>
        level === 'confirm' && explained > 0 ? sayAlways('countExplained', { count, explained }) : String(count);
      return (
        <>
          {outcome.unit}{' '}
          {counts.map(([level, count], at) => (
            <Fragment key={level}>
              {at > 0 && ' · '}
              <span className={styles.together}>
                {severityWord(level, language)} {counted(level, count)}
              </span>
            </Fragment>
          ))}
          {period !== most && <div>{say('otherPeriod', { period, usual: most })}</div>}
          {outcome.unread.length > 0 && <div>{unreadSentence(outcome.unread, language)}</div>}
        </>
      );
    }
    case 'earlier':
      return say('earlierTaken', { periods: outcome.periods.join('、') });
    case 'answered':
      return say('answeredTaken', { unit: outcome.unit, count: outcome.count });
    case 'refused':
      return refusalSentence(outcome.code, outcome.detail, language);
  }
}
