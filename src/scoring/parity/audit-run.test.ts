import { expect, it } from 'vitest';
import { type RunParity, recordOf } from './audit-run.js';

const found: RunParity = {
  notice: '',
  run_ids: ['r'],
  measured_at: '2026-11-25T00:00:00.000Z',
  weights: 'w',
  weights_sha256: 'w1',
  definitions_sha256: 'd1',
  own_alerts: 'leads written',
  population: 'all-senders',
  senders: 0,
  in_scope: 0,
  points: [],
  result: 'failed',
  failed: ['corridor PH at own alerts'],
};
const signed = { reason: 'one corridor, reviewed', who: 'A. Reader', at: 0 };

it('a failure is recorded with the name under it, or without', () => {
  expect(recordOf(found, signed).accepted).toEqual({
    reason: 'one corridor, reviewed',
    who: 'A. Reader',
    when: '1970-01-01T00:00:00.000Z',
  });
  expect(recordOf(found, undefined).accepted).toBeNull();
});

it.each(['passed', 'not-shown'] as const)('nothing is signed where the result is %s (M3)', (result) => {
  expect(() => recordOf({ ...found, result }, signed)).toThrow(
    expect.objectContaining({ code: 'usage', message: expect.stringContaining('nothing failed') }),
  );
  expect(recordOf({ ...found, result }, undefined).accepted).toBeNull();
});
