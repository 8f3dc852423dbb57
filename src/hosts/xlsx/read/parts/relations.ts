/** Which part of a workbook leads to which other. Targets are names of parts; nothing outside the file is ever followed. */
import type { Package } from '../../package/open-package';
import { attribute, childrenOf, parseXml } from '../xml/element';

export interface Relation {
  readonly id: string;
  /** The last word of the type, in lower case without hyphens: "worksheet", "sharedstrings", "coreproperties". */
  readonly kind: string;
  /** The part's name; "" when the target lies outside the file. */
  readonly target: string;
}

/** The relations of a part, or with "" those of the file; none when it has no part for them. */
export function readRelations(file: Package, part: string): readonly Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!file.has(name)) return [];
  return childrenOf(parseXml(file.bytes(name)), 'Relationship').map((each) => ({
    id: attribute(each, 'Id'),
    kind: kindOf(attribute(each, 'Type')),
    target: attribute(each, 'TargetMode') === 'External' ? '' : targetPart(file, folder, attribute(each, 'Target')),
  }));
}

/** Transitional and strict files, and different versions, spell the same types with different addresses before the last word. */
function kindOf(type: string): string {
  return type
    .slice(type.lastIndexOf('/') + 1)
    .replaceAll('-', '')
    .toLowerCase();
}

function targetPart(file: Package, folder: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/[?#].*$/s, '');
  const name = resolve(path.startsWith('/') ? path : folder + path);
  if (file.has(name)) return name;
  try {
    const decoded = resolve(decodeURIComponent(name));
    return file.has(decoded) ? decoded : name;
  } catch {
    return name;
  }
}

/** Takes out "." and ".."; steps above the root stay at the root. */
function resolve(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
