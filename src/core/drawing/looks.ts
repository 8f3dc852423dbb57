/**
 * The roles of drawn cells as formats; one look for all sheets that we write, into a file or in Excel. Only fonts that
 * every Chinese office has: 宋体 and 黑体. Thin black lines, little colour: the sheets are printed and handed to superiors.
 */
import type { StyleRole } from '../model/drawing';
import type { Lettering } from './row-heights';

export type Horizontal = 'left' | 'center' | 'right';

export interface Look {
  readonly font: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  readonly underlined: boolean;
  readonly align: Horizontal;
  readonly wrap: boolean;
  readonly lines: boolean;
  readonly fill: string | null;
  readonly numberFormat: string;
  readonly unlocked: boolean;
}

const plain: Look = {
  font: '宋体',
  size: 11,
  bold: false,
  colour: '#000000',
  underlined: false,
  align: 'left',
  wrap: false,
  lines: true,
  fill: null,
  numberFormat: 'General',
  unlocked: false,
};
const total: Look = { ...plain, bold: true, wrap: true, fill: '#F2F2F2' };

export const looks: Readonly<Record<StyleRole, Look>> = {
  title: { ...plain, font: '黑体', size: 20, align: 'center', lines: false },
  subtitle: { ...plain, font: '黑体', size: 12, lines: false },
  unitLine: { ...plain, lines: false },
  header: { ...plain, font: '黑体', align: 'center', wrap: true, fill: '#DDEBF7' },
  text: plain,
  wrapped: { ...plain, wrap: true },
  typed: { ...plain, wrap: true, numberFormat: '@' },
  centre: { ...plain, align: 'center', wrap: true },
  int: { ...plain, align: 'center', numberFormat: '0' },
  score: { ...plain, align: 'right', numberFormat: '0.00' },
  percent: { ...plain, align: 'right', numberFormat: '0.00%' },
  ratio: { ...plain, align: 'right', numberFormat: '0.0000' },
  money: { ...plain, align: 'right', numberFormat: '0.00' },
  date: { ...plain, align: 'center', numberFormat: 'yyyy-mm-dd' },
  total: { ...total, align: 'center' },
  totalScore: { ...total, wrap: false, align: 'right', numberFormat: '0.00' },
  totalPercent: { ...total, wrap: false, align: 'right', numberFormat: '0.00%' },
  totalMoney: { ...total, wrap: false, align: 'right', numberFormat: '0.00' },
  note: { ...plain, size: 10, lines: false, wrap: true },
  legend: { ...plain, size: 10, align: 'center' },
  link: { ...plain, align: 'center', wrap: true, colour: '#0563C1', underlined: true },
  signature: { ...plain, lines: false },
  input: { ...plain, wrap: true, fill: '#FFFFF0', unlocked: true },
  code: { ...plain, align: 'center', numberFormat: '@' },
};

export const lettering: Lettering = (role) => ({ size: looks[role].size, wraps: looks[role].wrap });
