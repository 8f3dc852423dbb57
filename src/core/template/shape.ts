/**
 * Structural reading of unknown data. A shape always gives a value of its type; what did not fit is replaced by an
 * empty one and listed as a fault with its path, so that all faults of a template are found in one go.
 */
import { fault } from '../model/template-fault';
import type { TemplateFault } from '../model/template-fault';

export type Shape<T> = (value: unknown, path: string, faults: TemplateFault[]) => T;

type OptionalKey<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];
type RequiredShapes<T> = { readonly [K in Exclude<keyof T, OptionalKey<T>>]: Shape<T[K]> };
type OptionalShapes<T> = { readonly [K in OptionalKey<T>]: Shape<Exclude<T[K], undefined>> };

export const text: Shape<string> = (value, path, faults) => {
  if (typeof value === 'string') return value;
  faults.push(wrongKind('text', value, path));
  return '';
};

export const number: Shape<number> = (value, path, faults) => {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  faults.push(wrongKind('number', value, path));
  return 0;
};

export const boolean: Shape<boolean> = (value, path, faults) => {
  if (typeof value === 'boolean') return value;
  faults.push(wrongKind('boolean', value, path));
  return false;
};

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, path, faults) => (value === null ? null : shape(value, path, faults));
}

/** Text or number as it stands. */
export const scalar: Shape<string | number> = (value, path, faults) =>
  typeof value === 'string' ? value : number(value, path, faults);

/** One of a closed list; the first one stands in for what is not in it. */
export function oneOf<const T extends string>(values: readonly [T, ...T[]]): Shape<T> {
  return (value, path, faults) => {
    const found = values.find((each) => each === value);
    if (found !== undefined) return found;
    faults.push(
      value === undefined
        ? fault('missing', path)
        : fault('not-one-of', path, { value: shown(value), allowed: values.join('、') }),
    );
    return values[0];
  };
}

export function list<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value, path, faults) => {
    if (!Array.isArray(value)) {
      faults.push(wrongKind('list', value, path));
      return [];
    }
    return value.map((each: unknown, index) => shape(each, `${path}[${String(index)}]`, faults));
  };
}

/** A list of fixed length, each place with its own shape. */
export function tuple<const T extends readonly unknown[]>(
  ...shapes: { readonly [K in keyof T]: Shape<T[K]> }
): Shape<T> {
  return (value, path, faults) => {
    const parts: readonly unknown[] = Array.isArray(value) ? value : [];
    if (parts.length !== shapes.length) faults.push(wrongKind('list', value, path));
    // Each place was made by its own shape, which the compiler cannot follow through map.
    return shapes.map((shape, index) => shape(parts[index], `${path}[${String(index)}]`, faults)) as unknown as T;
  };
}

/** Any names, one shape for all values. */
export function dictionary<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value, path, faults) => {
    const entries = entriesOf(value);
    if (entries === null) {
      faults.push(wrongKind('object', value, path));
      return {};
    }
    return Object.fromEntries(entries.map(([key, each]) => [key, shape(each, within(path, key), faults)]));
  };
}

/**
 * The keys of `T` and no others, in the order in which the shapes are given.
 * @param last keys that come after all others: where something comes from.
 */
export function object<T>(
  required: RequiredShapes<T>,
  optional: OptionalShapes<T>,
  last: readonly (keyof T & string)[] = [],
): Shape<T> {
  const musts = Object.entries<Shape<unknown>>(required);
  const mays = Object.entries<Shape<unknown>>(optional);
  const known = new Set([...musts, ...mays].map(([key]) => key));
  return (value, path, faults) => {
    const entries = entriesOf(value);
    if (entries === null) faults.push(wrongKind('object', value, path));
    const given = new Map(entries ?? []);
    for (const key of given.keys())
      if (!known.has(key)) faults.push(fault('unknown-key', within(path, key), { value: key }));
    const made: [string, unknown][] = [];
    for (const [key, shape] of musts)
      made.push([key, shape(given.get(key), within(path, key), entries === null ? [] : faults)]);
    for (const [key, shape] of mays)
      if (given.has(key)) made.push([key, shape(given.get(key), within(path, key), faults)]);
    // Every key of T was made by the shape of its type; the compiler cannot follow this through entries.
    const place = ([key]: [string, unknown]): number => last.findIndex((each) => each === key);
    return Object.fromEntries(made.sort((a, b) => place(a) - place(b))) as T;
  };
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
}

function within(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function wrongKind(expected: string, value: unknown, path: string): TemplateFault {
  return value === undefined ? fault('missing', path) : fault('wrong-kind', path, { expected, value: shown(value) });
}

function shown(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 60);
}
