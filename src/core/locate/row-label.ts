/** What the first words of a row say it is. Asked once for each different text of a workbook. */
import { compact } from '../text/normalise';
import { labelled } from './above';
import { DATE_LINE, EXAMPLE, MEAN, NOTE, SECTION, SIGNATURE, SUBTOTAL, TOTAL } from './words';

export type RowLabel = 'none' | 'total' | 'subtotal' | 'mean' | 'example' | 'note' | 'signature' | 'date' | 'section';

const LABELS: readonly RowLabel[] = [
  'none',
  'total',
  'subtotal',
  'mean',
  'example',
  'note',
  'signature',
  'date',
  'section',
];

/** Longer texts are records or notes, never labels of sums. */
const LONGEST_LABEL = 30;

function labelOf(text: string): RowLabel {
  const bare = compact(text);
  if (bare.length > LONGEST_LABEL) {
    return NOTE.test(bare)
      ? 'note'
      : SIGNATURE.test(bare.slice(0, 40))
        ? 'signature'
        : SECTION.test(bare)
          ? 'section'
          : 'none';
  }
  if (SUBTOTAL.test(bare)) return 'subtotal';
  if (MEAN.test(bare)) return 'mean';
  if (TOTAL.test(bare)) return 'total';
  if (EXAMPLE.test(bare)) return 'example';
  if (SIGNATURE.test(bare)) return 'signature';
  if (NOTE.test(bare)) return 'note';
  if (DATE_LINE.test(bare)) return 'date';
  const pair = labelled(text);
  if (pair !== null && TOTAL.test(pair.label.replace(/\(.*\)$/, ''))) return 'total';
  return SECTION.test(bare) ? 'section' : 'none';
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
