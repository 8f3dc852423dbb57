/** Values of the template's lists that have no id besides their label. */

/** T07.target */
export const BRANCH = '党支部';
export const MEMBER = '党员';
/** T04.status: no longer among the members of the branch. */
export const GONE: ReadonlySet<string> = new Set(['已转出', '已死亡', '停止党籍']);
/** Lines of the qualified-branch list that must not be missed: secretary, dues, satisfaction. */
export const KEY_LINES: readonly string[] = ['书记', '党费', '满意率'];
