import { bind, compile, schemaOf, workbookOf } from '../../../src/core/formula';
import type { Reading } from '../../../src/core/model/reading';
import { rowFormulas } from '../../../src/core/rules/bench/row-formulas';
import { read, withEntry } from './book';
import { ledger, ledgers } from './clean';

/** Every formula of the template with the table that it is run on. */
function formulasOf({ template }: Reading): readonly (readonly [text: string, code: string])[] {
  const conditions = template.tables.flatMap((def) =>
    def.fields.flatMap(({ requiredIf }) => (requiredIf === undefined ? [] : [[requiredIf, def.code] as const])),
  );
  const checks = template.rules.flatMap((rule) =>
    (rule.checks ?? []).flatMap((check) =>
      [check.formula, ...Object.values(check.facts), ...(check.fix === undefined ? [] : [check.fix])].map(
        (text) => [text, check.table] as const,
      ),
    ),
  );
  return [...conditions, ...checks];
}

/** Where a formula gives another value with its shared parts than it does alone. */
function differences(reading: Reading): readonly string[] {
  const workbook = workbookOf(reading);
  const schema = schemaOf(reading.template);
  const shared = rowFormulas(reading);
  return formulasOf(reading).flatMap(([text, code]) => {
    const def = reading.template.tables.find((each) => each.code === code);
    const context = workbook.relation(code);
    const names = schema.table(def?.name ?? '');
    const runnable = shared.prepare(text, code);
    const table = reading.tables.find((each) => each.def.code === code);
    if (context === undefined || names === undefined || table === undefined) return [];
    const compiled = compile(text, schema, names);
    if (!compiled.ok || runnable === null) return [`${code} ${text}: not compiled`];
    const alone = bind(compiled.formula, { ...workbook, context });
    return [...table.rows.keys()]
      .filter((record) => JSON.stringify(alone(record)) !== JSON.stringify(runnable.at(table, record)))
      .map((record) => `${code} row ${String(record)} ${text}`);
  });
}

test('formulas give the same with their shared parts worked out once', () => {
  expect(formulasOf(read(ledgers)).length).toBeGreaterThan(200);
  expect(differences(read(ledgers))).toEqual([]);
});

test('so they do where cells are empty, cannot be read, or whole tables are missing', () => {
  const broken = ledgers.map((each) => {
    const [first] = each.entries;
    const blanked = Object.fromEntries(
      Object.keys(first ?? {}).map((field, n) => [
        field,
        n % 3 === 0 ? null : n % 3 === 1 ? '若干' : (first?.[field] ?? null),
      ]),
    );
    return withEntry({ ...each, entries: [...each.entries, first ?? {}] }, 0, blanked);
  });
  expect(differences(read(broken))).toEqual([]);
  expect(differences(read([ledger('T02'), ledger('T05'), ledger('T07'), ledger('T12'), ledger('T17')]))).toEqual([]);
});
