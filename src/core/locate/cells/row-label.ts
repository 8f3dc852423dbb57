/** What the first words of a row say it is. Asked once for each different text of a workbook. */
import { compact } from '../../text/normalise';
import { labelled } from './saying';
import {
  CARRIED,
  DATE_LINE,
  EXAMPLE,
  FACT,
  GROUPED,
  MEAN,
  NOTE,
  PART,
  SECTION,
  SIGNATURE,
  SIGNER,
  STATISTIC,
  SUBTOTAL,
  TOTAL,
} from './words';

const LABELS = [
  'none',
  'total',
  'subtotal',
  'mean',
  /** 青山村 汇总 */
  'grouped',
  'example',
  'note',
  'signature',
  /** 审核人, without a colon: the name stands beside. */
  'signer',
  'date',
  'section',
  /** 其中：薄弱村 */
  'part',
  /** 承前页 */
  'carried',
  /** Some other label and its value: 备案号：12. */
  'pair',
  /** 最高, 中位数. */
  'statistic',
  /** 支部数量: a figure of the whole table may stand beside. */
  'fact',
] as const;
export type RowLabel = (typeof LABELS)[number];

/** Longer texts are records or notes, never labels of sums. */
const LONGEST_LABEL = 30;

/** 合计 Total, Total: the same word in another language, or only there. */
function inChinese(bare: string): string {
  if (/^(?:grand)?totals?[:：]?$/i.test(bare)) return '合计';
  return bare.replace(/^(?:grand|sub)?total[/(]?(?=[合总小])|[/(]?(?:grand|sub)?total\)?$/gi, '');
}

/** For a few texts; the labels of a whole column are asked of `RowLabels`. */
export function labelOf(text: string): RowLabel {
  const bare = inChinese(compact(text));
  if (bare.length > LONGEST_LABEL) {
    if (NOTE.test(bare)) return 'note';
    return SIGNATURE.test(bare.slice(0, 40)) ? 'signature' : SECTION.test(bare) ? 'section' : 'none';
  }
  if (CARRIED.test(bare)) return 'carried';
  if (SUBTOTAL.test(bare)) return 'subtotal';
  if (MEAN.test(bare)) return 'mean';
  if (TOTAL.test(bare)) return 'total';
  if (GROUPED.test(bare)) return 'grouped';
  if (EXAMPLE.test(bare)) return 'example';
  if (SIGNATURE.test(bare)) return 'signature';
  if (SIGNER.test(bare)) return 'signer';
  if (NOTE.test(bare)) return 'note';
  if (DATE_LINE.test(bare)) return 'date';
  const pair = labelled(text);
  if (pair !== null && TOTAL.test(pair.label.replace(/\(.*\)$/, ''))) return 'total';
  if (SECTION.test(bare)) return 'section';
  if (PART.test(bare)) return 'part';
  if (pair !== null) return 'pair';
  return STATISTIC.test(bare) ? 'statistic' : FACT.test(bare) ? 'fact' : 'none';
}

/** Remembers the answers by the index of the text. */
export class RowLabels {
  private readonly known: Uint8Array;

  constructor(private readonly strings: readonly string[]) {
    this.known = new Uint8Array(strings.length);
  }

  of(index: number): RowLabel {
    const known = this.known[index] ?? 0;
    if (known > 0) return LABELS[known - 1] ?? 'none';
    const label = labelOf(this.strings[index] ?? '');
    this.known[index] = LABELS.indexOf(label) + 1;
    return label;
  }
}
