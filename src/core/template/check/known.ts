/** Columns that the engine knows by id: an office that renames an id by mistake must be told, for nothing would fail. */
import data from '../../../../assets/templates/2024.json';
import type { Template } from '../../model/template';
import type { TemplateFault } from '../../model/template-fault';

/** Hints only: a column may be given up on purpose. Tables with codes of their own are not looked at. */
export function knownFieldFaults({ tables }: Template): readonly TemplateFault[] {
  return data.tables.flatMap((known) => {
    const index = tables.findIndex(({ code, id }) => code === known.code && id === known.id);
    const ids = new Set(tables[index]?.fields.map(({ id }) => id));
    if (index < 0) return [];
    return known.fields.flatMap(({ id, label }): readonly TemplateFault[] =>
      ids.has(id)
        ? []
        : [
            {
              ...{ code: 'known-field-gone', severity: 'hint', path: `tables[${String(index)}]` },
              facts: { value: label, id },
            },
          ],
    );
  });
}
