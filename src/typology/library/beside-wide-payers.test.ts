import { describe } from 'vitest';
import { saysAsGiven } from '../testing/says-as-given.js';

describe('beside-wide-payers', () => {
  saysAsGiven('beside-wide-payers', 'payer');
});
