/** O36 随机抽查名单: drawn by a generator whose seed is printed, so that anyone can draw the same list again. */
import type { Page } from '../../drawing';
import type { Consolidation } from '../consolidation';
import { orDash } from '../layout/contents';
import { plainPage } from '../layout/plain-page';
import { periodNow } from '../now';
import { groupBy, labelOf } from '../rows';
import { townsOfUnits } from '../units/unit-towns';
import { unitsOf, type Branch } from '../units/units';

/** One branch in so many of each domain is drawn, and at least one. */
const oneIn = 10;

/** The same seed gives the same numbers on any machine: whole numbers below 2^32 (FNV-1a, then mulberry32). */
function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** Branches of each domain, in the order of their names before the draw: the order of the files changes nothing. */
export function drawSample(branches: readonly Branch[], seed: string, domains: readonly string[]): readonly Branch[] {
  const groups = groupBy(branches, (branch) => branch.domain);
  return domains.flatMap((domain) => {
    const random = randomFrom(`${seed}/${domain}`);
    return [...(groups.get(domain) ?? [])]
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
      .map((branch) => ({ branch, lot: random() }))
      .sort((a, b) => a.lot - b.lot)
      .slice(0, Math.ceil((groups.get(domain)?.length ?? 0) / oneIn))
      .map(({ branch }) => branch);
  });
}

export function spotSamplePage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const period = periodNow(consolidation);
  const seed = consolidation.seed === '' ? `${template.id}/${period}` : consolidation.seed;
  const domains = (template.enums.domain ?? []).map((domain) => domain.id);
  const { branches, hasRoster } = unitsOf(consolidation);
  const townOf = townsOfUnits(consolidation);
  const drawn = drawSample(branches, seed, domains);
  const untold = branches.filter(({ domain }) => !domains.includes(domain)).length;
  const none = domains.filter((domain) => !drawn.some((branch) => branch.domain === domain));
  return plainPage(consolidation, 'O36', '随机抽查', {
    needs: ['T03'],
    tables: [
      {
        columns: [
          { key: 'n', header: '序号', width: 7, style: 'int' },
          { key: 'domain', header: '领域', width: 18, style: 'centre' },
          { key: 'branch', header: '党组织', width: 44, style: 'wrapped' },
          { key: 'town', header: '乡镇', width: 18, style: 'wrapped' },
          { key: 'batch', header: '抽取批次', width: 14, style: 'centre' },
          { key: 'seed', header: '随机种子', width: 32, style: 'centre' },
        ],
        rows: drawn.map((branch, index) => ({
          kind: 'plain',
          cells: [
            index + 1,
            labelOf(template, 'domain', branch.domain),
            branch.name,
            orDash(townOf(branch.unit) || branch.unit),
            period,
            seed,
          ],
        })),
      },
    ],
    notes: [
      `每领域抽取十分之一，不足一个的抽一个；名册和种子相同，抽出的名单就相同，可以复查。`,
      ...(none.length === 0
        ? []
        : [
            `${hasRoster ? '花名册' : '各台账'}中没有党组织的领域：${none.map((id) => labelOf(template, 'domain', id)).join('、')}。`,
          ]),
      ...(untold === 0 ? [] : [`${String(untold)} 个党组织没有写明领域，没有参加抽取。`]),
    ],
  });
}
