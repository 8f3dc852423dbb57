/** Many workbooks to one summary. */
import type { FileInHand } from '../desk';
import { typedUnits } from '../typed-units';
import { failure, type Course } from './course';

export interface SummingUp {
  /** @param files come to those that were chosen before; one of the same name takes the place of the earlier */
  readonly consolidate: (files: readonly FileInHand[]) => void;
  readonly forgetFiles: () => void;
  /** Names of units in a roster; empty when it could not be read, which is said. */
  readonly unitsIn: (file: FileInHand) => Promise<readonly string[]>;
  /** @param replacing the clerk was asked about those that stand in the open workbook */
  readonly writeSummary: (where: 'download' | 'here', replacing?: boolean) => void;
}

export function summingUp({ desk, latest, dispatch, report, firstHalf, secondHalf, run, day }: Course): SummingUp {
  let chosen: readonly FileInHand[] = [];
  return {
    consolidate: (added) => {
      const named = apart(added);
      const names = new Set(named.map((file) => file.name));
      const replaced = chosen.filter((file) => names.has(file.name)).map((file) => file.name);
      const files = [...chosen.filter((file) => !names.has(file.name)), ...named];
      chosen = files;
      if (files.length === 0) return;
      dispatch({ type: 'files', names: files.map((file) => file.name) });
      run(
        'stageReading',
        async () => {
          const { period, units, asOf } = latest.current;
          const consolidation = await desk.consolidate(
            files,
            { asOf: day(), period: period.trim(), expectedUnits: typedUnits(units) },
            (index, outcome) => {
              dispatch({ type: 'file', index, outcome });
            },
            report,
          );
          dispatch({ type: 'consolidated', consolidation, asOf });
          const facts = { count: consolidation.units, names: replaced.join('、') };
          return { word: replaced.length > 0 ? 'summaryDoneReplaced' : 'summaryDone', facts };
        },
        'summaryStopped',
      );
    },
    forgetFiles: () => {
      chosen = [];
      dispatch({ type: 'files', names: [] });
    },
    unitsIn: async (file) => {
      try {
        return await desk.unitsIn(file);
      } catch (error) {
        dispatch(failure(error));
        return [];
      }
    },
    writeSummary: (where, replacing = false) => {
      run('stageWriting', async () => {
        if (where === 'here' && !replacing && ((await desk.summaryHere?.()) ?? 0) > 0) {
          dispatch({ type: 'errand', errand: 'replaceSummary' });
          return null;
        }
        const count = await desk.writeSummary(where, latest.current.summary, firstHalf);
        if (count !== null) {
          // What can be taken out is another thing now.
          if (latest.current.examined !== null) await secondHalf();
          return { word: 'summaryWritten', facts: { count } };
        }
        return { word: desk.savesFiles ? 'saved' : 'openedBeside', facts: {} };
      });
    },
  };
}

/** Dropped together out of several folders two may have one name: each is told of by its own. */
function apart(files: readonly FileInHand[]): readonly FileInHand[] {
  const taken = new Map<string, number>();
  return files.map((file) => {
    const before = taken.get(file.name) ?? 0;
    taken.set(file.name, before + 1);
    return before === 0 ? file : { ...file, name: file.name.replace(/(\.\w+)?$/, `（${String(before + 1)}）$1`) };
  });
}
