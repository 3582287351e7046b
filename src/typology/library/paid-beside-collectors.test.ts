import { describe } from 'vitest';
import { saysAsGiven } from '../testing/says-as-given.js';

describe('paid-beside-collectors', () => {
  saysAsGiven('paid-beside-collectors', 'beneficiary');
});
