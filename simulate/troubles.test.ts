import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { PaymentText } from '../src/intake/payment.js';
import { mutableColumns } from '../src/intake/payment.js';
import { simulate } from './simulate.js';
import { cleanTroubles, readCsv } from './testing.js';
import { type Troubles, withDefaults } from './troubles.js';

const root = mkdtempSync(join(tmpdir(), 'troubles-'));
afterAll(() => rmSync(root, { recursive: true }));

const extracts = new Map<string, Promise<readonly PaymentText[]>>();

/** The same world is simulated once. */
function extract(troubles: Partial<Troubles>): Promise<readonly PaymentText[]> {
  const key = JSON.stringify(troubles);
  const known = extracts.get(key) ?? simulated(troubles);
  extracts.set(key, known);
  return known;
}

async function simulated(troubles: Partial<Troubles>): Promise<readonly PaymentText[]> {
  const out = join(root, JSON.stringify(troubles).replace(/\W+/g, '_'));
  const options = { seed: 3, payers: 200, targetRate: 0.05, out };
  await simulate({ ...options, troubles: { ...cleanTroubles, ...troubles } });
  return readCsv(join(out, 'payments.csv'));
}

function share(rows: readonly PaymentText[], holds: (row: PaymentText) => boolean): number {
  return rows.filter(holds).length / rows.length;
}

test('a clean extract has ids, names, times and countries, and each payment once', async () => {
  const rows = await extract({});
  expect(new Set(rows.map(({ payment_id }) => payment_id)).size).toBe(rows.length);
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;
  expect(rows.filter((row) => !instant.test(row.executed_at ?? ''))).toEqual([]);
  expect(rows.filter((row) => row.time_quality !== 'accepted' || row.status !== 'executed')).toEqual([]);
  const told = (row: PaymentText) => [
    row.payer_name,
    row.beneficiary_name,
    row.beneficiary_id,
    row.beneficiary_country,
  ];
  expect(rows.filter((row) => told(row).includes(''))).toEqual([]);
});

test('missing values are missing at about the given share', async () => {
  const rows = await extract({ missingPayeeCountries: 0.3, missingPayerBirthDates: 0.5, missingNames: 0.4 });
  expect(share(rows, (row) => row.beneficiary_country === '')).toBeCloseTo(0.3, 1);
  expect(share(rows, (row) => row.beneficiary_country === '' && row.beneficiary_country_basis !== '')).toBe(
    0,
  );
  expect(Math.abs(share(rows, (row) => row.payer_birth_date === '') - 0.5)).toBeLessThan(0.12);
  expect(Math.abs(share(rows, (row) => row.payer_name === '') - 0.4)).toBeLessThan(0.12);
});

test('creators are tipped person to person only where that is asked for', async () => {
  const tipped = (rows: readonly PaymentText[]) => {
    const out = join(root, rows === platforms ? '_' : '_privateTips_1_');
    const creators = readCsv(join(out, 'labels.csv')).filter(({ class: klass }) => klass === 'creator');
    const ids = new Set(creators.map(({ party_id }) => party_id));
    return rows.filter(({ beneficiary_id: id }) => id !== undefined && ids.has(id)).length;
  };
  const platforms = await extract({});
  expect(tipped(platforms)).toBe(0);
  expect(tipped(await extract({ privateTips: 1 }))).toBeGreaterThan(0);
});

test('a date has no hour, a booking run has one that says nothing', async () => {
  const dates = await extract({ dateOnly: 0.5 });
  expect(share(dates, (row) => /^\d{4}-\d\d-\d\d$/.test(row.executed_at ?? ''))).toBeCloseTo(0.5, 1);
  const runs = await extract({ bookingTimes: 1 });
  const others = runs.filter(
    (row) => row.time_quality !== 'booked' || !/T0[1-4]:/.test(row.executed_at ?? ''),
  );
  expect(others).toEqual([]);
});

test('without beneficiary ids a beneficiary is a name as its sender writes it', async () => {
  const rows = await extract({ noBeneficiaryIds: 1 });
  const spellings = new Map<string, Set<string>>();
  for (const row of rows) {
    expect(row).toMatchObject({ beneficiary_id: '', beneficiary_account: '', beneficiary_phone: '' });
    const key = `${row.payer_id} ${(row.beneficiary_name ?? '').slice(0, 1)} ${row.payout_agent}`;
    spellings.set(key, (spellings.get(key) ?? new Set()).add(row.beneficiary_name ?? ''));
  }
  expect(share(rows, (row) => /^[A-Z .’'-]{6,}$/.test(row.beneficiary_name ?? ''))).toBeGreaterThan(0.05);
});

test('an extract that starts in the middle has no earlier payment, but older customers', async () => {
  const rows = await extract({ startsInMiddle: 0.5 });
  for (const row of rows) expect((row.executed_at ?? '') >= '2025-07-01').toBe(true);
  expect(share(rows, (row) => (row.customer_since ?? '') < '2025-07-01')).toBeGreaterThan(0.5);
});

test('a copy is exact, a return is a second row that differs in what may change only', async () => {
  const rows = await extract({ duplicates: 0.2, returns: 0.2 });
  const byId = new Map<string, PaymentText[]>();
  for (const row of rows) byId.set(row.payment_id ?? '', [...(byId.get(row.payment_id ?? '') ?? []), row]);
  let copies = 0;
  let returns = 0;
  for (const group of byId.values()) {
    const executed = group.filter(({ status }) => status === 'executed');
    const returned = group.find(({ status }) => status === 'returned');
    for (const row of executed) expect(row).toEqual(executed[0]);
    copies += executed.length - 1;
    if (returned === undefined) continue;
    returns += 1;
    expect(Date.parse(returned.status_at ?? '')).toBeGreaterThan(Date.parse(returned.executed_at ?? ''));
    const same = (row: PaymentText | undefined): PaymentText => ({
      ...row,
      ...Object.fromEntries(mutableColumns.map((column) => [column, ''])),
    });
    expect(same(returned)).toEqual(same(executed[0]));
  }
  expect(copies / byId.size).toBeCloseTo(0.2, 1);
  expect(returns / byId.size).toBeCloseTo(0.2, 1);
});

test('a retried payment was refused or failed before, for a stated reason', async () => {
  const rows = await extract({ retries: 0.3 });
  const failed = rows.filter(({ status }) => status === 'refused' || status === 'attempted');
  expect(failed.length / (rows.length - failed.length)).toBeCloseTo(0.3, 1);
  const reasons = new Set(failed.map(({ status_reason }) => status_reason));
  expect([...reasons].sort()).toEqual([
    'compliance review',
    'insufficient funds',
    'limit exceeded',
    'technical',
  ]);
  const executed = new Set(
    rows
      .filter(({ status }) => status === 'executed')
      .map(({ payer_id, beneficiary_id }) => `${payer_id} ${beneficiary_id}`),
  );
  for (const row of failed) expect(executed).toContain(`${row.payer_id} ${row.beneficiary_id}`);
});

test('a share outside 0 to 1 and an unknown trouble are refused', () => {
  expect(() => withDefaults({ returns: 1.5 })).toThrow('share');
  expect(() => withDefaults({ other: 0.5 } as Partial<Troubles>)).toThrow('known');
});
