/** A whole workbook through the engine, told as a clerk would read it. */
import { cellName } from '../../src/core/model/address';
import { serialOfIso } from '../../src/core/model/calendar';
import type { Finding } from '../../src/core/model/finding';
import { findUpright } from '../../src/core/locate';
import { sentence, severityWord } from '../../src/core/messages';
import { readAll } from '../../src/core/records';
import { check } from '../../src/core/rules';
import { builtInTemplate } from '../../src/core/template';
import type { GridSheet } from '../snapshots/builder';
import { buildSnapshot } from '../snapshots/builder';

export interface Scenario {
  /** What is wrong, in one line. */
  readonly about: string;
  readonly sheets: readonly GridSheet[];
}

export function report({ about, sheets }: Scenario): string {
  const template = builtInTemplate();
  const snapshot = buildSnapshot(sheets);
  const upright = findUpright(snapshot, template);
  const reading = readAll(upright.snapshot, upright.sheets, template, serialOfIso('2024-06-30') ?? 0);
  const { findings } = check(reading);
  const tables = reading.tables.map(({ def, found: { sheet }, rows }) => {
    const name = snapshot.sheets[sheet]?.name ?? '';
    return `  《${name}》看作“${def.title}”，${String(rows.length)} 条记录`;
  });
  const count = (severity: Finding['severity']): string =>
    `${severityWord(severity, 'zh-CN')} ${String(findings.filter((finding) => finding.severity === severity).length)} 条`;
  return [
    about,
    '',
    ...tables,
    `  ${[count('error'), count('confirm'), count('hint')].join('，')}`,
    '',
    ...findings.map((finding) => line(finding)),
    '',
  ].join('\n');

  function line(finding: Finding): string {
    const { sheet, row, column } = finding;
    const cell = row === null || column === null ? '' : `!${cellName(row, column)}`;
    const fix = finding.fix === null ? '' : `（可一键改为 ${String(finding.fix.value)}）`;
    return `[${severityWord(finding.severity, 'zh-CN')}] ${finding.rule} ${sheet ?? ''}${cell} ${sentence(finding, template, 'zh-CN')}${fix}`;
  }
}
