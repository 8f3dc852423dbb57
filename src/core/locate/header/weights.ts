/** Rows of weights under a header: 权重, 满分. */
import { CellKind } from '../../model/snapshot';
import type { RowLook, Unit } from '../cells/look';
import { unitOver } from '../cells/look';

/**
 * Rows of numbers that weigh the columns: no key stands before them, and they add up to a whole or no value below is
 * more than its weight.
 */
export function isWeights(look: RowLook, below: readonly RowLook[]): boolean {
  const { units } = look;
  if (units.length < 2 || look.covered[0] === 1 || look.overhung[0] === 1) return false;
  const numbers = units.map(numberOf);
  if (numbers.some((number) => Number.isNaN(number) || number <= 0)) return false;
  const keyed = below.filter((row) => row.covered[0] === 1 && row.units.length >= units.length * 0.5);
  if (keyed.length === 0 || keyed.length < below.length * 0.6) return false;
  const sum = numbers.reduce((total, number) => total + number, 0);
  const rest = sum - (numbers.at(-1) ?? 0);
  const whole = [1, 100].some((all) => Math.abs(sum - all) < 1e-6 || Math.abs(rest - all) < 1e-6);
  if (whole) return true;
  return (
    units.length >= 3 &&
    units.every((unit, i) => {
      const values = keyed.map((row) => unitOver(row, unit.column)).filter((each) => each !== undefined);
      return values.every((value) => numberOf(value) <= (numbers[i] ?? 0) || Number.isNaN(numberOf(value)));
    })
  );
}

function numberOf(unit: Unit): number {
  const figure = unit.kind === CellKind.number || unit.shape === 'percent' || unit.shape === 'number';
  if (!figure) return NaN;
  const number = Number.parseFloat(unit.cell.bare.replaceAll(',', ''));
  return unit.shape === 'percent' && unit.kind === CellKind.text ? number / 100 : number;
}
