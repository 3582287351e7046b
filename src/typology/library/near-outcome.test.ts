import { describe } from 'vitest';
import { saysAsGiven } from '../testing/says-as-given.js';

describe('near-outcome', () => {
  saysAsGiven('near-outcome', 'payer');
});
