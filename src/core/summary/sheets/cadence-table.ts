/** O32 例会、清单、督办、考评、考核执行情况: what should have been held by this day, what was, and which is missing. */
import type { Page } from '../../drawing';
import { dayOf, lastDayOf, serialOf } from '../../model/calendar';
import type { Consolidation } from '../consolidation';
import { yearOfStates } from '../figures/annual-parts';
import { firstFew } from '../layout/first-few';
import { plainPage } from '../layout/plain-page';
import { rowsOf } from '../rows';
import { lookupOf } from '../state/period-state';
import { endOf, monthsOf } from '../state/periods';

const shownMissing = 6;

/** One time at which something was to be held: its name, first and last day. */
interface Turn {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export function cadencePage(consolidation: Consolidation): Page {
  const { template, asOf } = consolidation.reading;
  const year = dayOf(asOf)?.year ?? template.year;
  const days = (code: string, field: string, keep: (kind: string) => boolean = () => true): readonly number[] =>
    rowsOf(consolidation.reading, code)
      .filter((row) => keep(row.text('meetKind')))
      .flatMap((row) => row.number(field) ?? []);
  const meetings = (kind: string): readonly number[] => days('T22', 'date', (own) => own === kind);
  const held: Readonly<
    Record<string, { readonly turns: readonly Turn[]; readonly days: readonly number[]; readonly late: number }>
  > = {
    weekly: { turns: weeks(year, asOf), days: meetings('周例会'), late: 0 },
    monthly: { turns: spans(year, 1, asOf), days: [...days('T02', 'month'), ...monthsTold(consolidation)], late: 0 },
    quarterly: { turns: spans(year, 3, asOf), days: [...days('T14', 'issueDate'), ...meetings('季督办会')], late: 0 },
    // The assessment of a half-year or year meets towards its end or in the weeks after: in July it is the first half's.
    halfYear: {
      turns: endings(spans(year, 6, asOf), 31),
      days: [...meetings('半年考评会'), ...assessed(consolidation)],
      late: 45,
    },
    annual: {
      turns: endings(spans(year, 12, asOf), 92),
      days: [...meetings('年度考核会'), ...days('T18', 'date')],
      late: 60,
    },
  };
  return plainPage(consolidation, 'O32', '机制执行', {
    needs: ['T22', 'T02', 'T14', 'T18', 'T05', 'T06'],
    right: '单位：次',
    frozenColumns: 1,
    tables: [
      {
        columns: [
          { key: 'name', header: '机制', width: 18, style: 'centre' },
          { key: 'should', header: '应有次数', width: 10, style: 'int' },
          { key: 'held', header: '已有次数', width: 10, style: 'int' },
          { key: 'missing', header: '缺哪次', width: 56, style: 'wrapped' },
          { key: 'last', header: '最近一次', width: 14, style: 'date' },
        ],
        rows: template.cadence.flatMap((mechanism) => {
          const known = held[mechanism.id];
          if (known === undefined) return [];
          const isOf = (turn: Turn, day: number): boolean =>
            Math.floor(day) >= turn.from && Math.floor(day) <= turn.to + known.late;
          const missing = known.turns.filter((turn) => !known.days.some((day) => isOf(turn, day)));
          // 述职 in June is no assessment of the year.
          const counts = (day: number): boolean => known.late === 0 || known.turns.some((turn) => isOf(turn, day));
          const past = known.days.filter((day) => day <= asOf && counts(day));
          return [
            {
              kind: 'plain' as const,
              cells: [
                mechanism.label,
                known.turns.length,
                known.turns.length - missing.length,
                missing.length === 0
                  ? known.turns.length === 0
                    ? '未到时间'
                    : '无'
                  : firstFew(
                      missing.map(({ name }) => name),
                      shownMissing,
                      '次',
                    ),
                past.length === 0
                  ? '—'
                  : latest(
                      mechanism.id,
                      past.reduce((last, day) => Math.max(last, day)),
                    ),
              ],
            },
          ];
        }),
      },
    ],
    notes: [
      '周按周一至周日计，应开次数为年初至截止日起始的周数；月、季、半年、年按已经结束的计；半年考评、年度考核以期末和期后开的为准，半年考评表已有得分的也计。只计台账中记有日期的；月清单连同往期汇总表记有任务进度的月份计；没有相应台账的按没有记录列出。',
    ],
  });
}

/** What is told by months has no day. */
function latest(mechanism: string, day: number): number | string {
  const { year, month } = dayOf(day) ?? {};
  return mechanism === 'monthly' ? `${String(year)}年${String(month)}月` : day;
}

/** Only the last days of each turn, so that the weeks after one are not yet the next. */
const endings = (turns: readonly Turn[], days: number): readonly Turn[] =>
  turns.map((turn) => ({ ...turn, from: Math.max(turn.from, turn.to - days + 1) }));

/** The first days of the months whose reports of tasks earlier summaries have taken in. */
function monthsTold({ history }: Consolidation): readonly number[] {
  return history
    .filter((state) => {
      const [first, last] = monthsOf(state.period);
      return first === last && lookupOf(state).all('task', 'done').length > 0;
    })
    .flatMap((state) => serialOf(endOf(state.period).year, endOf(state.period).month, 1) ?? []);
}

/** The last days of the half-years of which units have a score (O27), in this summary or an earlier one. */
function assessed(consolidation: Consolidation): readonly number[] {
  return yearOfStates(consolidation)
    .halves.filter(({ told }) => told.all('unit', 'half').some(({ number }) => number !== null))
    .flatMap(({ period }) => {
      const { year, month } = endOf(period);
      return serialOf(year, month, lastDayOf(year, month)) ?? [];
    });
}

/** Weeks that began in the year up to the day. The serial 2 is a Monday of the calendar from March 1900 on. */
function weeks(year: number, asOf: number): readonly Turn[] {
  const first = serialOf(year, 1, 1) ?? asOf;
  const turns: Turn[] = [];
  for (let from = first + ((9 - (first % 7)) % 7); from <= asOf; from += 7) {
    const to = from + 6;
    turns.push({ name: `${dayWords(from)}—${dayWords(to)}`, from, to });
  }
  return turns;
}

function dayWords(serial: number): string {
  const day = dayOf(serial);
  return day === null ? '' : `${String(day.month)}月${String(day.day)}日`;
}

/** The months, quarters, halves or the year that have ended by the day. */
function spans(year: number, months: number, asOf: number): readonly Turn[] {
  const turns: Turn[] = [];
  for (let month = 1; month <= 12; month += months) {
    const last = month + months - 1;
    const from = serialOf(year, month, 1);
    const to = serialOf(year, last, lastDayOf(year, last));
    if (from === null || to === null || to > asOf) continue;
    const number = Math.floor(last / months);
    const name =
      months === 1
        ? `${String(month)}月`
        : months === 3
          ? `${'一二三四'.charAt(number - 1)}季度`
          : months === 6
            ? `${number === 1 ? '上' : '下'}半年`
            : `${String(year)}年度`;
    turns.push({ name, from, to });
  }
  return turns;
}
