/** The year's tasks, indicators and lines of the standard, as the built-in template has them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Template } from '../../../src/core/model/template';
import type { Domain } from '../city/places';

const FILE = path.join(__dirname, '../../../assets/templates/2024.json');

type Read = Pick<Template, 'tasks' | 'fortress' | 'qualified' | 'centreStages' | 'tables'>;

export const STANDARDS: Read = JSON.parse(readFileSync(FILE, 'utf8')) as Read;

const IDS: Readonly<Record<Domain, string>> = {
  村: 'village',
  社区: 'community',
  机关事业单位: 'institution',
  '“两新”组织': 'twoNew',
};

export function domainId(domain: Domain): string {
  return IDS[domain];
}

export interface Indicator {
  readonly id: string;
  readonly element: string;
  readonly title: string;
  readonly max: number;
  readonly params: string;
}

/** The sixteen common indicators and the ten of the domain. */
export function indicatorsOf(domain: Domain): readonly Indicator[] {
  return [...STANDARDS.fortress.common, ...(STANDARDS.fortress.personal[domainId(domain)] ?? [])];
}

/** The ten lines of the domain's standard. */
export function linesOf(domain: Domain): readonly string[] {
  return STANDARDS.qualified[domainId(domain)] ?? [];
}

/** The six common tasks and those of the domain. */
export function tasksOf(domain: Domain): readonly Template['tasks'][number][] {
  const id = domainId(domain);
  return STANDARDS.tasks.filter((task) => task.level === 'common' || task.level === id);
}

export const ELEMENTS: Readonly<Record<string, string>> = {
  orgCoverage: '组织覆盖',
  teamStrength: '队伍建强',
  activityNorm: '活动规范',
  systemExec: '制度落实',
  support: '保障有力',
};

export const DOMAINS: Readonly<Record<string, Domain>> = {
  village: '村',
  community: '社区',
  institution: '机关事业单位',
  twoNew: '“两新”组织',
};

/** Other words that the template knows for a field. */
export function fieldSynonyms(table: string, field: string): readonly string[] {
  const found = STANDARDS.tables.find((each) => each.code === table)?.fields.find((each) => each.id === field);
  return found?.synonyms ?? [];
}

/** True for fields that nobody has to fill in, whatever the rest says. */
export function isNeedless(table: string, field: string): boolean {
  const found = STANDARDS.tables.find((each) => each.code === table)?.fields.find((each) => each.id === field);
  return found?.required === false && found.requiredIf === undefined && found.key !== true;
}
