/** What a scoring method is: a formula over the parts of a score, the same for the engine and for the live cell. */
import type { IndicatorDef, MethodId } from '../../model/template';

/** What a method may look at besides the values of the row. */
export type ScoreRule = Pick<IndicatorDef, 'max' | 'unitPoints' | 'base' | 'steps'>;

export interface Method {
  readonly id: MethodId;
  /** Points for one unit when the template does not say. */
  readonly unit: number;
  /**
   * Over the row's `max` (full marks), `actual` (what was reached), `target`, `unit` (points for one) and `base`.
   * What gives an error is no score. `+0` keeps MIN and MAX from passing over a blank or TRUE in the live cell.
   */
  readonly formula: (rule: ScoreRule) => string;
}

/** A method whose formula is always the same. */
export function method(id: MethodId, formula: string, unit = 1): Method {
  return { id, unit, formula: () => formula };
}
