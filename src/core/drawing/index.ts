export { cellOf, drawPage, type DrawnPage } from './draw';
export { drawForms, type FormCell, type FormRow, type FormSheet } from './form';
export type { Block, Content, DrawnTable, Page, PageChart, PageColumn, PageRow, Place, RichContent } from './page';
export { printedWidth } from './printed-width';
