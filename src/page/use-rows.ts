/** Keeps the rows in sight and some around them; asks the source for blocks of rows, each once. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { GridSource } from './grid-source';

const blockRows = 200;

/** @returns the shown text of a cell, "" until its block has come */
export function useRows(
  source: GridSource,
  sheet: number,
  first: number,
  last: number,
): (row: number, column: number) => string {
  const [blocks, setBlocks] = useState<ReadonlyMap<number, readonly (readonly string[])[]>>(new Map());
  const asked = useRef<{ source: GridSource; blocks: Set<number> }>({ source, blocks: new Set() });
  useEffect(() => {
    let wanted = true;
    if (asked.current.source !== source) {
      asked.current = { source, blocks: new Set() };
      setBlocks(new Map());
    }
    const { blocks: known } = asked.current;
    for (let block = Math.floor(first / blockRows); block <= Math.floor(last / blockRows); block += 1) {
      if (known.has(block)) continue;
      known.add(block);
      source.rows(sheet, block * blockRows, blockRows).then(
        (window) => {
          if (wanted || asked.current.source === source)
            setBlocks((before) => new Map([...before, [block, window.rows]]));
        },
        () => known.delete(block),
      );
    }
    return () => {
      wanted = false;
    };
  }, [source, sheet, first, last]);
  return useCallback(
    (row, column) => blocks.get(Math.floor(row / blockRows))?.[row % blockRows]?.[column] ?? '',
    [blocks],
  );
}
