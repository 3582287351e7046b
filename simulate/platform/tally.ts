import type { Payment } from './payment.js';
import type { World } from './world.js';

interface Identity {
  readonly id: string;
  readonly klass: string;
  readonly person: number;
  /** Number of the name that it bears, of a beneficiary that is a person. */
  readonly name: number | undefined;
  readonly home: string;
}

/** What the extract says of one record in one role. */
export interface RecordTally extends Identity {
  targets: number;
  firstTarget: number | undefined;
  /** Payments to each country abroad, and target payments to each country. */
  readonly abroad: Map<string, number>;
  readonly targeted: Map<string, number>;
}

export interface Tally {
  /** Both in the order of their ids. */
  readonly payers: readonly RecordTally[];
  readonly beneficiaries: readonly RecordTally[];
}

export function tally({ payments }: World): Tally {
  const payers = new Map<string, RecordTally>();
  const beneficiaries = new Map<string, RecordTally>();
  for (const payment of payments) {
    const { payer, record } = payment;
    const sender = entryOf(payers, payer.id, () => payerTally(payment));
    const receiver = entryOf(beneficiaries, record.id, () => beneficiaryTally(payment));
    if (record.country !== payer.country) addOne(sender.abroad, record.country);
    if (!isTargetPayment(payment)) continue;
    const collected = record.klass === 'collector';
    // Behind an intermediary the money goes where the payer's collectors are.
    addOne(sender.targeted, collected ? record.country : payer.corridor);
    addTarget(sender, payment);
    if (collected) addTarget(receiver, payment);
  }
  return { payers: inOrder(payers), beneficiaries: inOrder(beneficiaries) };
}

export function isTargetPayment({ terms, status }: Payment): boolean {
  return terms.target === true && status === 'executed';
}

function entryOf(tallies: Map<string, RecordTally>, id: string, make: () => Identity): RecordTally {
  let entry = tallies.get(id);
  if (entry === undefined) {
    entry = { ...make(), targets: 0, firstTarget: undefined, abroad: new Map(), targeted: new Map() };
    tallies.set(id, entry);
  }
  return entry;
}

function payerTally({ payer: { id, klass, person, country } }: Payment): Identity {
  return { id, klass, person, name: undefined, home: country };
}

function beneficiaryTally({ record: { id, klass, payee, type, name, country } }: Payment): Identity {
  const number = type === 'person' ? name.number : undefined;
  return { id, klass, person: payee.person, name: number, home: country };
}

function addTarget(entry: RecordTally, { at }: Payment): void {
  entry.targets++;
  entry.firstTarget ??= at;
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function inOrder(tallies: ReadonlyMap<string, RecordTally>): readonly RecordTally[] {
  return [...tallies.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Country abroad which most payments reach, of a target most target payments; the home country where there is none. */
export function corridorOf({ targeted, abroad, home }: RecordTally): string {
  const counts = [...(targeted.size > 0 ? targeted : abroad)];
  const [most] = counts.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most?.[0] ?? home;
}
