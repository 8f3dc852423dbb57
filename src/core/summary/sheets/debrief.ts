/** O31 述职评议结果表: one table for each level and class; score by the votes' coefficients of the template. */
import type { Content, Page } from '../../drawing';
import { decidedHeader, entryKey, reasonHeader } from '../../entries';
import { roundHalfUp } from '../../model/round';
import { thresholdOf } from '../../model/threshold';
import type { Consolidation } from '../consolidation';
import { agreement, proposedMark } from '../figures/decided';
import { gradeOf } from '../figures/grades';
import { plainPage } from '../layout/plain-page';
import { fromRecord } from '../layout/record-link';
import { groupBy, rowsOf, type Row } from '../rows';

const votes = [
  ['good', '“好”票', 'debriefGood'],
  ['fair', '“较好”票', 'debriefFair'],
  ['average', '“一般”票', 'debriefAverage'],
  ['poor', '“差”票', 'debriefPoor'],
] as const;

export function debriefPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const coefficients = votes.map(([, , id]) => thresholdOf(template, id));
  const rows = rowsOf(consolidation.reading, 'T18');
  const order = ['debriefLayer', 'secretaryKind'].map((id) => (template.enums[id] ?? []).map((each) => each.label));
  const place = (row: Row | undefined): number =>
    (order[0]?.indexOf(row?.label('layer') ?? '') ?? 0) * 100 + (order[1]?.indexOf(row?.label('kind') ?? '') ?? 0);
  const groups = [
    ...groupBy(rows, (row) => [row.label('layer'), row.label('kind')].filter((word) => word !== '').join('　')),
  ].sort(([, a], [, b]) => place(a[0]) - place(b[0]));
  const columns = [
    { key: 'name', header: '述职人', width: 10, style: 'centre' as const },
    { key: 'post', header: '职务', width: 30, style: 'wrapped' as const },
    { key: 'layer', header: '层级', width: 18, style: 'wrapped' as const },
    { key: 'kind', header: '类别', width: 20, style: 'wrapped' as const },
    ...votes.map(([key, header]) => ({ key, header, width: 10, style: 'int' as const })),
    { key: 'score', header: '得分', width: 10, style: 'score' as const },
    { key: 'grade', header: '等次', width: 10, style: 'centre' as const },
    { key: 'points', header: '问题数', width: 9, style: 'int' as const },
    { key: 'final', header: decidedHeader, width: 10, style: 'input' as const },
    { key: 'agrees', header: '与建议对照', width: 14, style: 'centre' as const },
    { key: 'reason', header: reasonHeader, width: 18, style: 'input' as const },
  ];
  const tables = groups.map(([heading, group]) => ({
    heading: heading === '' ? '层级、类别未填' : heading,
    columns,
    rows: group
      .map((row) => {
        const counts = votes.map(([field]) => row.number(field));
        const cast = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
        const weighted = coefficients.reduce<number>((total, each, i) => total + (each ?? 0) * (counts[i] ?? 0), 0);
        const whole =
          counts.every((count) => count !== null) && coefficients.every((each) => each !== null) && cast > 0;
        const score = whole ? roundHalfUp(weighted / cast) : row.number('score');
        return { row, counts, whole, score };
      })
      .sort((a, b) => (b.score ?? -1) - (a.score ?? -1))
      .map(({ row, counts, whole, score }) => ({
        kind: 'plain' as const,
        cells: withDecision(consolidation, row, gradeOf(template, score), [
          fromRecord(consolidation, row, 'score', row.text('name')),
          row.text('post'),
          row.label('layer') === '' ? '—' : row.label('layer'),
          row.label('kind') === '' ? '—' : row.label('kind'),
          ...counts.map((count) => count ?? '—'),
          score === null
            ? '—'
            : whole
              ? {
                  value: score,
                  formula: (at: { cell(key: string): string }) =>
                    `ROUND((${votes.map(([key], i) => `${at.cell(key)}*${String(coefficients[i])}`).join('+')})/SUM(${at.cell('good')}:${at.cell('poor')}),2)`,
                }
              : score,
          row.label('grade') === '' ? proposed(gradeOf(template, score)) : row.label('grade'),
          row.number('points') ?? '—',
        ]),
      })),
  }));
  return plainPage(consolidation, 'O31', '述职评议', {
    needs: ['T18'],
    right: '单位：张、分',
    tables: tables.length === 0 ? [{ columns, rows: [] }] : tables,
    notes: [
      `得分按票数折算：${votes.map(([, label], i) => `${label} ${String(coefficients[i] ?? '—')} 分`).join('、')}；票数不全的用台账填报的得分。等次以台账审定为准，带“建议”的是按分数线提出的，由会议审定。`,
    ],
  });
}

const proposed = (grade: string | null): string => (grade === null ? '—' : `${grade}${proposedMark}`);

/** What the meeting decided, as the office typed it, held against the ledger's grade or the proposal. */
function withDecision(
  { entries }: Consolidation,
  row: Row,
  grade: string | null,
  cells: readonly Content[],
): readonly Content[] {
  const key = entryKey([row.text('name'), row.text('post')]);
  const [decided, reason] = [entries.of('O31', key, decidedHeader), entries.of('O31', key, reasonHeader)];
  const given = row.label('grade') === '' ? grade : row.label('grade');
  return [
    ...cells,
    decided,
    agreement({ proposed: given, decided: String(decided), reason: String(reason), barred: false }),
    reason,
  ];
}
