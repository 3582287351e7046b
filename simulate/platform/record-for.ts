import type { Draws } from './draws.js';
import { firstRecord, type Payee, type PayeeRecord } from './payee.js';

/** The record over which somebody is paid this time. */
export function recordFor(draws: Draws, payee: Payee): PayeeRecord {
  return payee.records.length === 1 || draws.chance(0.8) ? firstRecord(payee) : draws.pick(payee.records);
}
