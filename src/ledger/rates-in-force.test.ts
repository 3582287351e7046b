import { expect, it } from 'vitest';
import { loadFiles } from './load.js';
import { ratesInForce } from './rates-in-force.js';
import { loadRows, plain, workplace } from './testing/payment-file.js';

const place = workplace();
const rows = ['EUR', 'SEK', 'SEK', 'USD'].map((currency, i) => ({ ...plain, payment_id: `T${i}`, currency }));
const own = (source: string, scaled: number) => ({
  source,
  rates: [
    { day: '2024-01-01', currency: 'SEK', scaled },
    { day: '2024-06-01', currency: 'USD', scaled, approximate: true },
  ],
});

it('tells the rates that hold and the payments valued at approximate ones (I12)', async () => {
  const ledger = await place.ledger();
  expect(await ratesInForce(ledger)).toBeUndefined();
  await loadRows(place, ledger, rows);
  const shipped = await ratesInForce(ledger);
  expect(shipped).toMatchObject({ version: 1, firstDay: '2019-01-02', approximatePayments: 3 });
  expect(shipped?.source).toContain('European Central Bank');
  await loadFiles(ledger, [], { receivedAt: 1, rates: own('a', 2_000_000) });
  expect(await ratesInForce(ledger)).toMatchObject({
    source: 'a',
    lastDay: '2024-06-01',
    approximatePayments: 1,
    sha256: expect.not.stringMatching(shipped?.sha256 ?? ''),
  });
});

it('keeps rates in force until others are given, though they were given before others (I12)', async () => {
  const ledger = await place.ledger();
  const receivedAt = 1_750_000_000_000;
  await loadRows(place, ledger, rows, { rates: own('a', 2_000_000) });
  await loadFiles(ledger, [], { receivedAt, rates: own('b', 3_000_000) });
  await loadFiles(ledger, [], { receivedAt, rates: own('a', 2_000_000) });
  await loadFiles(ledger, [], { receivedAt });
  expect(await ratesInForce(ledger)).toMatchObject({ source: 'a' });
});

it('tells the payments valued at a rate that was old on their day (I12)', async () => {
  const ledger = await place.ledger();
  const rates = {
    source: 'a',
    rates: [
      { day: '2025-02-19', currency: 'SEK', scaled: 11_000_000 },
      { day: '2025-02-18', currency: 'USD', scaled: 1_100_000 },
      { day: '2025-03-01', currency: 'GBP', scaled: 900_000 },
    ],
  };
  await loadRows(place, ledger, rows, { rates });
  // The payments are of 1 March: ten days behind one of the rates, eleven behind the other.
  expect(await ratesInForce(ledger)).toMatchObject({ stalePayments: 1, staleCurrencies: ['USD'] });
});

it('takes a monthly level for old only when the next has not come (I12)', async () => {
  const ledger = await place.ledger();
  const monthly = (currency: string, day: string) => ({
    day,
    currency,
    scaled: 9_000_000,
    approximate: true,
  });
  const rates = { source: 'a', rates: [monthly('SEK', '2025-01-19'), monthly('USD', '2025-01-18')] };
  await loadRows(place, ledger, rows, { rates });
  // The payments are of 1 March: 41 and 42 days.
  expect(await ratesInForce(ledger)).toMatchObject({
    approximatePayments: 3,
    stalePayments: 1,
    staleCurrencies: ['USD'],
  });
});
