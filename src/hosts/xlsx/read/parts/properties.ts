/** What a workbook says about itself: who saved it, when, and its custom properties. */
import { attribute, child, childrenOf, type Element } from '../xml/element';
import { resolveEscapes } from '../xml/utf8';

/** The custom properties by name, each as text. */
export function readCustomProperties(root: Element | null): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const property of childrenOf(root, 'property'))
    properties.set(attribute(property, 'name'), resolveEscapes(property.children[0]?.text ?? ''));
  return properties;
}

/** "WPS", "Microsoft Excel 16.03", another program's name, or "". WPS leaves its mark even where it calls itself Excel. */
export function savedBy(app: Element | null, custom: ReadonlyMap<string, string>): string {
  const program = child(app, 'Application')?.text.trim() ?? '';
  if (custom.has('KSOProductBuildVer') || /^WPS/i.test(program)) return 'WPS';
  const version = child(app, 'AppVersion')?.text.trim() ?? '';
  // "16.0300" is version 16.03.
  const short = /^\d+\.\d+$/.test(version) ? String(Number(version)) : version;
  return program === '' || short === '' || program.includes(short) ? program : `${program} ${short}`;
}

/** ISO date-time of the last saving, or "". */
export function savedAt(core: Element | null): string {
  const written = child(core, 'modified')?.text.trim() ?? '';
  return /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/.test(written) ? written : '';
}
