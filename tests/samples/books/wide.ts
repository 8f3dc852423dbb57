/** T05 as many offices print it: a line a branch, a column an indicator, elements above, full marks below. */
import { at } from '../chance';
import type { Branch } from '../city/city';
import type { Column } from '../layout/block';
import { columnOf } from '../layout/block';
import type { Placement } from '../layout/place';
import { fortressRows } from '../ledgers/fortress';
import { Row, round } from '../ledgers/row';
import { ELEMENTS, indicatorsOf } from '../ledgers/standards';
import { title } from '../mess/lines';
import type { Workbook } from './workbook';

export function wideFortress(book: Workbook, sheet: string, branches: readonly Branch[], heading: string): Placement {
  const indicators = indicatorsOf(at(branches, 0).place.domain).toSorted(
    (a, b) => Object.keys(ELEMENTS).indexOf(a.element) - Object.keys(ELEMENTS).indexOf(b.element),
  );
  const score = (id: string, name: string, parent: string): Column => ({
    ...columnOf('T05', 'selfScore'),
    field: id,
    header: [parent, `${id}.${name}`],
    adds: false,
    width: 9,
  });
  const columns = [
    columnOf('T05', 'branch'),
    columnOf('T05', 'domain'),
    columnOf('T05', 'period'),
    ...indicators.map(({ id, title: name, element }) => score(id, name, ELEMENTS[element] ?? '')),
    {
      ...columnOf('T05', 'selfScore'),
      field: null,
      header: ['总分'],
      adds: false,
      content: (row: Row) => row.get('all'),
    },
  ];
  const rows = branches.map((branch) => {
    const lines = fortressRows(branch);
    const all = round(lines.reduce((sum, line) => sum + line.number('auditScore'), 0));
    return new Row('T05', {
      branch: branch.name,
      domain: branch.place.domain,
      period: at(lines, 0).get('period'),
      all,
      ...Object.fromEntries(lines.map((line) => [line.text('indicator'), line.get('auditScore')])),
    });
  });
  const marks = [null, null, null, ...indicators.map(({ max }) => max), 100];
  return book.ledger(
    sheet,
    title(heading)({
      code: 'T05',
      columns,
      above: [],
      underHeader: [marks],
      body: rows.map((row) => ({ kind: 'record', row })),
      below: [],
    }),
  );
}
