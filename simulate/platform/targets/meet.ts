import type { Draws } from '../draws.js';
import type { Payee } from '../payee.js';
import type { Collector } from './collectors.js';

/** Whom a target finds: half of those who know one of a ring find another one of it. */
export function meet(
  draws: Draws,
  collectors: readonly Collector[],
  at: number,
  known: Payee | undefined,
): Payee {
  const open = collectors.filter(({ payee }) => payee.from <= at && payee.to > at);
  if (known !== undefined && known.ring >= 0 && draws.chance(0.5)) {
    const beside = open.filter(({ payee }) => payee.ring === known.ring && payee !== known);
    if (beside.length > 0) return draws.pick(beside).payee;
  }
  const among = open.length > 0 ? open : collectors;
  return draws.weighted(among.map(({ payee, weight }) => [payee, weight] as const));
}
