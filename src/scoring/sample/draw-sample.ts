/** A stratified sample of the parties below the floor, each with the probability with which it was drawn. */
import { VigieError } from '../../errors.js';
import type { Role } from '../../intake/payment.js';
import { below, seededRandom } from '../../statistics/random.js';
import { reachesFloor } from '../bands.js';
import type { Lead } from '../lead.js';
import type { BandName, Weights } from '../weights.js';
import { allocate, leastPerStratum } from './allocate.js';

/** What the sample reads of a party; `explained` stands for the band of whoever was not scored for that reason. */
export type Framed = Pick<Lead, 'role' | 'party_id' | 'score' | 'payments'> & {
  readonly band: BandName | 'explained';
};

export interface Drawn {
  readonly role: Role;
  readonly id: string;
  /** `payer/none/3-5`: role, band, residual payments; `payer/explained/1`: payments in scope, which are all explained. */
  readonly stratum: string;
  /** How many parties the stratum has, and how many of them were drawn. */
  readonly parties: number;
  readonly drawn: number;
}

/** The most people whom one file may put before readers. */
export const mostDrawn = 5_000;

function paymentsGroup(payments: number): string {
  if (payments <= 2) return String(payments);
  return payments <= 5 ? '3-5' : '>5';
}

export function stratumOf({ role, band, payments }: Framed): string {
  return `${role}/${band}/${paymentsGroup(payments)}`;
}

/** Tenths of a deciban to a probability. */
function likely(score: number): number {
  return 1 / (1 + 10 ** (-score / 100));
}

function byBytes(one: Framed, other: Framed): number {
  return Buffer.compare(Buffer.from(one.party_id), Buffer.from(other.party_id));
}

/**
 * Simple random draws without replacement within strata, from parties sorted by id: one seed, one sample, whatever the
 * order of a file. The parties drawn stand in an order of their own, which tells a reader nothing of the strata.
 * @throws VigieError `usage` for a size that cannot be.
 */
export function drawSample(
  parties: readonly Framed[],
  weights: Weights,
  { size, seed }: { readonly size: number; readonly seed: number },
): readonly Drawn[] {
  const frames = new Map<string, Framed[]>();
  for (const party of parties) {
    if (reachesFloor(party.score, weights)) continue;
    const frame = frames.get(stratumOf(party));
    if (frame === undefined) frames.set(stratumOf(party), [party]);
    else frame.push(party);
  }
  const names = [...frames.keys()].sort();
  const least = names.length * leastPerStratum;
  if (size < least || size > mostDrawn) {
    throw new VigieError(
      'usage',
      '--size',
      `must lie between ${least} (${leastPerStratum} of each of ${names.length} strata) and ${mostDrawn}; more people than can be read are no sample.`,
    );
  }
  const strata = names.map((name) => {
    const frame = frames.get(name) ?? [];
    const mean = frame.reduce((sum, { score }) => sum + likely(score), 0) / frame.length;
    return { name, parties: frame.length, likely: mean };
  });
  const random = seededRandom(seed);
  const drawn = allocate(strata, size).flatMap((count, at): readonly Drawn[] => {
    const { name, parties: all } = strata[at] ?? { name: '', parties: 0 };
    const frame = (frames.get(name) ?? []).toSorted(byBytes);
    return shuffled(frame, random, count).map(({ role, party_id: id }) => ({
      role,
      id,
      stratum: name,
      parties: all,
      drawn: count,
    }));
  });
  return shuffled(drawn, random, drawn.length);
}

/** The first `count` of a Fisher-Yates shuffle. */
function shuffled<T>(of: readonly T[], random: () => number, count: number): readonly T[] {
  const all = [...of];
  for (let at = 0; at < Math.min(count, all.length - 1); at += 1) {
    const other = at + below(random, all.length - at);
    const [one, two] = [all[at], all[other]];
    if (one !== undefined && two !== undefined) {
      all[at] = two;
      all[other] = one;
    }
  }
  return all.slice(0, count);
}
