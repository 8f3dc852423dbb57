/** 检查: counts by level, filters, the list, the explanation of one finding, fixes and explanations. */
import { Button, Text } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { hasLedgers, type Examined } from '../desk';
import { AsOf } from '../parts/AsOf';
import { FindingList } from '../parts/FindingList';
import { isWanted } from '../state';
import { useStyles } from '../styles';
import type { Pane } from '../use-pane';
import { useSay } from '../words';
import { CellCard } from './check/CellCard';
import { Filters } from './check/Filters';
import { FindingDetail } from './check/FindingDetail';
import { FixAll } from './check/FixAll';
import { grouped } from '../parts/grouped';
import { levels } from './check/levels';
import { NotLookedAt } from './check/NotLookedAt';

interface StepProps {
  readonly pane: Pane;
  readonly examined: Examined;
}

export function CheckStep({ pane, examined }: StepProps): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const { filter, selected, place } = pane.state;
  const { findings } = examined.view;
  const explained = useMemo(
    () => new Map(examined.answers.explanations.map(({ findingId, reason }) => [findingId, reason])),
    [examined],
  );
  // The gravest first, each level in the order of the sheets; then by what the list is divided by.
  const shown = useMemo(
    () =>
      grouped(
        levels.flatMap(([severity]) =>
          findings.filter((finding) => finding.severity === severity && isWanted(finding, filter)),
        ),
        filter.group,
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
        <AsOf pane={pane} judgedOn={pane.state.judgedOn} again={pane.examine} />
      </div>
      <Filters pane={pane} findings={findings} />
      {place !== null && <CellCard pane={pane} examined={examined} place={place} />}
      <FixAll pane={pane} findings={shown} readOnly={examined.readOnly} />
      {shown.length === 0 ? (
        <Text>{say(findings.length > 0 ? 'noneShown' : hasLedgers(examined) ? 'noFindings' : 'nothingToCheck')}</Text>
      ) : (
        <FindingList
          // Another choice is begun at its top.
          key={`${filter.severities.join()} ${filter.group} ${filter.sheet ?? ''} ${filter.rule ?? ''}`}
          findings={shown}
          group={filter.group}
          template={pane.desk.template}
          selected={selected}
          explained={explained}
          onSelect={(finding) => {
            pane.dispatch({ type: 'select', finding: finding.id });
          }}
          onOpen={pane.show}
        />
      )}
      {current !== null && place === null && (
        <FindingDetail
          pane={pane}
          examined={examined}
          finding={current}
          shown={shown}
          reason={explained.get(current.id) ?? null}
        />
      )}
      <NotLookedAt examined={examined} pane={pane} />
    </div>
  );
}
