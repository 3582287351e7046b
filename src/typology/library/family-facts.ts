/** Positive family facts of a relation. Each is true or unknown: that nothing is known of a family is no evidence. */
import type { Expression } from '../expression.js';
import { column, is, or } from '../language.js';

/** Kin that explain by themselves. A partner or friend whom only the payer names does not. */
export const declaredKin: Expression = is(
  'relationship',
  'spouse',
  'parent',
  'child',
  'sibling',
  'other_family',
);

/** Enough beside a steady rhythm. A stated purpose alone is not: everyone states the same ones. */
export const familyFact: Expression = or(
  declaredKin,
  is('relationship', 'partner'),
  column('family_name_shared'),
);
