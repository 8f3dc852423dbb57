import type { Method } from './method';

/** 分档: the points of the last step that is not above the value, [from, next). Rates are held against it as printed, to 0.01 %. */
export const stepTable: Method = {
  id: 'stepTable',
  unit: 1,
  formula: ({ steps = [] }) => {
    const [first] = steps;
    if (first === undefined) return '=NA()';
    const from = steps.map(([value]) => String(value)).join(',');
    const points = steps.map(([, value]) => String(value)).join(',');
    return `=IF(ROUND([@actual],4)<${String(first[0])},0,MIN([@max],LOOKUP(ROUND([@actual],4),{${from}},{${points}})))`;
  },
};
