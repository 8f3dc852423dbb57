/** 年, 月 and 日 in columns of their own under the name of a day. */
import { examine } from '../../../src/core/engine';
import { isoOf } from '../../../src/core/model/calendar';
import { fromGrid, type GridCell } from '../../snapshots/from-grid';
import { template } from '../locate/found';

const NAMES = ['姓名', '性别', '公民身份号码', '所在党支部'];
const member = (name: string, ...day: readonly GridCell[]): readonly GridCell[] => [
  ...[name, '男', '420583197003071234', '竹影村党支部'],
  ...day,
  '13812345678',
];

test('are one day, read so far as it is told', () => {
  const { reading, findings } = examine(
    fromGrid([
      ['党员花名册', ...Array.from({ length: 7 }, () => '<')],
      [...NAMES, '入党时间', '<', '<', '手机号码'],
      [...NAMES.map(() => '^'), '年', '月', '日', '^'],
      member('李明', 1998, 7, 1),
      member('王强', '2001', '6月', null),
      member('赵刚', 2004, 13, 5),
    ]),
    template,
    { asOf: 45473 },
  );
  const [table] = reading.tables;
  const days = table?.fields.get('joinDate');
  expect([...(days?.number ?? [])].map((day) => isoOf(day))).toEqual(['1998-07-01', '2001-06-01', '']);
  const told = findings.filter(({ field, rule }) => (field === 'joinDate' && rule === 'V08') || rule === 'F06');
  expect(told.map(({ rule, row }) => [rule, row])).toEqual([['V08', 5]]);
});
