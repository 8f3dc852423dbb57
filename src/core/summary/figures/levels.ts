/** Ranks that stand side by side though the ranked are not alike. */
import { isTown, placed } from '../units/town-of';

const village = /(?:村|社区)$/;

/** A note where towns and villages are ranked together; else none. */
export function levelsNote(ranked: readonly string[]): readonly string[] {
  const mixed = ranked.some(isTown) && ranked.some((name) => !isTown(name) && village.test(placed(name).bare));
  return mixed
    ? ['乡镇（街道）和村、社区层级不同，本表一并排名，名次只供参考；给出应报单位名单或党组织花名册的，按所属单位汇总。']
    : [];
}
