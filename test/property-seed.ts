/** Runs before every test file: one seed for all property tests, so that VIGIE_SEED draws the same cases again. */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['VIGIE_SEED']) });
