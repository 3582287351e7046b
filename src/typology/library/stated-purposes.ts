/** What payers state that a payment is for, as far as its words are understood. */
import type { Expression } from '../expression.js';
import { is } from '../language.js';

const ofHouseholds = ['family', 'food', 'medical', 'school', 'housing', 'gift'] as const;
const ofTrade = ['salary', 'services', 'goods', 'travel', 'other'] as const;

/** Needs of a household, and presents. */
export const privateNeed: Expression = is('purpose_category', ...ofHouseholds);
/** What is bought, earned, lent or given to a cause. */
export const trade: Expression = is('purpose_category', ...ofTrade);
/** No purpose, or words that nobody knows, say nothing. */
export const understood: Expression = is('purpose_category', ...ofHouseholds, ...ofTrade);
