/** How many payers of a beneficiary are unlinked to each other (N1-N4). */
import type { ColumnName } from '../ledger/columns.js';
import type { PaymentEvent } from './stream.js';

/** A beneficiary with more distinct payers in the window is a hub (N4). */
const mostPayers = 256;

const confirming: readonly ColumnName[] = [
  'payer_account',
  'payer_phone',
  'payer_email',
  'device_id',
  'payer_address',
];
const linking: readonly ColumnName[] = [...confirming, 'payer_family_name'];

const links = new WeakMap<PaymentEvent, readonly string[]>();

/** By what a payment links its payer to others; every definition that counts payers asks it. */
function linksOf(payment: PaymentEvent): readonly string[] {
  const known = links.get(payment);
  if (known !== undefined) return known;
  const found = linking.flatMap((column) => {
    const value = payment.columns[column];
    return value === undefined ? [] : [`${column} ${value}`];
  });
  links.set(payment, found);
  return found;
}

function isConfirming({ columns }: PaymentEvent): boolean {
  return confirming.some((column) => columns[column] !== undefined);
}

/** By payer, in the order of their first payments; those of nobody known are left out. */
function ofEachPayer(payments: readonly PaymentEvent[]): ReadonlyMap<number, readonly PaymentEvent[]> {
  const found = new Map<number, PaymentEvent[]>();
  for (const payment of payments) {
    const { payer } = payment;
    const known = found.get(payer);
    if (known !== undefined) known.push(payment);
    else if (payer !== -1) found.set(payer, [payment]);
  }
  return found;
}

/** Payers joined, directly or through others, by a value that they share. */
function groupsOf(paid: ReadonlyMap<number, readonly PaymentEvent[]>): number[][] {
  const known = new Map([...paid].map(([payer, payments]) => [payer, new Set(payments.flatMap(linksOf))]));
  let groups: number[][] = [];
  for (const payer of paid.keys()) {
    const own = known.get(payer);
    const isLinked = (group: readonly number[]): boolean =>
      group.some((other) => [...(known.get(other) ?? [])].some((value) => own?.has(value)));
    const linked = groups.filter(isLinked);
    groups = [...groups.filter((group) => !linked.includes(group)), [...linked.flat(), payer]];
  }
  return groups;
}

/** The payers of a window that are read, those with the latest payments; undefined when all are (N4). */
export function payersReadOfHub(payments: readonly PaymentEvent[]): ReadonlySet<number> | undefined {
  const latestFirst = new Set(payments.toReversed().map(({ payer }) => payer));
  latestFirst.delete(-1);
  return latestFirst.size > mostPayers ? new Set([...latestFirst].slice(0, mostPayers)) : undefined;
}

/** One group of payers joined to each other; confirmed or not (N2). */
export type PayerGroups = readonly { readonly payers: readonly number[]; readonly confirmed: boolean }[];

/** The groups among the payments of the payers that count. */
export function payerGroups(payments: readonly PaymentEvent[]): PayerGroups {
  const paid = ofEachPayer(payments);
  return groupsOf(paid).map((payers) => ({
    payers,
    confirmed: payers.some((payer) => paid.get(payer)?.some(isConfirming)),
  }));
}

/** The count of `unlinked` (N3); `leftOut` is the payer concerned, if any. */
export function unlinkedPayers(groups: PayerGroups, leftOut: number | undefined): number {
  const counted = groups.filter(({ payers }) => leftOut === undefined || !payers.includes(leftOut));
  const confirmed = counted.filter((group) => group.confirmed);
  if (confirmed.length === 0) return 0;
  return 2 * confirmed.length + (counted.length - confirmed.length);
}
