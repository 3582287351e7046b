import { describe } from 'vitest';
import { saysAsGiven } from '../testing/says-as-given.js';

describe('paid-by-outcomes', () => {
  saysAsGiven('paid-by-outcomes', 'beneficiary');
});
