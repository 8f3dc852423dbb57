/** What the office already knows of a ledger: the indicators and the standards of the unit's domain. */
import type { TableDef, Template } from '../../model/template';

type Row = ReadonlyMap<string, string | number>;

/** The ledger with a line a standard; the one with a line an indicator says so itself. */
const STANDARDS = 'T08';

/** Lines by field id; none where domain is not known, for then nobody can say which ones they are. */
export function prefilled(
  table: TableDef,
  template: Template,
  { unit = '', domain }: { readonly unit?: string; readonly domain?: string },
): readonly Row[] {
  if (domain === undefined) return [];
  const label = template.enums.domain?.find((value) => value.id === domain)?.label ?? '';
  const own: readonly (readonly [string, string])[] = [
    ...(unit === '' ? [] : [['branch', unit] as const]),
    ['domain', label],
  ];
  if (table.fields.some((field) => field.ref === 'indicator')) {
    const { common, personal } = template.fortress;
    return [...common, ...(personal[domain] ?? [])].map(
      (item) =>
        new Map<string, string | number>([
          ...own,
          ['period', String(template.year)],
          ['indicator', item.id],
          ['content', item.title],
          ['weight', item.max],
          ['method', item.params],
        ]),
    );
  }
  if (table.code === STANDARDS) {
    return (template.qualified[domain] ?? []).map(
      (line, index) => new Map<string, string | number>([...own, ['standard', String(index + 1)], ['content', line]]),
    );
  }
  return [];
}
