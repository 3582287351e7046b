/** Whether what a status says of its payment leaves it open that this is a known one. What either does not say does. */
import type { PaymentColumn } from '../../intake/payment.js';

export type AmountIn = 'amount' | 'payout_amount';

export interface Fits {
  /** SQL for what the status says of a column, null where nothing. */
  readonly said: (column: PaymentColumn) => string;
  /** SQL conditions: its accounts and institutions; its amounts; its day, which lies before the status. */
  readonly who: string;
  readonly amount: string;
  readonly day: string;
}

const iban = '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,}$';
const bic = '[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?';

/** `told` and `known` are aliases; a status has the columns of `columns`. */
export function fitSql(told: string, known: string, columns: ReadonlySet<PaymentColumn>): Fits {
  const has = (column: PaymentColumn): string =>
    columns.has(column) ? `${told}.${column}` : 'NULL::VARCHAR';
  const said = (column: PaymentColumn): string => {
    if (column === 'amount') return `coalesce(${has('amount')}, ${has('payout_amount')})`;
    return column === 'executed_at' ? has('payout_at') : has(column);
  };
  // An account may be told as an IBAN by the one and by its own number by the other: these do not contradict.
  const account = (column: PaymentColumn): string => {
    const [one, other] = [plainAccount(has(column)), plainAccount(`${known}.${column}`)];
    const alike = `regexp_matches(${one}, '${iban}') = regexp_matches(${other}, '${iban}')`;
    return `coalesce(NOT (${alike}) OR ${one} = ${other}, true)`;
  };
  // A branch may be left out, and an institution may go by a name that is no BIC.
  const agent = (column: PaymentColumn): string => {
    const [one, other] = [has(column), `${known}.${column}`].map((cell) => `upper(trim(${cell}))`);
    const both = `regexp_full_match(${one}, '${bic}') AND regexp_full_match(${other}, '${bic}')`;
    return `coalesce(NOT (${both}) OR left(${one}, 8) = left(${other}, 8), true)`;
  };
  // What was instructed and what was settled stand in either column, by who tells it.
  const amount = (name: AmountIn): string => {
    const value = `TRY_CAST(${has(name)} AS DECIMAL(38,6))`;
    const code = has(name === 'amount' ? 'currency' : 'payout_currency');
    const known1 = `(${known}.currency = ${code})`;
    const known2 = `coalesce(${known}.payout_currency = ${code}, false)`;
    const equal = `((${known1} AND ${known}.amount = ${value}) OR (${known2} AND ${known}.payout_amount = ${value}))`;
    return `coalesce(NOT (${known1} OR ${known2}) OR ${equal}, true)`;
  };
  const dayOf = (cell: string): string => `TRY_CAST(left(${cell}, 10) AS DATE)`;
  const paid = dayOf(`${known}.executed_at`);
  // Days of two zones can be one apart.
  const before = (cell: string): string => `coalesce(${paid} <= ${dayOf(cell)} + 1, true)`;
  const settled = `coalesce(${known}.time_quality = 'settled' AND length(${known}.executed_at) = 10, false)`;
  const same = `coalesce(${paid} = ${dayOf(has('payout_at'))}, true)`;
  return {
    said,
    who: [
      account('payer_account'),
      account('beneficiary_account'),
      agent('provider_id'),
      agent('payout_agent'),
    ].join(' AND '),
    amount: `${amount('amount')} AND ${amount('payout_amount')}`,
    day: `${before(has('status_at'))} AND ${before(has('payout_at'))} AND (NOT ${settled} OR ${same})`,
  };
}

function plainAccount(cell: string): string {
  return `upper(regexp_replace(${cell}, '[ .-]', '', 'g'))`;
}
