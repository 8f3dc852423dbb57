/** Every formula of a template, compiled: what does not compile is a fault with its place. */
import { compile, schemaOf } from '../../formula';
import type { Schema } from '../../formula';
import type { DeductionDef, IndicatorDef, Template, VetoDef } from '../../model/template';
import { fault } from '../../model/template-fault';
import type { TemplateFault } from '../../model/template-fault';

/** The rosters in whose rows the indicators of branches and of members are worked out. */
const BRANCHES = 'T03';
const MEMBERS = 'T04';

export function formulaFaults(template: Template): readonly TemplateFault[] {
  const judge = judgeOf(template);
  return [...fieldFormulas(template, judge), ...indicatorFormulas(template, judge), ...ruleFormulas(template, judge)];
}

/** @param code the table whose record `[@…]` means. */
type Judge = (text: string | undefined, code: string, path: string) => readonly TemplateFault[];

function judgeOf(template: Template): Judge {
  const schema: Schema = schemaOf(template);
  const names = new Map(template.tables.map((table) => [table.code, table.name]));
  return (text, code, path) => {
    if (text === undefined) return [];
    const context = schema.table(names.get(code) ?? '');
    // A table that is not there is a fault of its own.
    if (context === undefined) return [];
    const compiled = compile(text, schema, context);
    if (compiled.ok) return [];
    const { code: what, at, text: part, meant } = compiled.fault;
    return [fault('bad-formula', path, { fault: what, at: at + 1, text: part, meant })];
  };
}

function fieldFormulas(template: Template, judge: Judge): readonly TemplateFault[] {
  return template.tables.flatMap((table, t) =>
    table.fields.flatMap((field, f) =>
      judge(field.requiredIf, table.code, `tables[${String(t)}].fields[${String(f)}].requiredIf`),
    ),
  );
}

function indicatorFormulas(template: Template, judge: Judge): readonly TemplateFault[] {
  const { fortress, pioneer } = template;
  const of = (list: readonly (IndicatorDef | DeductionDef | VetoDef)[], code: string, path: string) =>
    list.flatMap((item, i) => {
      const at = `${path}[${String(i)}]`;
      return [
        ...judge(item.actual, code, `${at}.actual`),
        ...('target' in item ? judge(item.target, code, `${at}.target`) : []),
        ...('appliesIf' in item ? judge(item.appliesIf, code, `${at}.appliesIf`) : []),
      ];
    });
  return [
    ...of(fortress.common, BRANCHES, 'fortress.common'),
    ...Object.entries(fortress.personal).flatMap(([domain, list]) => of(list, BRANCHES, `fortress.personal.${domain}`)),
    ...of(fortress.bonus, BRANCHES, 'fortress.bonus'),
    ...of(fortress.deduct, BRANCHES, 'fortress.deduct'),
    ...of(fortress.veto, BRANCHES, 'fortress.veto'),
    ...of(pioneer.base, MEMBERS, 'pioneer.base'),
    ...of(pioneer.plus, MEMBERS, 'pioneer.plus'),
    ...of(pioneer.minus, MEMBERS, 'pioneer.minus'),
  ];
}

function ruleFormulas(template: Template, judge: Judge): readonly TemplateFault[] {
  return template.rules.flatMap((rule, r) =>
    (rule.checks ?? []).flatMap((check, c) => {
      const at = `rules[${String(r)}].checks[${String(c)}]`;
      return [
        ...judge(check.formula, check.table, `${at}.formula`),
        ...Object.entries(check.facts).flatMap(([name, text]) => judge(text, check.table, `${at}.facts.${name}`)),
        ...judge(check.fix, check.table, `${at}.fix`),
      ];
    }),
  );
}
