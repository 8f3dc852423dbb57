/** 望禾镇, the files in which something is wrong. */
import { at } from '../chance';
import type { City } from '../city/city';
import { day, yearsLater } from '../city/days';
import { blockOf, dress } from '../layout/block';
import { identityRow } from '../ledgers/identity';
import { lifeRows } from '../ledgers/life';
import { pioneerRows, starRows } from '../ledgers/pioneer';
import { problemRows } from '../ledgers/problems';
import { qualifiedRows } from '../ledgers/qualified';
import { orgRow, memberRows } from '../ledgers/rosters';
import { literal, round } from '../ledgers/row';
import { named, unitsInNames, parents, numbered } from '../mess/headers';
import { notes } from '../mess/lines';
import { dottedDates, spelledDates, datesShownAs, yesAs, starsAs, placeholder, mergedDown } from '../mess/values';
import { unitOf, firstBranch, fillerOf, signedBy, headed } from './clerk';
import { Workbook } from './workbook';

const TOWN = '望禾镇';

/** The life of one branch in a file of its own: a day that is none, people who do not add up. */
export function riceTerraceLife(city: City): Workbook {
  const unit = unitOf(city, '稻香坪村');
  const book = new Workbook(`${TOWN}/稻香坪村组织生活登记.xlsx`, { person: fillerOf(unit).name });
  const mayDay = day(2024, 5, firstBranch(unit).themeDay);
  const rows = lifeRows(firstBranch(unit)).filter(
    (row) => row.get('date') !== mayDay || row.get('kind') !== '主题党日',
  );
  const of = (kind: string, order = 0): (typeof rows)[number] =>
    at(
      rows.filter((row) => row.get('kind') === kind),
      order,
    );
  book.wrong(of('党小组会', 1), 'theme', null, 'V01', 'error', '主题漏填');
  book.wrong(of('主题党日', 0), 'massPresent', '若干', 'V02', 'error', '参加群众人数写成“若干”');
  book.wrong(of('谈心谈话'), 'date', '2024.2.30', 'V08', 'error', '2月没有30日');
  const short = of('党小组会', 4);
  short.set('present', short.number('should') - short.number('leave') - 1);
  book.fault('R30', 'error', { row: short, field: 'should' }, '实到＋请假比应到少1人');
  const nameless = of('主题党日', 2);
  nameless.set('present', nameless.number('should') - 2).set('leave', 2);
  book.wrong(nameless, 'leaveNames', null, 'R31', 'confirm', '请假2人，没有写明人员');
  book.wrong(of('党课'), 'speaker', null, 'V01', 'error', '党课没有填讲课人');
  book.fault('X11', 'confirm', { row: at(rows, 0), field: 'branch' }, '5月没有主题党日记录');
  book.ledger(
    '登记表',
    dress(
      blockOf('T09', rows),
      headed('2024年上半年组织生活登记表', unit),
      parents(['人数', ['should', 'present', 'leave', 'massPresent']]),
      numbered(),
      dottedDates('date'),
      notes('备注：请假人员须写明姓名和事由。'),
    ),
  );
  return book;
}

/** The weak village: rosters, standard and problems in one workbook. */
export function greenEar(city: City): Workbook {
  const unit = unitOf(city, '青穗村');
  const branch = firstBranch(unit);
  const book = new Workbook(`${TOWN}/青穗村2024年上半年台账.xlsx`, { person: fillerOf(unit).name });
  const org = orgRow(branch);
  const members = memberRows([branch]);
  org.set('electionDate', day(2019, 5, 16)).set('secretaryFrom', day(2019, 5, 17));
  book.wrong(org, 'termEnd', day(2024, 5, 16), 'R14', 'confirm', '已届满，尚未换届');
  const missing = members.splice(15, 1);
  book.fault('S01', 'error', { row: org, field: 'memberCount' }, `党员名册漏了${missing.length}人`);
  const formal = members.filter((row) => row.get('kind') === '正式党员');
  const id = (order: number): string => at(formal, order).text('idNumber');
  book.wrong(at(formal, 6), 'idNumber', id(6).slice(0, 17), 'V13', 'error', '身份证号少一位');
  book.wrong(
    at(formal, 7),
    'sex',
    at(formal, 7).get('sex') === '男' ? '女' : '男',
    'V16',
    'error',
    '性别与身份证号不符',
  );
  book.wrong(at(formal, 8), 'education', '识字班', 'V11', 'error', '学历不在列表之内');
  const early = at(formal, 9);
  book.wrong(early, 'formalDate', early.number('birth') - 400, 'R17', 'error', '转正日期早于出生日期');
  early.set('partyAge', null);
  book.wrong(at(formal, 10).set('lost', true), 'lostDate', null, 'R20', 'error', '标为失联，没有失联日期');
  book.wrong(at(formal, 11), 'status', '在册', 'V11', 'error', '党籍状态不在列表之内');
  book.ledger(
    '1.党组织',
    dress(
      blockOf('T03', [org]),
      headed('党组织花名册', unit),
      datesShownAs('yyyy"年"m"月"d"日"', 'foundDate', 'electionDate', 'termEnd'),
    ),
  );
  book.ledger(
    '2.党员',
    dress(
      blockOf('T04', members),
      headed('党员花名册', unit),
      numbered(),
      named({ category: '党员分类' }),
      yesAs('√', '×', 'eIdState'),
    ),
  );
  greenEarStandard(book, city);
  return book;
}

function greenEarStandard(book: Workbook, city: City): void {
  const unit = unitOf(city, '青穗村');
  const lines = qualifiedRows(firstBranch(unit));
  const unmet = lines.filter((row) => row.get('met') === false);
  book.wrong(at(unmet, 0), 'fixBy', null, 'R29', 'error', '未达标，没有整改时限');
  book.wrong(at(unmet, 1), 'shortfall', null, 'V01', 'error', '未达标，没有写未达标情况');
  book.ledger(
    '3.合格支部',
    dress(blockOf('T08', lines), headed('合格支部自评表', unit), mergedDown('branch', 'domain')),
  );
  const problems = problemRows(city, [firstBranch(unit)], 'QS-', 6);
  const state = (name: string, order = 0): (typeof problems)[number] =>
    at(
      problems.filter((row) => row.get('state') === name),
      order,
    );
  book.wrong(state('已完成'), 'checkBy', null, 'R43', 'error', '已完成，没有验收人');
  book.wrong(
    state('已销号'),
    'closeDate',
    state('已销号').number('doneDate') - 3,
    'R44',
    'error',
    '销号日期早于完成日期',
  );
  book.wrong(state('未启动'), 'measure', '加强管理', 'R45', 'confirm', '整改措施太笼统');
  const twin = state('整改中', 1);
  book.wrong(twin, 'problemCode', at(problems, 0).text('problemCode'), 'X01', 'error', '问题编号与第1行重复');
  book.ledger('4.问题整改', dress(blockOf('T13', problems), headed('问题整改台账（销号表）', unit), signedBy(unit)));
}

/** The members' scores of the weak village. */
export function greenEarPioneers(city: City): Workbook {
  const unit = unitOf(city, '青穗村');
  const book = new Workbook(`${TOWN}/青穗村先锋指数评分表.xlsx`, { savedBy: 'wps', person: fillerOf(unit).name });
  const rows = pioneerRows(firstBranch(unit));
  book.wrong(at(rows, 2), 'total', round(at(rows, 2).number('total') + 1.5), 'R24', 'error', '总分不等于各项之和');
  const high = at(rows, 5);
  high.set('total', round(high.number('total') - high.number('base3') + 16));
  book.wrong(high, 'base3', 16, 'V21', 'error', '单项得分超过满分15分');
  book.fault(
    'R24',
    'error',
    { row: at(rows, 7).set('zero', '受党纪处分期间'), field: 'total' },
    '有清零情形，总分没有记0',
  );
  book.ledger(
    '先锋指数',
    dress(
      blockOf('T06', rows),
      headed('2024年上半年党员先锋指数评分表', unit, '单位：分'),
      parents(['基本分', ['base1', 'base2', 'base3', 'base4']], ['加减分', ['plus', 'minus']]),
      unitsInNames({ base1: '(15分)', base2: '(15分)', base3: '(15分)', base4: '(15分)' }),
      numbered(),
    ),
  );
  return book;
}

/** Numbers of organisations and people that do not hold, and rosters that contradict each other. */
export function elmPass(city: City): Workbook {
  const unit = unitOf(city, '榆钱坳村');
  const branch = firstBranch(unit);
  const book = new Workbook(`${TOWN}/榆钱坳村党建台账.xlsx`, { person: fillerOf(unit).name });
  const org = orgRow(branch);
  const code = org.text('uscc');
  book.wrong(org, 'uscc', code.slice(0, 17) + (code.endsWith('1') ? '2' : '1'), 'V17', 'confirm', '信用代码校验不通过');
  book.wrong(org, 'regionCode', '990181', 'V18', 'confirm', '行政区划代码查不到');
  book.wrong(org, 'secretaryPhone', org.text('secretaryPhone').slice(0, 9), 'V19', 'confirm', '电话少两位');
  book.wrong(org, 'termEnd', yearsLater(org.number('electionDate'), 6), 'R13', 'confirm', '任期填成6年');
  const members = memberRows([branch]);
  const formal = members.filter((row) => row.get('kind') === '正式党员' && row.get('isMobile') === false);
  const checked = at(formal, 5).text('idNumber');
  book.wrong(
    at(formal, 5),
    'idNumber',
    checked.slice(0, 17) + (checked.endsWith('7') ? '8' : '7'),
    'V15',
    'confirm',
    '身份证号末位不对',
  );
  book.wrong(at(formal, 6), 'birth', at(formal, 6).number('birth') + 31, 'V16', 'error', '出生日期与身份证号不符');
  book.wrong(at(formal, 7), 'partyAge', at(formal, 7).number('partyAge') + 4, 'R18', 'confirm', '党龄多算4年');
  const numberedName = at(formal, 8).text('name');
  book.wrong(at(formal, 8), 'name', `${numberedName}2`, 'V22', 'confirm', '姓名里有数字');
  book.wrong(at(formal, 9).set('isMobile', true), 'mobileTo', null, 'R20', 'error', '流动党员没有外出流向');
  book.wrong(at(formal, 10), 'kind', '正式', 'V12', 'confirm', '人员类别用了简写');
  const identity = identityRow(branch);
  const certified = identity.number('certified') - 1;
  identity
    .set('uncertified', identity.number('uncertified') + 1)
    .set('rate', round(certified / identity.number('memberCount'), 4));
  book.wrong(identity, 'certified', certified, 'S02', 'error', '已认证数比党员名册少1名');
  const life = lifeRows(branch);
  const stray = at(
    life.filter((row) => row.get('kind') === '谈心谈话'),
    0,
  );
  book.wrong(stray, 'branch', '中共云岭市望禾镇梨花沟村支部委员会', 'S03', 'error', '党支部不在组织名册里');
  book.consequence('X11', 'confirm', { row: stray, field: 'branch' }, '这个支部只有一次记录');
  book.ledger('党组织', dress(blockOf('T03', [org]), headed('党组织花名册', unit), starsAs('level', 'starLast')));
  book.ledger('党员', dress(blockOf('T04', members), headed('党员花名册', unit), spelledDates('birth', 'joinDate')));
  book.ledger('组织生活', dress(blockOf('T09', life), headed('组织生活登记表', unit)));
  book.ledger('身份认证', dress(blockOf('T10', [identity]), headed('党员电子身份认证台账', unit), signedBy(unit)));
  return book;
}

/** The stars: sums, cut and reasons. */
export function elmPassStars(city: City): Workbook {
  const unit = unitOf(city, '榆钱坳村');
  const book = new Workbook(`${TOWN}/榆钱坳村“双五星”创评汇总表.xlsx`, { savedBy: 'wps', person: fillerOf(unit).name });
  const rows = starRows(unit.branches);
  const threes = rows.filter(
    (row) => row.get('proposed') === 3 && row.number('composite') < 76 && row.number('composite') > 71,
  );
  book.wrong(
    at(threes, 0),
    'composite',
    round(at(threes, 0).number('composite') + 3),
    'R25',
    'error',
    '综合得分多算3分',
  );
  book.wrong(at(threes, 1).set('final', 4), 'proposed', 4, 'R25', 'error', '建议星级高于分数线');
  book.fault(
    'R26',
    'error',
    { row: at(threes, 2).set('final', 2), field: 'changeReason' },
    '审定与建议不同，没有写原因',
  );
  const absent = at(threes, 3).set('joined', false);
  for (const field of ['index', 'review', 'composite', 'proposed', 'final']) absent.set(field, null);
  book.fault(
    'R27',
    'error',
    { row: absent.set('final', literal('—')), field: 'exemptReason' },
    '应参评而未参评，没有写原因',
  );
  book.wrong(at(threes, 4), 'publicTo', day(2024, 6, 20), 'R28', 'confirm', '公示只有3天');
  book.ledger(
    '创评汇总',
    dress(
      blockOf('T07', rows),
      headed('2024年“双五星”创评汇总表', unit),
      parents(
        ['得分', ['index', 'review', 'composite']],
        ['星级', ['proposed', 'final']],
        ['公示', ['publicFrom', 'publicTo']],
      ),
      starsAs('signs', 'proposed'),
      placeholder('—', 'proposed', 'final', 'index', 'review', 'composite'),
    ),
  );
  return book;
}
