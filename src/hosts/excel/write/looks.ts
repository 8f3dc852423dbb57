/** The roles of drawn cells as Excel formats; one look for all sheets that we write. */
import type { Lettering } from '../../../core/drawing/row-heights';
import type { StyleRole } from '../../../core/model/drawing';

export interface Look {
  readonly bold: boolean;
  readonly size: number;
  readonly align: 'Left' | 'Center' | 'Right';
  readonly wrap: boolean;
  readonly border: boolean;
  readonly fill: string | null;
  readonly font: string | null;
  readonly numberFormat: string | null;
}

const plain: Look = {
  bold: false,
  size: 10.5,
  align: 'Left',
  wrap: false,
  border: true,
  fill: null,
  font: null,
  numberFormat: null,
};

export const bodyFont = '宋体';

export const looks: Readonly<Record<StyleRole, Look>> = {
  title: { ...plain, bold: true, size: 18, align: 'Center', border: false },
  subtitle: { ...plain, bold: true, size: 12, border: false },
  unitLine: { ...plain, border: false },
  header: { ...plain, bold: true, align: 'Center', wrap: true, fill: '#F2F2F2' },
  text: plain,
  wrapped: { ...plain, wrap: true },
  typed: { ...plain, wrap: true, numberFormat: '@' },
  centre: { ...plain, align: 'Center', wrap: true },
  int: { ...plain, align: 'Center', numberFormat: '0' },
  score: { ...plain, align: 'Right', numberFormat: '0.00' },
  percent: { ...plain, align: 'Right', numberFormat: '0.00%' },
  ratio: { ...plain, align: 'Right', numberFormat: '0.0000' },
  money: { ...plain, align: 'Right', numberFormat: '0.00' },
  date: { ...plain, align: 'Center', numberFormat: 'yyyy-mm-dd' },
  total: { ...plain, bold: true, align: 'Center', fill: '#FFF7E5' },
  totalScore: { ...plain, bold: true, align: 'Right', numberFormat: '0.00', fill: '#FFF7E5' },
  totalPercent: { ...plain, bold: true, align: 'Right', numberFormat: '0.00%', fill: '#FFF7E5' },
  totalMoney: { ...plain, bold: true, align: 'Right', numberFormat: '0.00', fill: '#FFF7E5' },
  note: { ...plain, border: false, wrap: true, size: 9 },
  legend: { ...plain, align: 'Center' },
  link: { ...plain, align: 'Center', wrap: true, font: '#0563C1' },
  signature: { ...plain, border: false },
  input: { ...plain, wrap: true, fill: '#FFFFF0' },
  code: { ...plain, align: 'Center', numberFormat: '@' },
};

export const lettering: Lettering = (role) => ({ size: looks[role].size, wraps: looks[role].wrap });
