import { describe } from 'vitest';
import { saysAsTold } from '../testing/says-as-told.js';
import { whoPaysLow } from './who-pays-low.js';

describe('low-paying-payers', () => saysAsTold('low-paying-payers', whoPaysLow));
