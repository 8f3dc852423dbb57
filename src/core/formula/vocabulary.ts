/** The few Chinese words and signs of the formula language. */

/** The name before the bracket of every parameter: 参数[截至日期]. */
export const PARAMETERS = '参数';
/** Labels of the parameters that are no thresholds: the day everything is judged for, and the template's year. */
export const AS_OF = '截至日期';
export const YEAR = '年度';
/** Signs that are typed by a Chinese keyboard where a formula wants the half-width one. */
export const FULL_WIDTH_SIGN = /[“”‘’，（）；＝＞＜＋－＊／＆［］｛｝！]/;
/** 2024年6月30日 */
export const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
