/** A list of villages without a column for their town. */
import { examine } from '../../../src/core/engine';
import { builtInTemplate } from '../../../src/core/template';
import { buildSnapshot, type GridCell } from '../../snapshots/builder';

const template = builtInTemplate();

function incomes(name: string, ...villages: readonly GridCell[]) {
  const { reading, findings } = examine(
    buildSnapshot([
      {
        name: '收入',
        rows: [
          ['2024年村级集体经济收入统计表（单位：万元）'],
          [name, '经营收入', '发包及上交收入', '投资收益', '补助收入', '其他收入', '总收入'],
          ...villages.map((village) => [village, 3, 4, 0, 2, 1, 10]),
        ],
      },
    ]),
    template,
    { asOf: 45473 },
  );
  const { fields } = reading.tables[0] ?? {};
  return {
    towns: fields?.get('town')?.text,
    villages: fields?.get('village')?.text,
    missing: findings.flatMap(({ rule, field }) => (rule === 'H01' && /town|village/.test(field ?? '') ? [field] : [])),
    told: findings.filter(({ column, row }) => column === 0 && (row ?? 0) > 1).map(({ rule, row }) => [rule, row]),
  };
}

const both = { towns: ['听泉镇', '望禾镇'], villages: ['竹影村', '石桥村'], missing: [], told: [] };

test.each(['镇村', '乡镇/村', '乡镇（街道）、村（社区）', '镇、村名称'])('a column for both: %s', (name) => {
  expect(incomes(name, '听泉镇竹影村', '望禾镇石桥村')).toEqual(both);
  expect(incomes(name, '听泉镇/竹影村', '望禾镇　石桥村')).toEqual(both);
});

test('of a cell that holds the village only the town is asked for', () => {
  expect(incomes('镇村', '听泉镇竹影村', '石桥村')).toEqual({
    ...{ towns: ['听泉镇', ''], villages: ['竹影村', '石桥村'], missing: [], told: [['V01', 3]] },
  });
});

test('where every name begins with its town none is missing, and the names stay as they are written', () => {
  expect(incomes('村名', '听泉镇竹影村', '望禾镇石桥村')).toEqual({
    ...{ towns: ['听泉镇', '望禾镇'], villages: ['听泉镇竹影村', '望禾镇石桥村'], missing: [], told: [] },
  });
});

test('one name alone, or one without a town among them, tells of no town', () => {
  expect(incomes('村名', '马家镇新村').missing).toEqual(['town']);
  expect(incomes('村名', '听泉镇竹影村', '石桥村').missing).toEqual(['town']);
});

test('one name in several lines is one name', () => {
  expect(incomes('村名', '马家镇新村', '马家镇新村').missing).toEqual(['town']);
});

test('two towns are no village in a town', () => {
  expect(incomes('镇村', '听泉镇竹影村', '听泉镇、望禾镇')).toMatchObject({
    towns: ['听泉镇', ''],
    villages: ['竹影村', '听泉镇、望禾镇'],
  });
});
