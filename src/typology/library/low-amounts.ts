/** The amount bands that low-value definitions share. Bounds are those of `amountBands`, in EUR. */
import type { Expression } from '../expression.js';
import { is } from '../language.js';

export const from5to60: Expression = is('amount_band', '5_60');
export const below150: Expression = is('amount_band', 'below_5', '5_60', '60_150');
