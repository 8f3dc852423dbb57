/** 检查: counts by level, filters, the list, the explanation of one finding, fixes and explanations. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Select,
  Text,
  Textarea,
  ToggleButton,
} from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { needSentence, ruleWords, sentence, severityWord } from '../../core/messages';
import type { Finding } from '../../core/model/finding';
import type { Severity } from '../../core/model/template';
import { safeFixes } from '../../core/marking/fixes';
import type { Examined } from '../desk';
import { FindingList, placeOf } from '../parts/FindingList';
import { SeverityMark } from '../parts/SeverityMark';
import { useStyles } from '../styles';
import type { Pane } from '../use-pane';
import { useLanguage, useSay, type WordId } from '../words';
import { AsOf } from '../parts/AsOf';

const levels: readonly (readonly [Severity, WordId])[] = [
  ['error', 'countError'],
  ['confirm', 'countConfirm'],
  ['hint', 'countHint'],
];

interface StepProps {
  readonly pane: Pane;
  readonly examined: Examined;
}

export function CheckStep({ pane, examined }: StepProps): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const { filter, selected } = pane.state;
  const { findings } = examined.view;
  const explained = useMemo(
    () => new Set(examined.answers.explanations.map((explanation) => explanation.findingId)),
    [examined],
  );
  // The gravest first, each level in the order of the sheets.
  const shown = useMemo(
    () =>
      levels.flatMap(([severity]) =>
        findings.filter(
          (finding) =>
            finding.severity === severity &&
            filter.severities.includes(severity) &&
            (filter.sheet === null || finding.sheet === filter.sheet) &&
            (filter.rule === null || finding.rule === filter.rule),
        ),
      ),
    [findings, filter],
  );
  const current = findings.find((finding) => finding.id === selected) ?? null;
  return (
    <div className={styles.full}>
      <div className={styles.row}>
        <Button size="small" appearance="primary" disabled={pane.state.work.state === 'busy'} onClick={pane.examine}>
          {say('checkAgain')}
        </Button>
        <AsOf pane={pane} />
      </div>
      <Filters pane={pane} findings={findings} />
      <FixAll pane={pane} findings={shown} />
      {shown.length === 0 ? (
        <Text>{say(findings.length === 0 ? 'noFindings' : 'noneShown')}</Text>
      ) : (
        <FindingList
          findings={shown}
          template={pane.desk.template}
          selected={selected}
          explained={explained}
          onSelect={(finding) => {
            pane.dispatch({ type: 'select', finding: finding.id });
          }}
          onOpen={pane.show}
        />
      )}
      {current !== null && (
        <FindingDetail
          pane={pane}
          examined={examined}
          finding={current}
          shown={shown}
          explained={explained.has(current.id)}
        />
      )}
      <NotCheckedRules examined={examined} pane={pane} />
    </div>
  );
}

function Filters({ pane, findings }: { readonly pane: Pane; readonly findings: readonly Finding[] }): ReactNode {
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

function FixAll({ pane, findings }: { readonly pane: Pane; readonly findings: readonly Finding[] }): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const fixes = useMemo(() => safeFixes(findings), [findings]);
  const previewRows = 200;
  if (fixes.length === 0 && !pane.state.fixesMade) return null;
  return (
    <div className={styles.row}>
      {fixes.length > 0 && (
        <Dialog>
          <DialogTrigger disableButtonEnhancement>
            <Button size="small">{say('fixAll', { count: fixes.length })}</Button>
          </DialogTrigger>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{say('fixPreviewTitle', { count: fixes.length })}</DialogTitle>
              <DialogContent>
                <Text block>{say('fixPreviewHint')}</Text>
                <table className={styles.table}>
                  <thead>
                    <tr>
                      <th scope="col">{say('jump')}</th>
                      <th scope="col">{say('fixFrom')}</th>
                      <th scope="col">{say('fixTo')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {fixes.slice(0, previewRows).map(({ finding, change }) => (
                      <tr key={finding.id}>
                        <td>{placeOf(finding)}</td>
                        <td>{String(finding.value ?? '')}</td>
                        <td>{String(finding.expected ?? change.value ?? '')}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                {fixes.length > previewRows && <Text>…</Text>}
              </DialogContent>
              <DialogActions>
                <DialogTrigger disableButtonEnhancement>
                  <Button>{say('cancel')}</Button>
                </DialogTrigger>
                <DialogTrigger disableButtonEnhancement>
                  <Button
                    appearance="primary"
                    onClick={() => {
                      pane.fix(fixes.map((fix) => fix.finding));
                    }}
                  >
                    {say('fixAll', { count: fixes.length })}
                  </Button>
                </DialogTrigger>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      )}
      {pane.state.fixesMade && (
        <Button size="small" onClick={pane.undoFixes}>
          {say('undoFix')}
        </Button>
      )}
    </div>
  );
}

interface DetailProps extends StepProps {
  readonly finding: Finding;
  readonly shown: readonly Finding[];
  readonly explained: boolean;
}

function FindingDetail({ pane, examined, finding, shown, explained }: DetailProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const styles = useStyles();
  const index = shown.findIndex((each) => each.id === finding.id);
  const to =
    (step: number): (() => void) =>
    () => {
      const next = shown[index + step];
      if (next !== undefined) pane.show(next);
    };
  return (
    <div className={`${styles.card} ${styles.detail}`}>
      <div className={styles.row}>
        <SeverityMark
          severity={finding.severity}
          word={explained ? say('explained') : severityWord(finding.severity, language)}
        />
        <Text weight="semibold" size={200}>
          {placeOf(finding)}
        </Text>
      </div>
      <Text>{sentence(finding, pane.desk.template, language)}</Text>
      {finding.value !== null && (
        <Text size={200}>
          {say('readValue')}：{String(finding.value)}
        </Text>
      )}
      {finding.expected !== null && (
        <Text size={200}>
          {say('expectedValue')}：{String(finding.expected)}
        </Text>
      )}
      <div className={styles.row}>
        <Button size="small" disabled={index <= 0} onClick={to(-1)}>
          {say('previous')}
        </Button>
        <Button size="small" disabled={index < 0 || index >= shown.length - 1} onClick={to(1)}>
          {say('next')}
        </Button>
        {pane.desk.show !== null && finding.sheet !== null && (
          <Button
            size="small"
            onClick={() => {
              pane.show(finding);
            }}
          >
            {say('jump')}
          </Button>
        )}
        {finding.fix !== null && (
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              pane.fix([finding]);
            }}
          >
            {say('fixOne')}
          </Button>
        )}
        {finding.severity === 'confirm' && (
          <Explain key={finding.id} pane={pane} examined={examined} finding={finding} />
        )}
      </div>
    </div>
  );
}

function Explain({ pane, examined, finding }: StepProps & { readonly finding: Finding }): ReactNode {
  const say = useSay();
  const before = examined.answers.explanations.find((explanation) => explanation.findingId === finding.id);
  const [reason, setReason] = useState(before?.reason ?? '');
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small">{say(before === undefined ? 'explain' : 'explained')}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('explain')}</DialogTitle>
          <DialogContent>
            <Field label={say('explainReason')} hint={say('explainHint')}>
              <Textarea
                value={reason}
                onChange={(_, data) => {
                  setReason(data.value);
                }}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{say('cancel')}</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button
                appearance="primary"
                disabled={reason.trim() === ''}
                onClick={() => {
                  const others = examined.answers.explanations.filter((each) => each.findingId !== finding.id);
                  pane.saveAnswers({
                    ...examined.answers,
                    explanations: [
                      ...others,
                      { findingId: finding.id, reason: reason.trim(), by: '', on: pane.state.asOf },
                    ],
                  });
                }}
              >
                {say('save')}
              </Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function NotCheckedRules({ pane, examined }: StepProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const styles = useStyles();
  const { notChecked } = examined.view;
  if (notChecked.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>
        <Text size={200}>{say('notChecked', { count: notChecked.length })}</Text>
      </summary>
      <ul>
        {notChecked.map((rule) => (
          <li key={rule.rule}>
            <Text size={200}>
              {ruleWords(rule.rule, pane.desk.template, language)}：{needSentence(rule, pane.desk.template, language)}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
