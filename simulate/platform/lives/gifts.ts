import type { Relationship } from '../../../src/intake/payment.js';
import type { Weighted } from '../../random.js';
import { pay } from '../pay.js';
import { purpose } from '../purposes.js';
import { recordFor } from '../record-for.js';
import { irregular, monthly, sometime } from '../rhythm.js';
import { dayMs } from '../window.js';
import type { Life } from '../world.js';
import { publicPayee } from './public-payee.js';
import { visits } from './visits.js';

/** Payments to one person or a few whom others may pay as well. */
export interface Gifts {
  readonly payee: string;
  readonly newcomers: number;
  /** Share of payees with a relative's wallet, 0.05 unless given. */
  readonly names?: number;
  readonly age?: readonly [number, number];
  readonly perMonth: number;
  /** Median in euros, and its spreads between payers and between payments. */
  readonly euros: number;
  readonly spread?: number;
  readonly wobble?: number;
  readonly stated: Weighted<Relationship>;
  readonly purposes: Weighted<string>;
  /** Shares of payers: with a monthly habit, with a second payee, of irregular ones those who stop again. */
  readonly regular?: number;
  readonly second?: number;
  readonly short?: number;
  /** A heavy customer has fewer further payees than that. */
  readonly heavy?: number;
  readonly fits?: number;
  /** Chance of a journey there in each year. */
  readonly journey?: number;
}

export function gifts(life: Life, kind: Gifts): void {
  const { draws, payer } = life;
  const { newcomers, names = 0.05, age } = kind;
  const someone = () =>
    publicPayee(life, kind.payee, payer.corridor, {
      newcomers,
      names,
      traits: age === undefined ? {} : { age },
    });
  const payees = [someone()];
  if (draws.chance(kind.second ?? 0.2)) payees.push(someone());
  if (payer.level === 'heavy') {
    for (let i = draws.below(kind.heavy ?? 4); i > 0; i--) payees.push(someone());
  }
  const base = draws.lognormal(kind.euros, kind.spread ?? 0.45);
  const relationship = draws.weighted(kind.stated);
  const each = (at: number): void =>
    pay(life, recordFor(draws, draws.pick(payees)), at, base * draws.lognormal(1, kind.wobble ?? 0.35), {
      relationship: draws.chance(0.85) ? relationship : draws.weighted(kind.stated),
      purpose: purpose(draws, kind.purposes),
    });
  const perMonth = kind.perMonth * payer.volume;
  if (draws.chance(kind.regular ?? 0.3)) {
    monthly(life, { every: Math.max(0.25, Math.min(4, 1 / perMonth)), jitter: 3, skip: 0.15 }, each);
  } else irregular(life, { perMonth, fits: kind.fits ?? 0.15, ...phase(life, kind) }, each);
  if (kind.journey !== undefined) visits(life, kind.journey);
}

/** The whole stay, or some months of it. */
function phase(life: Life, { short = 0.3 }: Gifts): { readonly from: number; readonly to?: number } {
  const { draws, payer } = life;
  const from = draws.chance(short) ? sometime(life) : payer.from;
  return from === payer.from ? { from } : { from, to: from + draws.between(1, 8) * 30 * dayMs };
}
