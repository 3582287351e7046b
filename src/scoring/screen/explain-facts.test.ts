/** What a reader asks of a lead beside its score: how long a silence, what decides, why this queue, what stands set aside. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { openLedger } from '../../ledger/ledger.js';
import { loadFiles } from '../../ledger/load.js';
import { csvOf, remittances, threads } from '../../ledger/testing/payment-file.js';
import { isUnscored, type LeadExplanation } from '../lead-explanation.js';
import { type Explained, explain } from './explain.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-facts-'));
afterAll(() => rmSync(folder, { recursive: true }));
const ledger = join(folder, 'ledger.duckdb');
const now = Date.UTC(2026, 10, 25);

const payment = remittances();

const kin = { relationship: 'sibling', relationship_basis: 'declared' } as const;
const hours = ['2025-11-01T10', '2025-11-01T14', '2025-11-02T20'];
const rows: readonly PaymentText[] = [
  // Before 180 days have passed nobody is known to be new.
  payment('OLD', 'ANY', '2024-01-01T10'),
  // Pressed in three days; then a sister, a payment that was refused, and silence.
  ...hours.map((on) => payment('HUSH', 'NEW', on, { beneficiary_birth_date: '2004-01-01' })),
  payment('HUSH', 'SISTER', '2025-11-20T10', kin),
  payment('HUSH', 'NEW', '2025-12-20T10', { status: 'refused' }),
  // The same three payments, to somebody whom the payer calls kin.
  ...hours.map((on) => payment('KIN', 'CALLED', on, kin)),
  // The same in one year, and again after more than a year.
  ...['2024-09-01T10', '2024-09-01T14', '2024-09-02T20'].map((on) => payment('TWICE', 'ONE', on)),
  payment('TWICE', 'OTHER', '2024-10-20T10'),
  payment('TWICE', 'OTHER', '2025-12-25T10'),
  payment('OLD', 'ANY', '2025-12-31T10'),
];

beforeAll(async () => {
  const path = join(folder, 'rows.csv');
  writeFileSync(path, csvOf(rows));
  const made = await openLedger(ledger, { threads });
  await loadFiles(made, [path], { receivedAt: now });
  made.close();
});

const told = new Map<string, Promise<Explained>>();

/** The same question is asked once. */
function asked(party: string, lang: 'en' | 'fr' = 'en'): Promise<Explained> {
  const key = `${party} ${lang}`;
  const answer = told.get(key) ?? explain({ ledger, party, role: 'payer', lang, now });
  told.set(key, answer);
  return answer;
}

async function lead(party: string): Promise<LeadExplanation> {
  const [found] = (await asked(party)).explanations;
  if (found === undefined || isUnscored(found)) throw new Error(`${party} bears no score`);
  return found;
}

describe('a silence (T4)', () => {
  it('is dated, known at an instant, and told after which payment and towards whom', async () => {
    const { text } = await asked('HUSH');
    expect(text).toContain(
      'no unexplained payment to anybody from 2025-11-02 (after HUSH-4 to NEW) to 2025-12-31 10:00:00 UTC, as far as is known; 2 payments made since, which are set aside, out of scope or not executed, do not break it',
    );
    expect(text).not.toMatch(/no unexplained payment since: /);
    const { text: french } = await asked('HUSH', 'fr');
    expect(french).toContain(
      'aucun paiement inexpliqué à qui que ce soit du 2025-11-02 (après HUSH-4 à NEW)',
    );
  });

  it('of the earlier anchor ends where the next unexplained payment broke it (W3)', async () => {
    const { text, data } = await asked('TWICE');
    const [broke] = rows.filter(({ executed_at }) => executed_at === '2025-12-25T10:00:00Z');
    expect(text).toContain(
      `from 2024-10-20 (after TWICE-13 to OTHER) to 2025-12-25, when ${broke?.payment_id} broke it`,
    );
    expect(JSON.stringify(data)).toContain(`"broken_by_payment_id":"${broke?.payment_id}"`);
  });
});

describe('what decides (E7)', () => {
  it('is each payment and reason whose absence changes the band, with the band that is left', async () => {
    const { deciders, lead: found } = await lead('HUSH');
    expect(found.fragile).toBe(true);
    expect(deciders).toContainEqual({ kind: 'indicator', indicator: expect.any(Number), band: 'none' });
    const payments = deciders.flatMap((each) => (each.kind === 'payment' ? [each.payment] : []));
    expect(payments).toEqual([0, 1, 2]);
    const { text } = await asked('HUSH');
    expect(text).toMatch(/without any one of the payments \[1-3\], the band would read: no lead/);
    expect(text).toContain('without the reason Possible victim of extortion, the band would read: no lead');
  });
});

describe('the queue', () => {
  it('is explained by the conditions of its route, and no birth date is told', async () => {
    const { text, data } = await asked('HUSH');
    expect(text).toContain('- holds: these signs reach the floor');
    expect(text).toContain('age of those paid, in payments shown: 18 to 25 (3), unknown (2)');
    expect(JSON.stringify(data)).toContain('"beneficiary_age_band":"18-25"');
    expect(`${text}${JSON.stringify(data)}`).not.toContain('2004-01-01');
  });
});

describe('payments set aside', () => {
  it('that are a fast series of low sums are told as one, with a question, and bear no score', async () => {
    const { text, data } = await asked('KIN');
    expect(text).toContain('every payment in scope is explained and set aside: not scored');
    expect(text).toMatch(
      /CALLED \[1-3\]: .*\(declared-kin\).*three or more low payments within 72 hours stand among them.* \[1-3\]\. Does the stated family tie fit/,
    );
    expect(text).toContain('could the payer be under pressure');
    expect(data).toMatchObject({
      explanations: [
        {
          scored: false,
          set_aside: [{ fast_series_payment_ids: [{}, {}, {}].map(() => expect.any(String)) }],
        },
      ],
    });
    expect((await asked('HUSH')).text).not.toContain('within 72 hours stand among them');
  });
});

it('counts, and says what is unknown, of executed payments alone', async () => {
  const { lead: found, counted, payments, unknown } = await lead('HUSH');
  expect(counted).toHaveLength(found.payments);
  expect(counted.every((at) => payments[at]?.status === 'executed')).toBe(true);
  expect(payments.some(({ status }) => status === 'refused')).toBe(true);
  expect(unknown.find(({ kind }) => kind === 'relationship')).toEqual({
    kind: 'relationship',
    missing: counted.length,
    of: counted.length,
  });
});
