import { type PaymentColumn, paymentColumns } from '../src/intake/payment.js';

/** The canonical columns that carry data in a world, in their canonical order: all but these. */
export function columnsWithout(...missing: readonly PaymentColumn[]): readonly PaymentColumn[] {
  return paymentColumns.filter((column) => !missing.includes(column));
}
