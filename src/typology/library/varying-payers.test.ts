import { describe } from 'vitest';
import { saysAsTold } from '../testing/says-as-told.js';
import { whoVaries } from './who-varies.js';

describe('varying-payers', () => saysAsTold('varying-payers', whoVaries));
