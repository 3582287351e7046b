/**
 * A column that a file lacks is unknown in all of its rows, and so is what is read from it alone. Most files have a third
 * of the columns, and of a short file preparing expressions costs more than its rows do; so what is known to be null is
 * written as null, which the engine folds.
 */
import { type PaymentColumn, paymentColumns } from '../payment.js';
import { cells } from './read-cells.js';

/** What the layers behind the first read from one column alone, and its type. */
const behind: readonly (readonly [name: string, of: PaymentColumn, type: string])[] = [
  ['payout_amount_minor', 'payout_amount', 'BIGINT'],
  ['payout_amount_finer', 'payout_amount', 'BOOLEAN'],
  ['status_ms', 'status_at', 'BIGINT'],
  ['agent_country', 'payout_agent', 'VARCHAR'],
  ['email_plain', 'payer_email', 'VARCHAR'],
];

/** In the order of a text: a literal, or a column of a layer. */
const literalOrColumn = /'(?:[^']|'')*'|\b[rpdni]\.(\w+)/g;

/** The text of the layers with `NULL` in place of every column that a file without these columns leaves unknown. */
export function withoutAbsent(layers: string, given: ReadonlySet<PaymentColumn>): string {
  const types = new Map(
    [
      ...paymentColumns.map((column) => [column, column, 'VARCHAR'] as const),
      ...cells.map(({ name, of, type }) => [name, of, type] as const),
      ...behind,
    ].flatMap(([name, of, type]) => (given.has(of) ? [] : [[name as string, type] as const])),
  );
  return layers.replace(literalOrColumn, (text, name: string | undefined) => {
    const type = name === undefined ? undefined : types.get(name);
    return type === undefined ? text : `NULL::${type}`;
  });
}
