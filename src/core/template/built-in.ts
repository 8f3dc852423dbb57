/** The template that comes with the product. */
import data from '../../../assets/templates/2024.json';
import type { Template } from '../model/template';
import { readTemplateJson } from './read-json';

let read: Template | null = null;

/** The template of 2024, read and checked once. */
export function builtInTemplate(): Template {
  read ??= readTemplateJson(data);
  return read;
}
