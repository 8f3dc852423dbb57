/**
 * The rules of a template run over a reading. What a rule demands, its level, tables and sentence are the template's;
 * here stands which way of checking each `kind` means, and in which order: a cell that was found wrong is not judged again.
 */
import type { Finding, NotChecked } from '../model/finding';
import type { Reading } from '../model/reading';
import type { RuleDef } from '../model/template';
import type { Bench } from './bench/bench';
import { openBench } from './bench/bench';
import type { CheckContext } from './bench/context';
import { idChecksum, idLength, idLostDigits, uscc } from './cells/checksum';
import {
  barePercent,
  enumSynonym,
  looseDate,
  nameCleaned,
  normalised,
  textNumber,
  unitInCell,
} from './cells/converted-cell';
import { errorValues } from './cells/error-values';
import { formulaOverwritten } from './cells/formula-overwritten';
import { phone } from './cells/phone';
import { plausibleDate } from './cells/plausible-date';
import { range } from './cells/range';
import { regionCode } from './cells/region-code';
import { requiredByCondition, requiredCell } from './cells/required-cell';
import { notDate, notInList, notNumber } from './cells/unreadable-cell';
import { duplicateKey, sameName } from './columns/duplicate-key';
import { frequency } from './columns/frequency';
import { meanRow } from './columns/mean-row';
import { outOfScale, unstatedUnit } from './columns/out-of-scale';
import { totalRow } from './columns/total-row';
import { footer } from './file/footer';
import { extraColumns, mergedHeader, rivalColumns, similarHeader } from './file/headers';
import { hiddenData } from './file/hidden-data';
import { columnMissingByCondition, missingColumn } from './file/missing-column';
import { noRecords, totalSeen } from './file/rows-of-table';
import {
  coverUnit,
  guessedTable,
  missingSheet,
  otherPeriod,
  savedBy,
  templateVersion,
  unreadableFile,
} from './file/whole-file';
import { identity } from './rows/identity';
import { rowFormula } from './rows/row-formula';
import { stageRate } from './rows/stage-rate';
import { starComposite, starShare } from './rows/stars';
import { voteResult } from './rows/vote-result';
import { indexItems } from './tables/index-items';
import { missingTask } from './tables/missing-task';
import { notInRoster } from './tables/not-in-roster';

export type { CheckContext } from './bench/context';
export { templateProperty } from './file/whole-file';

export interface Checked {
  /** In the order of sheets, rows, columns and rules. */
  readonly findings: readonly Finding[];
  /** Rules that could not be tried, or only in part, in the order of the template. */
  readonly notChecked: readonly NotChecked[];
}

type Run = (rule: RuleDef, bench: Bench) => void;

/** Each stage for all rules before the next. Conditions come after the rows, whose rules say more of an empty cell. */
const stages = ['file', 'cells', 'rows', 'conditions', 'columns', 'tables'] as const;
type Stage = (typeof stages)[number];

/** Some kinds speak at two stages. */
const ways: ReadonlyMap<string, Readonly<Partial<Record<Stage, Run>>>> = new Map<string, Partial<Record<Stage, Run>>>([
  ['unreadable-file', { file: unreadableFile }],
  ['template-version', { file: templateVersion }],
  ['guessed-table', { file: guessedTable }],
  ['missing-sheet', { file: missingSheet }],
  ['hidden-data', { file: hiddenData }],
  ['extra-column', { file: extraColumns }],
  ['cover-unit', { file: coverUnit }],
  ['missing-signature', { file: footer }],
  ['other-period', { file: otherPeriod }],
  ['error-value', { file: errorValues }],
  ['saved-by', { file: savedBy }],
  ['missing-column', { file: missingColumn, conditions: columnMissingByCondition }],
  ['similar-header', { file: similarHeader }],
  ['two-columns-one-field', { file: rivalColumns }],
  ['merged-header', { file: mergedHeader }],
  ['no-records', { file: noRecords }],
  ['total-row-found', { file: totalSeen }],

  ['not-number', { cells: notNumber }],
  ['impossible-date', { cells: notDate }],
  ['not-in-list', { cells: notInList }],
  ['id-length', { cells: idLength }],
  ['id-lost-digits', { cells: idLostDigits }],
  ['id-checksum', { cells: idChecksum }],
  ['uscc-checksum', { cells: uscc }],
  ['region-unknown', { cells: regionCode }],
  ['phone-shape', { cells: phone }],
  ['text-number', { cells: textNumber }],
  ['unit-in-cell', { file: unstatedUnit, cells: unitInCell, columns: outOfScale }],
  ['bare-percent', { cells: barePercent }],
  ['loose-date', { cells: looseDate }],
  ['enum-synonym', { cells: enumSynonym }],
  ['name-cleaned', { cells: nameCleaned }],
  ['normalised', { cells: normalised }],
  ['out-of-range', { cells: range('out-of-range') }],
  ['percent-range', { cells: range('percent-range') }],
  ['implausible-date', { cells: plausibleDate }],
  ['missing-required', { cells: requiredCell, conditions: requiredByCondition }],

  ['identity', { rows: identity }],
  ['formula-overwritten', { rows: formulaOverwritten }],
  ['star-composite', { rows: starComposite }],
  ['stage-rate', { rows: stageRate }],
  ['vote-result', { rows: voteResult }],

  ['duplicate-key', { columns: duplicateKey }],
  ['same-name', { columns: sameName }],
  ['total-row', { columns: totalRow }],
  ['mean-row', { columns: meanRow }],
  ['star-share', { columns: starShare }],
  ['frequency', { columns: frequency }],

  ['index-items', { conditions: indexItems }],
  ['missing-task', { tables: missingTask }],
  ['not-in-roster', { tables: notInRoster }],

  ['needs-previous', { file: needs('previous-period') }],
  ['needs-files', { file: needs('other-workbooks') }],
]);

/** A formula within a row is judged with the rows; one between rows or tables after them. */
const formulaStages: Readonly<Partial<Record<RuleDef['group'], Stage>>> = {
  V: 'cells',
  R: 'rows',
  X: 'columns',
  S: 'tables',
};

/** All kinds of checking that a template may name. */
export const kinds: ReadonlySet<string> = new Set([...ways.keys(), 'formula']);

export function check(reading: Reading, context: CheckContext = {}): Checked {
  const bench = openBench(reading, context);
  const rules = reading.template.rules.filter((rule) => concerns(rule, bench));
  for (const rule of rules) if (!kinds.has(rule.kind)) bench.cannot(rule, [`kind:${rule.kind}`]);
  for (const stage of stages) {
    for (const rule of rules) runAt(stage, rule)?.(rule, bench);
  }
  return bench.results();
}

function runAt(stage: Stage, rule: RuleDef): Run | undefined {
  if (rule.kind !== 'formula') return ways.get(rule.kind)?.[stage];
  return stage === (formulaStages[rule.group] ?? 'rows') ? rowFormula : undefined;
}

/**
 * Cells of many workbooks side by side were judged file by file. A rule none of whose tables is there is said to lack
 * them; what was noted while reading cells is said of all tables.
 */
function concerns(rule: RuleDef, bench: Bench): boolean {
  if (bench.context.rules?.has(rule.id) === false) return false;
  if (bench.context.consolidated === true && rule.group !== 'S') return false;
  const anywhere = ways.get(rule.kind)?.cells !== undefined || rule.kind.startsWith('needs-');
  if (rule.tables.length === 0 || anywhere) return true;
  const partial = rule.group === 'S' ? rule.tables.filter((code) => isForms(code, bench)) : [];
  if (partial.length > 0) {
    bench.cannot(rule, partial);
    return false;
  }
  if (bench.tables([...rule.tables, ...(rule.confirmTables ?? [])]).length > 0) return true;
  bench.cannot(rule, rule.tables);
  return false;
}

/** One form is one record, never the whole list that another table could be held against. */
function isForms(code: string, bench: Bench): boolean {
  const tables = bench.tables([code]);
  return tables.length > 0 && tables.every(({ found }) => found.layout === 'form');
}

function needs(what: string): Run {
  return (rule, bench) => {
    bench.cannot(rule, [what]);
  };
}
