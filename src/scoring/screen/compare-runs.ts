import type { Role } from '../../intake/payment.js';
import type { TracedRun } from './outcome-trace.js';

export interface Difference {
  readonly role: Role;
  readonly party: number;
  readonly partySorted: string;
  readonly timeOrdered: string;
}

const noStream = 'no stream';

/**
 * The first stream of which the runs say otherwise. Either run may have streams that the other never opens, having no
 * payment in scope while it is read: nothing may ever have been known of them.
 */
export function firstDifference(sorted: TracedRun, timed: TracedRun): Difference | undefined {
  for (const role of ['beneficiary', 'payer'] as const) {
    const kept = new Set(sorted.parties[role]);
    for (const party of kept) {
      const partySorted = sorted.text(role, party) ?? noStream;
      const timeOrdered = timed.text(role, party) ?? noStream;
      if (timeOrdered === noStream && !sorted.shown(role, party)) continue;
      if (partySorted !== timeOrdered) return { role, party, partySorted, timeOrdered };
    }
    for (const party of timed.parties[role]) {
      if (kept.has(party) || !timed.shown(role, party)) continue;
      return { role, party, partySorted: noStream, timeOrdered: timed.text(role, party) ?? noStream };
    }
  }
  return undefined;
}
