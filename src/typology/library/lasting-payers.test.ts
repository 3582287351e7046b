import { describe } from 'vitest';
import { saysAsTold } from '../testing/says-as-told.js';
import { whoLasts } from './who-lasts.js';

describe('lasting-payers', () => saysAsTold('lasting-payers', whoLasts));
