import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PaymentText } from '../../src/intake/payment.js';
import { readCsv } from '../testing.js';
import { kinds } from './kinds.js';
import { type PlatformSummary, simulatePlatform } from './simulate-platform.js';

const root = mkdtempSync(join(tmpdir(), 'platform-'));
const out = join(root, 'base');
const base = { seed: 1, payers: 1_000, out };
const files = ['payments.csv', 'labels.csv', 'simulation.json'] as const;
let summary: PlatformSummary;
let payments: readonly PaymentText[];
let labels: readonly Readonly<Record<string, string>>[];
const classOf = new Map<string, string>();

function digest(folder: string, ...names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of names) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

beforeAll(async () => {
  summary = await simulatePlatform(base);
  payments = readCsv(join(out, 'payments.csv'));
  labels = readCsv(join(out, 'labels.csv'));
  for (const label of labels) classOf.set(`${label['role']} ${label['party_id']}`, label['class'] ?? '');
});
afterAll(() => rmSync(root, { recursive: true }));

test('the world is the one that its maker wrote, byte for byte but for the ends of lines', () => {
  // Of the maker's own program, seed 1 and 1,000 payers. Whoever changes the world on purpose changes these digests,
  // and measures it anew.
  expect(digest(out, 'payments.csv')).toBe(
    'e243aaa96e5363892ba93f6c9b74f074e16834c04decca7ac4edbb5595b7bbf2',
  );
  expect(digest(out, 'labels.csv')).toBe('b7c3e3cfebfd7bc1be22eb50214cfed81a8a66032501bfe9393afb1ca24b1d08');
});

test('the same options give the same bytes, another seed does not', async () => {
  const small = { ...base, payers: 200 };
  for (const [seed, folder] of [
    [5, 'a'],
    [5, 'b'],
    [6, 'c'],
  ] as const) {
    await simulatePlatform({ ...small, seed, out: join(root, folder) });
  }
  expect(digest(join(root, 'b'), ...files)).toBe(digest(join(root, 'a'), ...files));
  expect(digest(join(root, 'c'), ...files)).not.toBe(digest(join(root, 'a'), ...files));
});

test('files are readable by their owner only', () => {
  for (const file of files) expect(statSync(join(out, file)).mode & 0o777).toBe(0o600);
});

test('labels cover every record of each role exactly once', () => {
  const seen = new Set(
    payments.flatMap(({ payer_id, beneficiary_id }) => [
      `payer ${payer_id}`,
      `beneficiary ${beneficiary_id}`,
    ]),
  );
  expect(labels).toHaveLength(classOf.size);
  expect(new Set(classOf.keys())).toEqual(seen);
  expect(summary.rows).toBe(payments.length);
});

test('every class of payers pays', () => {
  const paying = new Set(labels.filter(({ role }) => role === 'payer').map((label) => label['class']));
  // Of the rarest there is none among so few.
  const expected = Object.entries(kinds).filter(([, { share }]) => share === 0 || share >= 0.15);
  for (const [klass] of expected) expect(paying).toContain(klass);
});

test('target payments of a label are those to collectors; through an intermediary they stand with the payer alone', () => {
  const counts = new Map<string, number>();
  for (const { status, payer_id, beneficiary_id } of payments) {
    const [payer, beneficiary] = [`payer ${payer_id}`, `beneficiary ${beneficiary_id}`];
    if (status !== 'executed' || classOf.get(beneficiary) !== 'collector') continue;
    if (!classOf.get(payer)?.startsWith('target-')) continue;
    for (const key of [payer, beneficiary]) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const wrong = labels.filter((label) => {
    const seen = counts.get(`${label['role']} ${label['party_id']}`) ?? 0;
    const count = Number(label['target_payments']);
    const right = label['class'] === 'target-intermediary' ? count >= seen : count === seen;
    return !right || (label['first_target_at'] === '') !== (count === 0);
  });
  expect(wrong).toEqual([]);
});

test('a failed payment that a later one names is there', () => {
  const ids = new Set(payments.map(({ payment_id }) => payment_id));
  expect(ids.size).toBe(payments.length);
  const named = payments.flatMap(({ original_payment_id: id = '' }) => (id === '' ? [] : [id]));
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

test('sums have the decimals that are in use', () => {
  const cents = /^\d+\.\d\d$/;
  const whole = new Set(['XOF', 'XAF', 'VND', 'MGA', 'COP']);
  const wrong = payments.filter(({ amount = '', payout_amount = '', payout_currency = '' }) => {
    const paidOut = whole.has(payout_currency) ? /^\d+$/ : cents;
    return !cents.test(amount) || (payout_amount !== '' && !paidOut.test(payout_amount));
  });
  expect(wrong).toEqual([]);
});

test('another target rate gives as many targets in the place of who only shops', async () => {
  const many = await simulatePlatform({ ...base, payers: 500, targetRate: 0.1, out: join(root, 'many') });
  const targets = Object.entries(many.payers).filter(([klass]) => klass.startsWith('target-'));
  const count = targets.reduce((sum, [, each]) => sum + each, 0);
  expect(count).toBeGreaterThanOrEqual(45);
  expect(count).toBeLessThanOrEqual(55);
  expect(many.figures.collectors).toBeGreaterThan(20);
});

test.each([
  [{ payers: 99 }, 'payers', 'must be at least 100'],
  [{ seed: 0.5 }, 'seed', 'must be a whole number'],
  [{ targetRate: 0.51 }, 'targetRate', 'must be from 0 to 0.5'],
])('%j is refused', async (options, path, message) => {
  await expect(simulatePlatform({ ...base, ...options })).rejects.toMatchObject({
    code: 'usage',
    path,
    message,
  });
});
