/** A world of invented payments, simulated once for a file of tests that walk over it with one verb after another. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect } from 'vitest';
import { leadColumns } from '../../../src/scoring/lead.js';
import { type Ended, vigie, warmVigie } from './run-program.js';

export interface World {
  at(name: string): string;
  readonly payments: string;
  readonly labels: string;
  /** The folder of the first screening, and its ledger. */
  readonly run: string;
  readonly ledger: string;
}

export function walkedWorld(payers: number, targetRate: number): World {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-walked-'));
  const at = (name: string): string => join(folder, name);
  beforeAll(async () => {
    const size = ['--payers', String(payers), '--target-rate', String(targetRate)];
    await ended(0, 'simulate', '--seed', '5', ...size, '--out', folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const [payments, labels] = [at('payments.csv'), at('labels.csv')];
  return { at, payments, labels, run: at('run'), ledger: at('run/ledger.duckdb') };
}

/** Runs the program and holds it to an exit code. */
export async function ended(code: number, ...argv: readonly string[]): Promise<Ended> {
  return held(await warmVigie(...argv), code);
}

/** The same in a process of its own. */
export function endedAlone(code: number, ...argv: readonly string[]): Ended {
  return held(vigie(...argv), code);
}

function held(run: Ended, code: number): Ended {
  expect(run.err).not.toContain('internal');
  expect(run.code, run.err).toBe(code);
  return run;
}

export function leadRows(run: string): readonly (readonly string[])[] {
  return parse(readFileSync(join(run, 'leads.csv'), 'utf8'));
}

/** A cell of the first lead of a run. */
export function firstLead(run: string, column: (typeof leadColumns)[number]): string {
  return leadRows(run)[1]?.[leadColumns.indexOf(column)] ?? '';
}

/** Screens the payments into the first run, in a process of its own, and holds it to what every screening leaves. */
export function screenWorld({ payments, run }: World, budget: string): void {
  const { out } = endedAlone(0, 'screen', payments, '--out', run, '--budget', budget);
  expect(out).toMatch(/read = .* accepted \+ .* duplicates/);
  const files = ['leads.csv', 'evidence.parquet', 'scores.parquet', 'rejects.csv', 'run.json', 'report.html'];
  for (const file of [...files, 'ledger.duckdb']) {
    expect((statSync(join(run, file)).mode & 0o777).toString(8), file).toBe('600');
  }
  const [header, ...rows] = leadRows(run);
  expect(header).toEqual(leadColumns);
  expect(rows.length).toBeGreaterThan(0);
}

/** Refused with 3, with the place and no trace. */
export function expectRefused({ out, err }: Ended, place: string): void {
  expect(out).toBe('');
  expect(err).toContain(place);
  expect(err).not.toMatch(/\n\s+at /);
}
