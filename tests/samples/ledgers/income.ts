/** T11 村级集体经济收入统计表. */
import { Chance, at } from '../chance';
import type { Unit } from '../city/city';
import { YEAR } from '../city/days';
import { Row, round } from './row';

const LINE = 5;
const PROJECTS = ['柑橘园托管和采摘', '闲置校舍租赁', '光伏发电入股', '冷链仓库分红', '茶叶加工坊', '水库垂钓承包'];

export function incomeRow(unit: Unit): Row {
  const chance = new Chance(`income ${unit.place.name}`);
  const poor = at(unit.branches, 0).poorEconomy;
  const operating = poor ? chance.decimal(0.6, 1.2, 2) : chance.decimal(2.4, 6.5, 2);
  const rent = poor ? chance.decimal(0.4, 0.9, 2) : chance.decimal(1.6, 3.2, 2);
  const invest = poor ? 0.3 : chance.decimal(1.2, 2.4, 2);
  const subsidy = chance.decimal(0.8, 1.6, 2);
  const other = chance.decimal(0.1, 0.6, 2);
  const total = round(operating + rent + invest + subsidy + other);
  const change = chance.decimal(0.04, 0.2, 3);
  const reached = total >= LINE;
  return new Row('T11', {
    village: unit.place.name,
    town: unit.place.town,
    year: YEAR,
    quarter: '二季度',
    operating,
    rent,
    invest,
    subsidy,
    other,
    total,
    basis: '总收入（含补助）',
    threshold: LINE,
    reached,
    gap: round(LINE - total),
    project: chance.pick(PROJECTS),
    measureUnit: `${unit.place.town}党委`,
    serviceSpend: round(total * chance.decimal(0.1, 0.3, 2)),
    lastYear: round(total / (1 + change)),
    changeReason: null,
  });
}
