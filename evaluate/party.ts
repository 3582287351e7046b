import type { Role } from '../src/intake/payment.js';
import type { Instant } from '../src/time.js';

/** One labelled party with what `screen --all` said about it. */
export interface Party {
  /** Position of its run in the list of runs: one simulated seed, or one extract. */
  readonly run: number;
  readonly id: string;
  /** Ids of its records: its own, and those that the run joined to it. */
  readonly records: readonly string[];
  /** Empty for a body, and where the labels do not say. */
  readonly person: string;
  readonly role: Role;
  readonly class: string;
  readonly corridor: string;
  readonly target: boolean;
  readonly targetPayments: number;
  readonly firstTargetAt: Instant | undefined;
  /** Empty when the party is not in `leads.csv`. */
  readonly route: string;
  readonly ranked: boolean;
  /** -Infinity when the party is not in `leads.csv`. */
  readonly score: number;
  readonly alertAt: Instant | undefined;
  readonly lastHitAt: Instant | undefined;
  /** The strata of its indicators: a number of the run's vector table. */
  readonly vector: number;
  /** Executed payments from the first target payment to the alert, at most `targetPayments`; unknown without payments. */
  readonly paymentsToAlert: number | undefined;
}

/** Whether the ordinary reader sees it; every other route is a protection or restricted queue. */
export function onAlertRoute({ route }: Pick<Party, 'route'>): boolean {
  return route === 'review' || route === 'undetermined';
}

/** On a victim route or in the restricted queue: missed as a target, whatever the score. */
export function isLost(party: Pick<Party, 'route'>): boolean {
  return party.route !== '' && !onAlertRoute(party);
}

/** `undefined` for a target met in its other role, which is neither a target nor innocent there. */
export function isTarget(role: Role, className: string): boolean | undefined {
  const payer = className.startsWith('target-');
  const collector = className === 'collector';
  if (payer || collector)
    return (role === 'payer' && payer) || (role === 'beneficiary' && collector) || undefined;
  return false;
}
