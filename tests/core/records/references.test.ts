import type { RecordTable } from '../../../src/core/model/record';
import type { OrgIndex } from '../../../src/core/records';
import { nearestOrg, orgCandidates, orgIndex, readAll } from '../../../src/core/records';
import type { FoundSheet } from '../../../src/core/model/found';
import type { GridCell, GridSheet } from './from-grid';
import { foundIn, snapshotOf } from './from-grid';
import { template } from './template';

const T = template();
const VILLAGE = '中共江城市红星镇青山村支部委员会';
const GENERAL = '中共江城市红星镇白水村总支部委员会';
const FIRST = '中共江城市红星镇白水村第一支部委员会';
const TOWN = '中共江城市红星镇委员会';
const LAKE_ONE = '中共江城市红星镇东湖社区支部委员会';
const LAKE_TWO = '中共江城市向阳街道东湖社区支部委员会';
const SCHOOL = '中共江城市教育局机关支部委员会';
const FIRM = '中共江城市宏达机械有限公司支部委员会';

const ROSTER: readonly (readonly GridCell[])[] = [
  ['党组织代码', '党组织全称', '简称', '所在单位名称', '所属乡镇（街道）、部门', '上级党组织'],
  ['1', TOWN, '红星镇党委', '红星镇人民政府', '红星镇', null],
  ['2', VILLAGE, '青山支部', '青山村村民委员会', '红星镇', '红星镇党委'],
  ['3', GENERAL, null, '白水村', '红星镇', '红星镇'],
  ['4', FIRST, null, '白水村', '红星镇', '白水村党总支'],
  ['5', LAKE_ONE, null, null, '红星镇', TOWN],
  ['6', LAKE_TWO, null, null, '向阳街道', null],
  ['7', SCHOOL, null, null, null, null],
  ['8', FIRM, null, null, null, null],
];

function tablesOf(
  others: readonly {
    readonly code: string;
    readonly grid: GridSheet['grid'];
    readonly meta?: Record<string, string>;
  }[],
): readonly RecordTable[] {
  const sheets = [{ code: 'T03', grid: ROSTER, meta: {} }, ...others];
  const snapshot = snapshotOf(sheets.map(({ code, grid }) => ({ name: code, grid })));
  const found = sheets.map(({ code, meta }, sheet): FoundSheet => {
    const table = foundIn(snapshot, sheet, code, T, { meta: meta ?? {} });
    return { sheet, kind: 'table', tables: [table], confidence: 1 };
  });
  return readAll(snapshot, found, T, 45473).tables;
}

function withoutRoster(
  sheets: readonly { readonly code: string; readonly grid: GridSheet['grid'] }[],
): readonly RecordTable[] {
  const snapshot = snapshotOf(sheets.map(({ code, grid }) => ({ name: code, grid })));
  const found = sheets.map(({ code }, sheet): FoundSheet => {
    return { sheet, kind: 'table', tables: [foundIn(snapshot, sheet, code, T)], confidence: 1 };
  });
  return readAll(snapshot, found, T, 45473).tables;
}

function texts(tables: readonly RecordTable[], code: string, field: string): readonly string[] {
  return tables.find((table) => table.def.code === code)?.fields.get(field)?.text ?? [];
}

function index(): OrgIndex {
  const made = orgIndex(tablesOf([]));
  if (made === null) throw new Error('no index');
  return made;
}

describe('a name of an organisation that means one of the roster', () => {
  test.each([
    ['the full name', VILLAGE, VILLAGE],
    ['the full name of before', '中国共产党江城市红星镇青山村支部委员会', VILLAGE],
    ['the full name with a space', '中共江城市 红星镇青山村支部委员会', VILLAGE],
    ['the usual name', '青山村党支部', VILLAGE],
    ['a shorter one', '青山村支部', VILLAGE],
    ['the village', '青山村', VILLAGE],
    ['the village without 村', '青山', VILLAGE],
    ['the village without 村 as a branch', '青山党支部', VILLAGE],
    ['the village with its town', '红星镇青山村', VILLAGE],
    ['the short name of the roster', '青山支部', VILLAGE],
    ['the unit', '青山村村民委员会', VILLAGE],
    ['another word for the unit', '青山村委会', VILLAGE],
    ['a name with more places than the roster has', '东江省江城市红星镇青山村党支部', VILLAGE],
    ['a note in brackets', '青山村党支部（村级）', VILLAGE],
    ['the level tells general branch', '白水村党总支', GENERAL],
    ['the level tells branch', '白水村第一党支部', FIRST],
    ['the parent named in between', '白水村党总支第一党支部', FIRST],
    ['the ordinal in digits', '白水村第1支部', FIRST],
    ['the town', '红星镇', TOWN],
    ['the committee of the town', '红星镇党委', TOWN],
    ['an office', '教育局机关党支部', SCHOOL],
    ['an office of the city', '市教育局机关党支部', SCHOOL],
    ['a company without its form', '宏达机械党支部', FIRM],
  ])('is read as that one: %s', (_title, written, full) => {
    const tables = tablesOf([{ code: 'T10', grid: [['党支部'], [written]] }]);
    expect(texts(tables, 'T10', 'branch')).toEqual([full]);
    const said = tables[1]?.fields
      .get('branch')
      ?.remarks.get(0)
      ?.map(({ code, read, taken }) => ({ code, read, taken }));
    expect(said).toEqual(written === full ? undefined : [{ code: 'org-alias', read: written, taken: full }]);
  });

  test.each([
    ['two of the same name', '东湖社区党支部'],
    ['two organisations of one place', '白水村'],
    ['no such organisation', '黑石村党支部'],
    ['another level', '青山村党总支'],
    ['another place of the same name', '青山社区党支部'],
    ['the word alone', '党支部'],
    ['several organisations', '青山村党支部、白水村党总支'],
  ])('else it stays as written: %s', (_title, written) => {
    const tables = tablesOf([{ code: 'T10', grid: [['党支部'], [written]] }]);
    expect(texts(tables, 'T10', 'branch')).toEqual([written]);
    expect(tables[1]?.fields.get('branch')?.remarks.size).toBe(0);
  });

  test('the town of the record decides between two of the same name', () => {
    const grid = [
      ['村名', '乡镇'],
      ['东湖社区', '向阳街道'],
      ['东湖社区', '红星镇'],
      ['东湖社区', null],
    ];
    expect(texts(tablesOf([{ code: 'T11', grid }]), 'T11', 'village')).toEqual([LAKE_TWO, LAKE_ONE, '东湖社区']);
  });

  test('so does the unit that fills in the sheet', () => {
    const tables = tablesOf([
      { code: 'T10', grid: [['党支部'], ['东湖社区党支部']], meta: { 填报单位: '中共向阳街道工委' } },
    ]);
    expect(texts(tables, 'T10', 'branch')).toEqual([LAKE_TWO]);
  });

  test('the roster itself refers to its own names', () => {
    expect(texts(tablesOf([]), 'T03', 'parentOrg').slice(1, 4)).toEqual([TOWN, TOWN, GENERAL]);
    expect(texts(tablesOf([]), 'T03', 'orgName')).toHaveLength(8);
  });

  test('subjects that are branches are names as well, people are not', () => {
    const grid = [
      ['对象类别', '名称或姓名', '所在党组织'],
      ['党支部', '青山村', '红星镇'],
      ['党员', '青山', '青山村'],
    ];
    const tables = tablesOf([{ code: 'T07', grid }]);
    expect(texts(tables, 'T07', 'name')).toEqual([VILLAGE, '青山']);
    expect(texts(tables, 'T07', 'branch')).toEqual([TOWN, VILLAGE]);
  });

  test('blank and unreadable cells stay what they are', () => {
    const tables = tablesOf([
      {
        code: 'T10',
        grid: [
          ['党支部', '已认证数'],
          [null, 1],
          ['—', 2],
          [{ error: '#REF!' }, 3],
        ],
      },
    ]);
    expect(texts(tables, 'T10', 'branch')).toEqual(['', '', '']);
  });

  test('without a roster a name that no ledger writes otherwise stays as it is', () => {
    const tables = withoutRoster([{ code: 'T10', grid: [['党支部'], ['青山村']] }]);
    expect(texts(tables, 'T10', 'branch')).toEqual(['青山村']);
    expect(orgIndex(tables)).toBeNull();
  });
});

describe('without a roster the fullest name of the ledgers is taken', () => {
  test('for a branch that others write short, and for its village', () => {
    const tables = withoutRoster([
      { code: 'T05', grid: [['党组织'], [VILLAGE], [GENERAL]] },
      { code: 'T10', grid: [['党支部'], ['青山村党支部'], ['红星镇青山村支部'], ['白水村党支部']] },
      { code: 'T11', grid: [['村名'], ['青山村'], ['绿水村']] },
      { code: 'T13', grid: [['责任单位'], ['青山村党支部'], ['红星镇']] },
    ]);
    // 白水村 has a general branch, and the branch is another one.
    expect(texts(tables, 'T10', 'branch')).toEqual([VILLAGE, VILLAGE, '白水村党支部']);
    expect(texts(tables, 'T11', 'village')).toEqual([VILLAGE, '绿水村']);
    expect(texts(tables, 'T13', 'unit')).toEqual([VILLAGE, '红星镇']);
  });

  test('but not where it may be either of two', () => {
    const tables = withoutRoster([
      { code: 'T05', grid: [['党组织'], [LAKE_ONE], [LAKE_TWO]] },
      { code: 'T10', grid: [['党支部'], ['东湖社区党支部'], ['红星镇东湖社区党支部']] },
    ]);
    expect(texts(tables, 'T10', 'branch')).toEqual(['东湖社区党支部', LAKE_ONE]);
  });
});

describe('what to suggest', () => {
  test.each([
    ['a slip of the pen', '青山村党支步', VILLAGE],
    ['a place too many', '江城市红星镇新青山村党支部', VILLAGE],
    ['two of the same name', '东湖社区党支部', LAKE_ONE],
    ['nothing like it', '黑石', null],
    ['another village of the same town', '中共江城市红星镇古井村支部委员会', null],
    ['one character of the village wrong', '中共江城市红星镇青川村支部委员会', VILLAGE],
    ['nothing', '', null],
  ])('%s', (_title, written, full) => {
    expect(nearestOrg(index(), written)).toBe(full);
  });
  test('all that a name may mean can be listed', () => {
    expect(orgCandidates(index(), '东湖社区')).toEqual([LAKE_ONE, LAKE_TWO]);
    expect(orgCandidates(index(), '白水村')).toEqual([GENERAL, FIRST]);
  });
  test('names from files are no properties of objects', () => {
    expect(orgCandidates(index(), '__proto__')).toEqual([]);
    expect(nearestOrg(index(), 'constructor')).toBeNull();
  });
});
