/** Codes that one part of a template has of another: elements, domains, tables, fields; and numbers said twice. */
import type { IndicatorDef, RuleDef, Template } from '../../model/template';
import { fault } from '../../model/template-fault';
import type { TemplateFault } from '../../model/template-fault';
import { kinds } from '../../rules';
import { duplicates } from './duplicates';

export function referenceFaults(template: Template): readonly TemplateFault[] {
  return [
    ...taskFaults(template),
    ...indicatorFaults(template),
    ...template.rules.flatMap((rule, i) => ruleFaults(rule, `rules[${String(i)}]`, template)),
    ...duplicates(template.rules, (rule) => rule.id, 'rules', 'id'),
    ...duplicates(template.outputs, (output) => output.code, 'outputs', 'code'),
    ...Object.keys(template.qualified).flatMap((domain) => domainFault(domain, `qualified.${domain}`, template)),
    ...contradictions(template),
    ...template.centreStages.flatMap((stage, i) =>
      has('stage', stage.id, template)
        ? []
        : [fault('unknown-parent', `centreStages[${String(i)}].id`, { value: stage.id })],
    ),
  ];
}

function has(list: string, id: string, template: Template): boolean {
  return (template.enums[list] ?? []).some((value) => value.id === id);
}

function domainFault(domain: string, path: string, template: Template): readonly TemplateFault[] {
  return has('domain', domain, template) ? [] : [fault('unknown-domain', path, { value: domain })];
}

function tableFaultsOf(codes: readonly string[], path: string, template: Template): readonly TemplateFault[] {
  return codes.flatMap((code) =>
    template.tables.some((table) => table.code === code) ? [] : [fault('unknown-table', path, { value: code })],
  );
}

function taskFaults(template: Template): readonly TemplateFault[] {
  return [
    ...duplicates(template.tasks, (task) => task.code, 'tasks', 'code'),
    ...template.tasks.flatMap((task, i) => {
      const path = `tasks[${String(i)}]`;
      return [
        ...(has('element', task.element, template)
          ? []
          : [fault('unknown-element', `${path}.element`, { value: task.element })]),
        ...(task.dueMonth >= 1 && task.dueMonth <= 12 && Number.isInteger(task.dueMonth)
          ? []
          : [fault('out-of-bounds', `${path}.dueMonth`, { value: task.dueMonth, upTo: 12 })]),
      ];
    }),
  ];
}

function indicatorFaults(template: Template): readonly TemplateFault[] {
  const { fortress, pioneer } = template;
  const personal = Object.entries(fortress.personal);
  const withElement: readonly (readonly [string, readonly IndicatorDef[]])[] = [
    ['fortress.common', fortress.common],
    ...personal.map(([domain, list]) => [`fortress.personal.${domain}`, list] as const),
  ];
  const all = [
    ...fortress.common,
    ...personal.flatMap(([, list]) => list),
    ...fortress.bonus,
    ...pioneer.base,
    ...pioneer.plus,
    ...pioneer.minus,
  ];
  const seen = new Set<string>();
  const twice = [...all, ...fortress.deduct, ...fortress.veto].flatMap(({ id, title }) => {
    if (seen.has(id)) return [fault('duplicate', `indicators.${id}`, { value: `${id} ${title}` })];
    seen.add(id);
    return [];
  });
  return [
    ...twice,
    ...personal.flatMap(([domain]) => domainFault(domain, `fortress.personal.${domain}`, template)),
    ...withElement.flatMap(([path, list]) =>
      list.flatMap((item, i) =>
        has('element', item.element, template)
          ? []
          : [fault('unknown-element', `${path}[${String(i)}].element`, { value: item.element })],
      ),
    ),
    ...all.flatMap((item) => tableFaultsOf(item.needs, `indicators.${item.id}.needs`, template)),
  ];
}

function ruleFaults(rule: RuleDef, path: string, template: Template): readonly TemplateFault[] {
  const checks = rule.checks ?? [];
  return [
    ...(kinds.has(rule.kind)
      ? []
      : [fault('not-one-of', `${path}.kind`, { value: rule.kind, allowed: [...kinds].join('、') })]),
    ...tableFaultsOf(rule.tables, `${path}.tables`, template),
    ...tableFaultsOf(rule.confirmTables ?? [], `${path}.confirmTables`, template),
    ...((rule.kind === 'formula') === checks.length > 0 ? [] : [fault('rule-without-check', path, { value: rule.id })]),
    ...checks.flatMap((check, c) => {
      const at = `${path}.checks[${String(c)}]`;
      const table = template.tables.find((each) => each.code === check.table);
      if (table === undefined) return [fault('unknown-table', `${at}.table`, { value: check.table })];
      return table.fields.some((field) => field.id === check.at)
        ? []
        : [fault('unknown-field', `${at}.at`, { value: `${check.table}.${check.at}` })];
    }),
  ];
}

/** Numbers of the tasks, and limits that stand both among the thresholds and in a part of their own. */
function contradictions(template: Template): readonly TemplateFault[] {
  const counts = new Map<string, number>();
  for (const task of template.tasks) counts.set(task.level, (counts.get(task.level) ?? 0) + 1);
  const expected: readonly (readonly [threshold: string, expected: number])[] = [
    ['commonTaskCount', counts.get('common') ?? 0],
    ['domainTaskCountVillage', counts.get('village') ?? 0],
    ['domainTaskCountCommunity', counts.get('community') ?? 0],
    ['domainTaskCountInstitution', counts.get('institution') ?? 0],
    ['domainTaskCountTwoNew', counts.get('twoNew') ?? 0],
    ['totalTaskCount', template.tasks.length],
    ['minValidVotes', template.satisfaction.minValid],
    ['minReturnRate', template.satisfaction.minReturn * 100],
  ];
  return expected.flatMap(([id, wanted]) => {
    const index = template.thresholds.findIndex((threshold) => threshold.id === id);
    const given = template.thresholds[index]?.value;
    return given === undefined || given === null || given === wanted
      ? []
      : [
          fault('contradiction', `thresholds[${String(index)}].value`, {
            value: template.thresholds[index]?.label ?? id,
            given,
            expected: wanted,
          }),
        ];
  });
}
