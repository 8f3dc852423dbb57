/** What the star ledger (T07) says of each branch and member, with the star that the score comes to. */
import { starOf } from '../../indices';
import { roundHalfUp } from '../../model/round';
import type { Template } from '../../model/template';
import type { Consolidation } from '../consolidation';
import { rowsOf, type Row } from '../rows';
import { unitsOf, type Units } from '../units/units';

export interface Starred {
  readonly row: Row;
  readonly isBranch: boolean;
  readonly name: string;
  readonly branch: string;
  /** Domain id of the branch, "" when the roster does not say. */
  readonly domain: string;
  readonly composite: number | null;
  /** Cases of veto that stand, in words: as the ledger says, and of a branch as its fortress index found them. */
  readonly vetoes: readonly string[];
  /** From the score by the template's limits; as the ledger has it where no score is known. */
  readonly proposed: number | null;
  /** What the meeting decided; null: not yet. */
  readonly final: number | null;
}

const branchTarget = '党支部';

/** Where its kind is not written, who bears the name of a branch is one. */
export function isBranchRow(row: Row, units: Units): boolean {
  const [target, name] = [row.text('target'), row.text('name')];
  return target === '' ? name === row.text('branch') || units.branchOf(name) !== null : target === branchTarget;
}

/** Everyone who was reviewed: joined, or has a score or a star. Those left out stand on the list of the unreviewed. */
export function starredOf(consolidation: Consolidation): readonly Starred[] {
  const { template } = consolidation.reading;
  const units = unitsOf(consolidation);
  const found = vetoesFound(consolidation);
  return rowsOf(consolidation.reading, 'T07').flatMap((row): readonly Starred[] => {
    const name = row.text('name');
    const branch = row.text('branch');
    const isBranch = isBranchRow(row, units);
    const composite = compositeAt(row, template);
    const written = row.text('vetoCase');
    const vetoes =
      (isBranch ? found.get(name) : undefined) ?? (['', '无', '否', '—'].includes(written) ? [] : [written]);
    const byScore =
      template.stars.model === 'level' && composite !== null
        ? starOf(composite, vetoes.length > 0, template.stars)
        : null;
    const proposed = byScore ?? row.number('proposed');
    const final = row.number('final');
    const joined = row.yes('joined') ?? (composite !== null || proposed !== null || final !== null);
    if (!joined || name === '') return [];
    const domain = units.branchOf(isBranch ? name : branch)?.domain ?? units.branchOf(branch)?.domain ?? '';
    return [{ row, isBranch, name, branch, domain, composite, vetoes, proposed, final }];
  });
}

/** By branch with any, so that this ledger and the ranks of the index propose the same star. */
function vetoesFound({ branches, reading }: Consolidation): ReadonlyMap<string, readonly string[]> {
  const { veto } = reading.template.fortress;
  const titleOf = (id: string): string => veto.find((each) => each.id === id)?.title ?? id;
  return new Map(
    branches.flatMap(({ subject, vetoes }) => (vetoes.length === 0 ? [] : [[subject, vetoes.map(titleOf)] as const])),
  );
}

/** As the ledger has it, else from index and review; rounded as printed. */
function compositeAt(row: Row, template: Template): number | null {
  const written = row.number('composite');
  if (written !== null) return roundHalfUp(written);
  const [index, review] = [row.number('index'), row.number('review')];
  if (index === null || review === null) return null;
  return roundHalfUp(index * template.stars.indexShare + review * template.stars.reviewShare);
}

export interface StarGroup {
  readonly heading: string;
  readonly isBranch: boolean;
  readonly list: readonly Starred[];
}

/** Branches, then members; a group without anyone is left out. */
export function starGroups(consolidation: Consolidation): readonly StarGroup[] {
  const all = starredOf(consolidation);
  return (
    [
      ['党支部', true],
      ['党员', false],
    ] as const
  )
    .map(([heading, isBranch]) => ({ heading, isBranch, list: all.filter((each) => each.isBranch === isBranch) }))
    .filter(({ list }) => list.length > 0);
}

/** Said where the ledger is missing or nobody in it was reviewed. */
export const noStars = '没有“双五星”创评汇总表，或没有已参评的对象';

/** By the star that stands, then by score, then in the order of the ledger. */
export function byStar(list: readonly Starred[]): readonly Starred[] {
  return [...list].sort(
    (a, b) =>
      (b.final ?? b.proposed ?? -1) - (a.final ?? a.proposed ?? -1) || (b.composite ?? -1) - (a.composite ?? -1),
  );
}

/** 5 → "★★★★★" */
export const starsText = (star: number | null): string =>
  star === null ? '' : '★'.repeat(Math.max(0, Math.round(star)));

/** 5 → "五星" */
export const starName = (star: number): string => `${['零', '一', '二', '三', '四', '五'][star] ?? String(star)}星`;
