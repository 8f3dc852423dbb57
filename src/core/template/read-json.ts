/** A template from JSON: structure first; nothing of it is believed before it was looked at. */
import { Refusal } from '../errors';
import type { Template } from '../model/template';
import type { TemplateFault } from '../model/template-fault';
import { templateFaults } from './check/check-template';
import { templateShape } from './template-shape';

export type ReadTemplate =
  | { readonly ok: true; readonly template: Template; readonly faults: readonly TemplateFault[] }
  | { readonly ok: false; readonly faults: readonly TemplateFault[] };

/** Structure only, which is what a template must have to be looked at: every fault with its path. */
export function templateFromJson(data: unknown): ReadTemplate {
  const faults: TemplateFault[] = [];
  const template = templateShape(data, '', faults);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, template, faults };
}

/** Structure, and where that is sound whether all parts fit together; a template only when nothing is an error. */
export function checkedTemplate(data: unknown): ReadTemplate {
  const read = templateFromJson(data);
  if (!read.ok) return read;
  const faults = templateFaults(read.template);
  const unusable = faults.some((fault) => fault.severity === 'error');
  return unusable ? { ok: false, faults } : { ok: true, template: read.template, faults };
}

/**
 * @throws Refusal 'bad-template': `detail` names the path of the first fault and its code, `n` how many there are.
 */
export function readTemplateJson(data: unknown): Template {
  const read = checkedTemplate(data);
  if (read.ok) return read.template;
  const first = read.faults.find((fault) => fault.severity === 'error');
  throw new Refusal('bad-template', { detail: first?.path ?? '', code: first?.code ?? '', n: read.faults.length });
}
