import { describe } from 'vitest';
import { saysAsGiven } from '../testing/says-as-given.js';

describe('several-collecting-names', () => {
  saysAsGiven('several-collecting-names', 'beneficiary');
});
