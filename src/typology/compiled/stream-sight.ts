/** An evaluated stream as `interpret` sees one, for what only a lead is asked (E9). */
import type { Role } from '../../intake/payment.js';
import { statuses } from '../../intake/payment.js';
import type { Instant } from '../../time.js';
import type { Indicator } from '../definition.js';
import type { Epoch } from '../evidence.js';
import { givenKinds } from '../given-facts.js';
import { anchorOf } from '../interpret.js';
import { Kept } from '../interpret-kept.js';
import { besidePayments, matchedPayments } from '../interpret-matched.js';
import { type Moment, ordered } from '../interpret-moment.js';
import type { View } from '../interpret-window.js';
import type { PaymentEvent } from '../stream.js';
import { rowOf } from './entry.js';
import type { PartyStream } from './party-stream.js';

/** The value of a fact as the stream was last told it; `about` is set for what was made for its owner. */
function factIn(stream: PartyStream, fact: string, subject: number, role: Role, about?: number): number {
  const kind = stream.world.factKinds.indexOf(fact);
  if (kind < 0) throw new Error(`no stream is told of ${fact}`);
  if (about === undefined && subject === stream.owner && role === stream.role) {
    return stream.ownFacts[kind] ?? 0;
  }
  return stream.facts[stream.pairWith(about ?? subject) * stream.kinds + kind] ?? 0;
}

function momentOf(
  stream: PartyStream,
  now: Instant,
  payments: readonly PaymentEvent[],
  row: ReadonlyMap<PaymentEvent, number>,
): Moment {
  const { owner, role, world } = stream;
  return {
    setting: world.setting,
    owner,
    role,
    at: now,
    ...ordered(payments),
    statusOf: (payment) => statuses[world.records.status(row.get(payment) ?? -1)] ?? payment.status,
    factOf: (fact, subject, subjectRole, about) => factIn(stream, fact, subject, subjectRole, about),
  };
}

type Rested = (indicator: Indicator, stratum: number, epoch: Epoch) => readonly PaymentEvent[];

/** The payments on which a hit of the indicator rests, in stream order (E9). */
export interface Sight {
  /** Of those behind it. */
  readonly matched: Rested;
  /** Named ones beside these. */
  readonly beside: Rested;
}

/** Valid until the next stream is evaluated; `events` are the payments of the world, by row. */
export function streamSight(stream: PartyStream, now: Instant, events: readonly PaymentEvent[]): Sight {
  const row = new Map<PaymentEvent, number>();
  const payments = Array.from(stream.allInOrder(), (entry) => {
    const at = rowOf(entry);
    const event = events[at];
    if (event === undefined) throw new Error(`row ${at} stands for no payment`);
    row.set(event, at);
    return event;
  });
  const listed = (entries: Int32Array, count: number): PaymentEvent[] =>
    Array.from(entries.subarray(0, count), (entry) => events[rowOf(entry)] as PaymentEvent);
  const sets = {
    scoped: listed(stream.scoped, stream.scopedCount),
    residual: listed(stream.residual, stream.residualCount),
    named: payments.filter((payment) => payment[stream.role] === stream.owner),
  };
  const moment: Moment = { ...momentOf(stream, now, payments, row), residual: new Set(sets.residual) };
  const made = new Set(stream.world.factKinds.slice(givenKinds.length));
  const kept = new Kept();
  const viewOf = ({ behind }: Indicator, epoch: Epoch): View | undefined => {
    const anchor = anchorOf(moment, behind.set === 'scoped' ? sets.scoped : sets.residual, epoch);
    return anchor && { moment, made, sets, anchor, kept, flags: { windowCapped: false, hub: false } };
  };
  const seen =
    (payments: typeof matchedPayments): Rested =>
    (indicator, stratum, epoch) => {
      const view = viewOf(indicator, epoch);
      return view === undefined ? [] : payments(indicator, stratum, view);
    };
  return { matched: seen(matchedPayments), beside: seen(besidePayments) };
}
