/** The city's offices and its school: rosters, scores, reports. */
import { at } from '../chance';
import type { City } from '../city/city';
import { blockOf, dress } from '../layout/block';
import { identityRow } from '../ledgers/identity';
import { lifeRows } from '../ledgers/life';
import { pioneerRows, starRows } from '../ledgers/pioneer';
import { progressRows } from '../ledgers/progress';
import { qualifiedRows } from '../ledgers/qualified';
import { orgRow, memberRows } from '../ledgers/rosters';
import { promiseRows } from '../ledgers/secretaries';
import { named, without, numbered, hidden, numberedWithin } from '../mess/headers';
import { title, metaLine } from '../mess/lines';
import { ordered, byText } from '../mess/rows';
import { frozenHeader, emptySheets } from '../mess/sheets';
import { textNumbers, widePercents, datesShownAs, realYes, placeholder, ditto, mergedDown } from '../mess/values';
import { unitOf, firstBranch, fillerOf, headed } from './clerk';
import { wideFortress } from './wide';
import { Workbook } from './workbook';

const FOLDER = '市直';

/** Everything in one workbook, nothing wrong. */
export function civilAffairs(city: City): Workbook {
  const unit = unitOf(city, '民政事务局');
  const branch = firstBranch(unit);
  const book = new Workbook(`${FOLDER}/民政事务局党建台账.xlsx`, { person: fillerOf(unit).name });
  book.ledger(
    '党组织',
    dress(blockOf('T03', unit.branches.map(orgRow)), headed('党组织花名册', unit), without('regionCode')),
  );
  const members = book.ledger(
    '党员',
    dress(blockOf('T04', memberRows(unit.branches)), headed('党员花名册', unit), numbered(), datesShownAs(14, 'birth')),
  );
  frozenHeader(members, 2);
  book.ledger('认证', dress(blockOf('T10', [identityRow(branch)]), headed('党员电子身份认证台账', unit)));
  book.ledger(
    '组织生活',
    dress(
      blockOf('T09', lifeRows(branch)),
      headed('组织生活登记表', unit),
      ordered((a, b) => (a.text('kind') < b.text('kind') ? -1 : 1)),
      numberedWithin(byText('kind')),
    ),
  );
  book.ledger(
    '口袋书',
    dress(
      blockOf('T16', promiseRows([branch], 'MZ-')),
      headed('书记责任“口袋书”承诺台账', unit),
      ditto('同上', 'secretary', 'post'),
    ),
  );
  book.ledger(
    '月报',
    dress(
      blockOf('T02', progressRows(unit)),
      title('2024年6月重点任务进度月报'),
      metaLine('填报单位：民政事务局', '报告期：2024年6月'),
      realYes('isDone'),
    ),
  );
  return book.add(...emptySheets());
}

/** Rosters against scores and stars. */
export function farmResearch(city: City): Workbook {
  const unit = unitOf(city, '农林技术推广中心');
  const book = new Workbook(`${FOLDER}/农林技术推广中心党员评分.xlsx`, { person: fillerOf(unit).name });
  const scores = pioneerRows(firstBranch(unit));
  book.wrong(at(scores, 3).set('idNumber', null), 'name', '白若谷', 'S04', 'error', '评分的人不在党员名册里');
  const stars = starRows(unit.branches);
  stars.splice(6, 1);
  const threes = stars.filter((row) => row.get('target') === '党员' && row.get('proposed') === 3);
  const org = orgRow(firstBranch(unit));
  book.fault('S05', 'error', { row: at(stars, 0), field: 'should' }, '创评表少1名党员');
  for (const row of threes.slice(0, 3))
    row.set('index', 92).set('review', 90).set('composite', 91.4).set('proposed', 5).set('final', 5);
  book.fault('X09', 'confirm', { row: at(threes, 0), field: 'final' }, '五星党员超过5%的上限');
  book.ledger('党组织', dress(blockOf('T03', [org]), headed('党组织花名册', unit)));
  book.ledger(
    '党员',
    dress(
      blockOf('T04', memberRows(unit.branches)),
      headed('党员花名册', unit),
      named({ education: '文化程度', job: '职务' }),
    ),
  );
  book.ledger('先锋指数', dress(blockOf('T06', scores), headed('先锋指数评分表', unit), hidden('idNumber')));
  book.ledger('双五星', dress(blockOf('T07', stars), headed('“双五星”创评汇总表', unit), placeholder('—', 'final')));
  return book;
}

/** The school in the old format, nothing wrong. */
export function ninthSchool(city: City): Workbook {
  const unit = unitOf(city, '第九实验学校');
  const book = new Workbook(`${FOLDER}/第九实验学校党支部台账.xls`, { person: fillerOf(unit).name });
  book.ledger(
    '支部',
    dress(blockOf('T03', unit.branches.map(orgRow)), title('党组织花名册'), metaLine('填报单位：第九实验学校')),
  );
  book.ledger(
    '党员',
    dress(
      blockOf('T04', memberRows(unit.branches)),
      title('党员花名册'),
      named({ name: '党员姓名', idNumber: '身份证号码', branch: '所属支部', mobile: '手机' }),
      textNumbers('partyAge', 'studyHours'),
      datesShownAs('yyyy-mm-dd', 'birth', 'joinDate', 'formalDate'),
    ),
  );
  book.ledger(
    '认证',
    dress(blockOf('T10', unit.branches.map(identityRow)), title('党员电子身份认证台账'), widePercents('rate')),
    { row: 2, column: 1 },
  );
  return book;
}

/** The school's scores in the wide form, nothing wrong. */
export function ninthSchoolScores(city: City): Workbook {
  const unit = unitOf(city, '第九实验学校');
  const book = new Workbook(`${FOLDER}/第九实验学校堡垒指数.xlsx`, { savedBy: 'wps', person: fillerOf(unit).name });
  wideFortress(book, '堡垒指数', unit.branches, '2024年上半年堡垒指数评分表');
  book.ledger(
    '标准',
    dress(
      blockOf('T08', qualifiedRows(firstBranch(unit))),
      headed('合格支部自评表', unit),
      mergedDown('branch', 'domain'),
    ),
  );
  return book;
}

/** Handed in for another unit and another month than were asked for, and not complete. */
export function ninthSchoolReport(city: City): Workbook {
  const unit = unitOf(city, '第九实验学校');
  const book = new Workbook(`${FOLDER}/第九实验学校任务进度月报.xlsx`, {
    person: fillerOf(unit).name,
    collected: { expectedUnit: '农林技术推广中心', expectedPeriod: '2024-06', requiredTables: ['T02', 'T10'] },
  });
  const placement = book.ledger(
    '月报',
    dress(
      blockOf('T02', progressRows(unit, 5)),
      title('重点任务进度月报'),
      metaLine('填报单位：第九实验学校', '报告期：2024年5月'),
    ),
  );
  return book
    .fault('F07', 'error', { on: placement.sheet, text: '填报单位：第九实验学校' }, '封面单位不是应报单位')
    .fault('F09', 'confirm', { on: placement.sheet, text: '报告期：2024年5月' }, '应收6月，报的是5月')
    .fault('F04', 'error', { file: true }, '缺少党员电子身份认证台账');
}
