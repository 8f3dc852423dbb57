export { builtInTemplate } from './built-in';
export { templateFaults } from './check-template';
export { templateToDrawings } from './drawings';
export type { TemplateFault, TemplateFaultCode } from './fault';
export { checkedTemplate, readTemplateJson } from './read-json';
export type { ReadTemplate } from './read-json';
export type { PlacedFault } from './read-sheets';
export { readTemplateWorkbook, templateOfWorkbook } from './read-workbook';
export type { ReadTemplateWorkbook } from './read-workbook';
