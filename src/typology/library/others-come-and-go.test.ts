import { describe } from 'vitest';
import { saysUnlessToldOfAll } from '../testing/not-told-of-all.js';
import { whoStays } from './who-stays.js';

describe('others-come-and-go', () => saysUnlessToldOfAll('others-come-and-go', whoStays));
