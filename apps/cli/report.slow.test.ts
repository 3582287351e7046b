/** The report of a run, in processes of their own as threads need them. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf } from '../../src/ledger/testing/payment-file.js';
import { vigie } from './testing/run-program.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-report-'));
afterAll(() => rmSync(folder, { recursive: true }));
const run = join(folder, 'run');
const ledger = join(run, 'ledger.duckdb');
const page = join(run, 'report.html');
const journal = `${ledger}.names.jsonl`;

/** Three payments within a day to somebody new: the protection route. */
const rows = ['10', '14', '20'].map((hour, at) => ({
  payment_id: `T${at}`,
  executed_at: `2025-11-01T${hour}:00:00Z`,
  time_quality: 'initiated',
  amount: '100',
  currency: 'EUR',
  payer_id: 'PAYER',
  payer_name: 'Ana Somebody',
  payer_country: 'FR',
  payer_type: 'person',
  beneficiary_id: 'OTHER',
  beneficiary_country: 'PH',
  beneficiary_country_basis: 'payout',
  beneficiary_type: 'person',
}));
const old = { ...rows[0], payment_id: 'T9', executed_at: '2025-01-02T10:00:00Z', beneficiary_id: 'OLD' };

beforeAll(() => {
  const payments = join(folder, 'payments.csv');
  writeFileSync(payments, csvOf([old, ...rows]));
  const { code, out, err } = vigie('screen', payments, '--out', run, '--budget', '1');
  expect(err).not.toContain('error');
  expect(code).toBe(0);
  expect(out).toContain(page);
});

describe('a screening', () => {
  it('leaves a report that its owner alone can read, without names', () => {
    expect((statSync(page).mode & 0o777).toString(8)).toBe('600');
    const html = readFileSync(page, 'utf8');
    expect(html).toContain('>PAYER<');
    expect(html).toContain('may be a victim of extortion');
    expect(html).not.toContain('Somebody');
    expect(html).toContain('Results on simulated data are no evidence of real-world performance.');
    expect(existsSync(journal)).toBe(false);
  });

  it.each([
    ['--no-report', ['--no-report']],
    ['--all', ['--all']],
  ])('leaves none with %s, and no earlier one', (_, options) => {
    const other = join(folder, 'other');
    expect(vigie('screen', '--ledger', ledger, '--out', other).code).toBe(0);
    expect(existsSync(join(other, 'report.html'))).toBe(true);
    expect(vigie('screen', '--ledger', ledger, '--out', other, ...options).code).toBe(0);
    expect(existsSync(join(other, 'report.html'))).toBe(false);
  });
});

describe('vigie report', () => {
  it('writes the page again, in French, elsewhere', () => {
    const out = join(folder, 'rapport.html');
    const { code, out: told } = vigie('report', '--run', run, '--lang', 'fr', '--out', out);
    expect(code).toBe(0);
    expect(told.trim()).toBe(out);
    const html = readFileSync(out, 'utf8');
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain("Victime possible d'une extorsion");
  });

  it('shows names for a reason, which is recorded first', () => {
    const out = join(folder, 'named.html');
    expect(vigie('report', '--run', run, '--names', 'case 12', '--out', out).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('Ana Somebody');
    expect(readFileSync(journal, 'utf8')).toContain(
      '"party_id":"PAYER","roles":["payer"],"reason":"case 12"',
    );
  });

  it('says of a run of everybody that a report is of leads', () => {
    const all = join(folder, 'all');
    expect(vigie('screen', '--ledger', ledger, '--out', all, '--all').code).toBe(0);
    const { code, err } = vigie('report', '--run', all);
    expect(code).toBe(2);
    expect(err).toContain('without --all');
  });

  it('reports a run without a payment, and one without leads', () => {
    const early = join(folder, 'early');
    expect(vigie('screen', '--ledger', ledger, '--out', early, '--as-of', '2020-01-01').code).toBe(0);
    expect(readFileSync(join(early, 'report.html'), 'utf8')).toContain('None.');
    const empty = join(folder, 'empty.csv');
    writeFileSync(empty, 'payment_id,executed_at,amount,currency,payer_id,beneficiary_id\n');
    const none = join(folder, 'none');
    const { code, err } = vigie('screen', empty, '--out', none);
    expect(err).not.toContain('error');
    expect(code).toBe(0);
    expect(readFileSync(join(none, 'report.html'), 'utf8')).toContain(
      'There was no payment, so nobody was scored.',
    );
  });
});

describe('vigie explain --narrative', () => {
  it.each([
    ['en', 'What speaks against, and what else it may be'],
    ['fr', "Ce qui plaide contre, et ce que cela peut être d'autre"],
  ])('fills a report text in %s', (lang, heading) => {
    const argv = ['explain', 'PAYER', '--ledger', ledger, '--narrative', '--lang', lang];
    const { code, out } = vigie(...argv);
    expect(code).toBe(0);
    expect(out).toContain(heading);
    for (const payment of ['T0', 'T1', 'T2']) expect(out).toMatch(new RegExp(`\\[\\d+\\] ${payment} `, 'u'));
    expect(out).not.toContain('Somebody');
  });

  it('says why not where a party bears no score', () => {
    const { out } = vigie('explain', 'OLD', '--ledger', ledger, '--narrative', '--as-of', '2025-01-01');
    expect(out).toContain('not scored');
  });
});
