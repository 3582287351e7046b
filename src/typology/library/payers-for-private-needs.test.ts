import { describe } from 'vitest';
import { saysAsTold } from '../testing/says-as-told.js';
import { whoNamesPrivateNeeds } from './who-names-private-needs.js';

describe('payers-for-private-needs', () => saysAsTold('payers-for-private-needs', whoNamesPrivateNeeds));
