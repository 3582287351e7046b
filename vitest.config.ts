import { randomInt } from 'node:crypto';
import { defineConfig } from 'vitest/config';
import { slowSuites } from './test/slow-suites.js';

// One seed for every property test of a run: `VIGIE_SEED=… npm test` draws the same cases again.
process.env['VIGIE_SEED'] ??= String(randomInt(2 ** 31));
process.stderr.write(`property tests: VIGIE_SEED=${process.env['VIGIE_SEED']}\n`);

const slow = process.env['VIGIE_SLOW'] === '1';
const patience = slow ? 900_000 : 60_000;
const everywhere = ['src', 'apps', 'simulate', 'evaluate', 'test', 'bench'];

export default defineConfig({
  test: {
    include: slow ? [...slowSuites('.')] : everywhere.map((folder) => `${folder}/**/*.test.ts`),
    exclude: ['**/node_modules/**', 'dist/**', ...(slow ? [] : ['**/*.slow.test.ts'])],
    pool: 'forks',
    // By itself the runner leaves one core idle, which is half of two.
    maxWorkers: '100%',
    // No test changes what another imports, and a process and a module graph of its own cost each file a third of a second.
    isolate: false,
    setupFiles: ['test/property-seed.ts', 'test/wide-umask.ts'],
    provide: { patience },
    testTimeout: patience,
    hookTimeout: patience,
  },
});
