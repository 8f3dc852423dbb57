/**
 * A branch has the same index in its own workbook and among those of others, whatever columns its ledgers lack that the
 * ledgers of others have.
 */
import type { IndexResult } from '../../../src/core/model/score';
import type { GridCell } from '../../snapshots/builder';
import { template as builtIn } from '../records/template';
import { cityOfFiles, day, drawn, type Grid } from './ledgers';

type Tables = Readonly<Record<string, Grid>>;

const { fortress } = builtIn();

function townOf(town: string): Tables {
  const branches = ['甲', '乙'].map((name) => `中共${town}${name}村支部委员会`);
  const rows = (each: (branch: string, i: number) => readonly GridCell[]): readonly (readonly GridCell[])[] =>
    branches.map(each);
  const scores = branches.flatMap((branch) =>
    [...fortress.common, ...(fortress.personal.village ?? [])].map(({ id, title, max }): readonly GridCell[] => [
      ...[branch, '村', '2024年上半年', id, title, max, max / 2, max / 2],
    ]),
  );
  return {
    T03: [
      'orgCode orgName orgType town domain secretary formalCount memberCount termEnd partyWorkers'.split(' '),
      ...rows((branch, i) => [
        ...[`${town}0${String(i)}`, branch, '党支部', town, '村', '李建国', 3, 3],
        ...[day('2026-12-01'), '1/1'],
      ]),
    ],
    T04: [
      'name branch category joinDate status lost job studyHours'.split(' '),
      ...branches.flatMap((branch, i) =>
        ['王芳', '李建国', '赵敏'].map((name): readonly GridCell[] => [
          ...[`${name}${String(i)}`, branch, '普通党员', day('2024-03-01'), '正常', '否', '职工', 40],
        ]),
      ),
    ],
    T05: ['branch domain period indicator content weight selfScore auditScore'.split(' '), ...scores],
    T08: [
      'branch domain standard content met'.split(' '),
      ...branches.flatMap((branch) =>
        ['书记在岗', '台账齐全'].map((content, i): readonly GridCell[] => [
          ...[branch, '村', String(i + 1), content, i === 0 ? '是' : '否'],
        ]),
      ),
    ],
    T10: ['branch memberCount certified'.split(' '), ...rows((branch) => [branch, 3, 3])],
    T11: [
      'village town year operating subsidy total basis'.split(' '),
      ...['甲村', '乙村'].map((village): readonly GridCell[] => [village, town, 2024, 6, 2, 8, '总收入（含补助）']),
    ],
    T13: [
      'problemCode source problem unit measure dueDate progress state'.split(' '),
      ...rows((branch, i) => [
        ...[`${town}${String(i)}`, '自查', '台账不全', branch, '补全'],
        ...[day('2024-05-31'), '进行', i === 0 ? '已销号' : '整改中'],
      ]),
    ],
  };
}

/** The workbook without one column, or without a whole ledger. */
function without(tables: Tables, code: string, field: string | null): Tables {
  const { [code]: grid = [], ...others } = tables;
  if (field === null) return others;
  const at = grid[0]?.indexOf(field) ?? -1;
  if (at < 0) throw new Error(`${code} has no ${field}`);
  return { ...others, [code]: grid.map((row) => row.filter((_, column) => column !== at)) };
}

const told = (results: readonly IndexResult[], town: string): unknown =>
  results
    .filter(({ subject }) => subject.includes(town))
    .map(({ subject, total, parts }) => [
      subject,
      total,
      parts
        .filter(({ kind }) => kind === 'common' || kind === 'personal')
        .map(({ indicator, applies, by, score }) => [indicator, applies, by, score.known ? score : null]),
    ]);

const complete = townOf('清溪镇');

const lacks: readonly (readonly [code: string, field: string | null])[] = [
  ['T04', 'status'],
  ['T04', 'job'],
  ['T04', 'category'],
  ['T04', 'studyHours'],
  ['T04', null],
  ['T03', 'secretary'],
  ['T03', 'formalCount'],
  ['T03', 'termEnd'],
  ['T03', 'partyWorkers'],
  ['T08', 'met'],
  ['T10', 'certified'],
  ['T11', 'subsidy'],
  ['T11', null],
  ['T13', 'state'],
  ['T13', null],
];

test.each(lacks)('without %s %s', (code, field) => {
  const own = without(townOf('红旗镇'), code, field);
  const alone = cityOfFiles({ '红旗镇.xlsx': own });
  const among = cityOfFiles({ '红旗镇.xlsx': own, '清溪镇.xlsx': complete });
  expect(alone.branches).toHaveLength(2);
  expect(told(among.branches, '红旗镇')).toEqual(told(alone.branches, '红旗镇'));
});

test.each(['memberCount', 'certified'])(
  'the whole is certified as far as both numbers are told, without %s',
  (field) => {
    const own = without(townOf('红旗镇'), 'T10', field);
    const among = cityOfFiles({ '红旗镇.xlsx': own, '清溪镇.xlsx': complete });
    const page = drawn(among, 'O04');
    const certified = (unit: string): unknown => page.row(unit)[8]?.value;
    expect([certified('全市'), certified('红旗镇'), certified('清溪镇')]).toEqual([1, '—', 1]);
    expect(page.text).toContain('有 2 个支部没有填党员总数或已认证数，没有计入认证率。');
    expect(drawn(among, 'O05').row('村').at(-2)?.value).toBe(1);
  },
);
