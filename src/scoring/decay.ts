/** Rule E2: evidence is whole for a year after its last payment, half for another, then nothing. */
import { type Instant, year } from '../time.js';

export type Decay = 'whole' | 'half' | 'gone';

/** Half of a weight; a weight with an odd number of tenths goes to the even neighbour. */
export function half(weight: number): number {
  const below = Math.floor(weight / 2);
  return weight % 2 === 0 || below % 2 === 0 ? below : below + 1;
}

/**
 * How much of a weight is left at `at`. Evidence without a payment behind it (`last` NaN) does not age: known-false
 * stays whole. A positive weight without one is gone, because a number that leads back to no payment is not given.
 */
export function decayAt(weight: number, decays: boolean, last: Instant, at: Instant): Decay {
  if (!decays) return 'whole';
  if (Number.isNaN(last)) return weight > 0 ? 'gone' : 'whole';
  const elapsed = Math.floor((at - last) / 1000);
  if (elapsed <= year) return 'whole';
  return elapsed <= 2 * year ? 'half' : 'gone';
}

export function decayed(weight: number, decay: Decay): number {
  switch (decay) {
    case 'whole':
      return weight;
    case 'half':
      return half(weight);
    case 'gone':
      return 0;
  }
}
