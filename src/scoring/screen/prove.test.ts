import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLedger } from '../../ledger/ledger.js';
import { loadFiles } from '../../ledger/load.js';
import { threads } from '../../ledger/testing/payment-file.js';
import { prove } from './prove.js';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-prove-test-'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const columns = [
  'payment_id',
  'executed_at',
  'amount',
  'currency',
  'channel',
  'status',
  'status_at',
  'payer_id',
  'payer_name',
  'payer_account',
  'payer_country',
  'payer_type',
  'beneficiary_id',
  'beneficiary_name',
  'beneficiary_account',
  'beneficiary_country',
  'beneficiary_type',
] as const;

const first = Date.UTC(2025, 0, 3, 22);
const hour = 3_600_000;

/**
 * A dozen payers and five beneficiaries who meet often: ties, returns, days without a time, a payment back over the
 * same accounts now and then, small sums by night.
 */
function csv(): string {
  const rows = Array.from({ length: 480 }, (_, i) => {
    const payer = (i * 7) % 12;
    const beneficiary = (i * i + payer) % 5;
    const at = first + Math.floor(i / 3) * 31 * hour;
    const instant = new Date(at).toISOString();
    const returned = i % 17 === 0;
    const sides = [
      [`P${payer}`, `Payer ${'ABCDEFGHIJKL'[payer]}`, `FR00${payer}`, 'FR'],
      [`B${beneficiary}`, `Person ${'VWXYZ'[beneficiary]}`, `PH00${beneficiary}`, 'PH'],
    ];
    const [from = [], to = []] = i % 29 === 0 ? sides.toReversed() : sides;
    return [
      `T${(i * 37) % 480}`,
      i % 41 === 0 ? instant.slice(0, 10) : instant,
      `${15 + ((i * 11) % 60)}.00`,
      'EUR',
      'money_transfer',
      returned ? 'returned' : i % 23 === 0 ? 'refused' : 'executed',
      returned ? new Date(at + 62 * hour).toISOString() : '',
      ...from,
      'person',
      ...to,
      'person',
    ].join(',');
  });
  return `${[columns.join(','), ...rows].join('\n')}\n`;
}

const now = Date.UTC(2026, 0, 1);

describe('prove', () => {
  it('finds no difference over files, and leaves nothing behind', async () => {
    const file = join(folder, 'payments.csv');
    await writeFile(file, csv());
    // Others may prove something on this machine at the same time.
    vi.stubEnv('TMPDIR', folder);
    const steps = new Set<string>();
    const proof = await prove({ files: [file], now, onProgress: ({ step }) => steps.add(step) });
    expect(proof).toEqual({ payments: 480, streams: expect.any(Number), compared: expect.any(Number) });
    expect(proof.streams).toBeGreaterThanOrEqual(17);
    expect(proof.compared).toBeGreaterThan(700);
    expect(steps).toContain('comparing');
    expect(await leftovers()).toEqual([]);
  });

  it('reads a ledger as of an instant and does not write to it', async () => {
    const file = join(folder, 'payments.csv');
    await writeFile(file, csv());
    const path = join(folder, 'ledger.duckdb');
    const ledger = await openLedger(path, { threads });
    await loadFiles(ledger, [file], { receivedAt: now });
    ledger.close();
    const whole = await prove({ files: [], ledger: path, now });
    const half = await prove({ files: [], ledger: path, now, asOf: first + 80 * 31 * hour });
    expect(whole.difference).toBeUndefined();
    expect(half.difference).toBeUndefined();
    expect(half.payments).toBeLessThan(whole.payments);
    expect(half.compared).toBeLessThan(whole.compared);
  });
});

async function leftovers(): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => /^vigie-prove-(?!test-)/.test(name));
}
