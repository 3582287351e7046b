import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from './main.js';
import { createOutput } from './output.js';
import { simulatedText } from './simulate.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-simulate-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function simulate(
  ...argv: readonly string[]
): Promise<{ readonly code: number; readonly err: string }> {
  const err: string[] = [];
  const output = createOutput({ write: () => true }, { write: (text) => err.push(text) });
  const given = ['simulate', '--seed', '1', '--payers', '20', '--target-rate', '0.1'];
  const code = await main([...given, ...argv], output);
  return { code, err: err.join('') };
}

describe('vigie simulate', () => {
  it.each([
    [['--days', '3'], '--days'],
    [['--from', 'May'], '--from'],
  ])('ends with 2 and the option for %j, which only the simulator can judge', async (argv, option) => {
    const { code, err } = await simulate('--out', join(folder, 'none'), ...argv);
    expect(code).toBe(2);
    expect(err).toContain(`vigie: ${option}: must be`);
  });

  it('ends with 3 and the path when it may not write there', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const { code, err } = await simulate('--out', join(file, 'below'));
    expect(code).toBe(3);
    expect(err).toContain(join(file, 'below'));
    expect(err).not.toMatch(/\n\s+at /);
  });

  it.each([
    [['--from', '2024-01-01'], '--from: is fixed'],
    [['--days', '90'], '--days: is fixed'],
    [['--troubles', 'none'], '--troubles: is fixed'],
    [['--payers', '99'], '--payers: must be'],
  ])('ends with 2 for %j, which the world platform does not have', async (argv, message) => {
    const platform = ['--payers', '200', '--world', 'platform', '--out', join(folder, 'none')];
    const { code, err } = await simulate(...platform, ...argv);
    expect(code).toBe(2);
    expect(err).toContain(`vigie: ${message}`);
  });

  it('asks for the rate of targets where the world has none of its own', async () => {
    const err: string[] = [];
    const output = createOutput({ write: () => true }, { write: (text) => err.push(text) });
    const given = ['simulate', '--seed', '1', '--payers', '200', '--out', join(folder, 'rate')];
    expect(await main(given, output)).toBe(2);
    expect(err.join('')).toContain('vigie: --target-rate: must be given');
    expect(await main([...given, '--world', 'platform'], output)).toBe(0);
  });

  it('writes what it promises', async () => {
    const out = join(folder, 'out');
    expect(await simulate('--out', out)).toMatchObject({ code: 0 });
    expect(readdirSync(out).sort()).toEqual(['labels.csv', 'payments.csv', 'simulation.json']);
  });

  it('says in English and French what it is worth', () => {
    expect(simulatedText('out', { rows: 1_200 }, 'en')).toBe(
      'out: 1,200 rows\nSimulated data. Results on it are no evidence of real-world performance.',
    );
    expect(simulatedText('out', { rows: 12 }, 'fr')).toContain('out : 12 lignes\nDonnées simulées.');
  });
});
