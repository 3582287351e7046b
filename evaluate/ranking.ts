import type { Lots } from './bootstrap.js';
import { onAlertRoute, type Party } from './party.js';

/**
 * The parties of one role in rank order, counted by tie group: slot t holds the innocents of tie group t, best first, the
 * last of these slots those without a score; then each target has a slot of its own.
 */
export interface Ranking extends Lots {
  /** The score of each tie group; the last is -Infinity. */
  readonly scores: readonly number[];
  /** Per target, in the order of the parties, the party and its tie group. */
  readonly targets: readonly { readonly party: Party; readonly tie: number }[];
}

/** The score where the ordinary queue sees it: a lead on a victim route cannot be an alert. */
export function queueScore(party: Party): number {
  return onAlertRoute(party) ? party.score : Number.NEGATIVE_INFINITY;
}

/** `parties` stand run by run. */
export function rankParties(parties: readonly Party[], runs: number): Ranking {
  const distinct = new Set(parties.map(queueScore));
  distinct.delete(Number.NEGATIVE_INFINITY);
  const scores = [...distinct].sort((a, b) => b - a);
  scores.push(Number.NEGATIVE_INFINITY);
  const tieOf = new Map(scores.map((score, tie) => [score, tie]));

  const slot = new Int32Array(parties.length);
  const targets: { party: Party; tie: number }[] = [];
  const sizes = new Array<number>(runs).fill(0);
  parties.forEach((party, at) => {
    const tie = tieOf.get(queueScore(party)) ?? scores.length - 1;
    slot[at] = party.target ? scores.length + targets.length : tie;
    if (party.target) targets.push({ party, tie });
    sizes[party.run] = (sizes[party.run] ?? 0) + 1;
  });
  const starts = [0];
  for (const size of sizes) starts.push((starts.at(-1) ?? 0) + size);
  return { starts, slot, slots: scores.length + targets.length, scores, targets };
}
