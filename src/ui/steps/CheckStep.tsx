/** 检查: counts by level, filters, the list, the explanation of one finding, fixes and explanations. */
import { Button, Text } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { isRest, placesOf } from '../../core/model/finding';
import { chosen } from '../choice';
import { hasLedgers, type Examined } from '../desk';
import { AsOf } from '../parts/AsOf';
import { FindingList } from '../parts/FindingList';
import { useStyles } from '../styles';
import type { Pane } from '../use-pane';
import { useSay } from '../words';
import { CellCard } from './check/CellCard';
import { Filters } from './check/Filters';
import { FindingDetail } from './check/FindingDetail';
import { FixAll } from './check/FixAll';
import { grouped } from '../parts/grouped';
import { NotLookedAt } from './check/NotLookedAt';
import { StandsOn } from './check/StandsOn';

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
  const shown = useMemo(() => grouped(chosen(findings, filter), filter.group), [findings, filter]);
  const unexplained = useMemo(() => shown.filter(({ id }) => !explained.has(id)), [shown, explained]);
  const current = findings.find((finding) => finding.id === selected) ?? null;
  return (
    <div className={styles.full}>
      <div className={styles.row}>
        <Button size="small" appearance="primary" disabled={pane.state.work.state === 'busy'} onClick={pane.examine}>
          {say('checkAgain')}
        </Button>
        <AsOf pane={pane} judgedOn={pane.state.judgedOn} again={pane.examine} />
      </div>
      <Filters pane={pane} findings={findings} explained={explained} />
      {place !== null && <CellCard pane={pane} examined={examined} place={place} />}
      <FixAll pane={pane} findings={unexplained} readOnly={examined.readOnly} />
      {shown.some(isRest) && (
        <Text size={200}>
          {say('listedOf', { all: placesOf(shown), count: shown.filter((finding) => !isRest(finding)).length })}
        </Text>
      )}
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
      {place === null && pane.state.stands !== null && <StandsOn examined={examined} place={pane.state.stands} />}
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
