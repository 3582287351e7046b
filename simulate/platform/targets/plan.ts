import { sometime } from '../rhythm.js';
import { dayMs, windowEnd, windowStart } from '../window.js';
import type { Life } from '../world.js';

/** How a target pays, before the first payment. */
export interface TargetPlan {
  readonly payments: number;
  readonly euros: number;
  /** A fifth of those with six or more pay more over time, and more often. */
  readonly escalates: boolean;
  /** Days. */
  readonly gap: number;
  readonly start: number;
}

export function planTarget(life: Life): TargetPlan {
  const { draws, payer } = life;
  const payments = paymentsOf(life);
  const euros = draws.lognormal(42, 0.6);
  const escalates = payments >= 6 && draws.chance(0.2);
  const gap =
    payer.klass === 'target-prolific'
      ? Math.min(draws.lognormal(4, 0.4), 560 / payments)
      : draws.lognormal(15, 0.7);
  if (payments > 8) {
    payer.from = Math.max(windowStart, Math.min(payer.from, windowEnd - payments * gap * 1.6 * dayMs));
    payer.since = Math.min(payer.since, payer.from);
    payer.to = windowEnd;
  }
  return { payments, euros, escalates, gap, start: startOf(life, payments * gap) };
}

function paymentsOf({ draws, payer }: Life): number {
  switch (payer.klass) {
    case 'target-quiet':
      return draws.chance(0.65) ? 1 : 2;
    case 'target-prolific':
      return Math.min(600, Math.max(45, Math.round(draws.lognormal(130, 0.6))));
    case 'target-family':
      return 2 + Math.min(45, Math.floor(draws.lognormal(4, 0.9)));
    case 'target-intermediary':
      return Math.max(1, Math.min(60, Math.round(draws.lognormal(6, 0.9))));
    default:
      return 3 + Math.min(45, Math.floor(draws.lognormal(3.6, 1)));
  }
}

/** So that the payments fit into the stay. */
function startOf(life: Life, days: number): number {
  const { draws, payer } = life;
  if (payer.klass === 'target-quiet') return sometime(life);
  const stay = payer.to - payer.from;
  return payer.from + draws.share() * Math.max(1, stay - Math.min(0.8 * stay, days * 1.3 * dayMs));
}
