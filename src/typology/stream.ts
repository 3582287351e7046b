/** One party's stream as plain objects: the input of `interpret`, of tests and of explanations. */
import type { Role, Status } from '../intake/payment.js';
import type { ColumnName } from '../ledger/columns.js';
import type { Instant } from '../time.js';

/** A payment of the stream. `columns` holds what is known; enumerations as their position, flags as 0 or 1. */
export interface PaymentEvent {
  readonly kind: 'payment';
  readonly at: Instant;
  readonly id: string;
  readonly seq: number;
  readonly payer: number;
  readonly beneficiary: number;
  /** The status that holds from `at` on. */
  readonly status: Status;
  readonly columns: Readonly<Partial<Record<ColumnName, number>>>;
}

export interface StatusEvent {
  readonly kind: 'status';
  readonly at: Instant;
  /** The payment's id, for order; `payment` is its seq. */
  readonly id: string;
  readonly seq: number;
  readonly payment: number;
  readonly status: Status;
}

/**
 * Knowledge about a party from outside its own stream: `value` holds from `at` (the later of valid_from and
 * known_from) until another fact of that kind about the same subject replaces it. A `valid_to` is a later fact of
 * value 0. `about` is set for facts made for one payer (subject: the payer, about: the beneficiary).
 */
export interface FactEvent {
  readonly kind: 'fact';
  readonly at: Instant;
  readonly fact: string;
  /** Party key and the role in which it is meant. */
  readonly subject: number;
  readonly role: Role;
  readonly about?: number;
  readonly value: number;
  /** Facts made by beneficiary streams stand behind the payments of their instant (O2). */
  readonly derived: boolean;
}

export interface TickEvent {
  readonly kind: 'tick';
  readonly at: Instant;
}

export type StreamEvent = PaymentEvent | StatusEvent | FactEvent | TickEvent;

/** What every stream of a run shares. */
export interface Setting {
  /** First instant that the ledger covers; before start + 180 d first-seen facts are unknown (P4). */
  readonly ledgerStart: Instant;
  /** False where the network room has not run: indicators of mode `screen` are then unknown. */
  readonly network?: boolean;
}
