/** Chance that falls the same way on every machine: each part of the city draws from a seed of its own. */
export class Chance {
  private state: number;

  constructor(seed: string) {
    let hash = 2166136261;
    for (const letter of seed) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
    this.state = hash >>> 0;
  }

  /** 0 ≤ x < 1 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** A number with so many decimals, both ends included. */
  decimal(from: number, to: number, places: number): number {
    const scale = 10 ** places;
    return this.between(Math.round(from * scale), Math.round(to * scale)) / scale;
  }

  is(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return at(list, this.between(0, list.length - 1));
  }

  /** So many different ones, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[] {
    const places = list.map((_, i) => i);
    const chosen = new Set<number>();
    while (chosen.size < Math.min(count, places.length)) {
      chosen.add(this.pick(places.filter((place) => !chosen.has(place))));
    }
    return list.filter((_, i) => chosen.has(i));
  }
}

/** The entry at a place, counted round; a list must not be empty. */
export function at<T>(list: readonly T[], place: number): T {
  const found = list[((place % list.length) + list.length) % list.length];
  if (found === undefined) throw new Error('an empty list has no entries');
  return found;
}
