/**
 * The workbook that is shown to whoever tries the page or the pane for the first time: everything that they do is in it, a
 * full index, tasks of every colour, dates to be mended at a click, and what must be corrected by hand.
 */
import { at } from '../chance';
import type { City } from '../city/city';
import { parts } from '../city/days';
import { blockOf, dress } from '../layout/block';
import { fortressRows } from '../ledgers/fortress';
import { lifeRows } from '../ledgers/life';
import { progressRows } from '../ledgers/progress';
import { qualifiedRows } from '../ledgers/qualified';
import { memberRow } from '../ledgers/rosters';
import { literal, type Row } from '../ledgers/row';
import { mergedDown, spelledDates, yesAs } from '../mess/values';
import { totalRow } from '../mess/rows';

import { fillerOf, firstBranch, headed, signedBy, unitOf } from './clerk';
import { Workbook } from './workbook';

export function demo(city: City): Workbook {
  const unit = unitOf(city, '云锦社区');
  const branch = firstBranch(unit);
  const book = new Workbook('示例台账.xlsx', { person: fillerOf(unit).name });
  const tasks = progressRows(unit);
  behind(at(tasks, 1), 0.31);
  behind(at(tasks, 3), 0.08);
  book.ledger('任务进度', dress(blockOf('T02', tasks), headed('云锦社区任务进度月报', unit), signedBy(unit)));
  book.ledger(
    '堡垒指数',
    dress(
      blockOf('T05', fortressRows(branch)),
      headed('云锦社区党支部堡垒指数评分表', unit),
      totalRow('formula'),
      mergedDown('branch', 'domain', 'period'),
      signedBy(unit),
    ),
  );
  book.ledger(
    '合格支部',
    dress(
      blockOf('T08', qualifiedRows(branch)),
      headed('合格支部自评表', unit),
      yesAs('达标', '未达标', 'met'),
      signedBy(unit),
    ),
  );
  const life = lifeRows(branch);
  for (const row of life.slice(0, 4)) row.set('date', literal(dotted(row.number('date'))));
  at(life, 4).set('date', literal('2024年6月31日'));
  at(life, 6).set('present', at(life, 6).number('should') + 3);
  book.ledger('三会一课', dress(blockOf('T09', life), headed('组织生活登记表', unit), signedBy(unit)));
  const members = branch.members.slice(0, 12).map((member) => memberRow(branch, member));
  const wrong = at(members, 2);
  wrong.set('idNumber', lastDigitWrong(wrong.text('idNumber')));
  at(members, 5).set('education', '大学');
  at(members, 8).set('mobile', literal('1390000'));
  book.ledger(
    '党员',
    dress(blockOf('T04', members), headed('云锦社区党支部党员花名册', unit), spelledDates('joinDate'), signedBy(unit)),
  );
  return book;
}

/** A task that fell behind, with what its unit says of it. */
function behind(task: Row, done: number): void {
  task
    .set('donePct', done)
    .set('doneValue', Math.floor(done * task.number('targetValue') * 100) / 100)
    .set('problem', '人手不足，资料收集滞后')
    .set('nextStep', '明确专人盯办，每周调度一次，下月补齐差额')
    .set('pushMethod', '问题推进');
}

/** 2024.3.5: read without asking, and mended to a real day at a click. */
function dotted(serial: number): string {
  const { year, month, date } = parts(serial);
  return `${String(year)}.${String(month)}.${String(date)}`;
}

function lastDigitWrong(id: string): string {
  return `${id.slice(0, -1)}${id.endsWith('5') ? '6' : '5'}`;
}
