import { describe } from 'vitest';
import { saysAsTold } from '../testing/says-as-told.js';
import { whoHasNoPace } from './who-has-no-pace.js';

describe('unpaced-payers', () => saysAsTold('unpaced-payers', whoHasNoPace));
