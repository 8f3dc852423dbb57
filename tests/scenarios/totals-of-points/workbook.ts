import type { Scenario } from '../report';

const full: Readonly<Record<string, number>> = {
  ...{ G1: 5, G2: 4, G3: 3, G4: 3, G5: 3, G6: 3, G7: 3, G8: 4, G9: 4, G10: 4, G11: 4, G12: 4, G13: 4, G14: 5, G15: 4 },
  ...{ G16: 3, V1: 4, V2: 4, V3: 4, V4: 4, V5: 4, V6: 4, V7: 4, V8: 4, V9: 4, V10: 4 },
};
const codes = Object.keys(full);
const points = (lost: Readonly<Record<string, number>>): readonly number[] =>
  codes.map((code) => (full[code] ?? 0) - (lost[code] ?? 0));
const sheet = (name: string, more: readonly string[], rows: readonly (readonly (string | number)[])[]) => ({
  name,
  rows: [[`${name}（2024年上半年）`], ['党支部', '领域', '考评期', ...codes, ...more, '总分'], ...rows],
});
const branch = (village: string): readonly string[] => [`${village}村党支部`, '村', '2024年上半年'];

export const scenario: Scenario = {
  about: '一行一个支部的堡垒指数：总分与各项之和不符的请核实；加了分的也算；各行都另有得分的不判。',
  sheets: [
    sheet(
      '堡垒指数评分表',
      ['B1'],
      [
        [...branch('东坪'), ...points({ G8: 0.5 }), 1, 100.5],
        [...branch('西坪'), ...points({ G1: 1, V3: 2 }), 0, 97],
        [...branch('南坪'), ...points({ V9: 1.5 }), 0, 101.5],
      ],
    ),
    sheet(
      '堡垒指数得分',
      [],
      [
        [...branch('上坪'), ...points({}), 105],
        [...branch('下坪'), ...points({ G8: 1 }), 103],
        [...branch('中坪'), ...points({ G9: 1 }), 104],
      ],
    ),
  ],
};
