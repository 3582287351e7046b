import type { Draws } from './draws.js';
import type { Payer } from './payer.js';
import { type Place, placeOf } from './places.js';
import type { World } from './world.js';

export interface Sum {
  readonly cents: number;
  /** In parts of the unit of the other currency, 0 where none is stated. */
  readonly payout: number;
}

/** A sum as this payer writes it. */
export function sumOf(world: World, draws: Draws, payer: Payer, wanted: number, country: string): Sum {
  const place = placeOf(country);
  const rate = rateOf(place, world, payer);
  const euros = Math.max(1, wanted);
  const style = draws.chance(0.85) ? payer.style : 'round';
  if (style === 'payout' && place.currency !== 'EUR') {
    const step = stepOf(place, euros * rate);
    const payout = Math.max(step, Math.round((euros * rate) / step) * step);
    return { cents: Math.max(100, Math.round((payout / rate) * 100)), payout: payout * place.parts };
  }
  const cents = Math.max(100, style === 'exact' ? Math.round(euros * 100) : 100 * written(euros, style));
  return { cents, payout: Math.round((cents / 100) * rate * place.parts) };
}

/** Rates drift a little, those that are pegged to the euro do not. */
function rateOf({ currency, perEuro }: Place, world: World, payer: Payer): number {
  if (currency === 'EUR') return 1;
  if (currency.startsWith('X')) return perEuro;
  return perEuro * (1 + 0.03 * Math.sin((payer.person % 97) + world.payments.length / 5e4));
}

/** What is round in the other currency. */
function stepOf({ perEuro }: Place, sum: number): number {
  if (perEuro > 300) {
    if (sum > 2e5) return 1e4;
    return sum > 2e4 ? 5e3 : 500;
  }
  if (perEuro > 20) return sum > 2_000 ? 500 : 100;
  return 10;
}

function written(euros: number, style: Payer['style']): number {
  if (style === 'euro' || euros < 12) return Math.round(euros);
  return euros < 200 ? Math.round(euros / 5) * 5 : Math.round(euros / 10) * 10;
}
