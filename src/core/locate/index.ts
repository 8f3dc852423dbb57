/** The stage that finds tables in a workbook and says what they are. */
export { findTables } from './find-tables';
export { findUpright } from './upright';
export type { Choices, SheetChoice } from './choices';
export { TABLE_NAME, TABLE_PROPERTY } from './match/mark';
