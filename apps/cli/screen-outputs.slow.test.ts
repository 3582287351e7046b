/** What `vigie screen` leaves in its folder, whatever an earlier run left there. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vigie } from './testing/run-program.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-outputs-'));
const out = join(folder, 'out');
const ledger = join(out, 'ledger.duckdb');

function runOf(directory: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(directory, 'run.json'), 'utf8')) as Readonly<Record<string, unknown>>;
}

const header = 'payment_id,executed_at,amount,currency,payer_id,beneficiary_id,beneficiary_country';
const payments = join(folder, 'payments.csv');

beforeAll(() => {
  const rows = Array.from({ length: 12 }, (_, i) => {
    const day = String(1 + 2 * i).padStart(2, '0');
    return `T${i},2026-03-${day}T22:00:00Z,25.00,EUR,P${i % 3},B${i % 2},PH`;
  });
  writeFileSync(payments, `${[header, ...rows].join('\n')}\n`);
  const first = vigie('screen', payments, '--out', out, '--names', 'case 12');
  expect(first.err).not.toContain('error');
  expect(first.code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('vigie screen', () => {
  it('removes what an earlier run left and this one does not write', () => {
    const names = join(out, 'names.csv');
    const features = join(out, 'features.csv');
    expect([names, features].map(existsSync)).toEqual([true, false]);
    expect(vigie('screen', '--ledger', ledger, '--out', out, '--all').code).toBe(0);
    expect([names, features].map(existsSync)).toEqual([false, true]);
    expect(readFileSync(features, 'utf8')).toContain('\n"P0",payer,');
    expect(vigie('screen', '--ledger', ledger, '--out', out).code).toBe(0);
    expect([names, features].map(existsSync)).toEqual([false, false]);
  });

  it('is not held up by a scores file that cannot be read', () => {
    const scores = join(out, 'scores.parquet');
    writeFileSync(scores, 'no table');
    const { code, err } = vigie('screen', '--ledger', ledger, '--out', out);
    expect(err).not.toContain('error');
    expect(code).toBe(0);
    expect(readFileSync(scores).subarray(0, 4).toString()).toBe('PAR1');
    expect((statSync(scores).mode & 0o777).toString(8)).toBe('600');
  });

  it('pins the programs, the inputs and the options of a run (X1)', () => {
    const given = join(folder, 'given');
    const parties = join(folder, 'parties.csv');
    writeFileSync(parties, 'role,party_id,occupation\npayer,P0,nurse\n');
    const options = ['--as-of', '2026-03-20', '--budget', '0.5%', '--parties', parties];
    expect(vigie('screen', '--ledger', ledger, '--out', given, ...options).code).toBe(0);
    const run = runOf(given);
    const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(run).toMatchObject({
      run_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      program: { version: '0.1.0', engine: expect.stringMatching(/\d/), node: process.versions.node },
      as_of: '2026-03-20T23:59:59.000Z',
      as_of_from: 'given',
      inputs: {
        rates: { version: 1, source: expect.stringMatching(/./), sha256 },
        corridors: { version: 1, sha256 },
        lists: null,
        party_map: { version: 2, kind: 'resolved', base_version: 1, ids_shared: false },
        name_frequency: { version: 1, sha256 },
        shipped: { intermediaries_sha256: sha256, purposes_sha256: sha256, refusals_sha256: sha256 },
      },
      options: {
        budget_share: '0.005',
        budget_share_from: 'given',
        prune: true,
        threads: 2,
        ledger,
        parties,
      },
    });
    expect(runOf(out)).toMatchObject({
      as_of_from: 'latest accepted payment',
      options: { as_of: null, budget_share: '0.0005', budget_share_from: 'default', parties: null },
    });
  });

  it('writes equal records for equal pins, but for the id and the times (X1)', () => {
    const twice = ['one', 'other'].map((name) => {
      const directory = join(folder, name);
      expect(vigie('screen', '--ledger', ledger, '--out', directory).code).toBe(0);
      const { run_id: id, made_at: _, ...rest } = runOf(directory);
      return { id, rest };
    });
    expect(twice[0]?.rest).toEqual(twice[1]?.rest);
    expect(twice[0]?.id).not.toBe(twice[1]?.id);
  });
});

describe('without a payment to look at', () => {
  it('says so of a file without rows, and names no instant', () => {
    const empty = join(folder, 'empty.csv');
    const none = join(folder, 'none');
    writeFileSync(empty, `${header}\n`);
    const { code, out: text, err } = vigie('screen', empty, '--out', none);
    expect(code).toBe(0);
    expect(err).toContain('warning: the ledger holds no payment');
    expect(text).not.toContain('1970');
    expect(runOf(none)).toMatchObject({
      as_of: null,
      ledger_start: null,
      warnings: [{ code: 'no-payments', as_of: null }],
    });
  });

  it('says so when --as-of lies before the first', () => {
    const early = join(folder, 'early');
    const argv = ['screen', '--ledger', ledger, '--out', early, '--as-of', '2020-01-01', '--lang', 'fr'];
    const { err } = vigie(...argv);
    expect(err).toContain('avertissement : aucun paiement jusqu’au 2020-01-01');
    expect(runOf(early)).toMatchObject({ warnings: [{ code: 'no-payments' }] });
  });
});
