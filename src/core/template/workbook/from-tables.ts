/** The sheets 数据表 and 字段, 规则 and 规则公式: rows that belong to rows of another sheet. */
import type { TemplateFault, TemplateFaultCode } from '../../model/template-fault';
import { fault } from '../../model/template-fault';
import type { ReadRow, ReadRows } from './meta/cell';
import { textOf } from './meta/cell';
import type { Spots, Values } from './row-values';
import { valuesOf } from './row-values';

export function tablesOf(
  tables: readonly ReadRow[],
  fields: readonly ReadRow[],
  spots: Spots,
  faults: TemplateFault[],
): readonly Values[] {
  orphans(tables, 'code', fields, 'table', 'unknown-table', spots, faults);
  return tables.map((row, t) => {
    spots.set(`tables[${String(t)}]`, row.spot);
    const own = fields.filter((each) => textOf(each, 'table') === textOf(row, 'code'));
    return {
      ...valuesOf('tables', row),
      fields: own.map((each, f) => {
        spots.set(`tables[${String(t)}].fields[${String(f)}]`, each.spot);
        const { table: _, ...rest } = valuesOf('fields', each);
        return rest;
      }),
    };
  });
}

export function rulesOf(
  rules: readonly ReadRow[],
  checks: readonly ReadRow[],
  rows: ReadRows,
  spots: Spots,
  faults: TemplateFault[],
): readonly Values[] {
  orphans(rules, 'id', checks, 'rule', 'unknown-rule', spots, faults);
  return rules.map((row, r) => {
    spots.set(`rules[${String(r)}]`, row.spot);
    const own = checks.filter((check) => textOf(check, 'rule') === textOf(row, 'id'));
    if (own.length === 0) return valuesOf('rules', row);
    return {
      ...valuesOf('rules', row),
      checks: own.map((check, c) => {
        spots.set(`rules[${String(r)}].checks[${String(c)}]`, check.spot);
        const { rule: _, ...rest } = valuesOf('checks', check);
        return { ...rest, at: fieldOf(textOf(check, 'table'), textOf(check, 'at'), rows) };
      }),
    };
  });
}

/** Label or id of a column → its id. */
function fieldOf(table: string, written: string, rows: ReadRows): string {
  const own = (rows.get('fields') ?? []).filter((row) => textOf(row, 'table') === table);
  const found = own.find((row) => textOf(row, 'id') === written) ?? own.find((row) => textOf(row, 'label') === written);
  return found === undefined ? written : textOf(found, 'id');
}

/** Rows that belong to nothing would be lost without a word. */
function orphans(
  owners: readonly ReadRow[],
  id: string,
  rows: readonly ReadRow[],
  owner: string,
  code: TemplateFaultCode,
  spots: Spots,
  faults: TemplateFault[],
): void {
  const known = new Set(owners.map((row) => textOf(row, id)));
  for (const row of rows) {
    const name = textOf(row, owner);
    if (known.has(name)) continue;
    const path = `${code}[${String(row.spot.row)}]`;
    spots.set(path, row.spot);
    faults.push(fault(code, `${path}.${owner}`, { value: name }));
  }
}
