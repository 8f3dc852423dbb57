/**
 * The list of units that should hand in, from a text file, a CSV or a workbook: a name a line, or a column headed 单位.
 * A second column headed 应报台账 names the ledgers that each of them owes, by code or title.
 */
import { CellKind, type SheetSnapshot, type Snapshot } from '../../model/snapshot';
import type { Template } from '../../model/template';
import { compact, fold } from '../../text/normalise';
import { unitNames } from './unit-names';

export interface ExpectedUnit {
  readonly name: string;
  /** Codes of the ledgers that it owes; empty: not said. */
  readonly tables: readonly string[];
}

const unitHeader =
  /^(?:应报|报送|填报|上报|编报)?(?:单位|党组织|支部|乡镇|部门)(?:\(.*\)|[（(].*[）)])?(?:名称|全称|名单)?$|^(?:名称|全称)$|^乡镇(?:[(（]街道[)）])?[、,]?(?:部门|单位)?$/;
const tablesHeader = /^(?:应报|应交|需报|报送)?(?:台账|报表|表)(?:名称|清单)?$|^(?:应报|应交)/;
const noName = /名单|合计|小计|总计|^序号$|^注[:：]|^备注|^说明|^填报|^制表|^#/;
const numbering = /^(?:[(（]?(?:\d+|[一二三四五六七八九十]+)[)）][、.．]?|(?:\d+|[一二三四五六七八九十]+)[、.．])\s*/;
const headerReach = 15;

/** Names that mean one unit come once, as first written; the first sheet with a name counts. */
export function readUnitList(snapshot: Snapshot, template: Template): readonly ExpectedUnit[] {
  for (const sheet of snapshot.sheets) {
    const found = fromSheet(sheet, snapshot, template);
    if (found.length > 0) return found;
  }
  return [];
}

function fromSheet(sheet: SheetSnapshot, snapshot: Snapshot, template: Template): readonly ExpectedUnit[] {
  const text = (row: number, column: number): string => {
    const cells = sheet.columns[column];
    return cells?.kind[row] === CellKind.text ? (snapshot.strings[cells.value[row] ?? 0] ?? '').trim() : '';
  };
  const { first, unit, tables } = columnsOf(sheet, text);
  const units: ExpectedUnit[] = [];
  for (let row = first; row < sheet.rowCount; row += 1) {
    const owed = tables === null ? [] : codesIn(text(row, tables), template);
    for (const part of text(row, unit)
      .replace(numbering, '')
      .split(/[、，,;；\t\r\n]+/)) {
      const name = asPrinted(part.replace(numbering, ''));
      if (name === '' || /^\d+$/.test(name) || noName.test(name)) continue;
      // 望禾镇党委 after 望禾镇 is the same unit; a branch of the same place is another.
      if (units.some((each) => each.name === name) || sameAs(units, name)) continue;
      units.push({ name, tables: owed });
    }
  }
  return units;
}

/** Brackets stay as wide as they were typed: the name is printed. */
function asPrinted(part: string): string {
  const name = compact(part);
  return part.includes('（') ? name.replace(/\(/g, '（').replace(/\)/g, '）') : name;
}

function sameAs(units: readonly ExpectedUnit[], name: string): boolean {
  const core = unitNames([name]);
  return units.some((each) => Math.abs(each.name.length - name.length) < 12 && core.match(each.name) !== null);
}

function columnsOf(
  sheet: SheetSnapshot,
  text: (row: number, column: number) => string,
): { readonly first: number; readonly unit: number; readonly tables: number | null } {
  for (let row = 0; row < Math.min(sheet.rowCount, headerReach); row += 1) {
    let unit: number | null = null;
    let tables: number | null = null;
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const word = compact(text(row, column));
      if (unit === null && unitHeader.test(word)) unit = column;
      else if (tables === null && tablesHeader.test(word)) tables = column;
    }
    if (unit !== null) return { first: row + 1, unit, tables };
  }
  let unit = 0;
  let most = -1;
  for (let column = 0; column < sheet.columnCount; column += 1) {
    let texts = 0;
    for (let row = 0; row < sheet.rowCount; row += 1) if (text(row, column) !== '') texts += 1;
    if (texts > most) [unit, most] = [column, texts];
  }
  return { first: 0, unit, tables: null };
}

/** "T02、T11" or "任务进度月报、党员花名册"; words that name no ledger are passed over. */
function codesIn(words: string, template: Template): readonly string[] {
  const codes = words.split(/[、，,;；\s]+/).flatMap((word) => {
    const wanted = fold(word.replace(/[《》]/g, ''));
    if (wanted === '') return [];
    const table = template.tables.find(
      ({ code, title, name, titleSynonyms }) =>
        fold(code) === wanted || [title, name, ...titleSynonyms].some((each) => fold(each) === wanted),
    );
    return table === undefined ? [] : [table.code];
  });
  return [...new Set(codes)];
}
