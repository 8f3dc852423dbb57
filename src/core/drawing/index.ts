export { drawPage } from './draw';
export { drawForms, type FormCell, type FormRow } from './form';
export type { Block, Content, Page, PageChart, PageColumn, PageRow, Place, RichContent } from './page';
export { printedWidth } from './printed-width';
