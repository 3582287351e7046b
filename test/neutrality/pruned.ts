import { writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { PaymentText } from '../../src/intake/payment.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { openLedger } from '../../src/ledger/ledger.js';
import { loadFiles } from '../../src/ledger/load.js';
import { csvOf, threads } from '../../src/ledger/testing/payment-file.js';
import { reachesFloor } from '../../src/scoring/bands.js';
import { weights202611 } from '../../src/scoring/weights-2026-11.js';
import { population } from './population.js';
import { type Scored, type Screened, screenLedger } from './screen-file.js';

function leadsOf({ parties }: Screened): readonly (readonly [string, Scored])[] {
  return [...parties]
    .filter(([, { pattern, victim }]) => reachesFloor(Math.max(pattern, victim), weights202611))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** What some payers also pay by card: at home, and what definitions name. */
async function cardsOf(ledger: Ledger): Promise<readonly PaymentText[]> {
  const payers = await ledger.rows<{ payer: string; home: string; away: string; at: number }>(
    `SELECT payer_id AS payer, any_value(payer_country) AS home, max(beneficiary_country) AS away,
       max("at")::DOUBLE AS at FROM payment
     WHERE payer_id IS NOT NULL AND person_to_person AND corridor_listed AND cross_border
     GROUP BY payer_id ORDER BY payer_id`,
  );
  return payers.flatMap(({ payer, home, away, at }, i): PaymentText[] => {
    const paid = (kind: string, hours: number, more: PaymentText): PaymentText => ({
      payment_id: `card-${i}-${kind}`,
      executed_at: new Date(at - hours * 3_600_000).toISOString(),
      amount: '25.00',
      currency: 'EUR',
      channel: 'card',
      payer_id: payer,
      payer_country: home,
      beneficiary_country: home,
      beneficiary_country_basis: 'address',
      ...more,
    });
    const shop = { merchant_category: '5411', merchant_name: 'Grocer', card_present: 'true' };
    const hotel = { merchant_category: '7011', merchant_name: 'Hotel', beneficiary_country: away };
    const software = { merchant_category: '5734', merchant_name: 'Bandicam' };
    const wallet = { merchant_category: '6051', merchant_name: 'Wallet' };
    return [
      ...[1, 2, 3].map((n) => paid(`shop-${n}`, 24 * n, shop)),
      ...(i % 3 === 0 ? [paid('hotel', 30, hotel)] : []),
      ...(i % 5 === 0 ? [paid('software', 40, software)] : []),
      ...(i % 7 === 0 ? [1, 2, 3].map((n) => paid(`wallet-${n}`, 50 + n, wallet)) : []),
    ];
  });
}

/** X2, by so many payers; `least` is how many leads and facts they must have, that equal ones say something. */
export async function prunesAlike(payers: number, least: number): Promise<void> {
  const { file, path } = await population({ seed: 31, payers, targetRate: 0.05 });
  const ledger = await openLedger(path('ledger.duckdb'), { hmacKey: '07'.repeat(32), threads });
  try {
    await loadFiles(ledger, [file], { receivedAt: 1_750_000_000_000 });
    writeFileSync(path('cards.csv'), csvOf(await cardsOf(ledger)));
    await loadFiles(ledger, [path('cards.csv')], { receivedAt: 1_750_000_000_000 });
    const all = await screenLedger(ledger);
    const pruned = await screenLedger(ledger, true);
    expect(leadsOf(pruned)).toEqual(leadsOf(all));
    expect(leadsOf(all).length).toBeGreaterThan(least);
    expect(pruned.derived).toEqual(all.derived);
    expect(all.derived.length).toBeGreaterThan(least);
    const hits = leadsOf(all).flatMap((lead) => lead[1].indicators);
    for (const beside of ['travel-trace', 'capture-software', 'via-intermediary-series']) {
      expect(hits).toContain(beside);
    }
    // What nobody names of a card stream is not even gathered.
    const shops = (relation: string) =>
      ledger.number(
        `SELECT count(*) FROM ${relation} s JOIN payment p ON p.seq = s.seq WHERE p.payment_id LIKE 'card-%-shop-%'`,
      );
    expect(await shops('payment')).toBeGreaterThan(10 * least);
    expect(await shops('stream_payer')).toBe(0);
    // Otherwise nothing was pruned and nothing is shown.
    expect(pruned.parties.size).toBeLessThan(all.parties.size * 0.9);
  } finally {
    ledger.close();
  }
}
