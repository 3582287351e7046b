/** How many payers of a beneficiary are unlinked to each other (N1-N4). */
import type { ColumnName } from '../ledger/columns.js';
import type { PaymentEvent } from './stream.js';

/** A beneficiary with more distinct payers in the window is a hub (N4). */
const hubAbove = 256;

const confirming: readonly ColumnName[] = [
  'payer_account',
  'payer_phone',
  'payer_email',
  'device_id',
  'payer_address',
];
const linking: readonly ColumnName[] = [...confirming, 'payer_family_name'];

function values(payments: readonly PaymentEvent[], payer: number, columns: readonly ColumnName[]): string[] {
  return payments
    .filter((payment) => payment.payer === payer)
    .flatMap((payment) =>
      columns.flatMap((column) => {
        const value = payment.columns[column];
        return value === undefined ? [] : [`${column} ${value}`];
      }),
    );
}

/** Payers joined, directly or through others, by a value that they share. */
function groupsOf(payments: readonly PaymentEvent[]): number[][] {
  const payers = [...new Set(payments.map(({ payer }) => payer).filter((payer) => payer !== -1))];
  const known = new Map(payers.map((payer) => [payer, new Set(values(payments, payer, linking))]));
  let groups: number[][] = [];
  for (const payer of payers) {
    const own = known.get(payer);
    const isLinked = (group: readonly number[]): boolean =>
      group.some((other) => [...(known.get(other) ?? [])].some((value) => own?.has(value)));
    const linked = groups.filter(isLinked);
    groups = [...groups.filter((group) => !linked.includes(group)), [...linked.flat(), payer]];
  }
  return groups;
}

export function isHub(payments: readonly PaymentEvent[]): boolean {
  return new Set(payments.map(({ payer }) => payer).filter((payer) => payer !== -1)).size > hubAbove;
}

/** One group of payers joined to each other; confirmed or not (N2). */
export type PayerGroups = readonly { readonly payers: readonly number[]; readonly confirmed: boolean }[];

/** The groups among the payments of the payers that count. */
export function payerGroups(payments: readonly PaymentEvent[]): PayerGroups {
  return groupsOf(payments).map((payers) => ({
    payers,
    confirmed: payers.some((payer) => values(payments, payer, confirming).length > 0),
  }));
}

/** The count of `unlinked` (N3); `leftOut` is the payer concerned, if any. */
export function unlinkedPayers(groups: PayerGroups, leftOut: number | undefined): number {
  const counted = groups.filter(({ payers }) => leftOut === undefined || !payers.includes(leftOut));
  const confirmed = counted.filter((group) => group.confirmed);
  if (confirmed.length === 0) return 0;
  return 2 * confirmed.length + (counted.length - confirmed.length);
}
