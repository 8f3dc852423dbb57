/** Which indicator a heading or a cell names: "G5", "G5 党员电子身份认证（3分）", "党员电子身份认证". */
import type { IndicatorDef, Template } from '../model/template';
import { fold } from '../text/normalise';

export interface NamedIndicator {
  readonly def: IndicatorDef;
  /** '' for the indicators that all share. */
  readonly domain: string;
  /** Extra points: nobody has to fill them in. */
  readonly bonus: boolean;
}

export interface IndicatorIndex {
  readonly byId: ReadonlyMap<string, NamedIndicator>;
  readonly byTitle: ReadonlyMap<string, readonly NamedIndicator[]>;
}

/** Titles are compared without punctuation. */
function bareTitle(text: string): string {
  return fold(text).replace(/[、,，。;；:：/／·“”()-]/g, '');
}

export function indicatorIndex(template: Template): IndicatorIndex {
  const all: NamedIndicator[] = [
    ...template.fortress.common.map((def) => ({ def, domain: '', bonus: false })),
    ...Object.entries(template.fortress.personal).flatMap(([domain, defs]) =>
      defs.map((def) => ({ def, domain, bonus: false })),
    ),
    ...template.fortress.bonus.map((def) => ({ def, domain: '', bonus: true })),
  ];
  const byTitle = new Map<string, NamedIndicator[]>();
  for (const one of all) {
    const title = bareTitle(one.def.title);
    byTitle.set(title, [...(byTitle.get(title) ?? []), one]);
  }
  return { byId: new Map(all.map((one) => [one.def.id.toLowerCase(), one])), byTitle };
}

/** Share of a title that a heading must hold to stand for it, when it holds no more than a part. */
const ENOUGH = 0.4;

/** The indicators that a heading may mean: one, several of different domains under one title, or none. */
export function indicatorsNamed(heading: string, index: IndicatorIndex): readonly NamedIndicator[] {
  if (heading.length > 200) return [];
  const folded = fold(heading);
  const coded = /^([a-z]{1,3})-?(\d{1,3})(?!\d)/.exec(folded);
  const byId = coded && index.byId.get(`${coded[1] ?? ''}${coded[2] ?? ''}`);
  if (byId) return [byId];
  const bare = bareTitle(folded.replace(/\(?(?:满分|分值)?:?\d+(?:\.\d+)?分\)?$/, '').replace(/^\d{1,2}[.、]/, ''));
  const exact = index.byTitle.get(bare);
  if (exact !== undefined || bare.length < 4) return exact ?? [];
  const partly = [...index.byTitle].filter(
    ([title]) =>
      (title.includes(bare) && bare.length >= title.length * ENOUGH) || (title.length >= 4 && bare.includes(title)),
  );
  return partly.length === 1 ? (partly[0]?.[1] ?? []) : [];
}

/** The one indicator whose number or whole title a cell holds; null for anything less certain. */
export function indicatorIn(cell: string, index: IndicatorIndex): NamedIndicator | null {
  const byId = index.byId.get(fold(cell.slice(0, 20)).replace(/^([a-z]{1,3})-/, '$1'));
  if (byId !== undefined) return byId;
  const titled = cell.length > 200 ? [] : (index.byTitle.get(bareTitle(cell)) ?? []);
  return titled.length === 1 ? (titled[0] ?? null) : null;
}

/** Full marks written into a heading: 主题党日（4分） → 4; null when there are none. */
export function pointsIn(heading: string): number | null {
  const points = /(\d+(?:\.\d+)?)分\)?$/.exec(fold(heading).slice(-20))?.[1];
  return points === undefined ? null : Number(points);
}
