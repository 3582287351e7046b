import { expect, it } from 'vitest';
import { families } from './families.js';
import { fuzzFamily } from './fuzz-family.js';

/** The machine may be busy with other tests; a hang is told by the load itself. */
const patience = { timeout: 240_000 };

it.each(families)(
  '20 mutations, one of them loaded, are read or one clear error, every row accounted for: $name (I1)',
  patience,
  async (family) => {
    const { mutations, loaded } = await fuzzFamily(family, { mutations: 20, loads: 1 });
    expect(mutations).toBeGreaterThanOrEqual(20);
    expect(loaded).toBeGreaterThanOrEqual(1);
  },
);
