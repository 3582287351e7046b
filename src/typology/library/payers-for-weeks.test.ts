import { describe } from 'vitest';
import { saysAsTold } from '../testing/says-as-told.js';
import { whoComesForWeeks } from './who-comes-for-weeks.js';

describe('payers-for-weeks', () => saysAsTold('payers-for-weeks', whoComesForWeeks));
