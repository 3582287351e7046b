import { classCounts } from '../class-counts.js';
import { type Figures, isTypical, layBeside, round } from '../published.js';
import { corridorOf, isTargetPayment, type Tally } from './tally.js';
import type { World } from './world.js';

/** As of every world, by person: who has two records counts once. */
export interface PlatformFigures extends Figures {
  readonly shareWithOneOrTwoPayments: number;
  readonly medianTargetEuros: number;
  readonly shareOfCollectorsWithOnePayer: number;
  /** Of payments to persons abroad: how many say what the payee is to the payer. */
  readonly shareAskedAbroad: number;
  /** Targets per country which their money reaches. Published: the Philippines first, Romania, Africa, South America. */
  readonly corridors: Readonly<Record<string, number>>;
}

export function figures({ payments }: World, counted: Tally): PlatformFigures {
  const perPayer = new Map<number, number>();
  const payersOf = new Map<number, Set<number>>();
  const cents: number[] = [];
  let executed = 0;
  let abroad = 0;
  let asked = 0;
  for (const payment of payments) {
    const { payer, record } = payment;
    if (record.type === 'person' && record.country !== payer.country) {
      abroad++;
      if (payment.relationship !== '') asked++;
    }
    if (payment.status === 'executed') executed++;
    if (!isTargetPayment(payment)) continue;
    perPayer.set(payer.person, (perPayer.get(payer.person) ?? 0) + 1);
    cents.push(payment.cents);
    if (record.klass !== 'collector') continue;
    const { person } = record.payee;
    payersOf.set(person, (payersOf.get(person) ?? new Set()).add(payer.person));
  }
  const counts = [...perPayer.values()];
  const met = [...payersOf.values()].map(({ size }) => size);
  return {
    ...layBeside({
      payments: executed,
      perPayer: counts,
      euros: cents.reduce((sum, each) => sum + each, 0) / 100,
      typical: cents.filter((each) => isTypical(each / 100)).length,
      collectors: met.length,
      pairs: met.reduce((sum, size) => sum + size, 0),
    }),
    shareWithOneOrTwoPayments: portion(counts, (count) => count <= 2),
    medianTargetEuros: (cents.sort((a, b) => a - b)[cents.length >> 1] ?? 0) / 100,
    shareOfCollectorsWithOnePayer: portion(met, (size) => size === 1),
    shareAskedAbroad: round(asked / abroad),
    corridors: classCounts(counted.payers.filter(({ targets }) => targets > 0).map(corridorOf)),
  };
}

function portion(values: readonly number[], counts: (value: number) => boolean): number {
  return round(values.filter(counts).length / values.length);
}
