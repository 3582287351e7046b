/** What a report reads beside the ledger: refused with its place where it is not as it was written. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { VigieError } from '../errors.js';
import { parityFile, readParity } from './parity.js';
import { readQuality } from './quality.js';
import { readRun } from './read-run.js';
import { testParity } from './testing/test-report.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const run = {
  run_id: 'id',
  made_at: '2026-07-01T08:00:00.000Z',
  as_of: '2026-06-30T00:00:00.000Z',
  program: { version: '0.1.0' },
  versions: { lists: 2, weights: '2026-11' },
  options: { all: false, prune: true, budget_share: '0.0005', budget_per_role: 10, ledger: 'a.duckdb' },
  files: [{ sha256: 'aa', unknownColumns: ['colour'], unknownColumnsMore: 1 }],
  counts: {
    payers: 20,
    evaluated: { payer: 1, beneficiary: 2 },
    above_floor: { payer: 1, beneficiary: 2 },
    beyond_budget: { payer: 1, beneficiary: 2 },
    restricted: 3,
  },
  party_map: { parties: 9, records: 10 },
  list: null,
  warnings: [
    { code: 'no-payments', as_of: null },
    { code: 'weights-expired', version: '2026-11', expires: '2027-11-25' },
    { code: 'corridors-expired', countries: ['PH'] },
    { code: 'rate-missing', file: 'a.csv', payments: 2 },
    { code: 'approximate-rates', payments: 2, last_day: null },
    { code: 'stale-rates', payments: 2, currencies: ['PHP'], days: 10 },
    { code: 'pooled-accounts', accounts: 2, above: 4 },
    { code: 'minors-kept-apart', pairs: 1 },
    { code: 'records-not-compared', records: 40 },
    { code: 'placeholder-values', records: 12 },
    { code: 'parties-of-later-payments', payments: 7 },
    { code: 'left-out-of-facts', numbers: 2, above: 8, agents: 1 },
    { code: 'read-in-part', hubs: 1, payers: 256, windows: 2, payments: 1_024 },
    { code: 'lines-unused', file: 'list.csv', field: '', reason: 'missing', count: 1, lines: [4] },
    { code: 'scores-not-removed', path: 'scores.parquet' },
  ],
};

describe('run.json', () => {
  it('is read with every warning that a run can give', async () => {
    const facts = await readRun(written('run.json', run));
    expect(facts.warnings).toEqual(run.warnings);
    expect(facts.versions).toEqual([
      ['lists', '2'],
      ['weights', '2026-11'],
    ]);
    expect(facts).toMatchObject({ id: 'id', list: null, budget: { share: '0.0005', perRole: 10 } });
  });

  it.each([
    ['no JSON', '{', 'is no JSON'],
    ['without counts', { ...run, counts: undefined }, 'counts'],
    ['a count below nothing', { ...run, counts: { ...run.counts, restricted: -1 } }, 'restricted'],
    ['a warning of another version', { ...run, warnings: [{ code: 'new' }] }, 'code'],
    ['of everybody', { ...run, options: { ...run.options, all: true } }, 'without --all'],
  ])('is refused: %s', async (_, content, said) => {
    const error: unknown = await readRun(written('bad.json', content)).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(VigieError);
    expect(error instanceof VigieError ? `${error.path} ${error.message}` : '').toContain(said);
  });
});

describe('parity.json', () => {
  it('need not be there', async () => {
    expect(await readParity(join(folder, 'none'))).toBeUndefined();
  });

  it('is read as it stands', async () => {
    const points = testParity.points.map(({ at, rows }) => ({ at, cut: 3, groups: rows }));
    written(parityFile, { ...testParity, points: [...points, { at: 'own', groups: [] }], result: 'passed' });
    expect(await readParity(folder)).toEqual({
      ...testParity,
      points: [...testParity.points, { at: 'own', rows: [] }],
    });
  });

  it('is refused when a row says too little', async () => {
    written(parityFile, { population: 'all-senders', points: [{ at: 'own', groups: [{ by: 'corridor' }] }] });
    await expect(readParity(folder)).rejects.toThrow('group');
  });
});

it('an evaluation that cannot be found or read is an error, since it was asked for', async () => {
  await expect(readQuality(join(folder, 'absent.json'))).rejects.toThrow(VigieError);
  await expect(readQuality(written('evaluation.json', { runs: [] }))).rejects.toMatchObject({
    path: expect.stringContaining('payers'),
  });
});
