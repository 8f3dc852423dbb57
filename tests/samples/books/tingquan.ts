/** 听泉镇, the files with nothing wrong: the town keeps the rosters, the villages file the rest. */
import { at } from '../chance';
import type { City } from '../city/city';
import { blockOf, dress } from '../layout/block';
import { brandRow } from '../ledgers/brands';
import { facilityRows } from '../ledgers/facility';
import { identityRow } from '../ledgers/identity';
import { lifeRows } from '../ledgers/life';
import { pioneerRows, starRows } from '../ledgers/pioneer';
import { qualifiedRows } from '../ledgers/qualified';
import { named, parents, without, extraColumn, columnNumbers } from '../mess/headers';
import { title, shortTitle, metaLine, blankLine, hints, notes, dateBelow } from '../mess/lines';
import { totalRow, totalOnTop, sections, subtotals, exampleRow, byText } from '../mess/rows';
import { noteBox, listBeside } from '../mess/sheets';
import {
  mixedTextNumbers,
  textPercents,
  commaNumbers,
  withUnit,
  dottedDates,
  isoDates,
  datesOfAllKinds,
  yesAs,
  worded,
  starsAs,
  placeholder,
} from '../mess/values';
import { unitOf, firstBranch, branchesOf, fillerOf, headed, townUnits } from './clerk';
import { wideFortress } from './wide';
import { Workbook } from './workbook';

const TOWN = '听泉镇';

/** The office program's own ending, otherwise an old workbook. */
export function egretSong(city: City): Workbook {
  const unit = unitOf(city, '鹭鸣村');
  const book = new Workbook(`${TOWN}/鹭鸣村党建台账.et`, { savedBy: 'wps', person: fillerOf(unit).name });
  book.ledger(
    '组织生活',
    dress(
      blockOf('T09', unit.branches.flatMap(lifeRows)),
      headed('鹭鸣村组织生活登记表', unit),
      isoDates('date'),
      mixedTextNumbers('should', 'present'),
    ),
  );
  book.ledger(
    '认证',
    dress(blockOf('T10', unit.branches.map(identityRow)), headed('电子身份认证台账', unit), totalRow('typed')),
  );
  return book;
}

/** Scores of one village in the wide form: a line a branch, a column an indicator; and its small ledgers side by side. */
export function bambooShade(city: City): Workbook {
  const unit = unitOf(city, '竹影村');
  const book = new Workbook(`${TOWN}/竹影村台账.xlsx`, { savedBy: 'wps', person: fillerOf(unit).name });
  wideFortress(book, '堡垒指数', unit.branches, '竹影村党支部堡垒指数评分表');
  book.ledger(
    '组织生活',
    dress(
      blockOf('T09', lifeRows(firstBranch(unit))),
      headed('竹影村组织生活登记表', unit),
      columnNumbers(),
      datesOfAllKinds('date'),
      subtotals((row) => row.text('branch'), 'formula'),
    ),
  );
  const scores = book.ledger(
    '标准和认证',
    dress(
      blockOf('T08', qualifiedRows(firstBranch(unit))),
      title('合格支部自评表'),
      blankLine(),
      yesAs('是', '否', 'met'),
    ),
  );
  book.put(
    scores.sheet,
    dress(blockOf('T10', [identityRow(firstBranch(unit))]), title('党员电子身份认证台账'), blankLine()),
    { row: 0, column: 11 },
  );
  return book;
}

/** One ledger as text, in the code page of Chinese Windows. */
export function pineWaves(city: City): Workbook {
  const unit = unitOf(city, '松涛坞村');
  const book = new Workbook(`${TOWN}/松涛坞村电子身份认证台账.csv`);
  book.ledger(
    '台账',
    dress(
      blockOf('T10', [identityRow(firstBranch(unit))]),
      title('党员电子身份认证台账'),
      metaLine('填报单位：松涛坞村'),
      textPercents('rate'),
      dottedDates('deadline'),
    ),
  );
  return book;
}

export function pineWavesLedger(city: City): Workbook {
  const unit = unitOf(city, '松涛坞村');
  const book = new Workbook(`${TOWN}/松涛坞村组织生活登记.xlsx`, { person: fillerOf(unit).name });
  const life = book.ledger(
    '组织生活',
    dress(
      blockOf('T09', lifeRows(firstBranch(unit))),
      shortTitle('松涛坞村组织生活登记表', 5),
      extraColumn('星期', 3, (row) => `星期${'日一二三四五六'.charAt((row.number('date') - 1) % 7)}`),
      exampleRow({ kind: '主题党日', date: '2024年1月5日', theme: '学习党章', should: 20, present: 18, leave: 2 }),
      worded({ 党课: '上党课' }, 'kind'),
    ),
  );
  noteBox(life, '填写提示：请假人员须写明姓名');
  return book;
}

/** Pioneers and stars of three villages, with sections; ranks within each branch. */
export function townPioneers(city: City): Workbook {
  const units = ['鹭鸣村', '竹影村', '松涛坞村'].map((name) => unitOf(city, name));
  const branches = units.map(firstBranch);
  const book = new Workbook(`${TOWN}/镇本级/听泉镇先锋指数和星级.xlsx`, { savedBy: 'wps', person: '听泉镇党建办' });
  book.ledger(
    '先锋指数',
    dress(
      blockOf('T06', branches.flatMap(pioneerRows)),
      title('听泉镇2024年上半年先锋指数评分表'),
      hints('注：总分＝基本分＋正向加分＋（20－反向扣分）。'),
      named({ total: '先锋指数' }),
      without('idNumber'),
      withUnit('分', 'minus'),
      sections(byText('branch'), false),
    ),
  );
  const stars = book.ledger(
    '双五星',
    dress(
      blockOf('T07', starRows(branches)),
      title('听泉镇“双五星”创评汇总表'),
      starsAs('number', 'lastStar'),
      starsAs('figure', 'final'),
      placeholder('—', 'proposed', 'final'),
      extraColumn('序号', 0, (_, order) => order + 1, 'int'),
    ),
  );
  listBeside(stars, '星级', ['五星', '四星', '三星', '二星', '一星']);
  wideFortress(book, '堡垒指数', branchesOf(at(units, 0), at(units, 2)), '听泉镇部分支部堡垒指数评分表');
  return book;
}

/** Projects with the total on top. */
export function townProjects(city: City): Workbook {
  const book = new Workbook(`${TOWN}/镇本级/听泉镇阵地建设进度表.xlsx`, { person: '听泉镇党建办' });
  book.ledger(
    'Sheet1',
    dress(
      blockOf('T12', facilityRows(city, townUnits(city, TOWN), 'TQ')),
      title('党员群众服务中心及阵地建设进度表'),
      metaLine('填报单位：听泉镇', '2024年6月30日', '单位：万元、㎡'),
      parents(
        ['面积', ['area', 'hallArea', 'roomArea', 'squareArea']],
        ['资金', ['invest', 'fund', 'fundSource', 'paid']],
      ),
      parents(['建设规模', ['area', 'hallArea', 'roomArea', 'squareArea', 'invest', 'fund', 'fundSource', 'paid']]),
      commaNumbers('squareArea'),
      totalOnTop('formula', '全镇'),
      worded({ 党员群众服务中心: '服务中心', 扩建: '改扩建' }, 'facilityKind', 'projectKind'),
      dottedDates('startDate', 'dueDate', 'doneDate'),
      dateBelow('听泉镇党建办　2024年6月30日'),
    ),
  );
  return book;
}

/** Brands of the town's communities. */
export function townBrands(city: City): Workbook {
  const book = new Workbook(`${TOWN}/镇本级/听泉镇品牌台账.xls`, { person: '听泉镇党建办' });
  book.ledger(
    '品牌',
    dress(
      blockOf(
        'T20',
        [unitOf(city, '云锦社区'), unitOf(city, '长虹桥社区')].map((unit, i) => brandRow(unit, i + 1)),
      ),
      title('品牌、荣誉和经验宣传台账'),
      parents(
        ['品牌体系', ['idea', 'theory', 'path', 'carrier', 'vision', 'case']],
        ['荣誉', ['honour', 'honourLevel', 'honourBy', 'honourDate', 'docNo']],
      ),
      notes('说明：六个方面写全才成体系。'),
    ),
  );
  return book;
}
