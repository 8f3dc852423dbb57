/** What the star review (T07) says of each subject: the review score and cases of veto. */
import { numberAt, stateAt, textAt } from '../model/cells';
import type { Reading } from '../model/reading';
import type { RecordTable } from '../model/record';
import { ValueState } from '../model/record';
import { standing } from './case';
import { BRANCH, MEMBER } from './vocabulary';

const CODE = 'T07';

export interface Review {
  /** 0–100; null: not entered or not readable. */
  readonly score: number | null;
  /** The case as it is written; '' when there is none. */
  readonly veto: string;
}

export interface Reviews {
  readonly ofBranch: (branch: string) => Review | undefined;
  readonly ofMember: (name: string, branch: string) => Review | undefined;
}

export function reviewsOf(reading: Reading): Reviews {
  const branches = new Map<string, Review>();
  const members = new Map<string, Review>();
  for (const table of reading.tables) {
    if (table.def.code !== CODE) continue;
    for (let record = 0; record < table.rows.length; record++) {
      const name = textAt(table, 'name', record);
      const branch = textAt(table, 'branch', record);
      const review = reviewAt(table, record);
      const target = textAt(table, 'target', record);
      if (target !== BRANCH) members.set(`${name}\n${branch}`, review);
      if (target !== MEMBER) branches.set(name, review);
    }
  }
  return {
    ofBranch: (branch) => branches.get(branch),
    ofMember: (name, branch) => members.get(`${name}\n${branch}`),
  };
}

function reviewAt(table: RecordTable, record: number): Review {
  const state = stateAt(table, 'review', record);
  return {
    score: state === ValueState.value ? numberAt(table, 'review', record) : null,
    veto: standing(textAt(table, 'vetoCase', record)),
  };
}
