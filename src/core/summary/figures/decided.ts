/** 审定: what people decided, held against what was proposed. The tool proposes; a difference is only asked to be explained. */
import type { RichContent } from '../../drawing';

const same = '一致';
const differs = '不一致，请说明';
const explained = '不一致，已说明';
const barredWords = '满意率不足，不得评好、较好';
const barredGrades: readonly string[] = ['好', '较好'];

/** Behind a grade that nobody decided yet. */
export const proposedMark = '（建议）';

/**
 * The cell 与建议对照, live: it follows what is typed into the columns `final` and `reason` of its row, beside the proposal
 * in `grade`.
 * @param said.barred the rate of the satisfied excludes 好 and 较好, whoever decides (P15)
 */
export function agreement(said: {
  readonly proposed: string | null;
  readonly decided: string;
  readonly reason: string;
  readonly barred: boolean;
}): RichContent {
  return {
    value: verdict(said),
    formula: (at) => {
      const plain = `SUBSTITUTE(${at.cell('grade')},"${proposedMark}","")`;
      const compared = `IF(${at.cell('final')}=${plain},"${same}",IF(${at.cell('reason')}="","${differs}","${explained}"))`;
      const high = barredGrades.map((grade) => `${at.cell('final')}="${grade}"`).join(',');
      const judged = said.barred ? `IF(OR(${high}),"${barredWords}",${compared})` : compared;
      return `IF(${at.cell('final')}="","",${judged})`;
    },
  };
}

function verdict({ proposed, decided, reason, barred }: Parameters<typeof agreement>[0]): string {
  if (decided === '') return '';
  if (barred && barredGrades.includes(decided)) return barredWords;
  if (decided === (proposed ?? '—')) return same;
  return reason === '' ? differs : explained;
}
