/** A progress card: the colour of the template with its word. */
import type { ReactNode } from 'react';
import type { ColourId, Template } from '../../core/model/template';
import { useStyles } from '../styles';

/** What the template says in place of a card. */
export const noCard = '—';

export function ColourCard({
  template,
  colour,
}: {
  readonly template: Template;
  readonly colour: ColourId;
}): ReactNode {
  const styles = useStyles();
  const found = template.colours.find((each) => each.id === colour);
  if (found === undefined) return null;
  return (
    <span className={styles.card0} style={{ backgroundColor: found.fill, color: found.font, borderColor: found.font }}>
      {found.card === noCard ? found.label : found.card}
    </span>
  );
}
