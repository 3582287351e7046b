/**
 * Runs before every test file: one seed for all property tests, so that VIGIE_SEED draws the same cases again, and an end to
 * looking for a smaller counterexample: nothing else stops that, and one was once looked for for ten minutes.
 */
import fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Milliseconds that a test may take. */
    patience: number;
  }
}

fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(process.env['VIGIE_SEED']),
  interruptAfterTimeLimit: inject('patience'),
  markInterruptAsFailure: true,
});
