/** Tasks of all and tasks of one domain, named in one column at the left. */
import { examine } from '../../../src/core/engine';
import { builtInTemplate } from '../../../src/core/template';
import { fromGrid } from '../../snapshots/from-grid';
import type { GridCell } from '../../snapshots/from-grid';

const template = builtInTemplate();

function read(name: string, ...kinds: readonly string[]) {
  const task = (kind: string, n: number): readonly GridCell[] => [
    kind,
    n,
    `任务${n}`,
    '每月调度一次，逐项销号',
    '台账齐全',
    '党建办',
    '孟浩飞',
    '12月底前',
  ];
  const { reading, findings } = examine(
    fromGrid([
      ['2024年重点任务清单', '<', '<', '<', '<', '<', '<', '<'],
      [name, '序号', '任务内容', '具体措施', '工作标准', '牵头单位', '责任人', '完成时限'],
      ...kinds.map((kind, i) => task(kind, i + 1)),
    ]),
    template,
    { asOf: 45473 },
  );
  const fields = reading.tables[0]?.fields;
  const told = findings.filter(({ field }) => field === 'level' || field === 'domain').map(({ rule }) => rule);
  const asked = told.filter((rule) => rule === 'H01' || rule === 'V11');
  return { level: fields?.get('level')?.text, domain: fields?.get('domain')?.text, asked };
}

test.each(['类别', '领域'])('under %s', (name) => {
  expect(read(name, '共性任务（2项）', '^', '农村领域（1项）', '城市社区领域（1项）', '“两新”组织领域任务')).toEqual({
    level: ['共性', '共性', '领域', '领域', '领域'],
    domain: ['', '', 'village', 'community', 'twoNew'],
    asked: [],
  });
});

test('where one of them says neither nothing is read into it', () => {
  const { domain, asked } = read('类别', '共性任务（1项）', '农村领域（1项）', '其他事项');
  expect(domain).toEqual(['', '', '']);
  expect(asked).toContain('V11');
});
