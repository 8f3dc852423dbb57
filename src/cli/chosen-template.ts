/** The template that a call works with: the built-in one, or an office's own as a workbook or JSON. */
import path from 'node:path';
import { Refusal } from '../core/errors';
import { templateFaultSentence, type Language } from '../core/messages';
import type { Template } from '../core/model/template';
import { builtInTemplate } from '../core/template';
import { readTemplateFile } from './template-file';
import { templateWords } from './template-words';

/** @throws Refusal 'bad-template' with the first fault, its sheet and cell; one that cannot be opened by its own code */
export async function chosenTemplate(file: string | null, language: Language): Promise<Template> {
  if (file === null) return builtInTemplate();
  const { template, faults } = await readTemplateFile(file);
  if (template !== null) return template;
  const errors = faults.filter((fault) => fault.severity === 'error');
  const [first] = errors;
  const detail = first === undefined ? '' : templateFaultSentence(first, language).replace(/[。.]$/, '');
  const more = errors.length > 1 ? templateWords(language).more(errors.length, path.basename(file)) : '';
  throw new Refusal('bad-template', { detail: detail + more, n: errors.length });
}
