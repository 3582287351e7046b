import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Ledger, openLedger } from '../../ledger/ledger.js';
import { catalogue as catalogueOf } from '../../typology/catalogue.js';
import { library } from '../../typology/library/index.js';
import { Evidence } from './evidence.js';
import type { Hit, LeadFindings } from './lead-findings.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-evidence-'));
const catalogue = catalogueOf(library);
let ledger: Ledger;

beforeAll(async () => {
  ledger = await openLedger(join(folder, 'ledger.duckdb'), { create: true });
  await ledger.run(
    `CREATE TEMP TABLE stream_payer AS SELECT i AS seq, 'P' || i AS payment_id FROM range(1, 40) r(i)`,
  );
  await ledger.run('CREATE TEMP TABLE stream_beneficiary AS FROM stream_payer WHERE seq % 3 = 0');
});
afterAll(() => {
  ledger.close();
  rmSync(folder, { recursive: true });
});

const hit = (indicator: number, payments: readonly number[], beside: readonly number[]): Hit => ({
  indicator,
  epoch: 0,
  stratum: 1,
  payments,
  beside,
  values: [{ measure: 'count(payments)', value: String(payments.length) }],
  bandWithout: 'none',
});

function findingsOf(party: number, hits: readonly Hit[]): LeadFindings {
  const lead: LeadFindings['lead'] = {
    party,
    party_id: `A${party}`,
    role: 'payer',
    route: 'review',
    as_of: 0,
    rank: 1,
    score: 0,
    band: 'none',
    fragile: false,
    alert_at: undefined,
    first_hit_at: undefined,
    last_hit_at: undefined,
    last_payment_at: undefined,
    payments: 1,
    counterparties: 1,
    total_ref_minor: undefined,
    ref_currency: 'EUR',
    indicators: [],
    explanations: [],
    network_id: undefined,
  };
  return { lead, hits, setAside: [] };
}

const findings = [
  findingsOf(3, [hit(2, [9, 3, 4], []), hit(0, [5], [6, 12])]),
  findingsOf(1, [hit(1, [30, 31], [])]),
  findingsOf(2, [hit(4, [7, 8, 2, 39], [1]), hit(3, [], [])]),
];

async function written(hitsAtOnce: number | undefined, all: readonly LeadFindings[]): Promise<Buffer> {
  const path = join(folder, 'evidence.parquet');
  const evidence = await Evidence.begin(ledger, catalogue, hitsAtOnce);
  for (const each of all) evidence.add(each);
  await evidence.write(path);
  return readFileSync(path);
}

it('is the same in whatever order leads come, however many hits are put together at a time', async () => {
  const whole = await written(undefined, findings);
  for (const hitsAtOnce of [1, 2, 3, 5])
    expect((await written(hitsAtOnce, findings.toReversed())).equals(whole)).toBe(true);
  const rows = await ledger.rows<{ party: string; behind: string | null; beside: string | null }>(
    `SELECT party_id AS party, payment_ids::VARCHAR AS behind, beside_payment_ids::VARCHAR AS beside
     FROM '${join(folder, 'evidence.parquet')}'`,
  );
  expect(rows).toEqual(
    expect.arrayContaining([
      { party: 'A3', behind: '[P9, P3, P4]', beside: null },
      { party: 'A3', behind: '[P5]', beside: '[P6, P12]' },
      { party: 'A1', behind: '[P30, P31]', beside: null },
      { party: 'A2', behind: '[P7, P8, P2, P39]', beside: '[P1]' },
      { party: 'A2', behind: null, beside: null },
    ]),
  );
  expect(rows).toHaveLength(5);
});

it('is written without a row where nobody has a hit', async () => {
  expect((await written(undefined, [])).length).toBeGreaterThan(0);
  expect(await ledger.number(`SELECT count(*) FROM '${join(folder, 'evidence.parquet')}'`)).toBe(0);
});
