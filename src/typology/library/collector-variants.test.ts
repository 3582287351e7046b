import { describe, expect, test } from 'vitest';
import { given, payments, read, told } from '../testing/scenario.js';

const id = 'collector-variants';
const paid = payments({ on: 0, euros: 30 }, { on: 5, to: 2, euros: 30 });

describe(id, () => {
  test.each([
    [1, 'two-names'],
    [2, 'three-names'],
    [3, 'four-names'],
  ])('grade %i says %s, behind the payments to whom it is told of', (value, name) => {
    const seen = read([...paid, given(id, 1, 'beneficiary', 6, value)]);
    expect([seen.says(id), seen.behind(id)]).toEqual([name, [1]]);
  });

  test('T3: is true from the instant on which a further name is known', () => {
    const events = [...paid, given(id, 1, 'beneficiary', 10)];
    expect(read(events, { asOf: 9.999 }).says(id)).toBe('false');
    expect(read(events, { asOf: 10 }).says(id)).toBe('two-names');
  });

  test('is false of a beneficiary with one name, and of the payer’s own names', () => {
    expect(read(paid).says(id)).toBe('false');
    expect(read([...paid, given(id, 1, 'payer', 6)]).says(id)).toBe('false');
  });

  test('says nothing of a beneficiary who gathers for people of one place, nor of kin', () => {
    const gathers = [given(id, 1, 'beneficiary', 6), told('village-collector', 1, 6, 1)];
    expect(read([...paid, ...gathers]).says(id)).toBe('false');
    const kin = payments({ on: 0, euros: 30, known: { relationship: 'child', family_name_shared: 1 } });
    expect(read([...kin, given(id, 1, 'beneficiary', 1)]).says(id)).toBe('unknown');
  });

  test('S1: brings payments between persons into scope that no listed corridor selects, and no others', () => {
    const fact = given(id, 1, 'beneficiary', 1);
    const elsewhere = payments({ on: 0, euros: 30, known: { corridor_listed: 0 } });
    expect(read([...elsewhere, fact]).says(id)).toBe('two-names');
    const shop = payments({ on: 0, euros: 30, known: { corridor_listed: 0, person_to_person: 0 } });
    expect(read([...shop, fact]).says(id)).toBe('unknown');
  });

  test('is unknown where the network room has not run', () => {
    const events = [...paid, given(id, 1, 'beneficiary', 6)];
    expect(read(events, { network: false }).says(id)).toBe('unknown');
  });
});
