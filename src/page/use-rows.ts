/** Keeps the rows in sight and some around them; asks the source for blocks of rows, each once. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { GridSource, RowWindow } from '../worker/grid-source';

const blockRows = 200;

export interface Rows {
  /** The shown text of a cell, "" until its block has come. */
  readonly text: (row: number, column: number) => string;
  /** "#RRGGBB", or null where the sheet has no colour of its own. */
  readonly fill: (row: number, column: number) => string | null;
}

export function useRows(source: GridSource, sheet: number, first: number, last: number): Rows {
  const [blocks, setBlocks] = useState<ReadonlyMap<number, RowWindow>>(new Map());
  const asked = useRef<{ source: GridSource; blocks: Set<number> }>({ source, blocks: new Set() });
  useEffect(() => {
    let wanted = true;
    // What was shown stays until the new comes: a grid that is read again does not flicker.
    if (asked.current.source !== source) asked.current = { source, blocks: new Set() };
    const { blocks: known } = asked.current;
    for (let block = Math.floor(first / blockRows); block <= Math.floor(last / blockRows); block += 1) {
      if (known.has(block)) continue;
      known.add(block);
      source.rows(sheet, block * blockRows, blockRows).then(
        (window) => {
          if (wanted || asked.current.source === source) setBlocks((before) => new Map([...before, [block, window]]));
        },
        () => known.delete(block),
      );
    }
    return () => {
      wanted = false;
    };
  }, [source, sheet, first, last]);
  const text = useCallback(
    (row: number, column: number) => blocks.get(Math.floor(row / blockRows))?.rows[row % blockRows]?.[column] ?? '',
    [blocks],
  );
  const fill = useCallback(
    (row: number, column: number) =>
      blocks.get(Math.floor(row / blockRows))?.fills?.[row % blockRows]?.[column] ?? null,
    [blocks],
  );
  return { text, fill };
}
