/** T12 党员群众服务中心及阵地建设进度表. */
import { Chance, at } from '../chance';
import type { City, Unit } from '../city/city';
import { AS_OF, YEAR, day } from '../city/days';
import { Row, round } from './row';
import { STANDARDS } from './standards';

/** Floor space of a service centre, and whether a square, a hall or a corridor is built besides. */
export function facilityRows(city: City, units: readonly Unit[], prefix: string): Row[] {
  return units.map((unit, i) => facilityRow(city, unit, `${prefix}-${String(i + 1).padStart(2, '0')}`, i));
}

function facilityRow(city: City, unit: Unit, code: string, order: number): Row {
  const chance = new Chance(`facility ${unit.place.name}`);
  const { place } = unit;
  const community = place.domain === '社区';
  const organ = place.domain === '机关事业单位';
  const start = day(YEAR, chance.between(1, 3), chance.between(3, 25));
  const due = day(YEAR, chance.between(10, 11), chance.between(10, 28));
  const share = (AS_OF - start) / (due - start);
  const stages = STANDARDS.centreStages;
  // A stage that is in time: the last one whose node lies below what should be reached, or the one after it.
  const reached = Math.max(
    3,
    stages.findLastIndex((stage) => stage.pct / 100 <= share + 0.06),
  );
  const done = order === 0;
  const stage = at(stages, done ? 7 : reached);
  const next = stages[done ? 7 : reached + 1] ?? stage;
  const rate = done ? 1 : round(Math.max(stage.pct, Math.min(next.pct - 1, share * 100 + 2)) / 100, 2);
  const invest = chance.decimal(45, 160, 1);
  const fund = round(invest * chance.decimal(0.72, 0.98, 2));
  const leaders = city.leaders.get(place.town) ?? [];
  return new Row('T12', {
    projectCode: code,
    place: place.name,
    town: place.town,
    facilityKind: organ ? '活动阵地' : '党员群众服务中心',
    projectKind: chance.pick(['新建', '改建', '扩建']),
    area: organ ? chance.between(45, 90) : community ? chance.between(520, 820) : chance.between(310, 460),
    hallArea: organ ? null : chance.between(55, 90),
    roomArea: organ ? null : chance.between(105, 160),
    squareArea: organ ? null : chance.between(1050, 1600),
    invest,
    fund,
    fundSource: chance.pick(['市财政', '乡镇（街道）', '项目整合', '对口帮扶']),
    paid: done ? fund : round(fund * Math.min(0.95, rate)),
    stage: stage.label,
    donePct: rate,
    startDate: start,
    dueDate: due,
    doneDate: done ? day(YEAR, 6, 21) : null,
    responsible: leaders.length === 0 ? at(unit.branches, 0).secretary.name : at(leaders, order).name,
    difficulty: null,
  });
}
