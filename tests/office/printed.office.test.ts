/** What LibreOffice prints of a workbook that we write: hidden sheets are for programs. */
import { createWorkbook } from '../../src/hosts/xlsx/write';
import { drawnSheet } from '../hosts/xlsx/write/every-change';
import { convert, onDisk } from './programs';
import { codec } from './samples';

const pagesOf = (pdf: Uint8Array | undefined): number =>
  Buffer.from(pdf ?? [])
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test('hidden sheets take no page', async () => {
  const shown = drawnSheet('总表', '明细');
  const workbooks = new Map([['alone.xlsx', await createWorkbook([shown], { codec })]]);
  for (const visibility of ['visible', 'hidden', 'veryHidden'] as const)
    workbooks.set(
      `${visibility}.xlsx`,
      await createWorkbook([shown, { ...drawnSheet('明细', '总表'), visibility }], { codec }),
    );
  const printed = convert(onDisk(workbooks), 'pdf');
  const [alone = 0, visible = 0, hidden, veryHidden] = ['alone', 'visible', 'hidden', 'veryHidden'].map((name) =>
    pagesOf(printed.get(name)),
  );
  expect(alone).toBeGreaterThan(0);
  expect(visible).toBeGreaterThan(alone);
  expect([hidden, veryHidden]).toEqual([alone, alone]);
}, 120_000);
