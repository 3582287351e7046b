/** The amount bands that low-value definitions share. Bounds are those of `amountBands`, in EUR. */
import type { Expression, Window } from '../expression.js';
import { and, column, is, known, not, or, residual } from '../language.js';

export const from5to60: Expression = is('amount_band', '5_60');
export const below150: Expression = is('amount_band', 'below_5', '5_60', '60_150');
export const from60: Expression = is('amount_band', '60_150', '150_1500', 'from_1500');

const fromAbroad: Expression = or(column('cross_border'), not(known(column('cross_border'))));
export const lowFromAbroad: Window = residual({ where: and(below150, fromAbroad) });
