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

/** The count of `unlinked` over the payments of the payers that count; `leftOut` is the payer concerned, if any. */
export function unlinkedPayers(payments: readonly PaymentEvent[], leftOut: number | undefined): number {
  const groups = groupsOf(payments);
  const counted = groups.filter((group) => leftOut === undefined || !group.includes(leftOut));
  const confirmed = counted.filter((group) =>
    group.some((payer) => values(payments, payer, confirming).length > 0),
  );
  if (confirmed.length === 0) return 0;
  return 2 * confirmed.length + (counted.length - confirmed.length);
}
