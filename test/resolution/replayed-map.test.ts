/** A changed party map is replayed: the old ledger says what a fresh one says that was told the same. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { warmVigie } from '../../apps/cli/testing/run-program.js';
import { simulate } from '../../simulate/simulate.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { openLedger } from '../../src/ledger/ledger.js';
import { loadFiles } from '../../src/ledger/load.js';
import { judge } from '../../src/network/resolve/judge.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-replayed-'));
const path = (...names: string[]): string => join(folder, ...names);
const now = Date.UTC(2026, 5, 1);
const hmacKey = '07'.repeat(32);
const outputs = ['leads.csv', 'restricted.csv', 'features.csv', 'party_map.csv'];

beforeAll(async () => {
  await simulate({
    seed: 8,
    payers: 200,
    targetRate: 0.05,
    out: folder,
    days: 120,
    troubles: { noBeneficiaryIds: 0.6 },
  });
  const ledger = await openLedger(path('loaded.duckdb'), { hmacKey, threads: 2 });
  await loadFiles(ledger, [path('payments.csv')], { receivedAt: now });
  ledger.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** One that was loaded and nothing else, once for all who begin with it. */
function loaded(name: string): Promise<Ledger> {
  copyFileSync(path('loaded.duckdb'), path(name));
  return openLedger(path(name));
}

async function screened(name: string, network = 'on'): Promise<readonly string[]> {
  const out = path(`out-${name}`);
  const { code, err } = await warmVigie(
    'screen',
    '--ledger',
    path(name),
    '--out',
    out,
    '--all',
    '--network',
    network,
  );
  expect([code, err]).toEqual([0, expect.any(String)]);
  return outputs.map((file) => readFileSync(join(out, file), 'utf8'));
}

/** Two payees in one party, and two of a payer's that nothing joins: each is judged against the map. */
async function judgeBoth(
  ledger: Ledger,
  [joined, apart]: readonly (readonly [string, string])[],
): Promise<void> {
  const said = { by: 'J. Doe', reason: 'a test', at: now };
  if (joined === undefined || apart === undefined) throw new Error('nobody to judge');
  await judge(ledger, { one: joined[0], other: joined[1], verdict: 'different', ...said });
  await judge(ledger, { one: apart[0], other: apart[1], verdict: 'same', ...said });
}

describe('a judgement on a ledger that was screened before (L7, L8)', () => {
  it('gives what a fresh ledger gives that was told the same, and the old map again once withdrawn', async () => {
    (await loaded('old.duckdb')).close();
    const before = await screened('old.duckdb');
    const old = await openLedger(path('old.duckdb'));
    const pairs = (
      await old.rows<{ one: string; other: string }>(
        `(SELECT a.record_id AS one, b.record_id AS other FROM record_link k JOIN record a ON a.record = k.one
            JOIN record b ON b.record = k.other WHERE k.decision = 'joined' ORDER BY 1, 2 LIMIT 1)
         UNION ALL (SELECT min(record_id), max(record_id) FROM (SELECT record_id FROM record WHERE role = 1 AND id_rule = 'given' ORDER BY record_id LIMIT 2))`,
      )
    ).map(({ one, other }) => [one, other] as const);
    await judgeBoth(old, pairs);
    old.close();
    const replayed = await screened('old.duckdb');
    expect(replayed[3]).not.toBe(before[3]);
    const fresh = await loaded('fresh.duckdb');
    await judgeBoth(fresh, pairs);
    fresh.close();
    expect(await screened('fresh.duckdb')).toEqual(replayed);
    expect(
      readFileSync(path('out-old.duckdb', 'party_history.csv'), 'utf8').split('\n').length,
    ).toBeGreaterThan(2);
    const again = await openLedger(path('old.duckdb'));
    const [joined, apart] = pairs;
    const said = { by: 'J. Doe', reason: 'a test', at: now };
    await judge(again, { one: joined?.[0] ?? '', other: joined?.[1] ?? '', verdict: 'same', ...said });
    await judge(again, { one: apart?.[0] ?? '', other: apart?.[1] ?? '', verdict: 'different', ...said });
    again.close();
    expect(await screened('old.duckdb')).toEqual(before);
    await screened('old.duckdb');
    expect(existsSync(path('out-old.duckdb', 'party_history.csv'))).toBe(false);
  }, 240_000);

  it('is read by nothing where the network is off', async () => {
    (await loaded('off.duckdb')).close();
    const off = await screened('off.duckdb', 'off');
    expect(off[3]).toBe('role,record_id,party_id\n');
    expect(JSON.parse(readFileSync(path('out-off.duckdb', 'run.json'), 'utf8'))).toMatchObject({
      options: { network: false },
      inputs: { party_map: { kind: 'base' } },
    });
  }, 120_000);
});
