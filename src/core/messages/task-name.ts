/** A task in words: reports without numbers tell their tasks by name alone, which then stands for the number, too. */
interface Named {
  readonly task: string;
  readonly title: string;
}

/** "" where the report gives none. */
export const taskNumber = ({ task, title }: Named): string => (task === title ? '' : task);

/** G-1　推进七类支部建设 */
export const taskName = (named: Named): string => `${taskNumber(named)}　${named.title}`.trim();
