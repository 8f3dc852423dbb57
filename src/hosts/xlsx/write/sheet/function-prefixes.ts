/**
 * Functions that came after Excel 2007 stand in files with a prefix; without it Excel shows #NAME? until the cell is
 * edited. The list is ECMA-376's "future functions" as far as rules and indices can use them.
 */

const future = new Set(
  `CONCAT TEXTJOIN IFS SWITCH MAXIFS MINIFS IFNA XOR XLOOKUP XMATCH LET SEQUENCE UNIQUE RANDARRAY SORTBY TEXTBEFORE TEXTAFTER
  TEXTSPLIT TOCOL TOROW VSTACK HSTACK TAKE DROP CHOOSECOLS CHOOSEROWS ARRAYTOTEXT VALUETOTEXT NUMBERVALUE DAYS ISOWEEKNUM
  SHEET SHEETS ISFORMULA FORMULATEXT UNICHAR UNICODE ENCODEURL RANK.EQ RANK.AVG PERCENTILE.INC PERCENTILE.EXC PERCENTRANK.INC
  PERCENTRANK.EXC QUARTILE.INC QUARTILE.EXC MODE.SNGL MODE.MULT STDEV.S STDEV.P VAR.S VAR.P CEILING.MATH FLOOR.MATH
  NORM.DIST NORM.INV CONFIDENCE.NORM COVARIANCE.P COVARIANCE.S BASE DECIMAL ARABIC BITAND BITOR COMBINA PERMUTATIONA`.split(
    /\s+/,
  ),
);
const worksheet = new Set(['FILTER', 'SORT']);

/** Texts in quotes and quoted sheet names are left alone. */
const piece = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([A-Za-z_][A-Za-z0-9_.]*)(?=\()/g;

export function withFilePrefixes(formula: string): string {
  return formula.replace(piece, (whole, name: string | undefined) => {
    const upper = name?.toUpperCase() ?? '';
    if (worksheet.has(upper)) return `_xlfn._xlws.${upper}`;
    return future.has(upper) ? `_xlfn.${upper}` : whole;
  });
}
