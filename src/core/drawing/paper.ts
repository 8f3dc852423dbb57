/** Measures of the printed page. */

/** In points, A4 within its margins; A3 has twice the area. */
export const longSide = 770;
export const shortSide = 515;
/** Of one character of the usual font (宋体, 11 points), in points: eight dots of a screen. */
export const characterWidth = 6;
/** What the edges of a column take, in characters. */
export const padding = 0.71;
