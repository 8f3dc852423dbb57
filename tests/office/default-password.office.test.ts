/** LibreOffice opens the encrypted workbooks that the tests make, as we do: they are encrypted as others do it. */
import { openWorkbook } from '../../src/hosts/xlsx';
import { nodeCodec } from '../../src/hosts/xlsx/node';
import { readXls } from '../../src/hosts/xlsx/xls/read-xls';
import { encryptedWorkbook } from '../hosts/xlsx/read/encrypt-xls';
import { valuesOf } from '../hosts/xlsx/read/made-workbook';
import { convert, onDisk } from './programs';

const rows = [['党支部', '人数'], ...Array.from({ length: 400 }, (_, n) => [`第${String(n)}党支部`, n])];

test('with the password that every copy of Excel knows, and without a question', async () => {
  // Of the younger kind LibreOffice opens none with this password.
  const made = new Map([['台账.xls', encryptedWorkbook(rows, 'VelvetSweatshop', 'weak')]]);
  const bytes = convert(onDisk(made), 'xlsx').get('台账') ?? new Uint8Array(0);
  const opened = await openWorkbook('台账.xlsx', bytes, { codec: nodeCodec, readXls });
  expect(valuesOf(await opened.read())).toEqual(rows);
});
