/**
 * Rounds half away from zero on the decimal digits that are printed, as clerks do and as Excel's ROUND does:
 * 89.995 → 90 although its binary value lies below. Scores are rounded to 2 places before any comparison (SPEC C5).
 */
export function roundHalfUp(value: number, places = 2): number {
  if (!Number.isFinite(value)) return value;
  const [mantissa = '0', exponent = '0'] = String(Math.abs(value)).split('e');
  const shifted = Number(`${mantissa}e${String(Number(exponent) + places)}`);
  const rounded = Number(`${String(Math.floor(shifted + 0.5))}e${String(-places)}`);
  return value < 0 ? -rounded : rounded;
}
