/** How many may have a star with a cap, how many are proposed, and who stands beyond it: a meeting decides. */
import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { starCaps } from '../../../core/indices/stars';
import type { IndexResult } from '../../../core/model/score';
import { useStyles } from '../../styles';
import type { Pane } from '../../use-pane';
import { useSay } from '../../words';

interface CapsProps {
  readonly pane: Pane;
  readonly indices: readonly IndexResult[];
}

export function Caps({ pane, indices }: CapsProps): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const caps = (['fortressIndex', 'pioneerIndex'] as const).flatMap((index) =>
    starCaps(indices, index, pane.desk.template.stars)
      .filter((cap) => cap.proposed > 0)
      .map((cap) => ({ index, cap })),
  );
  if (caps.length === 0) return null;
  return (
    <section className={styles.card}>
      <Text as="h2" weight="semibold" className={styles.heading} block>
        {say('caps')}
      </Text>
      <ul className={styles.plain}>
        {caps.map(({ index, cap }) => (
          <li key={`${index}-${String(cap.star)}`}>
            <Text size={200}>
              {say(index === 'fortressIndex' ? 'fortress' : 'pioneer')} {cap.star} {say('starsUnit')}：
              {say('capCounts', { allowed: cap.allowed, proposed: cap.proposed })}
              {cap.beyond.length > 0 &&
                ` ${say('capBeyond', { names: cap.beyond.map((each) => (each.tied ? `${each.subject}${say('capTied')}` : each.subject)).join('、') })}`}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
