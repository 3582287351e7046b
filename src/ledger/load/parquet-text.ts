/** Typed columns as the texts that a CSV file would have. */
import { identifier } from '../../intake/facts/quote.js';
import type { PaymentColumn } from '../../intake/payment.js';

export interface ColumnText {
  readonly sql: string;
  /** Where the column is an amount that a float cannot tell exactly; undefined where there is nothing to ask. */
  readonly inexact?: string;
}

/** Below these a float of this type has decimals to spare for every currency. */
const exactBelow: Readonly<Record<string, string>> = { DOUBLE: '1e12', FLOAT: '1e4' };
const asItIs =
  /^(VARCHAR|ENUM\(.*\)|U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|DECIMAL\(.*\)|BOOLEAN|DATE|UUID)$/;
const integer = /^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/;

/** SQL for the text of a column; undefined for a type that has none. */
export function columnText(name: string, type: string, column: PaymentColumn): ColumnText | undefined {
  const value = identifier(name);
  if (integer.test(type) && column === 'merchant_category') return { sql: `lpad(${value}::VARCHAR, 4, '0')` };
  if (asItIs.test(type)) return { sql: `${value}::VARCHAR` };
  // A column of whole numbers in which one is missing is often written as floats.
  const whole = `CASE WHEN ${value} = trunc(${value}) AND abs(${value}) < 1e15 THEN ${value}::BIGINT::VARCHAR ELSE ${value}::VARCHAR END`;
  const limit = exactBelow[type];
  if (limit !== undefined && (column === 'amount' || column === 'payout_amount')) {
    return { sql: whole, inexact: `abs(${value}) >= ${limit}` };
  }
  if (limit !== undefined) return { sql: whole };
  if (/^TIMESTAMP(_S|_MS|_NS)?$/.test(type)) return { sql: written(`${value}::TIMESTAMP`) };
  if (type === 'TIMESTAMP WITH TIME ZONE') return { sql: `${written(`${value} AT TIME ZONE 'UTC'`)} || 'Z'` };
  return undefined;
}

function written(timestamp: string): string {
  return `strftime(${timestamp}, '%Y-%m-%dT%H:%M:%S.%f')`;
}
