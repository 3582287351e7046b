/** Row expressions: what they say of one payment of the stream. */
import type { Role } from '../intake/payment.js';
import { type ColumnName, columnOf } from '../ledger/columns.js';
import type { Expression } from './expression.js';
import { combine, type Value } from './interpret-logic.js';
import { counterpartyOf, isForward, type Moment, otherRole } from './interpret-moment.js';
import { ageOfPair, firstOfPair } from './interpret-pairs.js';
import { exactly } from './interpret-ratio.js';
import type { PaymentEvent } from './stream.js';

/** A payment's column; `undefined` is unknown. */
export function columnValue(payment: PaymentEvent, name: ColumnName): Value {
  const value = payment.columns[name];
  if (value === undefined) return undefined;
  return columnOf(name).type === 'flag' ? value === 1 : exactly(value);
}

/** The counterparty as a value for equality; unknown when it is unattributed (P6). */
export function counterpartyValue(moment: Moment, payment: PaymentEvent): Value {
  const counterparty = counterpartyOf(moment, payment);
  return counterparty === -1 ? undefined : exactly(counterparty);
}

/** A fact of a counterparty: one told to the owner about it, else one known of it in the role it has here. */
export function factOfCounterparty(
  moment: Moment,
  made: ReadonlySet<string>,
  name: string,
  counterparty: number,
  role: Role,
): Value {
  if (counterparty === -1) return undefined;
  if (made.has(name)) return exactly(moment.factOf(name, moment.owner, moment.role, counterparty));
  return exactly(moment.factOf(name, counterparty, role));
}

function isOneOf(payment: PaymentEvent, column: ColumnName, one: readonly string[]): Value {
  const value = payment.columns[column];
  if (value === undefined) return undefined;
  return one.includes(columnOf(column).values?.[value] ?? '');
}

/**
 * The value of a row expression at a payment; `before` is the other payment of a sequence and `made` names the facts
 * that beneficiary streams make.
 */
export function rowValue(
  expression: Expression,
  payment: PaymentEvent,
  moment: Moment,
  made: ReadonlySet<string>,
  before?: PaymentEvent,
): Value {
  switch (expression.kind) {
    case 'column':
      return columnValue(payment, expression.column);
    case 'earlier':
      return before && columnValue(before, expression.column);
    case 'counterparty':
      return counterpartyValue(moment, payment);
    case 'earlier-counterparty':
      return before && counterpartyValue(moment, before);
    case 'pair': {
      if (expression.fact === 'first') return firstOfPair(moment, payment);
      const age = ageOfPair(moment, payment);
      return age === undefined ? undefined : exactly(age);
    }
    case 'fact': {
      if (expression.of === 'self') return exactly(moment.factOf(expression.fact, moment.owner, moment.role));
      const role = isForward(moment, payment) ? otherRole(moment.role) : moment.role;
      return factOfCounterparty(moment, made, expression.fact, counterpartyOf(moment, payment), role);
    }
    case 'status':
      return expression.one.includes(moment.statusOf(payment));
    case 'residual':
      if (moment.residual === undefined) throw new Error('residual where the check promised no explanation');
      return moment.residual.has(payment);
    case 'is':
      return isOneOf(payment, expression.column, expression.one);
    case 'constant':
    case 'parameter':
    case 'known':
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'grade':
    case 'tally':
      return combine(expression, (part) => rowValue(part, payment, moment, made, before));
    default:
      throw new Error(`a measure of kind ${expression.kind} where the check promised a row expression`);
  }
}
