import { describe, expect, it } from 'vitest';
import { readMutated } from './testing/read-mutated.js';
import { sampleFiles } from './testing/sample-files.js';

describe('a file that was changed', () => {
  let read = 0;

  it.each(Object.entries(sampleFiles))('is read or is one clear error: %s', async (_, sample) => {
    read += await readMutated(sample, 40);
  });

  it('is read now and then', () => {
    expect(read).toBeGreaterThan(10);
  });
});
