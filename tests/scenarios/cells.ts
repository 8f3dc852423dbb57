import { serialOfIso } from '../../src/core/model/calendar';
import type { GridCell } from '../snapshots/builder';

/** A real date. */
export function day(iso: string): GridCell {
  const serial = serialOfIso(iso);
  if (serial === null) throw new Error(`no day: ${iso}`);
  return { value: serial, shows: 'date', format: 'yyyy-mm-dd' };
}

/** A real percentage. */
export function share(value: number): GridCell {
  return { value, shows: 'percent', format: '0.00%' };
}

/** A number or code kept as text. */
export function text(value: string): GridCell {
  return { value, shows: 'text', format: '@' };
}

/** The result of a formula, as the program saved it. */
export function worked(formula: string, value: number): GridCell {
  return { value, formula };
}

/** A formula that was saved without its result. */
export function unworked(formula: string): GridCell {
  return { value: null, formula };
}
