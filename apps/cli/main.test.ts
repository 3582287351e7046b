import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { programVersion as version } from '../../src/scoring/program-version.js';
import { main } from './main.js';
import { createOutput } from './output.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function vigie(...argv: readonly string[]): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const output = createOutput({ write: (text) => out.push(text) }, { write: (text) => err.push(text) });
  const code = await main(argv, output);
  return { code, out: out.join(''), err: err.join('') };
}

const verbs = ['screen', 'explain', 'prove', 'simulate', 'evaluate'];

describe('vigie', () => {
  it('has the version of its package', async () => {
    const { version: given } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(version).toBe(given);
    expect(await vigie('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each([['--help'], ['help']])('%s names every verb and the exit codes', async (flag) => {
    const { code, out } = await vigie(flag);
    expect(code).toBe(0);
    for (const verb of verbs) expect(out).toContain(verb);
    expect(out).toContain('Exit codes');
  });

  it.each(verbs)('%s --help says what it does', async (verb) => {
    const { code, out } = await vigie(verb, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`Usage: vigie ${verb}`);
  });

  it('says which verbs there are when none is given', async () => {
    const { code, out, err } = await vigie();
    expect(code).toBe(2);
    expect(out).toBe('');
    for (const verb of verbs) expect(err).toContain(verb);
  });
});

describe('wrong use', () => {
  it.each([
    [['scren', 'a.csv'], 'screen'],
    [['screen', 'a.csv'], '--out'],
    [['screen', '--out', folder], '--ledger'],
    [['screen', 'a.csv', '--out', folder, '--all', '--names', 'case 12'], '--names'],
    [['screen', 'a.csv', '--out', folder, '--names', ' '], 'recorded'],
    [['screen', 'a.csv', '--out', folder, '--budget', '2'], '0.0005'],
    [['screen', 'a.csv', '--out', folder, '--as-of', 'noon'], '2026-03-01'],
    [['screen', 'a.csv', '--out', folder, '--lang', 'de'], 'fr'],
    [['explain'], 'party'],
    [['explain', 'P1', '--role', 'sender'], 'beneficiary'],
    [['explain', 'P1', '--names', ' '], 'recorded'],
    [['explain', 'P1', '--run', 'run.json', '--as-of', '2026-03-01'], '--as-of'],
    [['prove'], '--ledger'],
    [['prove', 'a.csv', '--ledger', 'b.duckdb'], 'not both'],
    [['simulate', '--payers', '10', '--target-rate', '0.1', '--out', folder], '--seed'],
    [['simulate', '--seed', '1', '--payers', '10', '--target-rate', '7', '--out', folder], 'from 0 to 1'],
    [['evaluate', '--run', folder, '--run', folder, '--labels', 'a.csv'], 'one --labels file for each --run'],
  ])('%j ends with 2 and says what would be right', async (argv, next) => {
    const { code, out, err } = await vigie(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^vigie: /);
    expect(err).toContain(next);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('bad input', () => {
  it('ends with 3 and names the file', async () => {
    const labels = join(folder, 'absent.csv');
    const { code, err } = await vigie('evaluate', '--run', folder, '--labels', labels);
    expect(code).toBe(3);
    expect(err).toContain(labels);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
