import fc from 'fast-check';
import { expect } from 'vitest';
import { VigieError } from '../../errors.js';
import { mutation } from './mutated.js';
import { rowsOf } from './rows-of.js';

/** Reads a file changed in so many ways, each of which is read or is one clear error; gives how many were read. */
export async function readMutated(sample: string | Buffer, numRuns: number): Promise<number> {
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
    { numRuns },
  );
  return read;
}
