/** A template from a file and into one, whatever it is saved as: its workbook, or its JSON. */
import path from 'node:path';
import type { Template } from '../core/model/template';
import {
  checkedTemplate,
  readTemplateWorkbook,
  templateText,
  templateToDrawings,
  type PlacedFault,
} from '../core/template';
import { nodeCodec } from '../hosts/xlsx/node';
import { createWorkbook } from '../hosts/xlsx/write';
import { readBytes, writeBytes } from './files';
import { before, isOther, setAside } from './set-aside';
import { openBytes } from './workbooks';

export interface TemplateFile {
  /** null: faults keep it from being used. */
  readonly template: Template | null;
  /** Errors and hints; sheet and cell are null for a JSON. */
  readonly faults: readonly PlacedFault[];
}

/** @throws Refusal for a file that is neither or cannot be opened */
export async function readTemplateFile(file: string): Promise<TemplateFile> {
  const bytes = readBytes(file);
  const data = jsonIn(bytes);
  if (data !== null) {
    const read = checkedTemplate(data.value);
    const faults = read.faults.map((fault) => ({ ...fault, sheet: null, cell: null }));
    return { template: read.ok ? read.template : null, faults };
  }
  const { snapshot } = await openBytes(path.basename(file), bytes, () => true);
  const read = readTemplateWorkbook(snapshot);
  return { template: read.ok ? read.template : null, faults: read.faults };
}

/**
 * As a workbook, or as JSON when the name of the file says so. The same template gives the same bytes.
 * @returns the new name of what lay there: a template that an office has worked on is never written over; null: nothing
 * else lay there
 */
export async function writeTemplate(file: string, template: Template): Promise<string | null> {
  const bytes = /\.json$/i.test(file)
    ? new TextEncoder().encode(templateText(template))
    : await createWorkbook(templateToDrawings(template), { codec: nodeCodec, title: `${template.title}模板` });
  const kept = isOther(file, bytes) ? await setAside(file, before) : null;
  await writeBytes(file, bytes);
  return kept;
}

/** By what the file holds and not by its name; null when it is no JSON. */
function jsonIn(bytes: Uint8Array): { readonly value: unknown } | null {
  // A zip or an old workbook begins otherwise and is not worth decoding.
  if (!/^\s*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 64)))) return null;
  try {
    return { value: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch {
    return null;
  }
}
