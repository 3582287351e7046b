/**
 * Each verb once over one small world; those that screen or whose streams are told apart in processes of their own.
 * `*.slow.test.ts` beside this one say the rest.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leadColumns } from '../../src/scoring/lead.js';
import { runMain } from './testing/run-main.js';
import { type Ended, vigie } from './testing/run-program.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-verbs-'));
const at = (name: string): string => join(folder, name);
const [payments, labels, ledger] = ['payments.csv', 'labels.csv', 'run/ledger.duckdb'].map(at) as [
  string,
  string,
  string,
];
const own = at('own.yaml');
/** The worked example of the documentation. */
const example = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/own-indicators.md', 'utf8'))?.[1] ?? '';

function leads(directory: string): readonly (readonly string[])[] {
  return parse(readFileSync(join(directory, 'leads.csv'), 'utf8'));
}

function ended(code: number, ...argv: readonly string[]): Ended {
  const run = vigie(...argv);
  expect(run.err).not.toContain('internal');
  expect(run.code, run.err).toBe(code);
  return run;
}

/** The same in this process. */
async function said(code: number, ...argv: readonly string[]): Promise<string> {
  const run = await runMain(...argv);
  expect(run.text).not.toContain('internal');
  expect(run.code, run.text).toBe(code);
  return run.text;
}

beforeAll(() => {
  const world = ['--seed', '5', '--payers', '100', '--target-rate', '0.1'];
  ended(0, 'simulate', ...world, '--out', folder);
  writeFileSync(own, example);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('vigie', () => {
  it('screens a file and leaves what it promises, readable by its owner only', () => {
    const { out } = ended(0, 'screen', payments, '--out', at('run'), '--budget', '5%');
    expect(out).toMatch(/read = .* accepted \+ .* duplicates/);
    for (const file of [
      'leads.csv',
      'evidence.parquet',
      'scores.parquet',
      'rejects.csv',
      'run.json',
      'report.html',
      'ledger.duckdb',
    ]) {
      expect((statSync(join(at('run'), file)).mode & 0o777).toString(8), file).toBe('600');
    }
    const [header, ...rows] = leads(at('run'));
    expect(header).toEqual(leadColumns);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('explains a lead', () => {
    const [, row] = leads(at('run'));
    const party = row?.[leadColumns.indexOf('party_id')] ?? '';
    const { out, err } = ended(0, 'explain', party, '--ledger', ledger);
    expect(err).toBe('');
    expect(out).toContain(party);
    expect(out).toContain('A lead is not a verdict');
  });

  it('proves that both evaluations agree', () => {
    expect(ended(0, 'prove', '--ledger', ledger).out).toContain('0 differences');
  });

  it('writes the report again, in French', () => {
    ended(0, 'report', '--run', at('run'), '--lang', 'fr', '--out', at('rapport.html'));
    expect(readFileSync(at('rapport.html'), 'utf8')).toContain('<html lang="fr">');
  });

  it('checks and tries definitions of their own, and screens everybody with them', async () => {
    expect(await said(0, 'indicators', 'check', own)).toContain('own-busy-week 1, added');
    expect(ended(0, 'indicators', 'try', own, '--ledger', ledger).out).toContain('own-busy-week');
    const { out } = ended(
      ...([0, 'screen', '--ledger', ledger, '--out', at('all'), '--all', '--indicators', own] as const),
    );
    expect(out).toContain('Own definition: own-busy-week 1, added');
    expect(existsSync(at('all/report.html'))).toBe(false);
  });

  it('evaluates, compares groups of, samples and calibrates by a run of everybody', async () => {
    const evaluated = ended(
      ...([0, 'evaluate', '--run', at('all'), '--labels', labels, '--replicates', '5'] as const),
    );
    expect(evaluated.out).toMatch(/^Results on simulated data are no evidence of real-world performance\./);
    expect(await said(0, 'parity', '--run', at('all'), '--labels', labels)).toContain('innocent senders');
    await said(0, 'sample', '--run', at('all'), '--size', '20', '--seed', '3', '--out', at('sample.csv'));
    expect(readFileSync(at('sample.csv'), 'utf8').trim().split('\n')).toHaveLength(21);
    const calibrated = await said(0, 'weights', 'calibrate', '--labels', labels, '--run', at('all'));
    expect(calibrated).toMatch(/no share of reported leads is given below 200/);
  });

  it('shows, checks and compares weights, and estimates none from too few', async () => {
    const weights = at('weights.yaml');
    writeFileSync(weights, ended(0, 'weights', 'show', '--yaml').out);
    await said(0, 'weights', 'check', weights);
    expect(await said(0, 'weights', 'compare', 'shipped', weights)).toContain('No number differs.');
    const given = ['--labels', labels, '--run', at('all'), '--owner', 'tests', '--out', at('new.yaml')];
    expect(await said(3, 'weights', 'estimate', ...given)).toContain('too few decided parties');
    expect(existsSync(at('new.yaml'))).toBe(false);
  });

  it('ends with 3, the place and no trace where a file is absent', () => {
    const { out, err } = ended(3, 'screen', at('absent.csv'), '--out', at('none'));
    expect(out).toBe('');
    expect(err).toContain('absent.csv');
    expect(err).not.toMatch(/\n\s+at /);
  });
});
