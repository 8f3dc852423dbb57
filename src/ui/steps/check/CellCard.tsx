/** 这一格: what the cell is taken for, what was found in it, and what is computed from it. */
import { Button, Text } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { progressReason, sentence, severityWord, taskName, unknownSentence } from '../../../core/messages';
import { cellName } from '../../../core/model/address';
import { ColourCard } from '../../parts/ColourCard';
import { SeverityMark } from '../../parts/SeverityMark';
import type { Examined, Place } from '../../desk';
import { useStyles } from '../../styles';
import type { Pane } from '../../use-pane';
import { useLanguage, useSay } from '../../words';
import { evidenceOf } from './evidence';

/** So many scores that rest on one cell are named. */
const mostParts = 8;

interface CellCardProps {
  readonly pane: Pane;
  readonly examined: Examined;
  readonly place: Place;
}

export function CellCard({ pane, examined, place }: CellCardProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const styles = useStyles();
  const { template } = pane.desk;
  const evidence = useMemo(() => evidenceOf(examined.view, place), [examined, place]);
  const def = template.tables.find((each) => each.code === evidence.of?.table);
  const field = def?.fields.find((each) => each.id === evidence.of?.field);
  return (
    <section className={`${styles.card} ${styles.detail}`} aria-label={say('thisCell')}>
      <div className={styles.headline}>
        <Text as="h2" size={300} weight="semibold" className={styles.heading}>
          {say('thisCell')} {place.sheet} {cellName(place.row, place.column)}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          className={styles.snug}
          onClick={() => {
            pane.dispatch({ type: 'place', place: null });
          }}
        >
          {say('close')}
        </Button>
      </div>
      <Text size={200}>
        {def === undefined
          ? say('cellOfNothing')
          : say('cellIs', { table: def.title, field: field?.label ?? say('keptAside') })}
      </Text>
      {evidence.findings.length === 0 && <Text size={200}>{say('cellFine')}</Text>}
      {evidence.findings.map((finding) => (
        <div key={finding.id} className={styles.row}>
          <SeverityMark severity={finding.severity} word={severityWord(finding.severity, language)} />
          <Text size={200} className={styles.grow}>
            {sentence(finding, template, language)}
          </Text>
          <Button
            size="small"
            onClick={() => {
              pane.dispatch({ type: 'select', finding: finding.id });
              pane.dispatch({ type: 'place', place: null });
            }}
          >
            {say('details')}
          </Button>
        </div>
      ))}
      {evidence.parts.length > 0 && (
        <>
          <Text size={200} weight="semibold">
            {say('cellCounts')}
          </Text>
          <ul className={styles.plain}>
            {evidence.parts.slice(0, mostParts).map(({ subject, part }) => (
              <li key={`${subject}-${part.indicator}`}>
                <Text size={200}>
                  {subject} · {part.indicator} {part.title}：
                  {part.score.known
                    ? `${part.score.value.toFixed(2)} / ${String(part.score.outOf)}`
                    : unknownSentence(part.score.reason, language, template)}
                </Text>
              </li>
            ))}
          </ul>
          {evidence.parts.length > mostParts && (
            <Text size={200}>{say('moreCells', { count: evidence.parts.length - mostParts })}</Text>
          )}
        </>
      )}
      {evidence.progress.map((result) => (
        <div key={`${result.table}-${result.task}`} className={styles.row}>
          <ColourCard template={template} colour={result.colour} />
          <Text size={200} className={styles.grow}>
            {taskName(result)} {progressReason(result.reason, language)}
          </Text>
        </div>
      ))}
    </section>
  );
}
