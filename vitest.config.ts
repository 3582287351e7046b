import { randomInt } from 'node:crypto';
import { defineConfig } from 'vitest/config';

// One seed for every property test of a run: `VIGIE_SEED=… npm test` draws the same cases again.
process.env['VIGIE_SEED'] ??= String(randomInt(2 ** 31));
process.stderr.write(`property tests: VIGIE_SEED=${process.env['VIGIE_SEED']}\n`);

const slow = process.env['VIGIE_SLOW'] === '1';
const patience = slow ? 900_000 : 60_000;

export default defineConfig({
  test: {
    include: ['src', 'apps', 'simulate', 'evaluate', 'test', 'bench'].map(
      (folder) => `${folder}/**/*${slow ? '.slow' : ''}.test.ts`,
    ),
    exclude: ['**/node_modules/**', 'dist/**', ...(slow ? [] : ['**/*.slow.test.ts'])],
    pool: 'forks',
    setupFiles: ['test/property-seed.ts'],
    testTimeout: patience,
    hookTimeout: patience,
    passWithNoTests: slow,
  },
});
