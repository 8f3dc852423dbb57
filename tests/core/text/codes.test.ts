import { isoOf } from '../../../src/core/model/calendar';
import {
  idBirth,
  idCheck,
  idSex,
  maskId,
  modernId,
  readIdFromNumber,
  readIdNumber,
} from '../../../src/core/text/id-number';
import { readPhone } from '../../../src/core/text/phone';
import { readRegionCode } from '../../../src/core/text/region-code';
import { readUscc, readUsccFromNumber, usccCheck } from '../../../src/core/text/uscc';
import { told } from './told';

/** Made-up numbers: no such region exists. */
const BODY = '00000119900307001';
const ID = BODY + idCheck(BODY);

describe('an identity number', () => {
  test('the check of the published example is right', () => {
    expect(idCheck('11010519491231002')).toBe('X');
    expect(idCheck('44052418800101001')).toBe('4');
  });
  test.each([
    ['as it should be', '11010519491231002X', '11010519491231002X'],
    ['a small x', '11010519491231002x', '11010519491231002X [normalised→110105********002X]'],
    ['spaces', '110105 19491231 002X', '11010519491231002X [normalised→110105********002X]'],
    ['an apostrophe', "'11010519491231002X", '11010519491231002X [normalised→110105********002X]'],
    ['full width', '１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X [normalised→110105********002X]'],
    ['a wrong check', '110105194912310021', '110105194912310021 [id-checksum→X]'],
    ['15 digits of before', '110105491231002', '110105491231002 [id-length→110105********002X]'],
    ['a word in brackets behind', '11010519491231002X（已核）', '11010519491231002X [normalised→110105********002X]'],
    ['a digit missing', '1101051949123100X', 'unreadable [id-length→18]'],
    ['masked in the workbook', '110105********002X', 'unreadable [id-length→*]'],
    ['a letter O', '3607232017304031O51', 'unreadable [id-length→18]'],
    ['a letter O among 18', '11O10519491231002X', 'unreadable [id-length→18]'],
    ['a birthday that is none', '110105199002300017', 'unreadable [id-length→18]'],
    ['a scientific number', '5.11E+17', 'unreadable [id-lost-digits]'],
    ['lost last digits', '110105194912310000', 'unreadable [id-lost-digits]'],
    ['none', '无', 'none 无'],
    ['nothing', ' ', 'blank'],
  ])('%s', (_title, text, expected) => {
    expect(told(readIdNumber(text))).toBe(expected);
  });
  test('000 at the end is no loss where the check is right', () => {
    const bodies = Array.from({ length: 250 }, (_, i) => `110105194912${String(10 + (i % 20))}${String(i % 9)}00`);
    const right = bodies.find((body) => idCheck(body) === '0') ?? '';
    expect(told(readIdNumber(`${right}0`))).toBe(`${right}0`);
  });
  test('a number cell has lost three of 18 digits and none of 15', () => {
    expect(told(readIdFromNumber(110105194912310000))).toBe('unreadable [id-lost-digits]');
    expect(told(readIdFromNumber(5.11e17))).toBe('unreadable [id-lost-digits]');
    expect(told(readIdFromNumber(110105491231002))).toBe('110105491231002 [id-length→110105********002X]');
  });
  test('is masked in every remark', () => {
    for (const text of ['11010519491231002x', '110105194912310021', '1101051949123100X', '110105194912310000']) {
      const read = readIdNumber(text);
      const said = JSON.stringify('remarks' in read ? read.remarks : []);
      expect(said).not.toContain('19491231');
      expect(said).toContain('*');
    }
    expect(maskId('11010519491231002X')).toBe('110105********002X');
    expect(maskId('1234567')).toBe('12***67');
    expect(maskId('123')).toBe('***');
  });
  test('tells birth and sex, old or new', () => {
    expect(isoOf(idBirth(ID) ?? 0)).toBe('1990-03-07');
    expect(idSex(ID)).toBe('male');
    expect(idSex('11010519491231002X')).toBe('female');
    expect(isoOf(idBirth('110105491231002') ?? 0)).toBe('1949-12-31');
    expect(idSex('110105491231002')).toBe('female');
    expect(modernId('110105491231002')).toBe('11010519491231002X');
    expect(idBirth('11010519900230001X')).toBeNull();
  });
});

describe('a credit code', () => {
  test('the check of the standard finds the last character', () => {
    expect(usccCheck('91350100M000100Y4')).toBe('3');
    expect(usccCheck('91350100M000100I4')).toBe('');
  });
  test.each([
    ['91350100M000100Y43', '91350100M000100Y43'],
    ['91350100m000100y43', '91350100M000100Y43 [normalised→91350100M000100Y43]'],
    ['9135 0100 M000 100Y 43', '91350100M000100Y43 [normalised→91350100M000100Y43]'],
    ['91350203M0001QAY9B', '91350203M0001QAY9B [uscc-checksum→4]'],
    ['91350100M000100O43', 'unreadable [pattern]'],
    ['9135', 'unreadable [pattern]'],
    ['9.1E+17', 'unreadable [id-lost-digits]'],
    ['—', 'none —'],
    ['', 'blank'],
  ])('%j → %s', (text, expected) => {
    const got = told(readUscc(text));
    expect(got.replace(/(checksum→).*/, '$1')).toBe(expected.replace(/(checksum→).*/, '$1'));
  });
  test('kept as a number it has lost its end', () => {
    expect(told(readUsccFromNumber(9.135010000001e16))).toBe('unreadable [id-lost-digits]');
  });
});

describe('a telephone number', () => {
  test.each([
    ['13812345678', '13812345678'],
    ['138 1234 5678', '13812345678 [normalised→13812345678]'],
    ['138-1234-5678', '13812345678 [normalised→13812345678]'],
    ['+8613812345678', '13812345678 [normalised→13812345678]'],
    ['１３８１２３４５６７８', '13812345678 [normalised→13812345678]'],
    ['0510-87654321', '0510-87654321'],
    ['(0510)87654321', '0510-87654321 [normalised→0510-87654321]'],
    ['87654321', '87654321'],
    ['13812345678、0510-87654321', '13812345678、0510-87654321'],
    ['13812345678/13912345678', '13812345678、13912345678 [normalised→13812345678、13912345678]'],
    ['13812345678 13912345678', '13812345678、13912345678 [normalised→13812345678、13912345678]'],
    ['13812345678（微信同号）', '13812345678 [normalised→13812345678]'],
    ['+86-138-1234-5678', '13812345678 [normalised→13812345678]'],
    ['138.1234.5678', '13812345678 [normalised→13812345678]'],
    ['手机：13812345678', '13812345678 [normalised→13812345678]'],
    ['手机13812345678、座机0510-87654321', '13812345678、0510-87654321 [normalised→13812345678、0510-87654321]'],
    ['1381234567', '1381234567 [phone-shape]'],
    ['12812345678', '12812345678 [phone-shape]'],
    ['138123456789', '138123456789 [phone-shape]'],
    ['张三', 'unreadable [phone-shape]'],
    ['无', 'none 无'],
    ['', 'blank'],
  ])('%j → %s', (text, expected) => {
    expect(told(readPhone(text))).toBe(expected);
  });
});

describe('a region code', () => {
  test.each([
    ['320281', '320281'],
    ['320281001', '320281001'],
    ['320281001201', '320281001201'],
    ['320281.0', '320281 [normalised→320281]'],
    ['３２０２８１', '320281 [normalised→320281]'],
    ['990281', '990281 [region-unknown]'],
    ['3202', '3202 [region-unknown]'],
    ['江城', 'unreadable [region-unknown]'],
    ['/', 'none /'],
    ['', 'blank'],
  ])('%j → %s', (text, expected) => {
    expect(told(readRegionCode(text))).toBe(expected);
  });
});
