import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PaymentText, paymentColumns } from '../src/intake/payment.js';
import { innocents, targets } from './mix.js';
import { type SimulateOptions, type SimulateSummary, simulate } from './simulate.js';
import { cleanTroubles, readCsv } from './testing.js';

const root = mkdtempSync(join(tmpdir(), 'simulate-'));
const base: SimulateOptions = { seed: 11, payers: 2_000, targetRate: 0.2, out: join(root, 'base') };
let summary: SimulateSummary;
let payments: readonly PaymentText[];
let labels: readonly Readonly<Record<string, string>>[];

function digest(out: string): string {
  const hash = createHash('sha256');
  for (const file of ['payments.csv', 'labels.csv', 'simulation.json'])
    hash.update(readFileSync(join(out, file)));
  return hash.digest('hex');
}

beforeAll(async () => {
  summary = await simulate(base);
  payments = readCsv(join(base.out, 'payments.csv'));
  labels = readCsv(join(base.out, 'labels.csv'));
});
afterAll(() => rmSync(root, { recursive: true }));

test('the same options give the same bytes, another seed does not', async () => {
  const again = { ...base, out: join(root, 'again') };
  await simulate(again);
  expect(digest(again.out)).toBe(digest(base.out));
  const other = { ...base, seed: 12, out: join(root, 'other') };
  await simulate(other);
  expect(digest(other.out)).not.toBe(digest(base.out));
});

test('what is 0 unless asked for leaves every payment as it was', () => {
  // Measures of one world are compared over months: whoever changes the world on purpose changes this digest.
  const hash = createHash('sha256').update(readFileSync(join(base.out, 'payments.csv')));
  expect(hash.digest('hex')).toBe('b572a4bd7ba8788c6056ad2e66343e46cc4dcbe830c4a577dbb386911d1b24a0');
});

test('files are readable by their owner only', () => {
  for (const file of ['payments.csv', 'labels.csv', 'simulation.json']) {
    expect(statSync(join(base.out, file)).mode & 0o777).toBe(0o600);
  }
});

test('columns are canonical, rows stand in time order and summary counts them', () => {
  const known = new Set<string>(paymentColumns);
  for (const column of Object.keys(payments[0] ?? {})) expect(known).toContain(column);
  const instants = payments.filter(({ time_quality }) => time_quality === 'accepted');
  const times = instants.map(({ executed_at = '' }) => Date.parse(executed_at));
  expect(times).not.toContain(Number.NaN);
  expect(instants.filter((_, i) => i > 0 && (times[i - 1] ?? 0) > (times[i] ?? 0))).toEqual([]);
  expect(summary.rows).toBe(payments.length);
});

test('every class is present', () => {
  const organised = new Set(['tontine']);
  const wanted = [...innocents, ...targets].map(([{ id }]) => id).filter((id) => !organised.has(id));
  const present = new Set(labels.filter(({ role }) => role === 'payer').map((label) => label['class']));
  for (const id of [...wanted, 'tontine-organiser', 'tontine-member']) expect(present).toContain(id);
  const paid = new Set(labels.filter(({ role }) => role === 'beneficiary').map((label) => label['class']));
  for (const id of ['collector', 'family-member', 'organisation', 'village-collector'])
    expect(paid).toContain(id);
});

test('labels cover every party of each role exactly once', () => {
  const labelled = labels.map(({ role, party_id }) => `${role} ${party_id}`);
  expect(new Set(labelled).size).toBe(labelled.length);
  const seen = new Set<string>();
  for (const { payer_id, beneficiary_id } of payments) {
    seen.add(`payer ${payer_id}`);
    seen.add(`beneficiary ${beneficiary_id}`);
  }
  expect(new Set(labelled)).toEqual(seen);
});

test('target payments agree with the payments of targets to collectors and hidden payees', () => {
  const classOf = new Map(
    labels.map((label) => [`${label['role']} ${label['party_id']}`, label['class'] ?? '']),
  );
  const sent = new Map<string, number>();
  const received = new Map<string, number>();
  const first = new Map<string, string>();
  const once = new Set<string>();
  for (const payment of payments) {
    const { payment_id = '', payer_id = '', beneficiary_id = '', status, executed_at = '' } = payment;
    if (status !== 'executed' || once.has(payment_id)) continue;
    once.add(payment_id);
    const payer = classOf.get(`payer ${payer_id}`) ?? '';
    const paid = classOf.get(`beneficiary ${beneficiary_id}`);
    if (!payer.startsWith('target-')) continue;
    if (paid === 'collector') received.set(beneficiary_id, (received.get(beneficiary_id) ?? 0) + 1);
    if (paid !== 'collector' && !(payer === 'target-via-intermediary' && paid === 'intermediary')) continue;
    sent.set(payer_id, (sent.get(payer_id) ?? 0) + 1);
    if (!first.has(payer_id)) first.set(payer_id, executed_at);
  }
  const counted = labels.filter(({ role, party_id = '', target_payments }) => {
    const counts = role === 'payer' ? sent : received;
    return Number(target_payments) !== (counts.get(party_id) ?? 0);
  });
  expect(counted).toEqual([]);
  const begun = labels.filter(({ role, party_id = '', first_target_at = '' }) => {
    const known = first.get(party_id);
    if (role !== 'payer' || known === undefined || known.length <= 10) return false;
    return Date.parse(first_target_at) !== Date.parse(known);
  });
  expect(begun).toEqual([]);
  const others = labels.filter(
    (label) => !label['class']?.startsWith('target-') && label['class'] !== 'collector',
  );
  expect(
    others.filter((label) => label['target_payments'] !== '0' || label['first_target_at'] !== ''),
  ).toEqual([]);
});

test('figures lie near the published ones', () => {
  const { figures } = summary;
  expect(figures.targetPayers).toBe(400);
  expect(figures.meanTargetPayments).toBeGreaterThan(8);
  expect(figures.meanTargetPayments).toBeLessThan(14);
  expect(figures.shareOfTop3Percent).toBeGreaterThan(0.38);
  expect(figures.shareOfTop3Percent).toBeLessThan(0.62);
  expect(figures.shareOfBottom25Percent).toBeLessThan(0.05);
  expect(figures.shareWithOnePayment).toBeLessThan(0.5);
  expect(figures.shareFrom15To50Euros).toBeGreaterThan(0.5);
  expect(figures.meanPayersPerCollector).toBeGreaterThan(5);
  expect(figures.meanPayersPerCollector).toBeLessThan(12);
});

test('one person on both sides has one account and an id per role', () => {
  const paying = new Map(payments.map(({ payer_account, payer_id }) => [payer_account, payer_id]));
  const both = payments.filter(({ beneficiary_account = '' }) => paying.has(beneficiary_account));
  expect(both.length).toBeGreaterThan(20);
  for (const { beneficiary_id } of both) expect(beneficiary_id).toMatch(/^B\d{9}$/);
  for (const id of paying.values()) expect(id).toMatch(/^C\d{9}$/);
});

test('innocents overlap with targets: low payments, and beneficiaries with several payers', () => {
  const classOf = new Map(
    labels.map((label) => [`${label['role']} ${label['party_id']}`, label['class'] ?? '']),
  );
  const low = new Map<string, number>();
  const payersOf = new Map<string, Set<string>>();
  for (const { payer_id = '', beneficiary_id = '', beneficiary_type, amount, currency } of payments) {
    if (beneficiary_type !== 'person' || currency !== 'EUR') continue;
    if (Number(amount) >= 5 && Number(amount) < 60) low.set(payer_id, (low.get(payer_id) ?? 0) + 1);
    payersOf.set(beneficiary_id, (payersOf.get(beneficiary_id) ?? new Set()).add(payer_id));
  }
  const withLow = [...low].filter(([, count]) => count >= 3).map(([id]) => classOf.get(`payer ${id}`) ?? '');
  const innocent = withLow.filter((klass) => !klass.startsWith('target-'));
  expect(innocent.length).toBeGreaterThan(withLow.length / 3);
  expect(new Set(innocent).size).toBeGreaterThan(15);
  const shared = [...payersOf].filter(([, payers]) => payers.size >= 3);
  const kinds = new Set(shared.map(([id]) => classOf.get(`beneficiary ${id}`)));
  for (const kind of ['collector', 'seller', 'appeal-collector', 'family-member', 'village-collector']) {
    expect(kinds).toContain(kind);
  }
});

test('victims of extortion pay a fast series and stop; the young ones, and nobody else, are under 18', () => {
  const classOf = new Map(
    labels.map((label) => [`${label['role']} ${label['party_id']}`, label['class'] ?? '']),
  );
  const times = new Map<string, number[]>();
  const years = 365.25 * 86_400_000;
  const ofOtherAge: string[] = [];
  for (const payment of payments) {
    const { payer_id = '', payer_birth_date = '', executed_at = '' } = payment;
    const { time_quality, status, beneficiary_type } = payment;
    const klass = classOf.get(`payer ${payer_id}`) ?? '';
    const age = (Date.parse(executed_at) - Date.parse(payer_birth_date)) / years;
    if (!Number.isNaN(age) && age < 18 !== (klass === 'extortion-victim-minor'))
      ofOtherAge.push(`${payer_id} ${klass} ${age}`);
    if (!klass.startsWith('extortion-') || status !== 'executed' || time_quality !== 'accepted') continue;
    // What the card buys goes on before and after.
    if (beneficiary_type !== 'person') continue;
    times.set(payer_id, [...(times.get(payer_id) ?? []), Date.parse(executed_at)]);
  }
  expect(ofOtherAge).toEqual([]);
  const spans = [...times.values()]
    .filter((at) => at.length >= 3)
    .map((at) => Math.max(...at) - Math.min(...at));
  expect(spans.length).toBeGreaterThan(15);
  expect(Math.max(...spans)).toBeLessThan(14 * 86_400_000);
  const fast = [...times.values()].filter(
    (at) => at.length >= 3 && (at[2] ?? 0) - (at[0] ?? 0) <= 3 * 86_400_000,
  );
  expect(fast.length).toBe(spans.length);
});

test('a class of other size leaves the payments of the others alone', async () => {
  const clean = { ...base, payers: 600, troubles: cleanTroubles };
  await simulate({ ...clean, targetRate: 0.05, out: join(root, 'few') });
  await simulate({ ...clean, targetRate: 0.06, out: join(root, 'more') });
  const quiet = (out: string): Set<string> => {
    const mine = new Set(
      readCsv(join(root, out, 'labels.csv'))
        .filter((label) => label['class'] === 'occasional-gift')
        .map((label) => label['party_id']),
    );
    return new Set(
      readCsv(join(root, out, 'payments.csv'))
        .filter(({ payer_id }) => mine.has(payer_id))
        .map(({ payment_id: _, ...rest }) => JSON.stringify(rest)),
    );
  };
  const [few, more] = [quiet('few'), quiet('more')];
  expect(more.size).toBeGreaterThan(10);
  expect([...more].filter((payment) => !few.has(payment))).toEqual([]);
});
