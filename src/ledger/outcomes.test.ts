import { describe, expect, it } from 'vitest';
import { readOutcomes } from '../intake/outcomes.js';
import type { Ledger } from './ledger.js';
import { storeOutcomes } from './outcomes.js';
import { currentPins } from './pins.js';
import { loadRows, plain, workplace } from './testing/payment-file.js';

const place = workplace();
const header = 'role,party_id,account,phone,outcome,decided_at,known_from,reversed_at,decided_by';
const lines = [
  'payer,P1,,,reported,2025-02-01,2025-02-01,,analysts',
  'beneficiary,,,+63 900 1234567,confirmed,2025-02-01,2025-02-01,,analysts',
  'payer,nobody,,,convicted,2025-02-01,2025-02-01,,court',
  'payer,P1,,,unclear,2025-02-01,2025-02-01,,analysts',
];

async function store(ledger: Ledger, ...given: readonly string[]) {
  const path = place.file('outcomes.csv', [header, ...given, ''].join('\n'));
  return storeOutcomes(ledger, await readOutcomes(path), 1_750_000_000_000);
}

describe('outcomes in the ledger', () => {
  it('match by id, account or phone; nothing that is not used is lost or silent', async () => {
    const ledger = await place.ledger();
    await loadRows(place, ledger, [{ ...plain, beneficiary_phone: '+63 900 1234567' }]);
    const stored = await store(ledger, ...lines);
    expect(stored).toEqual({
      version: 1,
      matched: 2,
      unused: [
        { line: 4, field: '', reason: 'unmatched' },
        { line: 5, field: 'outcome', reason: 'not-one-of' },
      ],
    });
    expect(await ledger.number('SELECT count(*) FROM outcome_entry WHERE record IS NULL')).toBe(1);
    expect((await currentPins(ledger)).outcomes).toBe(1);
  });

  it('keep their version where nothing changed, and a later load of payments can match more', async () => {
    const ledger = await place.ledger();
    await loadRows(place, ledger, [plain]);
    const first = await store(ledger, ...lines);
    expect(await store(ledger, ...lines)).toEqual(first);
    await loadRows(place, ledger, [{ ...plain, payment_id: 'T2', payer_id: 'nobody' }]);
    const second = await store(ledger, ...lines);
    expect([second.version, second.matched]).toEqual([first.version + 1, first.matched + 1]);
  });
});
