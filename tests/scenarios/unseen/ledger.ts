/** Ledgers laid out as chance has it, with the truth about them: where the records stand and what each cell means. */
import type { Area } from '../../../src/core/model/snapshot';
import type { TableDef, Template } from '../../../src/core/model/template';
import { at } from '../../samples/chance';
import type { Chance } from '../../samples/chance';
import type { GridCell } from '../../snapshots/from-grid';
import type { Written } from './values';
import { person, write } from './values';
import { columnsOf, groupsOf, moneyMeasure } from './columns';

export interface Truth {
  readonly code: string;
  /** Sheet column by field. */
  readonly columns: ReadonlyMap<string, number>;
  /** Sheet rows of the records. */
  readonly rows: readonly number[];
  readonly lastHeaderRow: number;
  /** By field, a value a record. */
  readonly values: ReadonlyMap<string, readonly (number | string | null)[]>;
  /** Fields under names that nobody taught us. */
  readonly unseen: ReadonlySet<string>;
  readonly hiddenColumns: readonly number[];
}

export interface Laid {
  readonly rows: GridCell[][];
  readonly merges: Area[];
  readonly truth: Truth;
}

export function layOut(def: TableDef, template: Template, chance: Chance, top: number, left: number): Laid {
  const measure = moneyMeasure(def, chance);
  const columns = columnsOf(def, chance, measure.scale);
  const numbered = chance.is(0.5);
  const lead = numbered ? 1 : 0;
  const gap = chance.is(0.08) ? chance.between(2, columns.length - 1) : -1;
  const place = (i: number): number => left + lead + i + (gap >= 0 && i >= gap ? 1 : 0);
  const width = place(columns.length - 1) - left + 1;
  const rows: GridCell[][] = [];
  const merges: Area[] = [];
  const put = (cells: Readonly<Record<number, GridCell>>): number => {
    const row: GridCell[] = Array<GridCell>(left + width).fill(null);
    for (const [column, cell] of Object.entries(cells)) row[Number(column)] = cell;
    return top + rows.push(row) - 1;
  };
  const span = (row: number, from: number, to: number, last = row): void => {
    if (to > from || last > row) merges.push({ firstRow: row, firstColumn: from, lastRow: last, lastColumn: to });
  };
  const end = left + width - 1;
  above();
  const lastHeaderRow = header();
  const body = records();
  below();
  const hidden = columns.flatMap((column, i) => (column.field === null && chance.is(0.3) ? [place(i)] : []));
  return {
    rows,
    merges,
    truth: {
      code: def.code,
      columns: new Map(columns.flatMap(({ field }, i) => (field === null ? [] : [[field.id, place(i)] as const]))),
      rows: body.map(({ row }) => row),
      lastHeaderRow,
      values: new Map(
        columns.flatMap(({ field }, i) =>
          field === null ? [] : [[field.id, body.map(({ written }) => at(written, i).truth)] as const],
        ),
      ),
      unseen: new Set(columns.flatMap(({ field, unseen }) => (field !== null && unseen ? [field.id] : []))),
      hiddenColumns: hidden,
    },
  };

  function above(): void {
    if (chance.is(0.15)) put({ [left]: chance.pick(['附件2', '附表1：', '附件3-1']) });
    if (measure.inTitle !== '' || chance.is(0.85)) {
      const title = chance.pick([def.title, ...def.titleSynonyms]);
      const text = `${chance.pick(['', '', '2024年', '柳河镇', '柳河镇2024年度', '2024年上半年全市'])}${title}${measure.inTitle}${chance.pick(['', '', '（2024年6月）'])}`;
      const row = put({ [left]: text });
      if (chance.is(0.7)) span(row, left, end);
    }
    if (chance.is(0.2)) put({ [left]: '填表说明：一行填一项，日期写到日，没有的填“无”。' });
    const line = chance.between(0, 4);
    const middle = left + Math.floor(width / 2);
    if (line === 1) put({ [left]: '填报单位：柳河镇党委', [end]: '填报日期：2024年6月30日' });
    if (line === 2) put({ [left]: '填报单位：', [left + 1]: '柳河镇', [middle + 1]: '截止日期：2024.6.30' });
    if (line === 3)
      span(put({ [left]: '填报单位（盖章）：柳河镇党委        联系电话：        填报日期：2024年6月' }), left, end);
    if (measure.line !== '') put({ [chance.is(0.7) ? end : left]: measure.line });
    if (chance.is(0.15)) put({});
  }

  function header(): number {
    const grouped = chance.is(0.4) ? groupsOf(columns, chance) : [];
    const merged = chance.is(0.6);
    const deep = grouped.length > 0 && chance.is(0.25);
    const sequence = chance.pick(['序号', '序 号', '编号', 'No.', '序']);
    const bottom: Record<number, GridCell> = {};
    const upper: Record<number, GridCell> = {};
    const uppermost: Record<number, GridCell> = {};
    columns.forEach((column, i) => {
      bottom[place(i)] = column.name;
    });
    if (grouped.length === 0) {
      if (numbered) bottom[left] = sequence;
      put(bottom);
    } else {
      const spans: [from: number, to: number][] = [];
      for (const { name, from, to } of grouped) {
        upper[place(from)] = name;
        spans.push([place(from), place(to)]);
      }
      columns.forEach((column, i) => {
        if (grouped.some(({ from, to }) => i >= from && i <= to)) return;
        upper[place(i)] = column.name;
        bottom[place(i)] = null;
      });
      if (numbered) upper[left] = sequence;
      const [from, to] = at(spans, 0);
      if (deep) uppermost[from] = '总体情况';
      const first = deep ? put(uppermost) : -1;
      if (deep) {
        // What stands alone begins in the first row and reaches down to the last.
        const row = at(rows, rows.length - 1);
        for (const column of Object.keys(upper).map(Number)) {
          if (spans.some(([a, b]) => column >= a && column <= b)) continue;
          row[column] = upper[column] ?? null;
          upper[column] = null;
        }
        if (merged) span(first, from, to);
      }
      const second = put(upper);
      put(bottom);
      if (merged) {
        for (const [a, b] of spans) span(second, a, b);
        const start = deep ? first : second;
        for (let column = left; column <= end; column++) {
          const names = at(rows, start - top)[column] ?? null;
          const inside = spans.some(([a, b]) => column >= a && column <= b);
          if (names !== null && !inside) span(start, column, column, second + 1);
        }
      }
    }
    if (chance.is(0.1)) {
      const numbers: Record<number, GridCell> = numbered ? { [left]: '甲' } : {};
      columns.forEach((_, i) => {
        numbers[place(i)] = i + 1;
      });
      return put(numbers);
    }
    return top + rows.length - 1;
  }

  function records(): { readonly row: number; readonly written: readonly Written[] }[] {
    const count = chance.between(1, 14);
    const sectioned = count >= 4 && chance.is(0.15);
    const summed = chance.is(0.25);
    const body: { row: number; written: readonly Written[] }[] = [];
    const figures = columns.flatMap(({ field }, i) =>
      field !== null && /^(?:int|decimal|money)$/.test(field.type) ? [i] : [],
    );
    const sums = (label: string, from: number): void => {
      const cells: Record<number, GridCell> = { [left]: label };
      for (const i of figures) {
        if (place(i) === left) continue;
        cells[place(i)] =
          Math.round(body.slice(from).reduce((sum, { written }) => sum + Number(at(written, i).truth ?? 0), 0) * 100) /
          100;
      }
      const row = put(cells);
      if (lead > 0 && chance.is(0.5) && !(place(0) in cells)) span(row, left, place(0));
    };
    const sectionNames = chance.pick([
      ['一、第一批', '二、第二批', '三、第三批'],
      ['村领域', '社区领域', '机关领域'],
      ['（一）重点项', '（二）一般项', '（三）其他'],
    ]);
    let since = 0;
    for (let i = 0; i < count; i++) {
      if (sectioned && i % Math.ceil(count / 2) === 0) {
        if (i > 0 && summed && figures.length > 0) sums('小计', since);
        since = body.length;
        const row = put({ [left]: at(sectionNames, Math.floor(i / Math.ceil(count / 2))) });
        if (chance.is(0.6)) span(row, left, end);
      }
      const written = columns.map(({ field, habit, name }): Written => {
        if (field === null)
          return { cell: /签|归档/.test(name) ? null : chance.pick(['', '已核', '齐全']), truth: null };
        return write(field, template, chance, habit, i);
      });
      const cells: Record<number, GridCell> = numbered ? { [left]: i + 1 } : {};
      written.forEach(({ cell }, c) => {
        cells[place(c)] = cell === '' ? null : cell;
      });
      body.push({ row: put(cells), written });
      if (chance.is(0.03)) put({});
    }
    if (summed && figures.length > 0) {
      if (sectioned) sums('小计', since);
      sums(chance.pick(['合计', '合  计', '总计', '共计']), 0);
      if (chance.is(0.3)) sums(chance.pick(['平均', '平均值', '全镇平均', '平  均']), 0);
    } else if (chance.is(0.15)) for (let i = 0; i < 4 && numbered; i++) put({ [left]: count + i + 1 });
    return body;
  }

  function below(): void {
    const ways = chance.between(0, 7);
    if (ways === 1) span(put({ [left]: '注：1.本表由党建办填写。2.没有的项目填“无”。' }), left, end);
    if (ways === 2) put({ [left]: '说明：数据截至2024年6月30日。' });
    if (ways === 3) {
      if (chance.is(0.5)) put({});
      put({
        [left]: `填表人：${person(chance)}`,
        [left + Math.floor(width / 2)]: `审核人：${person(chance)}`,
        [end]: '填表日期：2024年6月30日',
      });
    }
    if (ways === 4) put({ [left]: '单位负责人：', [left + 1]: '填表人：', [end]: '联系电话：13912345678' });
    if (ways === 7) {
      put({ [left]: chance.pick(['最高', '最低', '中位数']), [end]: 98 });
      put({ [left]: '平均完成率', [end]: '88%' });
    }
    if (ways === 5) {
      if (chance.is(0.5)) put({});
      put({ [left]: '支部数量', [left + 1]: 12 });
      put({ [left]: '达标条数', [left + 1]: 9 });
    }
    if (ways === 6) {
      put({ [left]: '注：按月更新' });
      put({ [end]: '2024年6月30日' });
    }
  }
}
