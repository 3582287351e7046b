/** The whole path as a person walks it, in processes of their own: simulate, screen, explain, prove, evaluate. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leadColumns } from '../../src/scoring/lead.js';
import { vigie } from './testing/run-program.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-path-'));
const payments = join(folder, 'payments.csv');
const labels = join(folder, 'labels.csv');
const ledger = join(folder, 'ledger.duckdb');

function leads(directory: string): readonly (readonly string[])[] {
  return parse(readFileSync(join(directory, 'leads.csv'), 'utf8'));
}

beforeAll(() => {
  const simulated = vigie(
    'simulate',
    '--seed',
    '5',
    '--payers',
    '700',
    '--target-rate',
    '0.05',
    '--out',
    folder,
  );
  expect(simulated.err).not.toContain('error');
  expect(simulated.code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the path', () => {
  it('screens a file and leaves what it promises, readable by its owner only', () => {
    const { code, out, err } = vigie('screen', payments, '--out', folder, '--budget', '1%');
    expect(err).not.toContain('internal');
    expect(code).toBe(0);
    expect(out).toMatch(/read = .* accepted \+ .* duplicates/);
    for (const file of [
      'leads.csv',
      'evidence.parquet',
      'scores.parquet',
      'rejects.csv',
      'run.json',
      'ledger.duckdb',
    ]) {
      expect((statSync(join(folder, file)).mode & 0o777).toString(8), file).toBe('600');
    }
    const [header, ...rows] = leads(folder);
    expect(header).toEqual(leadColumns);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('gives the same leads when the same file is given again', () => {
    const again = join(folder, 'again');
    const { code, out } = vigie(
      'screen',
      payments,
      '--ledger',
      ledger,
      '--out',
      again,
      '--budget',
      '1%',
      '--json',
    );
    expect(code).toBe(0);
    expect(() => JSON.parse(out) as unknown).not.toThrow();
    expect(leads(again)).toEqual(leads(folder));
  });

  it.each([
    ['en', 'A lead is not a verdict'],
    ['fr', "Une piste n'est pas un verdict"],
  ])('explains a lead in %s', (lang, sentence) => {
    const [, row] = leads(folder);
    const party = row?.[leadColumns.indexOf('party_id')] ?? '';
    const role = row?.[leadColumns.indexOf('role')] ?? '';
    const { code, out, err } = vigie('explain', party, '--role', role, '--ledger', ledger, '--lang', lang);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain(party);
    expect(out).toContain(sentence);
    expect(out).toContain('payments.csv');
  });

  it('explains nobody whom it does not know', () => {
    const { code, err } = vigie('explain', 'nobody-of-that-name', '--ledger', ledger);
    expect([2, 3]).toContain(code);
    expect(err).toContain('nobody-of-that-name');
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('proves that both evaluations agree', () => {
    const { code, out } = vigie('prove', '--ledger', ledger);
    expect(out).toContain('0 differences');
    expect(code).toBe(0);
  });

  it('measures a run of everybody, saying what that is worth', () => {
    const all = join(folder, 'all');
    expect(vigie('screen', '--ledger', ledger, '--out', all, '--all').code).toBe(0);
    const { code, out } = vigie('evaluate', '--run', all, '--labels', labels, '--replicates', '20');
    expect(code).toBe(0);
    expect(out).toMatch(/^Results on simulated data are no evidence of real-world performance\./);
  });

  it('fails a run that keeps too few bounds only when asked to, and lists each', () => {
    const all = join(folder, 'all');
    const given = ['evaluate', '--run', all, '--labels', labels, '--replicates', '20', '--gate'];
    const { code, out } = vigie(...given);
    expect(code).toBe(1);
    expect(out).toContain('| runs of different seeds | ≥ 5 | 1 | NO |');
    const json = vigie(...given, '--json');
    expect(json.code).toBe(1);
    const { bounds } = JSON.parse(json.out) as { bounds: readonly unknown[] };
    expect(bounds).toContainEqual({ id: 'runs', kind: 'at-least', bound: 5, measured: 1, kept: false });
  });

  it.each([
    [['screen', 'absent.csv', '--out', join(folder, 'none')], 'absent.csv'],
    [['screen', '--ledger', labels, '--out', join(folder, 'none')], 'labels.csv'],
    [['explain', 'P', '--ledger', join(folder, 'absent.duckdb')], 'absent.duckdb'],
    [
      ['screen', '--ledger', join(folder, 'mistyped.duckdb'), '--out', join(folder, 'none')],
      'mistyped.duckdb',
    ],
    [['prove', 'absent.csv'], 'absent.csv'],
  ])('%j ends with 3, the place and no trace', (argv, place) => {
    const { code, out, err } = vigie(...argv);
    expect(code).toBe(3);
    expect(out).toBe('');
    expect(err).toContain(place);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
