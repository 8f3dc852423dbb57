/** What every clerk writes around a ledger. */
import { at } from '../chance';
import type { Branch, City, Unit } from '../city/city';
import type { Mess } from '../layout/block';
import { metaLine, signatures, title } from '../mess/lines';

export function unitOf(city: City, name: string): Unit {
  const unit = city.units.find((each) => each.place.name === name);
  if (unit === undefined) throw new Error(`the city has no ${name}`);
  return unit;
}

export function firstBranch(unit: Unit): Branch {
  return at(unit.branches, 0);
}

export function branchesOf(...units: readonly Unit[]): Branch[] {
  return units.flatMap((unit) => unit.branches);
}

/** Name and telephone of who fills in a unit's forms. */
export function fillerOf(unit: Unit): { readonly name: string; readonly mobile: string } {
  return at(firstBranch(unit).committee, 1);
}

/** 单位负责人, 审核人, 填表人, 联系电话, 报出日期. */
export function signedBy(unit: Unit): Mess {
  const [head, auditor, filler] = [0, 2, 1].map((i) => at(firstBranch(unit).committee, i));
  return signatures(head?.name ?? '', auditor?.name ?? '', filler?.name ?? '', filler?.mobile ?? '', '2024年6月30日');
}

/** The usual head of a form: merged title, 填报单位, day. */
export function headed(text: string, unit: Unit, right: string | null = null): Mess {
  return (block) => metaLine(`填报单位：${unit.place.name}`, '填报日期：2024年6月30日', right)(title(text)(block));
}

/** The units of a town, in the order of the list. */
export function townUnits(city: City, town: string): Unit[] {
  return city.units.filter((unit) => unit.place.town === town);
}
