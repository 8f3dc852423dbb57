/** Which findings are shown: by level, by sheet, by rule. */
import { Select, ToggleButton } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { ruleWords } from '../../../core/messages';
import type { Finding } from '../../../core/model/finding';
import { useStyles } from '../../styles';
import type { Pane } from '../../use-pane';
import { isWanted, type Grouping } from '../../state';
import { useLanguage, useSay, type WordId } from '../../words';
import { levels } from './levels';

const groups: readonly (readonly [Grouping, WordId])[] = [
  ['level', 'byLevel'],
  ['sheet', 'bySheet'],
  ['rule', 'byRule'],
];

export function Filters({ pane, findings }: { readonly pane: Pane; readonly findings: readonly Finding[] }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const styles = useStyles();
  const { filter } = pane.state;
  const sheets = useMemo(() => countsOf(findings.flatMap(({ sheet }) => sheet ?? [])), [findings]);
  const rules = useMemo(
    () => countsOf(findings.map(({ rule }) => rule)).sort(([a], [b]) => (a < b ? -1 : 1)),
    [findings],
  );
  // Of the sheet and the rule that are chosen: as many as the list then shows.
  const counts = useMemo(() => {
    const ofChoice = { ...filter, severities: levels.map(([severity]) => severity) };
    return new Map<string, number>(
      countsOf(findings.filter((finding) => isWanted(finding, ofChoice)).map(({ severity }) => severity)),
    );
  }, [findings, filter]);
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
            {say(word)} {counts.get(severity) ?? 0}
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
          {sheets.map(([sheet, count]) => (
            <option key={sheet} value={sheet}>
              {sheet} ({count})
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
          {rules.map(([rule, count]) => (
            <option key={rule} value={rule}>
              {ruleWords(rule, pane.desk.template, language)} ({count})
            </option>
          ))}
        </Select>
      </div>
    </>
  );
}

/** How often each comes, in the order of their first coming. */
function countsOf(names: readonly string[]): [name: string, count: number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts];
}
