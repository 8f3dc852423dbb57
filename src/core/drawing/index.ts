export { cellOf, chartRange, drawPage, type DrawnPage, type DrawnTable } from './draw';
export type { Block, Content, Page, PageColumn, PageRow, Place, RichContent } from './page';
export { printedWidth } from './printed-width';
