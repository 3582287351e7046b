import { it } from 'vitest';
import { prunesAlike } from './pruned.js';

it(
  'X2: a run that leaves out who cannot matter finds the same leads and makes the same facts',
  () => prunesAlike(900, 20),
  120_000,
);
