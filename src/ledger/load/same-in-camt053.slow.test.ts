import { it } from 'vitest';
import { onceInSums } from '../testing/once-in-sums.js';
import { workplace } from '../testing/payment-file.js';
import { sameInCamt053 } from '../testing/same-in-camt053.js';

const place = workplace();

it('payments written as camt.053 are those of a CSV file, as far as the message carries them (I14)', () =>
  sameInCamt053(place, { numRuns: 8, payments: 1 }));

it('a payment counts once in a statement of sums and the notification of what they hold, in any order', () =>
  onceInSums(place, { numRuns: 6, sums: 1 }));
