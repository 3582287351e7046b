import type { Relationship } from '../../../src/intake/payment.js';
import type { Weighted } from '../../random.js';
import type { Draws } from '../draws.js';
import { pay } from '../pay.js';
import { familyPurposes, purpose } from '../purposes.js';
import { recordFor } from '../record-for.js';
import { hourMs } from '../window.js';
import type { Life } from '../world.js';
import type { Relation } from './relatives.js';

const vague = ['other_family', 'friend', 'other', 'none'] as const;

/** Families mostly say what they are. */
export function saidOf(draws: Draws, relationship: Relationship): Relationship {
  return draws.chance(0.88) ? relationship : draws.pick(vague);
}

/** Money for a relative; rarely a second payment within a day, since something was forgotten. */
export function give(
  life: Life,
  { payee, relationship }: Relation,
  at: number,
  euros: number,
  purposes: Weighted<string> = familyPurposes,
): void {
  const { draws } = life;
  const terms = { relationship: saidOf(draws, relationship), purpose: purpose(draws, purposes) };
  pay(life, recordFor(draws, payee), at, euros, terms);
  if (!draws.chance(0.02)) return;
  pay(
    life,
    recordFor(draws, payee),
    at + draws.between(0.2, 20) * hourMs,
    euros * draws.between(0.2, 0.7),
    terms,
  );
}
