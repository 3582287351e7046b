/** docs/own-indicators.md, done as it says, in processes of their own. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vigie as run } from './testing/run-program.js';

const page = readFileSync('docs/own-indicators.md', 'utf8');
const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'vigie-own-'));
const own = join(folder, 'own.yaml');
const ledger = join(folder, 'ledger.duckdb');
const out = join(folder, 'with-own');

function vigie(...argv: readonly string[]): { readonly code: number | null; readonly text: string } {
  const { code, out } = run(...argv);
  return { code, text: out.trimEnd() };
}

const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

interface RunRecord {
  readonly definitions: Readonly<Record<string, number>>;
  readonly versions: Readonly<Record<string, unknown>>;
  readonly own_definitions: { readonly definitions: readonly { readonly id: string }[] } | null;
}

function recordIn(directory: string): RunRecord {
  return JSON.parse(readFileSync(join(directory, 'run.json'), 'utf8'));
}

function leadsIn(directory: string): ReadonlySet<string> {
  const leads: readonly Readonly<Record<string, string>>[] = parse(
    readFileSync(join(directory, 'leads.csv')),
    { columns: true },
  );
  return new Set(leads.map(({ role, party_id }) => `${role}:${party_id}`));
}

beforeAll(() => {
  writeFileSync(own, example);
  vigie('simulate', '--seed', '3', '--payers', '400', '--target-rate', '0.05', '--out', folder);
  const { code } = vigie('screen', join(folder, 'payments.csv'), '--out', folder, '--budget', '2%');
  expect(code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the worked example', () => {
  it('has no fault, and one is named at its line', () => {
    const checked = vigie('indicators', 'check', own);
    expect(checked).toMatchObject({ code: 0 });
    expect(checked.text).toContain('own-busy-week 1, added; weights of its own file');
    const wrong = join(folder, 'wrong.yaml');
    writeFileSync(wrong, example.replace('[5_60, 60_150]', '[5_61, 60_150]'));
    const found = vigie('indicators', 'check', wrong);
    expect(found.code).toBe(1);
    const shown = /```\nown\.yaml(:[^\n]*)\n```/.exec(page)?.[1];
    expect(found.text).toBe(`${wrong}${shown}`);
    expect(vigie('screen', '--ledger', ledger, '--out', out, '--indicators', wrong).code).toBe(2);
  });

  it('is tried without anything being written', () => {
    const before = digestOf(ledger);
    const labels = join(folder, 'labels.csv');
    const argv = ['indicators', 'try', own, '--ledger', ledger, '--labels', labels, '--budget', '2%'];
    const { code, text } = vigie(...argv);
    expect(code).toBe(0);
    expect(text).toMatch(
      /own-busy-week: three-in-a-week [1-9]\d*, many-in-a-week \d+; known false \d+, unknown \d+/,
    );
    expect(vigie(...argv, '--lang', 'fr').text).toContain('heures de lecture');
    const report = JSON.parse(vigie(...argv, '--json').text);
    expect(report.parity.population).toBe('innocent-senders');
    expect(report.added.masked.every(({ id }: { readonly id: string }) => id.includes('…'))).toBe(true);
    expect(Object.keys(report)).not.toContain('senders');
    expect(digestOf(ledger)).toBe(before);
  });

  it('would change the leads that a screening with it then changes', () => {
    const heavy = join(folder, 'heavy.yaml');
    writeFileSync(heavy, example.replace('[0, 5, 10]', '[0, 40, 40]'));
    const report = JSON.parse(
      vigie('indicators', 'try', heavy, '--ledger', ledger, '--budget', '2%', '--json').text,
    );
    const folderOf = join(folder, 'heavy');
    expect(
      vigie('screen', '--ledger', ledger, '--out', folderOf, '--budget', '2%', '--indicators', heavy).code,
    ).toBe(0);
    const [before, after] = [leadsIn(folder), leadsIn(folderOf)];
    const count = (leads: ReadonlySet<string>, others: ReadonlySet<string>): number =>
      [...leads].filter((lead) => !others.has(lead)).length;
    const sum = ({
      leads,
    }: {
      readonly leads: { readonly payer: number; readonly beneficiary: number };
    }): number => leads.payer + leads.beneficiary;
    expect(count(after, before)).toBeGreaterThan(0);
    expect([sum(report.added), sum(report.removed)]).toEqual([count(after, before), count(before, after)]);
    expect(sum(report.after)).toBe(after.size);
  });

  it('is screened with, pinned, explained again after the file is gone, and proved', () => {
    const screened = vigie('screen', '--ledger', ledger, '--out', out, '--budget', '2%', '--indicators', own);
    expect(screened.code).toBe(0);
    expect(screened.text).toContain('Own definition: own-busy-week 1, added; weights of its own file');
    const [plain, withOwn] = [recordIn(folder), recordIn(out)];
    expect(plain.own_definitions).toBeNull();
    expect(withOwn.definitions['own-busy-week']).toBe(1);
    expect(withOwn.own_definitions?.definitions).toMatchObject([{ id: 'own-busy-week' }]);
    for (const digest of ['definitions_sha256', 'weights_sha256'])
      expect(withOwn.versions[digest]).not.toBe(plain.versions[digest]);
    const leads: readonly Readonly<Record<string, string>>[] = parse(readFileSync(join(out, 'leads.csv')), {
      columns: true,
    });
    const party = leads.find(({ indicators }) => indicators?.includes('own-busy-week'))?.['party_id'] ?? '';
    writeFileSync(own, 'gone');
    const explained = vigie('explain', party, '--ledger', ledger, '--run', join(out, 'run.json'));
    expect(explained.code).toBe(0);
    expect(explained.text).toContain('Several low payments in one week (own-busy-week)');
    const caution = 'other weights or definitions than that run';
    expect(explained.text).not.toContain(caution);
    writeFileSync(own, example.replace('- 3\n', '- 4\n'));
    const otherwise = vigie(
      ...['explain', party, '--ledger', ledger, '--run', join(out, 'run.json'), '--indicators', own],
    );
    expect(otherwise.text).toContain(caution);
    writeFileSync(own, example);
    const argv = ['prove', '--ledger', ledger, '--indicators', own];
    expect(vigie(...argv).code).toBe(0);
  });

  it('costs what is printed beside nothing and everything', () => {
    const { code, text } = vigie('indicators', 'cost', own, '--ledger', ledger, '--json');
    expect(code).toBe(0);
    const report = JSON.parse(text);
    expect(report.definitions).toMatchObject([{ id: 'own-busy-week' }]);
    expect(report.whole.bytesPerParty).toBeGreaterThan(report.empty.bytesPerParty);
    expect(report.definitions[0].bytesPerParty).toBeGreaterThanOrEqual(report.empty.bytesPerParty);
    expect(vigie('indicators', 'cost', 'nothing-such').code).toBe(2);
  });
});

it('a shipped definition is printed as a file that has no fault', () => {
  const copy = join(folder, 'copy.yaml');
  writeFileSync(copy, vigie('indicators', 'show', 'short-gaps', '--yaml').text);
  const { code, text } = vigie('indicators', 'check', copy);
  expect(code).toBe(0);
  expect(text).toContain('short-gaps 1, in place of the shipped version 1; weights of its own file');
});
