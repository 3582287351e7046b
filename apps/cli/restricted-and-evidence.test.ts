/** What a screening leaves of minors and of earlier evidence. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/ledger/ledger.js';
import { csvOf } from '../../src/ledger/testing/payment-file.js';
import { readLeads } from '../../src/scoring/read-leads.js';
import { warmVigie } from './testing/run-program.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-restricted-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;

function payment(payer: string, beneficiary: string, at: string, cells: Record<string, string> = {}) {
  return {
    payment_id: `T${String(count++).padStart(3, '0')}`,
    executed_at: at,
    time_quality: 'initiated',
    amount: '25',
    currency: 'EUR',
    payer_id: payer,
    payer_country: 'FR',
    payer_type: 'person',
    payer_phone: `+336${[...payer]
      .map((letter) => letter.charCodeAt(0))
      .join('')
      .slice(0, 8)}`,
    payer_birth_date: '1970-05-05',
    beneficiary_id: beneficiary,
    beneficiary_country: 'PH',
    beneficiary_country_basis: 'payout',
    beneficiary_type: 'person',
    ...cells,
  };
}

const young = { payer_birth_date: '2010-01-01' };
const fast = (payer: string, beneficiary: string, cells = {}) =>
  ['10', '14', '20'].map((hour) =>
    payment(payer, beneficiary, `2025-11-01T${hour}:00:00Z`, { amount: '100', ...cells }),
  );
const rows = [
  payment('WEAK', 'X1', '2025-06-01T12:00:00Z', { amount: '900', ...young }),
  ...fast('HIGH', 'X2', young),
  // Declared kin: set aside, and still a minor with a payment in scope.
  payment('KIN', 'X3', '2025-06-01T12:00:00Z', {
    relationship: 'parent',
    relationship_basis: 'verified',
    ...young,
  }),
  payment('AWAY', 'X4', '2025-06-01T12:00:00Z', { beneficiary_country: 'DE', ...young }),
  payment('ADULT', 'X5', '2025-06-01T12:00:00Z', { beneficiary_birth_date: '2012-01-01' }),
  // Fast payments that count by their earlier epoch: others come before, one follows, a year later to the second.
  payment('EARLIER', 'X8', '2024-10-01T12:00:00Z', { amount: '900' }),
  payment('EARLIER', 'X8', '2024-11-01T12:00:00Z', { amount: '900' }),
  ...fast('EARLIER', 'X6').map((row) => ({
    ...row,
    executed_at: row.executed_at.replace('2025-11', '2024-12'),
  })),
  payment('EARLIER', 'X7', '2025-12-01T20:00:00Z', { amount: '900' }),
];

beforeAll(async () => {
  writeFileSync(join(folder, 'rows.csv'), csvOf(rows));
  const argv = [
    'screen',
    join(folder, 'rows.csv'),
    '--out',
    folder,
    '--budget',
    '1',
    '--as-of',
    '2025-12-01T20:00:00Z',
  ];
  const { code, err } = await warmVigie(...argv);
  expect(err).not.toContain('error');
  expect(code).toBe(0);
});

describe('a screening', () => {
  it('puts every minor with a payment in scope into the restricted queue, pruned or explained or not (S5)', () => {
    const [, ...lines] = parse(readFileSync(join(folder, 'restricted.csv')));
    const cells = lines.map((line) => line.slice(1).join(' ')).toSorted();
    expect(cells).toEqual([
      'HIGH payer minor 3',
      'KIN payer minor 1',
      'WEAK payer minor 1',
      'X5 beneficiary minor 1',
    ]);
  });

  it('counts no minor above the floor', async () => {
    const record: unknown = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'));
    const leads = await readLeads(join(folder, 'leads.csv'));
    expect(leads.map(({ party_id }) => party_id)).toEqual(['EARLIER']);
    expect(record).toMatchObject({ counts: { above_floor: { payer: 1 }, restricted: 4 } });
  });

  it('lists what counted, of the earlier epoch too, with its payments (E3, E6)', async () => {
    const [lead] = await readLeads(join(folder, 'leads.csv'));
    expect(lead?.route).toBe('possible-extortion-victim');
    expect(lead?.indicators[0]).toBe('possible-extortion-victim');
    expect(lead?.alert_at).toBe(Date.UTC(2024, 11, 1, 20));
    const ledger = await openLedger(join(folder, 'ledger.duckdb'));
    const found = await ledger.rows<{ ids: string }>(
      `SELECT array_to_string(payment_ids, ' ') AS ids FROM read_parquet('${join(folder, 'evidence.parquet')}')
       WHERE indicator = 'possible-extortion-victim' AND epoch = 1`,
    );
    ledger.close();
    const fastIds = rows
      .filter(({ beneficiary_id }) => beneficiary_id === 'X6')
      .map(({ payment_id }) => payment_id);
    expect(found).toEqual([{ ids: fastIds.join(' ') }]);
  });

  it('gives each reason the payments on which it rests, as an explanation does (E9)', async () => {
    const ledger = await openLedger(join(folder, 'ledger.duckdb'));
    const written = await ledger.rows<{ indicator: string; ids: string }>(
      `SELECT indicator, array_to_string(payment_ids, ' ') AS ids FROM read_parquet('${join(folder, 'evidence.parquet')}')
       WHERE party_id = 'EARLIER' AND epoch = 1 ORDER BY indicator`,
    );
    ledger.close();
    const run = ['--run', join(folder, 'run.json'), '--json'];
    const argv = ['explain', 'EARLIER', '--ledger', join(folder, 'ledger.duckdb'), ...run];
    const { out } = await warmVigie(...argv);
    const told = [
      ...out.matchAll(/"indicator": ?"([^"]+)",\s*"family".*?"payment_ids": ?\[([^\]]*)\]/gs),
    ].map(([, indicator = '', ids = '']) => ({ indicator, ids: (ids.match(/T\d+/g) ?? []).join(' ') }));
    const shown = told.filter(({ ids }) => ids !== '');
    expect(shown.map(({ indicator }) => indicator)).toEqual(
      expect.arrayContaining(['low-value-series', 'possible-extortion-victim']),
    );
    expect(new Set(shown.map(({ ids }) => ids)).size).toBeGreaterThan(1);
    expect(written).toEqual(expect.arrayContaining(shown));
  });
});
