import type { Relationship } from '../../../src/intake/payment.js';
import type { Weighted } from '../../random.js';
import { corridors } from '../corridors.js';
import { intermediaries } from '../lives/intermediaries.js';
import { pay } from '../pay.js';
import type { Payee, PayeeRecord } from '../payee.js';
import type { Terms } from '../payment.js';
import { purpose } from '../purposes.js';
import { instant, sometime } from '../rhythm.js';
import { dayMs, hourMs } from '../window.js';
import type { Intermediary, Life } from '../world.js';
import type { Collector, Collectors } from './collectors.js';
import { meet } from './meet.js';
import { planTarget } from './plan.js';

const purposes: Weighted<string> = [
  ['gift', 28],
  ['help', 26],
  ['family', 16],
  ['friend', 12],
  ['school', 6],
  ['medical', 6],
  ['food', 6],
];
/** What targets say whom they pay. */
export const targetStatements: Weighted<Relationship> = [
  ['friend', 45],
  ['partner', 15],
  ['other', 12],
  ['other_family', 12],
  ['none', 8],
  ['sibling', 3],
  ['child', 3],
  ['business', 2],
];

interface Known {
  readonly payee: Payee;
  readonly relationship: Relationship;
  record: PayeeRecord;
}

/** The payments of a target to collectors, or to firms behind which these stand. */
export function payCollectors(life: Life, collectors: Collectors): void {
  const { world, draws, payer } = life;
  const prolific = payer.klass === 'target-prolific';
  const { payments, euros, escalates, gap, start } = planTarget(life);
  let at = start;
  const again = prolific ? 0.3 : 0.15;
  const second = draws.chance(0.15) ? draws.weighted(corridors.target) : payer.corridor;
  const through = payer.klass === 'target-intermediary' ? draws.pick(intermediaries(world)) : undefined;
  const wander = draws.between(0.08, prolific ? 0.25 : 0.4);
  const known: Known[] = [];
  let first = true;
  for (let i = 0; i < payments; i++) {
    if (at >= payer.to) {
      if (!first) break;
      at = sometime(life);
    }
    const when = instant(life, at);
    const paid = whomToPay(life, known, at, wander, (then, last) =>
      meet(draws, collectorsIn(collectors, draws.chance(0.75) ? payer.corridor : second), then, last),
    );
    let sum = euros * (escalates ? 0.7 + (0.9 * i) / payments : 1) * draws.lognormal(1, 0.45);
    if (draws.chance(0.05)) sum *= draws.between(3, 7);
    const terms: Terms = {
      relationship: draws.chance(0.9) ? paid.relationship : draws.weighted(targetStatements),
      purpose: purpose(draws, purposes),
      target: true,
    };
    const then = Math.max(payer.from, Math.min(when, payer.to - 1));
    if (through !== undefined && draws.chance(0.85)) payThrough(life, through, then, sum, first);
    else pay(life, paid.record, then, sum, { ...terms, sure: first });
    first = false;
    if (draws.chance(again) && i + 1 < payments) {
      i++;
      const soon = when + draws.between(0.15, 3) * hourMs;
      const more = sum * draws.lognormal(0.8, 0.4);
      if (through === undefined) pay(life, paid.record, soon, more, terms);
      else payThrough(life, through, soon, more, false);
    }
    at += draws.exponential(gap * (escalates ? 1.5 - i / payments : 1)) * dayMs + 0.3 * dayMs;
    if (!prolific && draws.chance(0.06)) at += draws.between(60, 200) * dayMs;
  }
  if (payments > 3 && draws.chance(prolific ? 0.45 : 0.2)) {
    const from = draws.between(payer.from, payer.to);
    payer.journeys.push({ from, to: from + draws.between(8, 25) * dayMs, country: payer.corridor });
  }
}

function collectorsIn(collectors: Collectors, country: string): readonly Collector[] {
  return collectors.get(country) ?? [];
}

function payThrough(
  life: Life,
  { record, channel }: Intermediary,
  at: number,
  euros: number,
  sure: boolean,
): void {
  pay(life, record, at, euros, { target: true, channel, merchant: true, sure });
}

/** Mostly the last one met; somebody new by wandering, or since that one is gone. */
function whomToPay(
  { draws }: Life,
  known: Known[],
  at: number,
  wander: number,
  find: (at: number, last: Payee | undefined) => Payee,
): Known {
  const last = known.length > 0 ? known[known.length - 1 - draws.rank(known.length)] : undefined;
  if (last !== undefined && !draws.chance(wander) && !(last.payee.to < at && draws.chance(0.85))) {
    if (last.payee.records.length > 1 && draws.chance(0.2)) last.record = draws.pick(last.payee.records);
    return last;
  }
  const payee = find(at, last?.payee);
  const before = known.find((one) => one.payee === payee);
  if (before !== undefined) return before;
  const met = { payee, relationship: draws.weighted(targetStatements), record: draws.pick(payee.records) };
  known.push(met);
  return met;
}
