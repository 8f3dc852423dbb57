/** The five elements as bars, each out of its full marks; a table for screen readers stands in the bars themselves. */
import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Score } from '../../core/model/score';
import { useStyles } from '../styles';
import { useSay } from '../words';

export interface ElementChartProps {
  readonly elements: readonly { readonly id: string; readonly label: string; readonly score: Score }[];
}

export function ElementChart({ elements }: ElementChartProps): ReactNode {
  const say = useSay();
  const styles = useStyles();
  return (
    <div
      role="img"
      aria-label={`${say('elements')}：${elements.map((each) => `${each.label} ${shown(each.score)}`).join('，')}`}
    >
      {elements.map(({ id, label, score }) => {
        const share = score.known && score.outOf > 0 ? Math.max(0, Math.min(1, score.value / score.outOf)) : 0;
        return (
          <div
            key={id}
            style={{
              display: 'grid',
              gridTemplateColumns: 'minmax(0, 5.5em) minmax(0, 1fr) minmax(5.2em, 6.5em)',
              columnGap: 6,
              alignItems: 'center',
            }}
          >
            <Text size={200}>{label}</Text>
            <svg width="100%" height="14" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
              <rect x="0" y="2" width="100" height="10" fill="none" stroke="currentColor" strokeOpacity="0.5" />
              <rect x="0" y="2" width={share * 100} height="10" fill="currentColor" fillOpacity="0.65" />
            </svg>
            <Text size={200} className={styles.number}>
              {score.known ? shown(score) : say('unknownIndex')}
            </Text>
          </div>
        );
      })}
    </div>
  );
}

function shown(score: Score): string {
  return score.known ? `${score.value.toFixed(2)} / ${String(score.outOf)}` : '—';
}
