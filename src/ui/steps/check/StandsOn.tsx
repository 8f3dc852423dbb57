/** The cell that the clerk went to, where there is no finding that would be shown: said, so that silence leaves no doubt. */
import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { cellName } from '../../../core/model/address';
import { findingsAt, restAt, tableAt } from '../../at-place';
import type { Examined, Place } from '../../desk';
import { useSay } from '../../words';
import { placesOf } from '../../../core/model/finding';

interface StandsOnProps {
  readonly examined: Examined;
  readonly place: Place;
}

export function StandsOn({ examined: { view }, place }: StandsOnProps): ReactNode {
  const say = useSay();
  if (findingsAt(view, place).length > 0) return null;
  const cell = `${place.sheet} ${cellName(place.row, place.column)}`;
  const rest = restAt(view, place);
  return (
    <Text size={200}>
      {tableAt(view, place) === null
        ? say('standsAside', { cell })
        : rest.length > 0
          ? say('standsAmongRest', { cell, count: placesOf(rest) })
          : say('standsFine', { cell })}
    </Text>
  );
}
