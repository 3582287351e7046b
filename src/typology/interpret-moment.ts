/** What one party's stream holds at an instant T: payments in order, their statuses, facts (O3, O4, T2, T3, P3). */
import type { Role, Status } from '../intake/payment.js';
import type { Instant } from '../time.js';
import { compareEvents } from './interpret-order.js';
import type { PaymentEvent, Setting, StreamEvent } from './stream.js';

export interface Moment {
  readonly setting: Setting;
  readonly owner: number;
  readonly role: Role;
  readonly at: Instant;
  /** In stream order. */
  readonly payments: readonly PaymentEvent[];
  /** Place in stream order. */
  readonly place: ReadonlyMap<PaymentEvent, number>;
  /** Those that are residual; absent as long as explanations are worked out, which stand below it (S7). */
  readonly residual?: ReadonlySet<PaymentEvent>;
  /** By pair, its first payment in stream order that was executed at its own instant. */
  readonly starts: ReadonlyMap<string, PaymentEvent>;
  statusOf(payment: PaymentEvent): Status;
  /** The stratum of a fact, 0 when there is none. */
  factOf(fact: string, subject: number, role: Role, about?: number): number;
}

export function otherRole(role: Role): Role {
  return role === 'payer' ? 'beneficiary' : 'payer';
}

/** Whether the owner stands in its role in this payment; a payment of a party to itself is never `back`. */
export function isForward({ owner, role }: Moment, payment: PaymentEvent): boolean {
  return payment[role] === owner;
}

/** The other side of a payment; -1 when it is unattributed. */
export function counterpartyOf(moment: Moment, payment: PaymentEvent): number {
  return payment[isForward(moment, payment) ? otherRole(moment.role) : moment.role];
}

export function pairKey({ payer, beneficiary }: PaymentEvent): string {
  return `${payer} ${beneficiary}`;
}

/** Of payments in stream order: where each stands, and where each pair began. */
export function ordered(payments: readonly PaymentEvent[]): Pick<Moment, 'payments' | 'place' | 'starts'> {
  const starts = new Map<string, PaymentEvent>();
  for (const payment of payments) {
    const key = pairKey(payment);
    if (payment.status === 'executed' && !starts.has(key)) starts.set(key, payment);
  }
  return { payments, place: new Map(payments.map((payment, place) => [payment, place])), starts };
}

export function momentAt(
  setting: Setting,
  owner: number,
  role: Role,
  events: readonly StreamEvent[],
  at: Instant,
): Moment {
  const seen = events.filter((event) => event.at <= at).toSorted(compareEvents);
  const payments = seen.filter((event) => event.kind === 'payment');
  const statuses = new Map<number, Status>();
  const facts = new Map<string, number>();
  for (const event of seen) {
    if (event.kind === 'status') statuses.set(event.payment, event.status);
    if (event.kind === 'fact') {
      facts.set(factKey(event.fact, event.subject, event.role, event.about), event.value);
    }
  }
  return {
    setting,
    owner,
    role,
    at,
    ...ordered(payments),
    statusOf: (payment) => statuses.get(payment.seq) ?? payment.status,
    factOf: (fact, subject, subjectRole, about) => facts.get(factKey(fact, subject, subjectRole, about)) ?? 0,
  };
}

function factKey(fact: string, subject: number, role: Role, about: number | undefined): string {
  return `${role} ${subject} ${about ?? ''} ${fact}`;
}
