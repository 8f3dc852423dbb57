/** The stamp of a workbook that was examined, and how it is put in. */
import type { Checked } from '../examination';
import { isoOf } from '../model/calendar';
import type { Change } from '../model/change';
import type { Severity } from '../model/template';
import { asWritten } from '../model/upright';
import { withoutMarks } from '../own/without-marks';
import { makeStamp, stampProperties, type Stamp } from './stamp';

/** @param engine its version */
export function stampOf({ reading, findings }: Checked, engine: string): Stamp {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return makeStamp(withoutMarks(asWritten(reading.snapshot)), reading.template, {
    engine,
    asOf: isoOf(reading.asOf),
    confirm: count('confirm'),
    hint: count('hint'),
  });
}

/** Into the properties of the workbook; no cell is touched. */
export function stampChanges(stamp: Stamp): readonly Change[] {
  return stampProperties(stamp).map(([name, value]) => ({ kind: 'setProperty', name, value }));
}
