import type { Channel, Relationship, Status } from '../../src/intake/payment.js';
import type { PayeeRecord } from './payee.js';
import type { Payer } from './payer.js';

/** What is known of a payment before the platform sees it. */
export interface Terms {
  readonly relationship?: Relationship;
  readonly purpose?: string;
  /** The money reaches a collector. */
  readonly target?: boolean;
  /** Unless given, what the payee's record is for. */
  readonly channel?: Channel | undefined;
  readonly cardPresent?: boolean;
  readonly cash?: boolean;
  /** The body paid stands as a merchant. */
  readonly merchant?: boolean;
  readonly atHome?: boolean;
  /** Carried out without fail. */
  readonly sure?: boolean;
}

export interface Payment {
  /** Given when all payments stand in the order of time. */
  id: string;
  readonly at: number;
  /** `local` is a time without an offset. */
  readonly time: 'initiated' | 'local' | 'booked';
  readonly payer: Payer;
  readonly record: PayeeRecord;
  readonly cents: number;
  /** In parts of the unit of the other currency, 0 where none is stated. */
  readonly payout: number;
  readonly status: Status;
  readonly statusAt: number;
  readonly reason: string;
  /** The failed try that this one names. */
  readonly retryOf: Payment | undefined;
  readonly terms: Terms;
  readonly name: string;
  readonly relationship: Relationship | '';
  readonly network: string;
  readonly device: string;
  /** When cash was fetched, 0 where none was. */
  readonly fetchedAt: number;
}
