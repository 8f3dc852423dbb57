/** The functions of the language: a function that is not here is a fault of the template. */
import { aggregates } from './aggregates';
import { conditional } from './conditional';
import { dates } from './dates';
import type { FunctionDef } from './definition';
import { kinds } from './kinds';
import { logic } from './logic';
import { lookup } from './lookup';
import { numbers } from './numbers';
import { ranking } from './ranking';
import { texts } from './texts';

const FUNCTIONS: ReadonlyMap<string, FunctionDef> = new Map(
  [...logic, ...numbers, ...aggregates, ...conditional, ...ranking, ...lookup, ...texts, ...kinds, ...dates].map(
    (def) => [def.name, def],
  ),
);

export const FUNCTION_NAMES: readonly string[] = [...FUNCTIONS.keys()];

/** By upper-case name without the `_xlfn.` of files. */
export function functionNamed(name: string): FunctionDef | undefined {
  return FUNCTIONS.get(name);
}
