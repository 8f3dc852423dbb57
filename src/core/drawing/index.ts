export { cellOf, chartRange, drawPage, printedWidth, type DrawnPage, type DrawnTable } from './draw';
export type { Block, Content, Page, PageColumn, PageRow, Place, RichContent } from './page';
