import { describe, expect, it } from 'vitest';
import { VigieError } from '../../src/errors.js';
import { errorText, exitCodeOf } from './error-text.js';

const ledger = new VigieError(
  'ledger',
  'a.duckdb',
  'is no ledger: give the file that `vigie screen` wrote.',
  {
    cause: new Error('no magic bytes'),
  },
);

describe('errorText', () => {
  it('says where and what to do next, without a trace', () => {
    expect(errorText(ledger, false)).toBe('a.duckdb: is no ledger: give the file that `vigie screen` wrote.');
    expect(errorText(new Error('lost'), false)).toBe(
      'internal error: lost. Run it again with VIGIE_DEBUG=1 for the trace, and report it.',
    );
    expect(errorText(new Error('lost\nat somewhere'), false)).not.toContain('somewhere');
  });

  it('shows the trace and the cause when asked', () => {
    expect(errorText(ledger, true)).toContain('no magic bytes');
    expect(errorText(new Error('lost'), true)).toContain('error-text.test.ts');
  });
});

describe('exitCodeOf', () => {
  it('tells wrong use from bad input from a fault of this program', () => {
    expect(exitCodeOf(new VigieError('usage', '--out', 'is missing'))).toBe(2);
    expect(exitCodeOf(ledger)).toBe(3);
    expect(exitCodeOf(new Error('lost'))).toBe(4);
    expect(exitCodeOf('thrown text')).toBe(4);
  });
});
