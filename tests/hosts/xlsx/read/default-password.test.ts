/** Workbooks whose structure is protected open without a question in Excel, and here. */
import { rc4 } from '../../../../src/hosts/xlsx/xls/rc4';
import { makeStream, numberCell } from './biff-maker';
import { encryptedStream, encryptedWorkbook, type Encryption } from './encrypt-xls';
import { read, refusalOf, valuesOf } from './made-workbook';

const rows = [['党支部', '人数'], ...Array.from({ length: 400 }, (_, n) => [`第${String(n)}党支部`, n])];

const kinds: readonly Encryption[] = ['weak', 40, 128];

test.each(kinds)('an old workbook with the password that every copy of Excel knows is read, %s', async (encryption) => {
  const snapshot = await read(encryptedWorkbook(rows, 'VelvetSweatshop', encryption), '台账.xls');
  expect(valuesOf(snapshot)).toEqual(rows);
});

test('so is one without a container around it', async () => {
  const stream = makeStream([], [{ name: '表', records: [numberCell(0, 0, 0, 85)] }]);
  const bytes = new Uint8Array(encryptedStream(stream, 'VelvetSweatshop', 'weak'));
  expect(valuesOf(await read(bytes, '表.xls'))).toEqual([[85]]);
});

test.each(kinds)('one with a password of its own is refused, %s', async (encryption) => {
  expect(await refusalOf(read(encryptedWorkbook(rows, '秘密', encryption), '台账.xls'))).toBe('encrypted');
});

test('a record of the encryption that is cut off is one that nobody can open', async () => {
  const whole = encryptedStream(makeStream([], [{ name: '表', records: [] }]), 'VelvetSweatshop', 128);
  const length = 16 + 4;
  for (const kept of [0, 2, 6, 12, 30, 60]) {
    const cut = Buffer.concat([whole.subarray(0, length + 4 + kept), Buffer.alloc(0)]);
    cut.writeUInt16LE(kept, length + 2);
    expect([kept, await refusalOf(read(new Uint8Array(cut), '表.xls'))]).toEqual([kept, 'encrypted']);
  }
});

// Published with the cipher.
test.each([
  ['Key', 'Plaintext', 'bbf316e8d940af0ad3'],
  ['Wiki', 'pedia', '1021bf0420'],
  ['Secret', 'Attack at dawn', '45a01f645fc35b383552544b9bf5'],
])('RC4 with the key %s', (key, text, coded) => {
  const bytes = Buffer.from(text, 'latin1');
  rc4(Buffer.from(key, 'latin1'), bytes);
  expect(bytes.toString('hex')).toBe(coded);
});
