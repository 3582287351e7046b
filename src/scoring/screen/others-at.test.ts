import { expect, it } from 'vitest';
import type { Role } from '../../intake/payment.js';
import { currentPins } from '../../ledger/pins.js';
import { partiesOf } from '../../ledger/run-facts.js';
import { prepareRun } from '../../ledger/run-relation.js';
import { loadRows, plain, workplace } from '../../ledger/testing/payment-file.js';
import { linksOfOthers, toldOfHub } from './explain-unknown.js';
import { othersAt } from './others-at.js';
import { readPayingSeries } from './paying-series.js';

const place = workplace();

it('counts how each other payer pays a beneficiary: executed payments alone, and no id', async () => {
  const ledger = await place.ledger();
  let made = 0;
  const pays = (payer: string, on: string, changes: Readonly<Record<string, string>> = {}) => ({
    ...plain,
    payment_id: `O${made++}`,
    payer_id: payer,
    payer_name: `Payer ${payer}`,
    beneficiary_id: 'B1',
    executed_at: `${on}T10:00:00Z`,
    amount: '20.00',
    currency: 'EUR',
    ...changes,
  });
  await loadRows(place, ledger, [
    pays('P1', '2025-01-01'),
    pays('P2', '2025-01-02'),
    pays('P2', '2025-03-02', { relationship: 'sibling', relationship_basis: 'declared' }),
    pays('P2', '2025-04-02', { status: 'refused' }),
    pays('P3', '2025-01-05', { payer_phone: '+33612345678' }),
    // Nothing of this payer's was executed: no series to show, and still somebody whose links are unknown.
    pays('P4', '2025-01-06', { status: 'refused' }),
  ]);
  const pins = await currentPins(ledger);
  await prepareRun(ledger, pins);
  const key = async (role: Role, id: string): Promise<number> =>
    (await partiesOf(ledger, pins, role, [id])).get(id) ?? -1;
  const beneficiary = await key('beneficiary', 'B1');
  const series = await readPayingSeries(ledger, pins, [beneficiary]);
  const found = othersAt(
    series,
    await key('payer', 'P1'),
    [[beneficiary, 'B1']],
    new Map([[await key('payer', 'P2'), 'P2']]),
  );
  expect(found).toMatchObject([{ counterparty: 'B1', payers: 2 }]);
  expect(found[0]?.shown).toMatchObject([
    { partyId: 'P2', payments: 2, total: 4_000, kin: 1, lastAt: Date.parse('2025-03-02T10:00:00Z') },
    { partyId: '', payments: 1, total: 2_000, kin: 0 },
  ]);
  const links = linksOfOthers(series, await key('payer', 'P1'), [beneficiary]);
  expect(links).toEqual([{ kind: 'links-between-payers', missing: 2, of: 3 }]);
});

it('knows a beneficiary of whom more payers than are read paid within a year of its last payment', () => {
  const day = 86_400_000;
  const seriesOf = (payers: number, lastAt: (payer: number) => number) => [
    [
      7,
      Array.from({ length: payers }, (_, payer) => ({
        beneficiary: 7,
        payer,
        linkable: true,
        payments: 1,
        firstAt: lastAt(payer),
        lastAt: lastAt(payer),
        total: 2_000,
        countries: 1,
        kin: 0,
      })),
    ] as const,
  ];
  const atOnce = (): number => 1_000 * day;
  expect(toldOfHub(new Map(seriesOf(257, atOnce)), [7])).toBe(true);
  expect(toldOfHub(new Map(seriesOf(256, atOnce)), [7])).toBe(false);
  expect(toldOfHub(new Map(seriesOf(257, atOnce)), [8])).toBe(false);
  expect(toldOfHub(new Map(seriesOf(257, (payer) => (payer === 0 ? 635 : 1_000) * day)), [7])).toBe(false);
  expect(toldOfHub(new Map(seriesOf(257, (payer) => (payer === 0 ? Number.NaN : 1) * day)), [7])).toBe(false);
});
