/** What stands twice where it must be one of a kind. */
import { fault } from '../../model/template-fault';
import type { TemplateFault } from '../../model/template-fault';

/**
 * One fault for each later one of equals.
 * @param path of the list; `key` the property that is compared.
 */
export function duplicates<T>(
  list: readonly T[],
  of: (each: T) => string,
  path: string,
  key: string,
): readonly TemplateFault[] {
  const seen = new Set<string>();
  return list.flatMap((each, i) => {
    const value = of(each);
    if (seen.has(value)) return [fault('duplicate', `${path}[${String(i)}].${key}`, { value })];
    seen.add(value);
    return [];
  });
}
