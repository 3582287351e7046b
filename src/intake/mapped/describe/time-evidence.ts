/** In which form the times of a column are written: told by values that fit one order of day and month only. */
import { type TimeForm, timeForm } from '../time-form.js';

export const dayOrders = ['day-month-year', 'month-day-year', 'year-month-day'] as const;
export type DayOrder = (typeof dayOrders)[number];

interface Candidate {
  /** Equal for forms that differ in the order of day, month and year alone. */
  readonly shape: string;
  readonly order: DayOrder;
  readonly form: TimeForm;
  hits: number;
}

export interface TimeEvidence {
  readonly take: (text: string) => void;
  readonly result: () => TimeGuess | undefined;
}

export interface TimeGuess {
  /** Forms that read the values, by order; more than one order when nothing tells them apart. */
  readonly forms: ReadonlyMap<DayOrder, readonly string[]>;
  /** Values that fit one order and no other. */
  readonly only: Readonly<Record<DayOrder, number>>;
  readonly seen: number;
  /** Values that no form of the best order reads. */
  readonly unread: number;
  readonly hasClock: boolean;
  readonly hasOffset: boolean;
  readonly shortYear: boolean;
}

const days: readonly (readonly [DayOrder, string])[] = [
  ['year-month-day', 'YYYY-M-D'],
  ...['/', '.', '-', ' '].flatMap((mark): readonly (readonly [DayOrder, string])[] => [
    ['day-month-year', `D${mark}M${mark}YYYY`],
    ['month-day-year', `M${mark}D${mark}YYYY`],
    ['year-month-day', `YYYY${mark}M${mark}D`],
    ['day-month-year', `D${mark}M${mark}YY`],
    ['month-day-year', `M${mark}D${mark}YY`],
    // Nobody writes a short year first with points or spaces; to ask about it would only puzzle.
    ...(mark === '/' || mark === '-' ? [['year-month-day', `YY${mark}M${mark}D`] as const] : []),
    ['day-month-year', `D${mark}MMM${mark}YYYY`],
    ['day-month-year', `D${mark}MMM${mark}YY`],
  ]),
  ['day-month-year', 'D. MMM YYYY'],
  ['day-month-year', "D 'de' MMM 'de' YYYY"],
  ['month-day-year', 'MMM D, YYYY'],
  ['year-month-day', 'YYYYMMDD'],
  ['day-month-year', 'DDMMYYYY'],
  ['month-day-year', 'MMDDYYYY'],
];
const clocks = [
  '',
  ' H:mm[:ss][.f]',
  ', H:mm[:ss]',
  "'T'H:mm[:ss][.f]",
  "'T'H:mm[:ss][.f]Z",
  ' H:mm[:ss][.f]Z',
  ' H:mm[:ss][.f] Z',
  ' h:mm[:ss] a',
  ', h:mm[:ss] a',
  ' h:mm[:ss]a',
  " H'h'mm",
  ' H.mm[.ss]',
  ' - H:mm[:ss]',
  " 'à' H:mm[:ss]",
  'HHmm[ss]',
];

const all: readonly (readonly [order: DayOrder, text: string, shape: string])[] = [
  ...days.flatMap(([order, day]) =>
    clocks.map(
      (clock) => [order, day + clock, `${day.replace(/[YMD]+/g, '')} ${day.length} ${clock}`] as const,
    ),
  ),
  ['year-month-day', 'epoch-seconds', 'epoch'],
  ['year-month-day', 'epoch-milliseconds', 'epoch'],
];
const enough = 3;
const mostForms = 3;

let made: readonly Omit<Candidate, 'hits'>[] | undefined;

function allForms(): readonly Omit<Candidate, 'hits'>[] {
  made ??= all.flatMap(([order, text, shape]) => {
    const form = timeForm(text);
    return form === undefined ? [] : [{ shape, order, form }];
  });
  return made;
}

export function timeEvidence(): TimeEvidence {
  const candidates: readonly Candidate[] = allForms().map((form) => ({ ...form, hits: 0 }));
  // Forms that have read a value; the others are tried only on a value that none of these reads.
  const used: Candidate[] = [];
  const only: Record<DayOrder, number> = { 'day-month-year': 0, 'month-day-year': 0, 'year-month-day': 0 };
  const readBy: Record<DayOrder, number> = { ...only };
  let seen = 0;
  let given = 0;

  return {
    take: (text) => {
      // A column whose first values are no times is none.
      if (given++ > 40 && used.length === 0) return;
      seen++;
      const orders = new Set<DayOrder>();
      for (const candidate of used) {
        if (orders.has(candidate.order) || candidate.form.read(text) === undefined) continue;
        candidate.hits++;
        orders.add(candidate.order);
      }
      if (orders.size === 0) {
        const fitting = candidates.find(({ form }) => form.read(text) !== undefined);
        // With a form its siblings of other orders, which must be seen to fit or to fail from here on.
        const family = candidates.filter(({ shape }) => shape === fitting?.shape);
        for (const candidate of family) {
          if (!used.includes(candidate)) used.push(candidate);
          if (orders.has(candidate.order) || candidate.form.read(text) === undefined) continue;
          candidate.hits++;
          orders.add(candidate.order);
        }
      }
      for (const order of orders) readBy[order]++;
      const [one] = orders;
      if (orders.size === 1 && one !== undefined) only[one]++;
    },
    result: () => {
      if (given > seen || seen === 0) return undefined;
      const best = Math.max(...dayOrders.map((order) => readBy[order]));
      if (best < seen * 0.9 && seen - best > enough) return undefined;
      if (best === 0) return undefined;
      const orders = dayOrders.filter((order) => readBy[order] === best);
      const forms = new Map(
        orders.map((order) => [
          order,
          used
            .filter((each) => each.order === order && each.hits > 0)
            .sort((a, b) => b.hits - a.hits)
            .slice(0, mostForms)
            .map(({ form }) => form.text),
        ]),
      );
      const texts = [...forms.values()].flat();
      return {
        forms,
        only,
        seen,
        unread: seen - best,
        hasClock: texts.some((text) => /[Hh]|epoch/.test(text)),
        hasOffset: texts.every((text) => /Z|epoch/.test(text)),
        shortYear: texts.every((text) => !text.includes('YYYY') && text.includes('YY')),
      };
    },
  };
}
