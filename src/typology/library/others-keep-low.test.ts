import { describe } from 'vitest';
import { saysUnlessToldOfAll } from '../testing/not-told-of-all.js';
import { whoPaysMore } from './who-pays-more.js';

describe('others-keep-low', () => saysUnlessToldOfAll('others-keep-low', whoPaysMore));
