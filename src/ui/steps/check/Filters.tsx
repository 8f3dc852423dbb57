/** Which findings are shown: by level, by sheet, by rule. */
import { Select, ToggleButton } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { placesOf, type Finding } from '../../../core/model/finding';
import type { Severity } from '../../../core/model/template';
import { isChosen, severities } from '../../choice';
import { faultOf } from '../../parts/FindingList';
import { useStyles } from '../../styles';
import type { Pane } from '../../use-pane';
import type { Grouping } from '../../state';
import { useLanguage, useSay, type WordId } from '../../words';
import { levels } from './levels';

const groups: readonly (readonly [Grouping, WordId])[] = [
  ['level', 'byLevel'],
  ['sheet', 'bySheet'],
  ['rule', 'byRule'],
];

interface FiltersProps {
  readonly pane: Pane;
  readonly findings: readonly Finding[];
  /** Ids of those that were explained: they are there and ask for nothing more. */
  readonly explained: ReadonlyMap<string, string>;
}

export function Filters({ pane, findings, explained }: FiltersProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const styles = useStyles();
  const { filter } = pane.state;
  const sheets = useMemo(() => [...partsBy(findings, ({ sheet }) => sheet)], [findings]);
  const rules = useMemo(
    () => [...partsBy(findings, ({ rule }) => rule)].sort(([a], [b]) => (a < b ? -1 : 1)),
    [findings],
  );
  // Of the sheet and the rule that are chosen: as many as the list then shows.
  const counts = useMemo(() => {
    const ofChoice = findings.filter((finding) => isChosen(finding, { ...filter, severities }));
    const parts = partsBy(ofChoice, ({ severity }) => severity);
    return new Map(
      [...parts].map(([severity, part]) => [
        severity,
        { count: placesOf(part), explained: part.filter(({ id }) => explained.has(id)).length },
      ]),
    );
  }, [findings, filter, explained]);
  const counted = (severity: Severity): string => {
    const { count, explained: said } = counts.get(severity) ?? { count: 0, explained: 0 };
    return said === 0 ? String(count) : say('countExplained', { count, explained: said });
  };
  return (
    <>
      <div className={styles.row}>
        {levels.map(([severity, word]) => (
          <ToggleButton
            key={severity}
            size="small"
            checked={filter.severities.includes(severity)}
            onClick={() => {
              const on = filter.severities.includes(severity);
              const severities = on
                ? filter.severities.filter((each) => each !== severity)
                : [...filter.severities, severity];
              pane.dispatch({ type: 'filter', filter: { severities } });
            }}
          >
            {say(word)} {counted(severity)}
          </ToggleButton>
        ))}
        <Select
          size="small"
          aria-label={say('groupBy')}
          className={styles.grow}
          value={filter.group}
          onChange={(_, data) => {
            const [chosen] = groups.find(([group]) => group === data.value) ?? [];
            if (chosen !== undefined) pane.dispatch({ type: 'filter', filter: { group: chosen } });
          }}
        >
          {groups.map(([group, word]) => (
            <option key={group} value={group}>
              {say(word)}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.row}>
        <Select
          size="small"
          aria-label={say('groupSheet')}
          className={styles.grow}
          value={filter.sheet ?? ''}
          onChange={(_, data) => {
            pane.dispatch({ type: 'filter', filter: { sheet: data.value === '' ? null : data.value } });
          }}
        >
          <option value="">{say('allSheets')}</option>
          {sheets.map(([sheet, part]) => (
            <option key={sheet} value={sheet}>
              {sheet} ({placesOf(part)})
            </option>
          ))}
        </Select>
        <Select
          size="small"
          aria-label={say('groupRule')}
          className={styles.grow}
          value={filter.rule ?? ''}
          onChange={(_, data) => {
            pane.dispatch({ type: 'filter', filter: { rule: data.value === '' ? null : data.value } });
          }}
        >
          <option value="">{say('allRules')}</option>
          {rules.map(([rule, part]) => (
            <option key={rule} value={rule}>
              {faultOf(part, pane.desk.template, language)}
            </option>
          ))}
        </Select>
      </div>
    </>
  );
}

/** In the order of their first coming; what has no name is left out. */
function partsBy(
  findings: readonly Finding[],
  nameOf: (finding: Finding) => string | null,
): ReadonlyMap<string, readonly Finding[]> {
  const parts = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = nameOf(finding);
    if (name === null) continue;
    const part = parts.get(name);
    if (part === undefined) parts.set(name, [finding]);
    else part.push(finding);
  }
  return parts;
}
