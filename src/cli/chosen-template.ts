/** The template that a call works with: the built-in one, or an office's own as JSON. */
import path from 'node:path';
import { Refusal } from '../core/errors';
import type { Template } from '../core/model/template';
import { builtInTemplate, readTemplateJson } from '../core/template';
import { readBytes } from './files';

/** @throws Refusal 'bad-template' with the first fault */
export async function chosenTemplate(file: string | null): Promise<Template> {
  if (file === null) return builtInTemplate();
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(await readBytes(file)));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('bad-template', { file: path.basename(file), detail: 'JSON' });
  }
  return readTemplateJson(data);
}
