/** In which town a unit lies: by its own name, by who filled its sheets in, by its ledgers, or by the folder it came in. */
import type { Reading } from '../../model/reading';
import { orgVariants, placeInName } from '../../text/org-name';
import { remembered } from '../../text/remembered';
import type { Submission } from '../submission';
import { namedAfter } from './named-after';
import { unitKey } from './unit-names';

/** 农业农村局 by its shorter name is no village. */
const village = /(?:(?<!农业农)村|社区)$/;
const town = /(?:[镇乡]|街道|街道办事处|街道办)$/;
/** What is left of 望禾镇机关 or 城区社区 without its place is nobody's name. */
const kindOnly = /^(?:村|社区|居委会|村委会|机关|政府|人民政府|小学|中学|学校|卫生院|公司)$/;

/** 收入（按镇 of a file's name, 各乡镇: no town. */
const noPlace = /[^\u4e00-\u9fff]|[按各全每分本][镇乡]$|(?:乡镇|村镇|城镇)$/;

/** A unit's name with its places apart. */
export interface Placed {
  /** 望禾镇 of 中共江城市望禾镇新华村支部委员会; "" when the name has none. */
  readonly town: string;
  /** 新华村; a town's own name as it is. */
  readonly bare: string;
}

export const placed = remembered((name): Placed => {
  const { core } = unitKey(name);
  let found: Placed = { town: '', bare: core };
  let place = '';
  for (const rest of orgVariants(core).strong) {
    if (kindOnly.test(rest)) break;
    const front = core.slice(place.length, core.length - rest.length);
    place += front;
    // 平乡县望禾镇 lies in no 平乡; 古镇口村 lies in no 古镇.
    const isTown = town.test(front) && front.length > 2 && !noPlace.test(front);
    found = { town: isTown ? streetName(front) : /^[省市县区州旗]$/.test(front) ? '' : found.town, bare: rest };
  }
  return found;
});

/** 第一社区 of 中共江城市望禾镇第一社区支部委员会, to be read beside its town: as it is written, numbers and all. */
export function shownBare(name: string): string {
  const { core } = unitKey(name);
  const place = placeInName(name);
  const front = core.slice(0, core.length - placed(name).bare.length);
  return place.startsWith(front) ? place.slice(front.length) : place;
}

/** 望禾镇 for 中共江城市望禾镇委员会; "" when the name is none of a town. */
export function townNamed(name: string): string {
  const { bare } = placed(name);
  return town.test(bare) && bare.length > 2 ? streetName(bare) : '';
}

/** 望禾镇, 望禾镇党委, 东湖街道办事处: a town by whichever of its names. */
export function isTown(name: string): boolean {
  return /[镇乡]$|街道$/.test(name) || townNamed(name) !== '';
}

export function isVillage(name: string): boolean {
  return village.test(placed(name).bare);
}

/** A town as a column for towns writes it, by its plain name; other words as they are. */
export function plainTown(written: string): string {
  return townNamed(written) || written;
}

function streetName(name: string): string {
  return name.replace(/街道(?:办事处|办)$/, '街道');
}

/** "" when neither its content nor a folder tells of one; a folder is a hint only. */
export function townOf(
  { file, unit, filledBy }: Pick<Submission, 'file' | 'unit' | 'filledBy'>,
  reading: Reading,
): Submission['town'] {
  const inside = placed(unit).town || townNamed(unit) || townNamed(filledBy) || onlyTown(reading);
  if (inside !== '') return { name: inside, by: 'content' };
  const [, ...folders] = file.split(/[\\/]/).reverse();
  const [folder] = folders.flatMap((each) => townNamed(namedAfter(each)) || []);
  return folder === undefined ? null : { name: folder, by: 'folder' };
}

/** The one town that the columns for towns hold. */
function onlyTown({ tables }: Reading): string {
  let only = '';
  for (const { fields } of tables) {
    for (const text of fields.get('town')?.text ?? []) {
      if (text === '') continue;
      const named = townNamed(text);
      if (named === '' || (only !== '' && named !== only)) return '';
      only = named;
    }
  }
  return only;
}
