/** Weights, cuts, steps, colours: numbers that must fit together. */
import { roundHalfUp } from '../../model/round';
import type { IndicatorDef, Template } from '../../model/template';
import { fault } from '../../model/template-fault';
import type { TemplateFault } from '../../model/template-fault';

const WHOLE = 100;

export function scaleFaults(template: Template): readonly TemplateFault[] {
  const { fortress, pioneer, stars, annual, balance, colours, centreStages } = template;
  return [
    ...fortressWeights(fortress),
    ...weights(pioneer.base, WHOLE - pioneer.plusCap - pioneer.minusPool, 'pioneer.base'),
    ...sumFaults([stars.indexShare, stars.reviewShare], 1, 'stars.reviewShare'),
    ...(annual.length === 0
      ? []
      : sumFaults(
          annual.map((part) => part.weight),
          WHOLE,
          'annual',
        )),
    ...cutFaults(template),
    ...levelFaults(balance.levels),
    ...colours.flatMap((colour, i) =>
      (['fill', 'font'] as const).flatMap((key) =>
        /^#[0-9A-Fa-f]{6}$/.test(colour[key])
          ? []
          : [fault('bad-colour', `colours[${String(i)}].${key}`, { value: colour[key] })],
      ),
    ),
    ...ascending(
      centreStages.map((stage) => stage.pct),
      (i) => `centreStages[${String(i)}].pct`,
    ),
    ...stepFaults(template),
  ];
}

/** Every branch can reach the whole: the common part and its domain's own, which is as large in every domain. */
function fortressWeights({ common, personal }: Template['fortress']): readonly TemplateFault[] {
  const own = Object.entries(personal).map(([domain, list]) => ({ domain, list, sum: sumOf(list) }));
  const usual = mostFrequent(own.map(({ sum }) => sum));
  return [
    ...weights(common, WHOLE - usual, 'fortress.common'),
    ...own.flatMap(({ domain, list }) => weights(list, usual, `fortress.personal.${domain}`)),
  ];
}

/** The first of those that are met most often; 0 for none. */
function mostFrequent(sums: readonly number[]): number {
  const times = (sum: number): number => sums.filter((each) => each === sum).length;
  return sums.reduce((best, sum) => (times(sum) > times(best) ? sum : best), sums[0] ?? 0);
}

function sumOf(list: readonly IndicatorDef[]): number {
  return roundHalfUp(
    list.reduce((total, item) => total + item.max, 0),
    4,
  );
}

/** A template may do without indicators altogether. */
function weights(list: readonly IndicatorDef[], expected: number, path: string): readonly TemplateFault[] {
  if (list.length === 0) return [];
  return sumFaults(
    list.map((item) => item.max),
    expected,
    path,
  );
}

function sumFaults(parts: readonly number[], expected: number, path: string): readonly TemplateFault[] {
  const sum = roundHalfUp(
    parts.reduce((total, part) => total + part, 0),
    4,
  );
  return sum === expected ? [] : [fault('weights', path, { sum, expected })];
}

/** From the highest star down each cut ends where the next one above begins, and the lowest begins at 0. */
function cutFaults(template: Template): readonly TemplateFault[] {
  const cuts = template.stars.cut
    .map(([stars, from, below], i) => ({ stars, from, below, path: `stars.cut[${String(i)}]` }))
    .sort((a, b) => b.stars - a.stars);
  let above: number | null = null;
  const faults: TemplateFault[] = [];
  for (const cut of cuts) {
    if (cut.below !== above) {
      faults.push(fault('cuts-gap', cut.path, { from: cut.below ?? '—', upTo: above ?? '—', value: cut.stars }));
    }
    if (cut.below !== null && cut.from >= cut.below) faults.push(fault('not-ascending', cut.path, { value: cut.from }));
    above = cut.from;
  }
  if (cuts.length > 0 && above !== 0)
    faults.push(fault('cuts-gap', 'stars.cut', { from: 0, upTo: above ?? 0, value: 0 }));
  return faults;
}

function levelFaults(levels: Template['balance']['levels']): readonly TemplateFault[] {
  return levels.flatMap(([, label, from, upTo], i) => {
    const path = `balance.levels[${String(i)}]`;
    const before = i === 0 ? 0 : (levels[i - 1]?.[3] ?? null);
    if (before !== from) return [fault('cuts-gap', path, { from, upTo: before ?? '—', value: label })];
    return upTo !== null && upTo <= from ? [fault('not-ascending', path, { value: upTo })] : [];
  });
}

function ascending(values: readonly number[], path: (index: number) => string): readonly TemplateFault[] {
  return values.flatMap((value, i) => {
    const before = values[i - 1];
    return before !== undefined && value <= before ? [fault('not-ascending', path(i), { value })] : [];
  });
}

function stepFaults(template: Template): readonly TemplateFault[] {
  const { fortress, pioneer } = template;
  const lists: readonly (readonly [string, readonly IndicatorDef[]])[] = [
    ['fortress.common', fortress.common],
    ...Object.entries(fortress.personal).map(([domain, list]) => [`fortress.personal.${domain}`, list] as const),
    ['fortress.bonus', fortress.bonus],
    ['pioneer.base', pioneer.base],
    ['pioneer.plus', pioneer.plus],
    ['pioneer.minus', pioneer.minus],
  ];
  return lists.flatMap(([path, list]) =>
    list.flatMap((item, i) => {
      const at = `${path}[${String(i)}]`;
      const { steps } = item;
      if (steps === undefined) {
        return item.method === 'stepTable' && item.actual !== undefined ? [fault('missing', `${at}.steps`)] : [];
      }
      return [
        ...ascending(
          steps.map(([from]) => from),
          (s) => `${at}.steps[${String(s)}]`,
        ),
        ...steps.flatMap(([, points], s) =>
          points > item.max
            ? [fault('out-of-bounds', `${at}.steps[${String(s)}]`, { value: points, upTo: item.max })]
            : [],
        ),
      ];
    }),
  );
}
