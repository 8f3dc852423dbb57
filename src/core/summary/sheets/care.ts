/** O35 困难党员关爱资金发放汇总: units only, never a person; 元. */
import type { Content, Page, PageRow } from '../../drawing';
import type { Consolidation } from '../consolidation';
import { orDash, summed } from '../layout/contents';
import { plainPage } from '../layout/plain-page';
import { groupBy, ratio, rowsOf, sum, type Row } from '../rows';
import { unitsOf } from '../units/units';

export function carePage(consolidation: Consolidation): Page {
  const units = unitsOf(consolidation);
  const rows = rowsOf(consolidation.reading, 'T21');
  const people = (of: readonly Row[]): number =>
    new Set(of.map((row) => `${row.text('branch')}\u0000${row.text('name')}`)).size;
  const line = (label: string, kind: PageRow['kind'], own: readonly Row[]): PageRow => {
    const paid = own.filter((row) => (row.number('amount') ?? 0) > 0);
    const amount = sum(paid.map((row) => row.number('amount')));
    const figures = [
      ['visits', own.length],
      ['poor', people(own.filter((row) => row.text('reason') !== '' || (row.number('amount') ?? 0) > 0))],
      ['receivers', people(paid)],
      ['amount', amount],
    ] as const;
    const unsigned = paid.filter((row) => row.yes('signed') !== true).length;
    const content = (key: string, value: number | null): Content =>
      kind === 'total' ? summed(value, key) : orDash(value);
    return {
      kind,
      cells: [
        label,
        ...figures.map(([key, value]) => content(key, value)),
        ratio(amount, people(paid)) === null
          ? '—'
          : { value: ratio(amount, people(paid)), formula: (at) => `${at.cell('amount')}/${at.cell('receivers')}` },
        content('unsigned', unsigned),
      ],
    };
  };
  const groups = [...groupBy(rows, (row) => units.unitOf(row.text('branch')))];
  return plainPage(consolidation, 'O35', '关爱资金', {
    needs: ['T21'],
    right: '单位：人、元',
    frozenColumns: 1,
    tables: [
      {
        columns: [
          { key: 'unit', header: '单位', width: 36, style: 'wrapped' },
          { key: 'visits', header: '走访人次', width: 11, style: 'int' },
          { key: 'poor', header: '困难党员数', width: 11, style: 'int' },
          { key: 'receivers', header: '发放人数', width: 11, style: 'int' },
          { key: 'amount', header: '金额', width: 13, style: 'money' },
          { key: 'average', header: '平均', width: 12, style: 'money' },
          { key: 'unsigned', header: '未签领', width: 10, style: 'int' },
        ],
        rows: [
          ...groups.map(([unit, own]) => line(unit === '' ? '党支部未填' : unit, 'plain', own)),
          ...(rows.length === 0 ? [] : [line('合计', 'total', rows)]),
        ],
      },
    ],
    notes: [
      '本表只列汇总数，不列个人。困难党员数按填有困难原因或发放了资金的计；“未签领”为有金额而没有填“已签领”的笔数。',
    ],
  });
}
