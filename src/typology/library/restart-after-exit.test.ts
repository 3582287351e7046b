import { describe } from 'vitest';
import { saysAsGiven } from '../testing/says-as-given.js';

describe('restart-after-exit', () => {
  saysAsGiven('restart-after-exit', 'payer');
});
