/** Tables whose faults lie in their shape: columns, titles, hidden and empty sheets. */
import type { City } from '../city/city';
import { blockOf, dress } from '../layout/block';
import { fundRow } from '../ledgers/funds';
import { identityRow } from '../ledgers/identity';
import { lifeRows } from '../ledgers/life';
import { named, without, extraColumn, hidden } from '../mess/headers';
import { title, metaLine } from '../mess/lines';
import { numberedEmptyRows } from '../mess/rows';
import { filteredRows } from '../mess/sheets';
import { unitOf, firstBranch, fillerOf, headed } from './clerk';
import { Workbook } from './workbook';

/** A roster of meetings without one column that must be there, with one too many and one twice. */
export function harvestLife(city: City): Workbook {
  const unit = unitOf(city, '禾丰食品有限公司');
  const book = new Workbook('两新/禾丰食品有限公司组织生活.xlsx', { person: fillerOf(unit).name });
  const rows = lifeRows(firstBranch(unit));
  const placement = book.ledger(
    '组织生活',
    dress(
      blockOf('T09', rows),
      headed('组织生活登记表', unit),
      without('host'),
      extraColumn('学习强国积分', 5, (_, order) => 20 + (order % 7), 'int'),
      extraColumn('日期', 4, (row) => row.get('date'), 'date'),
    ),
  );
  return book
    .fault('H01', 'error', { sheet: '组织生活' }, '缺少“主持人”列')
    .fault('F06', 'confirm', { placement, header: '学习强国积分' }, '模板没有这一列')
    .fault('H03', 'confirm', { placement, header: '日期' }, '两列都是“日期”');
}

/** Last year's forms, an empty one, and one that nobody named. */
export function opticsForms(city: City): Workbook {
  const unit = unitOf(city, '启明光电有限公司');
  const book = new Workbook('两新/启明光电有限公司其他报表.xlsx', { person: fillerOf(unit).name });
  book.ledger(
    '经费',
    dress(
      blockOf('T19', [fundRow(unit)]),
      title('2023年“基础提升年”党建经费保障表'),
      metaLine('填报单位：启明光电有限公司', null, '单位：万元'),
    ),
  );
  book.fault('F02', 'error', { sheet: '经费' }, '题目是2023年度主题，用了旧模板');
  book.ledger('走访', dress(blockOf('T21', []), headed('润心走访和困难党员关爱台账', unit), numberedEmptyRows(8)));
  book.fault('H05', 'error', { sheet: '走访' }, '没有数据行');
  book.ledger('Sheet3', dress(blockOf('T10', unit.branches.slice(0, 1).map(identityRow))));
  return book.fault('F03', 'confirm', { sheet: 'Sheet3' }, '没有题目，按表头判断');
}

/** Hidden rows and columns, a likeness of a name, incomes that are all the same. */
export function schoolLife(city: City): Workbook {
  const unit = unitOf(city, '第九实验学校');
  const book = new Workbook('市直/第九实验学校组织生活.xlsx', { person: fillerOf(unit).name });
  const placement = book.ledger(
    '登记表',
    dress(
      blockOf('T09', lifeRows(firstBranch(unit))),
      headed('组织生活登记表', unit),
      named({ recorder: '会议记录人员' }),
      hidden('evidence'),
    ),
  );
  filteredRows(placement, (order) => order % 5 === 3);
  return book
    .fault('F05', 'confirm', { sheet: '登记表' }, '有隐藏的列和被筛掉的行')
    .fault('H02', 'confirm', { placement, header: 'recorder' }, '列名只是相近');
}
