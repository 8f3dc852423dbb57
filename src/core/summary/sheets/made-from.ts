/**
 * From which ledgers each output sheet is made, for 来源. Left out are the sheets that speak of the workbooks themselves
 * (O01–O03). The roster of organisations stands behind nearly all: it says which unit a branch belongs to.
 */

import { ledgersBehind } from '../../indices';
import type { Template } from '../../model/template';

export type MadeFrom = readonly (readonly [sheet: string, ledgers: readonly string[]])[];

export function madeFrom(template: Template): MadeFrom {
  // Behind the fortress index of a branch and with it behind means, elements and grades.
  const indexLedgers = ledgersBehind(template, 'fortress');
  const pioneerLedgers = ['T03', ...ledgersBehind(template, 'pioneer')];
  return [
    ['O04', ['T02', 'T03', 'T07', 'T08', 'T10', 'T11', 'T12', 'T13', 'T15']],
    ['O05', [...indexLedgers, ...pioneerLedgers]],
    ['O06', indexLedgers],
    ['O07', ['T01', 'T02', 'T03']],
    ['O08', ['T01', 'T02', 'T03']],
    ['O09', ['T02', 'T03', 'T13', 'T14']],
    ['O10', ['T02', 'T03', 'T13', 'T14']],
    ['O11', indexLedgers],
    ['O12', indexLedgers],
    ['O13', pioneerLedgers],
    ['O14', ['T03', 'T07']],
    ['O15', ['T03', 'T07']],
    ['O16', ['T02', 'T03', 'T04', 'T05', 'T06', 'T07', 'T10']],
    ['O17', ['T03', 'T08']],
    ['O18', ['T03', 'T11']],
    ['O19', ['T03', 'T11']],
    ['O20', ['T03', 'T12']],
    ['O21', ['T03', 'T13']],
    ['O22', ['T03', 'T15']],
    ['O23', [...indexLedgers, ...pioneerLedgers]],
    ['O24', indexLedgers],
    ['O25', ['T01', 'T02', 'T03', 'T13', 'T14']],
    ['O26', ['T02', 'T03', 'T13']],
    ['O27', [...indexLedgers, 'T01', 'T06', 'T21', 'T23']],
    ['O28', [...indexLedgers, 'T06', 'T15', 'T21', 'T23']],
    ['O29', ['T16']],
    ['O30', ['T17']],
    ['O31', ['T18']],
    ['O32', ['T02', 'T05', 'T06', 'T13', 'T14', 'T18', 'T22']],
    ['O33', ['T03', 'T19']],
    ['O34', ['T02', 'T03', 'T20']],
    ['O35', ['T03', 'T21']],
    ['O36', ['T03']],
  ];
}
