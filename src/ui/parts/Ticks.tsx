/** Some of many: all without a tick, else the ticked ones. */
import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useStyles } from '../styles';
import { useSay } from '../words';

interface TicksProps {
  readonly title: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** Empty: all. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Folded, because seldom wanted. */
export function FoldedTicks({
  said,
  ...ticks
}: TicksProps & {
  /** What is chosen now, in a word. */
  readonly said: string;
}): ReactNode {
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary}>
        <Text size={200}>
          {ticks.title} · {said}
        </Text>
      </summary>
      <Ticks {...ticks} />
    </details>
  );
}

export function Ticks({ title, options, chosen, onChoose }: TicksProps): ReactNode {
  const say = useSay();
  const styles = useStyles();
  return (
    <div role="group" aria-label={title} className={styles.ticks}>
      {options.map(({ id, label }) => (
        <label key={id} className={styles.tick}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => {
              const others = chosen.filter((each) => each !== id);
              const next = event.currentTarget.checked ? [...others, id] : others;
              // In the order of the options, whatever the order of the ticks.
              onChoose(options.flatMap((option) => (next.includes(option.id) ? [option.id] : [])));
            }}
          />
          <Text size={200}>{label}</Text>
        </label>
      ))}
      <div>
        <Button
          size="small"
          disabled={chosen.length === 0}
          onClick={() => {
            onChoose([]);
          }}
        >
          {say('allAgain')}
        </Button>
      </div>
    </div>
  );
}
