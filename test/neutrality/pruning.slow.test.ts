import { it } from 'vitest';
import { prunesAlike } from './pruned.js';

it('X2: a run that leaves out who cannot matter finds the same leads and makes the same facts, of many', () =>
  prunesAlike(4_000, 100));
