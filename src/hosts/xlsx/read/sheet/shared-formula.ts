/**
 * Formulas that a sheet writes once for many cells: the master's text with its relative references moved along.
 * The master is taken apart once; every further cell costs only the gluing together.
 */
import { tokenize, tokenTypes } from '@borgar/fx';
import { columnIndex, columnName } from '../../../../core/model/address';
import { excelColumns, excelRows } from './cell-store';

/** A row or column number in a formula, from 0. */
interface Moving {
  readonly axis: 'row' | 'column';
  readonly index: number;
}

type Piece = string | Moving;

export interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly pieces: readonly Piece[];
}

/** @param formula without "=", as it stands in the cell (row, column). */
export function shareFormula(formula: string, row: number, column: number): SharedFormula {
  const pieces: Piece[] = [];
  for (const token of tokenize(formula)) {
    if (isReference(token.type)) pieces.push(...referencePieces(token.value));
    else pieces.push(token.value);
  }
  return { row, column, pieces: joined(pieces) };
}

/** The formula as it reads in another cell. References that leave the sheet come in again on the other side, as in Excel. */
export function formulaAt(shared: SharedFormula, row: number, column: number): string {
  const down = row - shared.row;
  const right = column - shared.column;
  let text = '';
  for (const piece of shared.pieces) {
    if (typeof piece === 'string') text += piece;
    else if (piece.axis === 'row') text += String(wrapped(piece.index + down, excelRows) + 1);
    else text += columnName(wrapped(piece.index + right, excelColumns));
  }
  return text;
}

function isReference(type: string): boolean {
  return type === tokenTypes.REF_RANGE || type === tokenTypes.REF_BEAM || type === tokenTypes.REF_TERNARY;
}

/** "'Sheet 1'!A$1:B2" → "'Sheet 1'!", column 0, "$1:", column 1, row 1. */
function referencePieces(reference: string): readonly Piece[] {
  const cellsFrom = reference.lastIndexOf('!') + 1;
  const pieces: Piece[] = [reference.slice(0, cellsFrom)];
  const corner = /(\$?)([A-Za-z]{1,3})(?![A-Za-z])|(\$?)(\d+)|[^$A-Za-z\d]+|./g;
  for (const [whole, dollarColumn, letters, dollarRow, digits] of reference.slice(cellsFrom).matchAll(corner)) {
    if (letters !== undefined && dollarColumn === '') pieces.push({ axis: 'column', index: columnIndex(letters) });
    else if (digits !== undefined && dollarRow === '') pieces.push({ axis: 'row', index: Number(digits) - 1 });
    else pieces.push(whole);
  }
  return pieces;
}

/** Neighbouring texts as one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}

function wrapped(index: number, size: number): number {
  return ((index % size) + size) % size;
}
