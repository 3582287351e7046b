/** Positive family facts of a relation. Each is true or unknown: that nothing is known of a family is no evidence. */
import { kinships } from '../../intake/payment.js';
import type { Expression } from '../expression.js';
import { and, column, is, or } from '../language.js';

/** Kin as the payer states it. */
export const declaredKin: Expression = is('relationship', ...kinships);

/** Kin on which something else than the payer's word agrees, or a rare family name that both bear. */
export const kinThatShows: Expression = or(
  and(declaredKin, or(is('relationship_basis', 'verified'), column('family_name_shared'))),
  and(column('family_name_shared'), column('family_name_rare')),
);

/**
 * Enough beside a steady rhythm. A stated purpose alone is not: everyone states the same ones; nor is a partner whom the
 * payer alone names: collectors are called so too.
 */
export const familyFact: Expression = or(declaredKin, column('family_name_shared'));
