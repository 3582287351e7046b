import { expect, it } from 'vitest';
import { families } from './families.js';
import { fuzzFamily } from './fuzz-family.js';

/**
 * VIGIE_MUTATIONS=3000 tries fewer where time is short: 1,000 of a family, 100 of Parquet. VIGIE_MUTATIONS_EACH=2500 tries
 * as many of every family, so that with `-t` and seeds of their own a family's can be tried in pieces.
 */
const all = 10_000;
const wanted = Number(process.env['VIGIE_MUTATIONS'] ?? all);
const each = process.env['VIGIE_MUTATIONS_EACH'];

const cases = families.map((family) => {
  const share = Math.ceil(wanted / (wanted < all ? family.oneIn : 1));
  const mutations = each === undefined ? share : Number(each);
  return { ...family, family, mutations, loads: Math.ceil(mutations / 100) };
});

it.each(cases)(
  '$mutations mutations, $loads of them loaded, are read or one clear error, every row accounted for: $name (I1)',
  // A machine that is busy with other tests takes thrice the time; a hang is told by the watchdog.
  { timeout: 1_500_000 },
  async ({ family, mutations, loads }) => {
    const tally = await fuzzFamily(family, { mutations, loads });
    expect(tally.mutations).toBeGreaterThanOrEqual(mutations);
    expect(tally.loaded).toBeGreaterThanOrEqual(loads * 0.9);
    // Refusing every file would be no answer; damage to the lengths in a Parquet file can hardly be read over.
    expect(tally.read).toBeGreaterThan(mutations / 50);
    expect(tally.accepted).toBeGreaterThan(0);
  },
);
