/** The template that comes with the product. */
import data from '../../../assets/templates/2024.json';
import type { Template } from '../model/template';
import { Refusal } from '../errors';
import { templateFromJson } from './read-json';

let read: Template | null = null;

/** The template of 2024. Its structure is checked once; that its parts fit together is a matter of our own tests. */
export function builtInTemplate(): Template {
  read ??= structure();
  return read;
}

function structure(): Template {
  const found = templateFromJson(data);
  if (found.ok) return found.template;
  throw new Refusal('bad-template', { detail: found.faults[0]?.path ?? '', n: found.faults.length });
}
