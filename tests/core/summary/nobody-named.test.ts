/** Files that name no unit, neither inside nor by their names: their records are those of the branches that they name. */
import { unitsOf } from '../../../src/core/summary/units/units';
import { cityOfFiles, day, drawn, type Grid } from './ledgers';

const certified: Grid = [
  ['branch', 'memberCount', 'certified', 'rate', 'deadline'],
  ['竹影村党支部', 30, 28, 0.9333, day('2024-06-30')],
  ['云锦村党支部', 25, 25, 1, day('2024-06-30')],
];
const problem = (unit: string, code: string): Grid => [
  ['problemCode', 'problem', 'unit', 'measure', 'dueDate', 'state'],
  [code, '档案缺失', unit, '三季度末补齐全部档案并由组织委员逐份核对', day('2024-09-30'), '整改中'],
];

test('a branch of a file that names nobody is a unit of its own, and no other file’s records go to that file', () => {
  const city = cityOfFiles({
    '附件3.xlsx': { T10: certified },
    '附件4.xlsx': { T13: problem('云锦村党支部', 'W1') },
  });
  expect(city.submissions.map(({ unit, unitBy }) => [unit, unitBy])).toContainEqual(['附件3', 'none']);
  expect(unitsOf(city).unitOf('云锦村党支部')).toBe('云锦村党支部');
  expect(drawn(city, 'O21').values('云锦村党支部')[1]).toBe(1);
  expect(drawn(city, 'O04').text).not.toContain('附件3');
  expect(
    drawn(city, 'O04')
      .row('竹影村党支部')
      .map(({ value }) => value),
  ).toContain(28 / 30);
  expect(drawn(city, 'O03').text).toContain('表内和文件名都没有写明单位，暂以文件名“附件3”代替，请核对');
});

test('where the records name nobody either, the file’s name stands for them', () => {
  const [header = [], [code, said, , ...rest] = []] = problem('', 'W1');
  const without = [header.filter((id) => id !== 'unit'), [code ?? '', said ?? '', ...rest]];
  const city = cityOfFiles({ '附件4.xlsx': { T13: without } });
  expect(drawn(city, 'O21').values('附件4')[1]).toBe(1);
});

test('by the name of its file a unit has its branches as before', () => {
  const city = cityOfFiles({ '望禾镇认证台账.xlsx': { T10: certified } });
  expect(unitsOf(city).unitOf('云锦村党支部')).toBe('望禾镇');
});

test('a ballot on a branch is that branch’s', () => {
  const fields = ['target', 'name', 'date', 'issued', 'returned', 'satisfied', 'basic', 'dissatisfied'];
  const ballot = (name: string): Grid => [fields, ['党组织', name, day('2024-06-10'), 50, 48, 40, 6, 2]];
  const unitIn = (name: string) => {
    const city = cityOfFiles({ '附件5.xlsx': { T15: ballot(name) } });
    return city.reading.tables[0]?.fields.get('unit')?.text;
  };
  expect(unitIn('竹影村党支部')).toEqual(['竹影村党支部']);
  expect(unitIn('李明')).toEqual(['附件5']);
});

test('a ledger of incomes that names no village is of none, and says in which workbook to look', () => {
  const city = cityOfFiles({
    '收入表.xlsx': {
      T11: [
        ['operating', 'rent', 'invest', 'subsidy', 'other', 'total'],
        [2, 1, 1, 0, 0, 4],
      ],
    },
  });
  expect(city.reading.tables[0]?.fields.get('village')?.text).toEqual(['']);
  expect(drawn(city, 'O18').text).toContain('未写明村名（收入表.xlsx）');
});
