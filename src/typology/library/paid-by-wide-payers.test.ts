import { describe } from 'vitest';
import { saysAsGiven } from '../testing/says-as-given.js';

describe('paid-by-wide-payers', () => {
  saysAsGiven('paid-by-wide-payers', 'beneficiary');
});
