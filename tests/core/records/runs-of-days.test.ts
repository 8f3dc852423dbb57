/** One column may tell when something begins and when it ends: 公示起止时间 2024.6.21—6.27. */
import { examine } from '../../../src/core/engine';
import { sentence } from '../../../src/core/messages';
import { isoOf } from '../../../src/core/model/calendar';
import { isTold } from '../../../src/core/model/record';
import { builtInTemplate } from '../../../src/core/template';
import { buildSnapshot, type GridCell } from '../../snapshots/builder';

const template = builtInTemplate();

function examined(rows: readonly (readonly GridCell[])[]) {
  return examine(buildSnapshot([{ name: '台账', rows }]), template, { asOf: 45473 });
}

type Told = readonly (string | null)[] | null;

function days(examination: ReturnType<typeof examined>, field: string): Told {
  const values = examination.reading.tables[0]?.fields.get(field);
  if (values === undefined || !isTold(values)) return null;
  return [...values.number].map((serial) => (Number.isNaN(serial) ? null : isoOf(serial)));
}

const stars = (name: string, ...dates: readonly string[]) =>
  examined([
    ['2024年“双五星”创评汇总表'],
    ['填报单位：望禾镇'],
    ['类别', '所在党组织', '姓名', '是否应参评', '是否参评', '指数得分', '评议得分', '综合得分', '建议星级', name],
    ...dates.map((date, i) => [
      '党员',
      '竹影村党支部',
      `李${'明红华'.charAt(i)}`,
      '是',
      '是',
      92,
      90,
      91.4,
      '五星',
      date,
    ]),
  ]);

describe('the days of public notice', () => {
  const told = stars('公示起止时间', '2024.6.21-6.27', '6月21日至6月23日', '2024年6月24日');

  test('are read from one column, first and last', () => {
    expect(days(told, 'publicFrom')).toEqual(['2024-06-21', '2024-06-21', '2024-06-24']);
    expect(days(told, 'publicTo')).toEqual(['2024-06-27', '2024-06-23', null]);
  });

  test('are counted, and said as they were read', () => {
    const said = (rule: string) =>
      told.findings
        .filter((finding) => finding.rule === rule)
        .map((finding) => `${String(finding.column)} ${sentence(finding, template, 'zh-CN')}`);
    expect(said('R28')).toEqual(['9 第5行公示 3 天，少于 5 天。']);
    expect(said('V09')[0]).toContain('按 2024-06-21 至 2024-06-27 读取');
    expect(said('H02')).toEqual([]);
  });

  test('a column of single days tells of one end only', () => {
    expect(days(stars('公示开始', '2024-06-21', '2024-06-22'), 'publicTo')).toBeNull();
  });
});

const tasks = (name: string, ...dates: readonly string[]) =>
  examined([
    ['2024年重点任务清单'],
    ['任务编号', '任务内容', '类别', '领域', '五要素', '具体措施', '工作标准', '年度目标', '牵头单位', '责任人', name],
    ...dates.map((date, i) => {
      const own = [
        `V-${String(i + 1)}`,
        '村级集体经济收入达标',
        '领域',
        '村',
        '保障有力',
        '逐村摸排到位',
        '应建尽建到位',
      ];
      return [...own, '全部达标', '组织部', '张强', date];
    }),
  ]);

describe('the time of a task', () => {
  test('may be told by its limit', () => {
    const told = tasks('完成时限', '2024年3月至11月', '11月底', '2024年', '长期坚持');
    expect(days(told, 'startDate')).toEqual(['2024-03-01', null, null, null]);
    expect(days(told, 'dueDate')).toEqual(['2024-11-30', '2024-11-30', '2024-12-31', null]);
  });

  test('起止时间 needs no confirming', () => {
    const told = tasks('起止时间', '3月-10月', '2024.1-2024.12');
    expect(days(told, 'startDate')).toEqual(['2024-03-01', '2024-01-01']);
    expect(days(told, 'dueDate')).toEqual(['2024-10-31', '2024-12-31']);
    expect(told.findings.filter(({ rule }) => rule === 'H02')).toEqual([]);
  });

  test('a run that ends before it begins is wrong at its cell', () => {
    const { findings } = tasks('起止时间', '2024年11月至2024年3月');
    expect(findings.filter(({ severity, column }) => severity === 'error' && column === 10)).not.toEqual([]);
  });
});
