/** The colour board: how many tasks have each colour, then the tasks, the gravest first; legend and words always there. */
import { Button, Text, ToggleButton } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { progressReason, taskName } from '../../../core/messages';
import type { ProgressResult } from '../../../core/model/score';
import type { ColourId, Template } from '../../../core/model/template';
import { legendMeaning } from '../../../core/progress';
import { ColourCard, noCard } from '../../parts/ColourCard';
import { useStyles } from '../../styles';
import type { Pane } from '../../use-pane';
import { useLanguage, useSay } from '../../words';

/** Long lists are opened step by step. */
const shownAtFirst = 30;

/** The gravest first; what is settled last. */
const order: readonly ColourId[] = ['overdue', 'red', 'none', 'yellow', 'blue', 'green', 'grey', 'done'];

interface BoardProps {
  readonly pane: Pane;
  readonly progress: readonly ProgressResult[];
}

export function ProgressBoard({ pane, progress }: BoardProps): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const { template } = pane.desk;
  const [shown, setShown] = useState(shownAtFirst);
  const [only, setOnly] = useState<ColourId | null>(null);
  const counts = useMemo(() => {
    const by = new Map<ColourId, number>();
    for (const { colour } of progress) by.set(colour, (by.get(colour) ?? 0) + 1);
    return by;
  }, [progress]);
  const rows = useMemo(() => {
    return progress
      .filter((result) => only === null || result.colour === only)
      .sort((a, b) => order.indexOf(a.colour) - order.indexOf(b.colour) || (b.gap ?? 0) - (a.gap ?? 0));
  }, [progress, only]);
  return (
    <section className={styles.stack}>
      <Text as="h2" weight="semibold" className={styles.heading} block>
        {say('progressTitle')}
      </Text>
      {progress.length === 0 ? (
        <Text>{say('noProgress')}</Text>
      ) : (
        <>
          <div className={styles.row} role="group" aria-label={say('colourCounts')}>
            {template.colours
              .filter((colour) => counts.has(colour.id))
              .map((colour) => (
                <ToggleButton
                  key={colour.id}
                  size="small"
                  checked={only === colour.id}
                  onClick={() => {
                    setOnly(only === colour.id ? null : colour.id);
                  }}
                >
                  <ColourCard template={template} colour={colour.id} />
                  <span className={styles.count}>
                    {colour.card !== noCard && colour.label} {counts.get(colour.id)}
                  </span>
                </ToggleButton>
              ))}
          </div>
          {/* Before the tasks: below thirty of them nobody looks for it. */}
          <Legend template={template} />
          {rows.slice(0, shown).map((result) => (
            <TaskCard key={`${result.sheet}-${String(result.row)}-${result.table}`} pane={pane} result={result} />
          ))}
          {rows.length > shown && (
            <Button
              size="small"
              onClick={() => {
                setShown(shown + shownAtFirst * 4);
              }}
            >
              {say('showMore')} ({rows.length - shown})
            </Button>
          )}
        </>
      )}
    </section>
  );
}

/** Every colour with its word and when it holds; what 应达 and 落后 mean, of which the rules speak. */
function Legend({ template }: { readonly template: Template }): ReactNode {
  const say = useSay();
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary}>
        <Text size={200}>{say('legend')}</Text>
      </summary>
      <Text size={200} block>
        {say('legendHint')}
      </Text>
      {template.colours.map((colour) => (
        <div key={colour.id} className={styles.row}>
          <ColourCard template={template} colour={colour.id} />
          <Text size={200} className={styles.grow}>
            {legendMeaning(colour, template)}
          </Text>
        </div>
      ))}
    </details>
  );
}

function TaskCard({ pane, result }: { readonly pane: Pane; readonly result: ProgressResult }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const styles = useStyles();
  return (
    <div className={styles.card}>
      <div className={styles.row}>
        <ColourCard template={pane.desk.template} colour={result.colour} />
        <Text size={200} weight="semibold" className={styles.grow}>
          {taskName(result)}
        </Text>
      </div>
      <Text size={200}>
        {result.subject} · {say('done')} {percent(result.done)} · {say('expected')} {percent(result.expected)}
        {result.gap !== null && result.gap > 0 && ` · ${say('gap')} ${result.gap.toFixed(2)} ${say('percentPoints')}`}
        {result.dueOn !== null && ` · ${say('due')} ${result.dueOn}`}
      </Text>
      {result.reason !== '' && <Text size={200}>{progressReason(result.reason, language)}</Text>}
      {pane.desk.show !== null && (
        <div>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              pane.showPlace(result);
            }}
          >
            {say('jump')}
          </Button>
        </div>
      )}
    </div>
  );
}

const percent = (value: number | null): string => (value === null ? '—' : `${value.toFixed(2)}%`);
