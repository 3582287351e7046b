import { hmacHex } from '../../intake/facts/hmac-sql.js';
import { identifier } from '../../intake/facts/quote.js';
import { type PaymentColumn, paymentColumns } from '../../intake/payment.js';
import type { Ledger } from '../ledger.js';

/** SQL for a keyed hash of a staged row's cells, so that it can be told again without its text. */
export function rowHash(ledger: Ledger, columns: ReadonlySet<PaymentColumn>): string {
  const cells = paymentColumns.map((column) =>
    columns.has(column) ? `coalesce(${identifier(column)}, '')` : "''",
  );
  return `substr(${hmacHex(ledger.hmacKey, `concat_ws(',', ${cells.join(', ')})`)}, 1, 16)`;
}
