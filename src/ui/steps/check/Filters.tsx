/** Which findings are shown: by level, by sheet, by rule. */
import { Select, ToggleButton } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ruleWords } from '../../../core/messages';
import type { Finding } from '../../../core/model/finding';
import { useStyles } from '../../styles';
import type { Pane } from '../../use-pane';
import { useLanguage, useSay } from '../../words';
import { levels } from './levels';

export function Filters({ pane, findings }: { readonly pane: Pane; readonly findings: readonly Finding[] }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const styles = useStyles();
  const { filter } = pane.state;
  const sheets = [...new Set(findings.flatMap((finding) => (finding.sheet === null ? [] : [finding.sheet])))];
  const rules = [...new Set(findings.map((finding) => finding.rule))].sort();
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
            {say(word)} {findings.reduce((count, finding) => count + (finding.severity === severity ? 1 : 0), 0)}
          </ToggleButton>
        ))}
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
          {sheets.map((sheet) => (
            <option key={sheet} value={sheet}>
              {sheet}
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
          {rules.map((rule) => (
            <option key={rule} value={rule}>
              {ruleWords(rule, pane.desk.template, language)}
            </option>
          ))}
        </Select>
      </div>
    </>
  );
}
