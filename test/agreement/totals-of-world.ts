/** What the aggregate query behind pruning finds of a world's parties, computed plainly. */
import type { Role } from '../../src/intake/payment.js';
import type { Expression } from '../../src/typology/expression.js';
import { bringing, brings, givenKinds } from '../../src/typology/given-facts.js';
import { momentAt } from '../../src/typology/interpret-moment.js';
import { rowValue } from '../../src/typology/interpret-row.js';
import type { TotalsQuery } from '../../src/typology/sql/reach-totals.js';
import type { FactEvent, PaymentEvent } from '../../src/typology/stream.js';
import type { World } from './worlds.js';

export interface ScopedWorld {
  /** Every payment, in scope or not. */
  readonly all: readonly PaymentEvent[];
  readonly payments: readonly PaymentEvent[];
  /** By `kind:role:party`, the greatest value that a given fact has at some time up to the end. */
  readonly given: ReadonlyMap<string, number>;
}

/** In-scope payments whatever their status; whoever ever held a given fact brings payments of that role into scope. */
export function scopedWorld({ events, asOf }: World): ScopedWorld {
  const past = events.filter(({ at }) => at <= asOf);
  const given = new Map<string, number>();
  for (const { fact, role, subject, value } of past.filter((event) => event.kind === 'fact')) {
    const key = `${fact}:${role}:${subject}`;
    if (value > 0) given.set(key, Math.max(value, given.get(key) ?? 0));
  }
  const isBrought = ({ payer, beneficiary }: PaymentEvent, persons: boolean): boolean =>
    bringing
      .filter((kind) => persons || brings(kind) === 'all')
      .some((kind) => given.has(`${kind}:payer:${payer}`) || given.has(`${kind}:beneficiary:${beneficiary}`));
  const all = past.filter((event) => event.kind === 'payment');
  const payments = all.filter((payment) => {
    const persons = payment.columns.person_to_person !== 0;
    return (persons && payment.columns.corridor_listed !== 0) || isBrought(payment, persons);
  });
  return { all, payments, given };
}

/** A condition on columns needs nothing of the stream. */
export function isNamed(naming: Expression, payment: PaymentEvent): boolean {
  const moment = momentAt({ ledgerStart: 0 }, payment.payer, 'payer', [], payment.at);
  return rowValue(naming, payment, moment, new Set()) === true;
}

/** Totals beyond what is kept apart are taken as more than any window reads. */
function coarse(total: number, fineUpTo: number): number {
  return total <= fineUpTo ? total : 1_025;
}

/** The most that lie in a window that ends at one of them. */
function fullest(payments: readonly PaymentEvent[], seconds: number): number {
  const ending = (end: number): number =>
    payments.filter(({ at }) => at <= end && at > end - seconds * 1000).length;
  return Math.max(...payments.map(({ at }) => ending(at)));
}

/**
 * `payments, counterparties, burst_0 …, reached, told_0 …, given_0 …, named_0 …`: the columns of `totalsQuery` after `party`;
 * `undefined` for a party without an in-scope payment in the role.
 */
export function totalsOfParty(
  { all, payments, given }: ScopedWorld,
  role: Role,
  party: number,
  { windows, amounts, told, namings }: Omit<TotalsQuery, 'sql' | 'columns'>,
  facts: readonly FactEvent[],
): readonly number[] | undefined {
  const other: Role = role === 'payer' ? 'beneficiary' : 'payer';
  const own = payments.filter((payment) => payment[role] === party);
  if (own.length === 0) return undefined;
  const counterparties = new Set(own.map((payment) => payment[other]));
  const pairs = [...counterparties].map((each) => own.filter((payment) => payment[other] === each));
  const bursts = windows.map((seconds) =>
    coarse(Math.max(...pairs.map((pair) => fullest(pair, seconds))), 8),
  );
  const largest = Math.max(0, ...own.map(({ columns }) => columns.amount_ref_minor ?? 0));
  const reached = amounts.filter((cut) => largest >= cut).length;
  const heard = told.map((id) =>
    Math.max(
      0,
      ...facts.filter(({ fact, subject }) => fact === id && subject === party).map(({ value }) => value),
    ),
  );
  const near = givenKinds.map((kind) =>
    Math.max(
      given.get(`${kind}:${role}:${party}`) ?? 0,
      ...[...counterparties].map((each) => given.get(`${kind}:${other}:${each}`) ?? 0),
    ),
  );
  const size = coarse(own.length, 32);
  const others = coarse(counterparties.size, 32);
  const named = namings.map((naming) =>
    coarse(all.filter((payment) => payment[role] === party && isNamed(naming, payment)).length, 2),
  );
  return [size, others, ...bursts, reached, ...heard, ...near, ...named];
}
