/** What the payments of a relation say of themselves besides amount and time, as the definitions of manner read it. */
import fc from 'fast-check';
import { channels, purposeCategories, relationships } from '../../src/intake/payment.js';
import type { ColumnName } from '../../src/ledger/columns.js';

export type Known = Partial<Record<ColumnName, number>>;

/** How much of what is looked for is there: nothing known, known not to be, in every second payment, in each. */
export type Manner = 'untold' | 'never' | 'every-second' | 'always';

export const manners: fc.Arbitrary<Manner> = fc.constantFrom('untold', 'never', 'every-second', 'always');

function flagOf(there: boolean): number {
  return there ? 1 : 0;
}

/** So many different values, one after another. */
const kinds: Readonly<
  Record<Exclude<Manner, 'untold'>, { readonly purposes: number; readonly ways: number }>
> = {
  never: { purposes: 1, ways: 1 },
  'every-second': { purposes: 3, ways: 2 },
  always: { purposes: 4, ways: 3 },
};

const ages: Readonly<Record<Exclude<Manner, 'untold'>, number>> = {
  never: 58,
  'every-second': 30,
  always: 18,
};

/** Of the payment with this place in its relation. */
export function mannered(manner: Manner, place: number): Known {
  if (manner === 'untold') return {};
  const there = manner === 'always' || (manner === 'every-second' && place % 2 === 0);
  const { purposes, ways } = kinds[manner];
  return {
    relationship: relationships.indexOf(there ? 'friend' : 'business'),
    round_sent: flagOf(there),
    payer_hour: there ? 2 : 14,
    beneficiary_hour: there ? 23 : 6,
    ip_abroad: flagOf(there),
    purpose_category: place % Math.min(purposes, purposeCategories.length - 1),
    channel: place % Math.min(ways, channels.length),
    payer_age: 60,
    beneficiary_age: ages[manner],
  };
}
