/**
 * Rounds half away from zero on the decimal digits that are printed, as clerks do and as Excel's ROUND does:
 * 89.995 → 90 although its binary value lies below. Scores are rounded to 2 places before any comparison (SPEC C5).
 */
export function roundHalfUp(value: number, places = 2): number {
  if (!Number.isFinite(value)) return value;
  const quick = awayFromHalf(value, places);
  if (quick !== null) return quick;
  // Fifteen digits, as Excel reckons: 84.35 ÷ 100 × 30 is 25.305 and not 25.304999999999996.
  const [mantissa = '0', exponent = '0'] = String(Number(Math.abs(value).toPrecision(15))).split('e');
  const shifted = Number(`${mantissa}e${String(Number(exponent) + places)}`);
  // So large a number has no such decimals, and its digits are written in another way.
  if (shifted >= 1e21) return value;
  const rounded = Number(`${String(Math.floor(shifted + 0.5))}e${String(-places)}`);
  return value < 0 ? -rounded : rounded;
}

/**
 * The same without going through digits, for numbers that are not near the half: there binary dust cannot matter.
 * A whole number divided by a power of ten is the double nearest to the decimal, as reading its digits gives.
 */
function awayFromHalf(value: number, places: number): number | null {
  if (places < 0 || places > 6) return null;
  const power = 10 ** places;
  const scaled = Math.abs(value) * power;
  if (scaled >= 1e11) return null;
  const below = Math.floor(scaled);
  const rest = scaled - below;
  if (Math.abs(rest - 0.5) < 1e-4) return null;
  const rounded = (rest > 0.5 ? below + 1 : below) / power;
  return value < 0 ? -rounded : rounded;
}
