/** The plain reading of so many payers is dear. */
import { expect, test } from 'vitest';
import { payments, read, type Told } from '../testing/scenario.js';

const id = 'unlinked-payers';
const beneficiary = { role: 'beneficiary', owner: 1 } as const;

function payers(count: number): Told[] {
  return Array.from({ length: count }, (_, i) => ({
    on: i,
    from: i + 10,
    to: 1,
    euros: 40,
    known: { cross_border: 1, payer_phone: i + 10 },
  }));
}

test('unlinked-payers N4: of a hub, which is flagged, counts those who paid last', () => {
  const hub = read(payments(...payers(257)), beneficiary);
  expect([hub.says(id), hub.interpretation.hub]).toEqual(['eight-payers', true]);
  expect(read(payments(...payers(256)), beneficiary).says(id)).toBe('eight-payers');
});
