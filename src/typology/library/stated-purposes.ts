/** What payers state that a payment is for, as far as its words are understood. */
import type { Expression } from '../expression.js';
import { is } from '../language.js';

const ofHouseholds = ['family', 'food', 'medical', 'school', 'housing', 'gift'] as const;
const ofTrade = ['salary', 'goods', 'travel', 'other'] as const;

/** Needs of a household, and presents. */
export const privateNeed: Expression = is('purpose_category', ...ofHouseholds);
/** What is bought, earned, lent or given to a cause; `services` can be anything and speak neither for trade nor against it. */
export const trade: Expression = is('purpose_category', ...ofTrade);
/** No purpose, words that nobody knows and services say nothing. */
export const understood: Expression = is('purpose_category', ...ofHouseholds, ...ofTrade);
