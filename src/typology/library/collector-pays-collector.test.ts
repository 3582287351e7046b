import { describe } from 'vitest';
import { saysAsGiven } from '../testing/says-as-given.js';

describe('collector-pays-collector', () => {
  saysAsGiven('collector-pays-collector', 'beneficiary');
});
