/** In the `then` of a sequence: the same person is paid all the same, less or by another way. */
import type { Expression } from '../expression.js';
import {
  amount,
  and,
  below,
  column,
  compare,
  counterparty,
  earlier,
  earlierCounterparty,
  or,
  standsAs,
} from '../language.js';

export const smallerOrElsewhere: Expression = and(
  standsAs('executed'),
  compare(counterparty, '=', earlierCounterparty),
  or(
    below(amount, earlier('amount_ref_minor')),
    compare(column('provider_id'), '!=', earlier('provider_id')),
    compare(column('channel'), '!=', earlier('channel')),
  ),
);
