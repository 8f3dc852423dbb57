import type { Tint } from '../model/drawing';
import type { Severity } from '../model/template';

/** The lighter the level the paler the fill; the word stands in the note and on the result sheet. */
export const severityTints: Readonly<Record<Severity, Tint>> = {
  error: { fill: '#FFC7CE', font: '#9C0006' },
  confirm: { fill: '#FFEB9C', font: '#7F6000' },
  hint: { fill: '#DDEBF7', font: '#1F4E79' },
};
