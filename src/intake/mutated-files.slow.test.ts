import { describe, expect, it } from 'vitest';
import { readMutated } from './testing/read-mutated.js';
import { sampleFiles } from './testing/sample-files.js';

/** A tenth of what is tried of a payments file; fewer than 300 would leave no XML to be read. */
const runs = Math.max(300, Number(process.env['VIGIE_MUTATIONS'] ?? 10_000) / 10);

describe('a file that was changed', () => {
  it.each(Object.entries(sampleFiles))('is read or is one clear error: %s', async (_, sample) => {
    // Well-formed XML hardly ever stays so.
    expect(await readMutated(sample, runs)).toBeGreaterThan(runs / 200);
  });
});
