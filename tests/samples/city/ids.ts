/**
 * Numbers that pass every check and belong to nobody: no province has the code 99, and the telephone
 * numbers all lie in one run of thousands that starts with zeros.
 */
import { iso } from './days';

const NO_SUCH_COUNTY = '990181';
/** So many people of one county and birthday can be told apart. */
const PER_COUNTY = 500;

/** GB 11643: eighteen characters, the last from the first seventeen. */
export function idNumber(birth: number, female: boolean, serial: number): string {
  const order = (serial % PER_COUNTY) * 2 + (female ? 0 : 1);
  const county = 990_101 + ((80 + Math.floor(serial / PER_COUNTY)) % 99);
  const digits = String(county) + iso(birth).replaceAll('-', '') + String(order).padStart(3, '0');
  return digits + idCheck(digits);
}

export function idCheck(digits: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(digits.charAt(i)) * (2 ** (17 - i) % 11);
  return '10X98765432'.charAt(sum % 11);
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100: department, region, the organisation's own code (GB 11714), check. */
export function creditCode(department: string, serial: number): string {
  const own = `MJ${String(100_000 + serial * 37)}`;
  const code = department + NO_SUCH_COUNTY + own + ownCheck(own);
  let sum = 0;
  let weight = 1;
  for (const character of code) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return code + ALPHABET.charAt((31 - (sum % 31)) % 31);
}

function ownCheck(own: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * parseInt(own.charAt(i), 36), 0);
  return '0123456789X0'.charAt(11 - (sum % 11));
}

export function mobile(serial: number): string {
  return `1990000${String(serial % 10_000).padStart(4, '0')}`;
}

export function landline(serial: number): string {
  return `0990-600${String(serial % 10_000).padStart(4, '0')}`;
}
