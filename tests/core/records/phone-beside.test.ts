/** The contact and the number in two columns, where the template has one for both. */
import { examine } from '../../../src/core/engine';
import { sentence } from '../../../src/core/messages/sentence';
import { serialOfIso } from '../../../src/core/model/calendar';
import { fromGrid } from '../../snapshots/from-grid';
import { template } from '../locate/found';

const asOf = serialOfIso('2024-06-30') ?? 0;
const examined = (phones: readonly (string | null)[]) =>
  examine(
    fromGrid([
      ['督办台账', '<', '<', '<', '<', '<', '<'],
      ['督办编号', '督办事项', '责任单位', '联系人', '联系电话', '办结时限', '是否办结'],
      ...phones.map((phone, i) => [`DB-${i + 1}`, '督促完成换届', '竹影村党支部', '李明', phone, '2024-09-30', '否']),
    ]),
    template,
    { asOf },
  );

test('the number is read with the name, and neither is asked for', () => {
  const { reading, findings } = examined(['13912345678', '13812345679']);
  expect(reading.tables[0]?.fields.get('contact')?.text).toEqual(['李明 13912345678', '李明 13812345679']);
  expect(findings.filter(({ rule, field }) => rule === 'V19' || (rule === 'F06' && field === null))).toEqual([]);
  // Votes are added up, a name and a number are not.
  expect(findings.filter(({ rule }) => rule === 'H03')).toEqual([]);
});

test('where there is none, or one that is too short, it is asked for at its own cell', () => {
  const { findings } = examined(['13912345678', null, '139123']);
  const told = findings.filter(({ rule }) => rule === 'V19');
  expect(told.map(({ row, column, value }) => [row, column, value])).toEqual([
    [3, 4, ''],
    [4, 4, '139123'],
  ]);
  expect(told.map((finding) => sentence(finding, template, 'zh-CN'))).toEqual([
    '《Sheet1》第4行“联系电话”没有电话号码（李明）。请补写。',
    expect.stringMatching(/第5行“联系电话”为 139123/),
  ]);
});
