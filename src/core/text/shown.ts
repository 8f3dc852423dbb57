/** Values as people write them, for the "taken as" of remarks. */
import { roundHalfUp } from '../model/round';

/** 15 significant digits, as Excel keeps them: 0.1 + 0.2 → "0.3". */
export function shownNumber(number: number): string {
  return String(fifteenDigits(number));
}

/** 0.85 → "85%". */
export function shownPercent(fraction: number): string {
  return `${String(roundHalfUp(fraction * 100, 4))}%`;
}

/** Takes off the dust of binary arithmetic: 34567.890000000003 → 34567.89. */
export function fifteenDigits(number: number): number {
  return Number.isFinite(number) ? Number(number.toPrecision(15)) : number;
}
