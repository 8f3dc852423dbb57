/** A level as colour, shape and word: readable without the colour. */
import type { ReactNode } from 'react';
import type { Severity } from '../../core/model/template';
import { useStyles } from '../styles';

const looks: Readonly<
  Record<Severity, { readonly sign: string; readonly background: string; readonly color: string }>
> = {
  error: { sign: '■', background: '#FFC7CE', color: '#7A0006' },
  confirm: { sign: '▲', background: '#FFEB9C', color: '#5C4500' },
  hint: { sign: '●', background: '#DDEBF7', color: '#1F3F6B' },
};

export function SeverityMark({ severity, word }: { readonly severity: Severity; readonly word: string }): ReactNode {
  const styles = useStyles();
  const { sign, background, color } = looks[severity];
  return (
    <span className={styles.card0} style={{ backgroundColor: background, color, borderColor: color }}>
      <span aria-hidden="true">{sign}</span> {word}
    </span>
  );
}
