export { cellOf, chartRange, drawPage, type DrawnPage, type DrawnTable } from './draw';
export { drawForms, type FormCell, type FormRow, type FormSheet } from './form';
export type { Block, Content, Page, PageColumn, PageRow, Place, RichContent } from './page';
export { printedWidth } from './printed-width';
