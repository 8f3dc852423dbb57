/** What Excel refuses, and what the host refuses before Excel does: nothing is written then, and a sentence says what to do. */
import { Refusal, type RefusalCode } from '../../../src/core/errors';
import { refusalSentence } from '../../../src/core/messages';
import type { Change } from '../../../src/core/model/change';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { ExcelFault } from '../../excel/fault';
import { changes, newExcel, stateOf } from './ledger';

const ledger = '组织生活';
const coloured = changes.filter(({ kind }) => kind === 'addConditionalFormat');
const written = changes.filter(({ kind }) => kind === 'setValue');

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

const said = ({ code, detail }: Refusal): string => refusalSentence(code, detail, 'zh-CN');

describe.each([
  ['InvalidOperationInCellEditMode', 'busy', '有单元格正在编辑。请按回车结束编辑后再试。'],
  ['InactiveWorkbook', 'busy', '前面打开的是另一个工作簿。请先点一下要检查的工作簿，再试一次。'],
  ['InvalidSelection', 'busy', '选中的不是单元格。请先点一下工作表里的单元格，再试一次。'],
  ['GeneralException', 'busy', 'Excel 这次没有完成。请结束编辑、关闭打开的对话框、点一下本工作簿，再试一次。'],
  ['Conflict', 'busy', '别人正在同时修改这里。请稍等片刻再试。'],
  ['RequestAborted', 'busy', 'Excel 中断了这次操作。请再试一次。'],
  ['ServiceNotAvailable', 'busy', 'Excel 的服务暂时不可用。请稍后再试。'],
  ['ActivityLimitReached', 'busy', 'Excel 一时忙不过来。请稍后再试。'],
  ['HostRestartNeeded', 'busy', 'Excel 需要重新启动。请保存工作簿，关闭 Excel 后再打开。'],
  ['AccessDenied', 'protected', '工作表或工作簿有保护，没有写入。请先撤销保护。'],
  ['FilteredRangeConflict', 'filtered', '工作表正在筛选，没有写入。请先清除筛选。'],
  ['RequestPayloadSizeLimitExceeded', 'too-large', '一次要写的内容太多，没有写入。请分几次写入。'],
  ['OperationCellsExceedLimit', 'too-large', '单元格太多，没有读取。请删去多余的行或拆成几个工作簿后再试。'],
  ['ApiNotFound', 'unsupported', '这个版本的 Excel 做不到这一步。请更新 Excel，或用浏览器打开文件页检查。'],
] as const)('Excel says %s', (fault, code, sentence) => {
  it.each([
    ['reading', (host: ExcelHost) => host.read()],
    ['writing', (host: ExcelHost) => host.apply(changes)],
    ['restoring', (host: ExcelHost) => host.restore()],
    ['jumping to a cell', (host: ExcelHost) => host.select(ledger, 'B4')],
  ] as const)(`${code} when %s`, async (_, work) => {
    const excel = newExcel();
    const before = stateOf(excel);
    excel.executor.before = () => {
      throw new ExcelFault(fault);
    };
    const refusal = await refusalOf(work(excel.host));
    expect([refusal.code, said(refusal)]).toEqual([code, sentence]);
    expect(stateOf(excel)).toEqual(before);
  });
});

it('while a cell is edited nothing is written, and afterwards everything is', async () => {
  const excel = newExcel();
  excel.executor.editing = true;
  expect((await refusalOf(excel.host.apply(changes))).code).toBe('busy');
  excel.executor.editing = false;
  await excel.host.apply(changes);
  expect(excel.sheet.grid.at(3, 1)?.value).toBe(45473);
});

it.each([
  ['a code that is known', 'GeneralException', 'busy'],
  ['a code that is not', 'InvalidArgument', 'not-written'],
])('what Excel breaks off in the middle with %s is taken back whole', async (_, fault, code) => {
  const excel = newExcel();
  const before = stateOf(excel);
  // The note or the property comes last: everything before it is done by then.
  const { Custom } = excel.book.Properties;
  Object.defineProperty(excel.book, 'Properties', {
    configurable: true,
    get: () => ({
      Custom: {
        Items: Custom.Items,
        Add: () => {
          throw new ExcelFault(fault);
        },
        GetItemOrNullObject: Custom.GetItemOrNullObject,
      },
    }),
  });
  const reordered: readonly Change[] = [
    ...changes.filter(({ kind }) => kind !== 'setProperty'),
    { kind: 'setProperty', name: 'zt.stamp.0', value: 'x' },
  ];
  const refusal = await refusalOf(excel.host.apply(reordered));
  expect(refusal.code).toBe(code);
  expect(said(refusal)).toMatch(/再试一次。$/);
  expect(stateOf(excel)).toEqual(before);
});

it('a call that Excel never answers ends, and says how to go on', async () => {
  const excel = newExcel();
  excel.executor.hanging = true;
  const host = new ExcelHost(null, { patienceMs: 20 });
  const works = [() => host.read(), () => host.apply(changes), () => host.restore(), () => host.select(ledger, 'A1')];
  for (const work of works) {
    const refusal = await refusalOf(work());
    expect([refusal.code, refusal.detail.code]).toEqual(['busy', 'no-answer']);
    expect(said(refusal)).toContain('还原');
  }
});

it('what Excel did not answer while it was written can be restored later', async () => {
  const excel = newExcel();
  const before = stateOf(excel);
  const { executor } = excel;
  const carryOut = executor.executeAsync.bind(executor);
  executor.executeAsync = async (custom, flags, message) => {
    const answer = await carryOut(custom, flags, message);
    return JSON.stringify(message).includes('SuspendScreenUpdating') ? new Promise(() => undefined) : answer;
  };
  expect((await refusalOf(new ExcelHost(null, { patienceMs: 200 }).apply(changes))).detail.code).toBe('no-answer');
  executor.executeAsync = carryOut;
  expect(excel.sheet.rules).toHaveLength(1);
  await new ExcelHost().restore();
  expect(stateOf(excel)).toEqual(before);
});

describe('a protected sheet', () => {
  const protectedExcel = async () => {
    const excel = newExcel();
    await excel.host.apply(changes);
    excel.sheet.Protection.Protected = true;
    return { excel, marked: stateOf(excel) };
  };

  it.each(changes.filter((change) => 'sheet' in change).map((change) => [change.kind, change] as const))(
    'takes no %s',
    async (_, change) => {
      const excel = newExcel();
      excel.sheet.Protection.Protected = true;
      const before = stateOf(excel);
      const refusal = await refusalOf(excel.host.apply([change]));
      expect(said(refusal)).toBe('《组织生活》有保护，没有写入。请先撤销工作表保护。');
      expect(stateOf(excel)).toEqual(before);
    },
  );

  it('that was protected after marking lets nothing be taken out, not even the half', async () => {
    const { excel, marked } = await protectedExcel();
    expect((await refusalOf(excel.host.restore())).detail).toEqual({ sheet: ledger });
    expect(stateOf(excel)).toEqual(marked);
  });
});

describe('a workbook whose structure is protected', () => {
  it('takes no sheet, and says so before anything is written', async () => {
    const excel = newExcel();
    excel.book.Protection.Protected = true;
    const before = stateOf(excel);
    const refusal = await refusalOf(excel.host.apply(changes));
    expect(said(refusal)).toBe('工作簿的结构有保护，不能增减工作表，没有写入。请先撤销工作簿保护。');
    expect(stateOf(excel)).toEqual(before);
  });

  it('takes mended cells and colours, and gives them back from the XML part alone', async () => {
    const excel = newExcel();
    excel.book.Protection.Protected = true;
    const before = stateOf(excel);
    await excel.host.apply([...written, ...coloured]);
    expect(excel.book.sheets).toHaveLength(1);
    expect(excel.sheet.grid.at(3, 1)?.value).toBe(45473);
    await new ExcelHost().restore();
    expect(stateOf(excel)).toEqual(before);
  });

  it('keeps the marks whole when it was protected after marking', async () => {
    const excel = newExcel();
    await excel.host.apply(changes);
    excel.book.Protection.Protected = true;
    const marked = stateOf(excel);
    expect((await refusalOf(excel.host.restore())).detail).toEqual({ reason: 'structure' });
    expect(stateOf(excel)).toEqual(marked);
  });
});

describe('a filtered ledger', () => {
  const filters = [
    [
      'by the sheet’s filter',
      (excel: ReturnType<typeof newExcel>): void => {
        excel.sheet.filterArea = { firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 2 };
        excel.sheet.filtered = true;
        excel.sheet.hiddenRows.add(2);
      },
    ],
    [
      'by the filter of a table',
      (excel: ReturnType<typeof newExcel>): void => {
        const area = { firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 2 };
        const table = excel.sheet.addTable({ name: '表1', area, headerRows: 1, totalRows: 0 });
        table.AutoFilter.IsDataFiltered = true;
        excel.sheet.filtered = true;
        excel.sheet.hiddenRows.add(2);
      },
    ],
  ] as const;

  it.each(filters)('%s is told as filtered and takes no cells', async (_, filter) => {
    const excel = newExcel();
    filter(excel);
    const before = stateOf(excel);
    expect((await excel.host.read()).sheets[0]?.filtered).toBe(true);
    const refusal = await refusalOf(excel.host.apply(written));
    expect(said(refusal)).toBe('《组织生活》正在筛选，没有写入。请先清除筛选。');
    expect(stateOf(excel)).toEqual(before);
  });

  it.each(filters)('%s takes colours: they have no rows to mistake', async (_, filter) => {
    const excel = newExcel();
    filter(excel);
    await excel.host.apply(coloured);
    expect(excel.sheet.rules[0]?.areas).toEqual([
      { firstRow: 2, lastRow: 2, firstColumn: 0, lastColumn: 0 },
      { firstRow: 3, lastRow: 3, firstColumn: 2, lastColumn: 2 },
    ]);
  });

  it.each(filters)('%s after marking: nothing is restored until the filter is cleared', async (_, filter) => {
    const excel = newExcel();
    const before = stateOf(excel);
    await excel.host.apply(written);
    filter(excel);
    expect((await refusalOf(excel.host.restore())).code).toBe('filtered');
    expect(excel.sheet.grid.at(3, 1)?.value).toBe(45473);
    excel.sheet.filtered = false;
    excel.sheet.Tables.Items = [];
    await excel.host.restore();
    expect(stateOf(excel)).toEqual(before);
  });
});

it('rows hidden by hand are written like all others', async () => {
  const excel = newExcel();
  excel.sheet.hiddenRows.add(3);
  const before = stateOf(excel);
  await excel.host.apply(changes);
  expect(excel.sheet.grid.at(3, 1)?.value).toBe(45473);
  expect(excel.sheet.grid.at(3, 3)?.value).toBe('=红');
  await excel.host.restore();
  expect(stateOf(excel)).toEqual(before);
});

it.each(['一'.repeat(32), '整推[1]', '整推:1', '整推/1', '整推?', "'整推", ''])(
  'a sheet cannot be called “%s”',
  async (name) => {
    const excel = newExcel();
    const before = stateOf(excel);
    const named = changes.map((change) =>
      change.kind === 'addSheet' ? { ...change, drawing: { ...change.drawing, name } } : change,
    );
    expect((await refusalOf(excel.host.apply(named))).detail).toEqual({ sheet: name, reason: 'sheet-name' });
    expect(stateOf(excel)).toEqual(before);
  },
);

it('a sheet is the same whatever its capitals', async () => {
  const excel = newExcel();
  excel.book.Worksheets.Add('Sheet1');
  const named = changes.map((change) =>
    change.kind === 'addSheet' ? { ...change, drawing: { ...change.drawing, name: 'SHEET1' } } : change,
  );
  expect((await refusalOf(excel.host.apply(named))).detail).toEqual({ sheet: 'SHEET1', reason: 'sheet-exists' });
});

it.each(['Hidden', 'VeryHidden'])('a sheet that is %s is read and written, but not jumped to', async (visibility) => {
  const excel = newExcel();
  excel.book.Worksheets.Add('首页');
  excel.sheet.Visibility = visibility;
  const before = stateOf(excel);
  expect((await excel.host.read()).sheets[0]?.rowCount).toBe(4);
  await excel.host.apply(changes);
  await excel.host.restore();
  expect(stateOf(excel)).toEqual(before);
  expect(said(await refusalOf(excel.host.select(ledger, 'A1')))).toBe(
    '《组织生活》是隐藏的，不能跳过去。请先取消隐藏。',
  );
});

it('a sheet that is gone is not jumped to', async () => {
  const { host } = newExcel();
  expect(said(await refusalOf(host.select('没有这张表', 'A1')))).toContain('没有找到《没有这张表》');
});

it('a column never goes into a table nor right beside one, where Excel would draw it in', async () => {
  const excel = newExcel();
  const area = { firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 2 };
  excel.sheet.addTable({ name: '表1', area, headerRows: 1, totalRows: 0 });
  const before = stateOf(excel);
  const column = (at: number): readonly Change[] =>
    changes.flatMap((change) => (change.kind === 'addColumn' ? [{ ...change, column: at }] : []));
  expect((await refusalOf(excel.host.apply(column(3)))).detail.reason).toBe('taken');
  expect(stateOf(excel)).toEqual(before);
  await excel.host.apply(column(4));
  expect(excel.sheet.Tables.Items[0]?.area).toEqual(area);
  await excel.host.restore();
  expect(stateOf(excel)).toEqual(before);
});

it.each(['sheet-exists', 'sheet-name', 'no-sheet', 'taken', 'changed', 'half', 'excel'])(
  '“%s” has a sentence of its own in both languages',
  (reason) => {
    const code: RefusalCode = 'not-written';
    for (const language of ['zh-CN', 'en'] as const) {
      const plain = refusalSentence(code, {}, language);
      const exact = refusalSentence(code, { sheet: '台账', reason }, language);
      expect(exact).not.toBe(plain);
      expect(exact).not.toMatch(/[{}]|—/);
    }
  },
);
