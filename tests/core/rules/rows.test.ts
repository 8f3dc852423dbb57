import { plant } from './planted';
import { plantedRows } from './planted-rows';

test.each(plantedRows)('$rule when $what ($table), and nothing that does not follow from it', (fault) => {
  const { findings, id } = plant(fault);
  const own = findings.filter(({ rule }) => rule === fault.rule);
  expect(own.map((finding) => finding.id)).toEqual([id]);
  if (fault.fix !== undefined) expect(own[0]?.fix).toEqual(fault.fix);
  const others = findings.filter(({ rule }) => rule !== fault.rule && !(fault.also ?? []).includes(rule));
  expect(others.map((finding) => finding.id)).toEqual([]);
});
