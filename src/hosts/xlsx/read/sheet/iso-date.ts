/** Dates as cells of type "d" write them: ISO 8601. */
import { serialOf } from '../../../../core/model/calendar';

const written =
  /^\s*(?:(\d{4})-?(\d{2})-?(\d{2}))?T?(?:(\d{2}):?(\d{2})(?::?(\d{2}(?:[.,]\d+)?))?)?(?:Z|[+-]\d{2}:?\d{2})?\s*$/;
const secondsADay = 86_400;

/** The serial of "2024-06-30", "2024-06-30T08:30:00.000Z" or "08:30:00"; null for anything else. The zone is left aside, as Excel does. */
export function serialOfIsoTime(text: string): number | null {
  const parts = written.exec(text);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  if (year === undefined && hour === undefined) return null;
  const date = year === undefined ? 0 : serialOf(Number(year), Number(month), Number(day));
  if (date === null) return null;
  const seconds = Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number((second ?? '0').replace(',', '.'));
  return seconds > secondsADay ? null : date + seconds / secondsADay;
}
