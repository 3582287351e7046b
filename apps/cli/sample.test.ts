/** Whom a sample can draw: everybody below the floor, those whom explanations hide included, and nobody under 18. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { csvOf } from '../../src/ledger/testing/payment-file.js';
import { ended } from './testing/walked-world.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-sample-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

let count = 0;

function payment(payer: string, beneficiary: string, cells: Record<string, string> = {}) {
  count += 1;
  return {
    payment_id: `T${String(count).padStart(3, '0')}`,
    executed_at: '2025-06-01T12:00:00Z',
    time_quality: 'initiated',
    amount: '900',
    currency: 'EUR',
    payer_id: payer,
    payer_country: 'FR',
    payer_type: 'person',
    payer_birth_date: '1970-05-05',
    beneficiary_id: beneficiary,
    beneficiary_country: 'PH',
    beneficiary_country_basis: 'payout',
    beneficiary_type: 'person',
    ...cells,
  };
}

const kin = { relationship: 'parent', relationship_basis: 'verified' };
const young = { payer_birth_date: '2010-01-01' };
const rows = [
  ...['A', 'B', 'C'].map((id) => payment(id, `to${id}`)),
  ...['K1', 'K2', 'K3'].flatMap((id) => [payment(id, `to${id}`, kin), payment(id, `to${id}`, kin)]),
  payment('HALF', 'toHALF', kin),
  payment('HALF', 'toOTHER'),
  payment('CHILD', 'toCHILD', { ...kin, ...young }),
  payment('YOUNG', 'toYOUNG', young),
  payment('PAYS', 'CHILD2', { ...kin, beneficiary_birth_date: '2012-01-01' }),
  payment('AWAY', 'toAWAY', { beneficiary_country: 'DE', ...kin }),
];

type Row = Readonly<Record<string, string>>;
const read = (name: string): readonly Row[] => parse(readFileSync(at(name)), { columns: true });

beforeAll(async () => {
  writeFileSync(at('rows.csv'), csvOf(rows));
  await ended(0, 'screen', at('rows.csv'), '--out', at('all'), '--all');
  const size = ['--size', '30', '--seed', '1', '--out', at('sample.csv')];
  await ended(0, 'sample', '--run', at('all'), ...size, '--ids', 'a test');
});

it('has parties whose payments in scope are all explained in strata of their own', () => {
  const drawn = read('sample.csv');
  const explained = drawn.filter(({ stratum }) => stratum?.includes('/explained/'));
  const idsOf = (rowsOf: readonly Row[], role: string): readonly string[] =>
    rowsOf.flatMap((row) => (row['role'] === role ? [row['party_id'] ?? ''] : [])).sort();
  expect(idsOf(explained, 'payer')).toEqual(['K1', 'K2', 'K3', 'PAYS']);
  expect(explained.find(({ party_id }) => party_id === 'K1')).toMatchObject({
    stratum: 'payer/explained/2',
    parties: '3',
    drawn: '3',
    probability: '1.000000000',
  });
  const others = drawn.filter((row) => !explained.includes(row));
  expect(idsOf(others, 'payer')).toEqual(['A', 'B', 'C', 'HALF']);
});

it('has nobody under 18, and nobody without a payment in scope', () => {
  const ids = read('sample.csv').map(({ party_id }) => party_id);
  expect(
    read('all/restricted.csv')
      .map(({ party_id }) => party_id)
      .sort(),
  ).toEqual(['CHILD', 'CHILD2', 'YOUNG']);
  for (const id of ['CHILD', 'CHILD2', 'YOUNG', 'AWAY', 'toAWAY']) expect(ids).not.toContain(id);
});

it('is read back with these strata', async () => {
  const text = readFileSync(at('sample.csv'), 'utf8');
  const day = '2026-12-01';
  writeFileSync(
    at('read.csv'),
    text.replaceAll(/^.*,party,,,/gm, (start) =>
      start.replace(',,,', `,${start.includes('"K1"') ? 'reported' : 'dismissed'},${day},`),
    ),
  );
  const found = JSON.parse((await ended(0, 'evaluate', '--sample', at('read.csv'), '--json')).out) as {
    readonly all: unknown;
    readonly strata: readonly { readonly group: string }[];
  };
  expect(found.all).toMatchObject({ reported: 1, missed: 1, interval: { lower: 1, upper: 1 } });
  expect(found.strata.find(({ group }) => group === 'payer/explained/2')).toMatchObject({ missed: 1 });
});
