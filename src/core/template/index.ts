export { builtInTemplate } from './built-in';
export type { TemplateFault, TemplateFaultCode } from './fault';
export { readTemplateJson, templateFromJson } from './read-json';
export type { ReadTemplate } from './read-json';
