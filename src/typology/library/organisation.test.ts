import { describe, expect, test } from 'vitest';
import { payments, read } from '../testing/scenario.js';

const id = 'organisation';
const school = { beneficiary_type: 'organisation' };

describe(id, () => {
  test('explains payments to an organisation', () => {
    expect(read(payments({ on: 0, known: school }, { on: 5, known: school })).explained(1)).toEqual([id]);
  });

  test('does not explain a person, nor an intermediary', () => {
    expect(read(payments({ on: 0 })).explained(1)).toEqual([]);
    expect(read(payments({ on: 0, known: { beneficiary_type: 'intermediary' } })).explained(1)).toEqual([]);
  });

  test('half of the payments is enough, fewer are not', () => {
    expect(read(payments({ on: 0, known: school }, { on: 1 })).explained(1)).toEqual([id]);
    expect(read(payments({ on: 0, known: school }, { on: 1 }, { on: 2 })).explained(1)).toEqual([]);
  });

  test('an unknown type explains nothing', () => {
    expect(read(payments({ on: 0, known: { beneficiary_type: undefined } })).explained(1)).toEqual([]);
  });
});
