/** Words for reading what stands around a ledger. */

/** The line above or below a ledger that names who filled it in. */
export const UNIT_LABELS: readonly string[] = ['填报单位', '报送单位', '填表单位', '单位名称', '单位'];
/** On the card of what was done after its day. */
export const LATE = '逾期完成';
/** A goal written as a share: 完成50%, 达到 50％. */
export const SHARE = /(\d+(?:\.\d+)?)\s*[%％]/;
