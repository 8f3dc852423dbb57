/** The words in a sheet's first two rows: 年度主题＋表名, and the day up to which it speaks. */
import { dayOf } from '../../model/calendar';
import type { Template } from '../../model/template';

/** "2024年“规范强化年”任务进度红黄绿总表": the theme stands once even when the sheet's own title carries it. */
export function outputTitle(template: Template, code: string): string {
  const title = template.outputs.find((output) => output.code === code)?.title ?? code;
  return title.startsWith(template.title) ? title : `${template.title}${title}`;
}

/** "截至2024年6月30日" */
export function untilDay(asOf: number): string {
  const day = dayOf(asOf);
  return day === null ? '' : `截至${String(day.year)}年${String(day.month)}月${String(day.day)}日`;
}
