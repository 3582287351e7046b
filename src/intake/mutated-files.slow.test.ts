import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VigieError } from '../errors.js';
import { mutation } from './testing/mutated.js';
import { rowsOf } from './testing/rows-of.js';
import { sampleFiles } from './testing/sample-files.js';

const runs = Number(process.env['VIGIE_MUTATIONS'] ?? 300);

describe('a file that was changed', () => {
  it.each(Object.entries(sampleFiles))('is read or is one clear error: %s', async (_, sample) => {
    expect((await rowsOf(sample)).rows.length).toBeGreaterThan(2);
    let read = 0;
    await fc.assert(
      fc.asyncProperty(mutation, async (change) => {
        const bytes = change(Buffer.from(sample));
        if (bytes.length === 0) return;
        const result = await rowsOf(bytes).catch((error: unknown) => error);
        if (result instanceof VigieError) {
          expect(result.message).not.toContain('watchword');
          return;
        }
        // A form that the engine reads as it lies.
        if (result instanceof Error) expect(result.message).toMatch(/is read by the engine/);
        else read++;
      }),
      { numRuns: runs },
    );
    // Well-formed XML hardly ever stays so.
    expect(read).toBeGreaterThan(runs / 200);
  });
});
