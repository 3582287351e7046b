/** What a run says each score would be without an indicator, against a run whose weights make it say nothing (E7). */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { warmVigie } from './testing/run-program.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-leave-one-out-'));
const at = (name: string): string => join(folder, name);

type Row = Readonly<Record<string, string>>;

function byParty(path: string): ReadonlyMap<string, Row> {
  const rows: readonly Row[] = parse(readFileSync(path), { columns: true });
  return new Map(rows.map((row) => [`${row['role']} ${row['party_id']}`, row]));
}

const alertRoutes = ['review', 'undetermined'];
const standing = (row: Row | undefined): string =>
  alertRoutes.includes(row?.['route'] ?? '') ? String(Number(row?.['score_db']?.replace("'", ''))) : 'apart';

beforeAll(async () => {
  const world = ['--seed', '13', '--payers', '1100', '--target-rate', '0.1', '--out', folder];
  expect((await warmVigie('simulate', ...world)).code).toBe(0);
  const given = ['--out', at('all'), '--all', '--leave-one-out'];
  expect((await warmVigie('screen', at('payments.csv'), ...given)).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each(['low-value-series', 'possible-extortion-victim'])(
  'says what is left without %s',
  async (indicator) => {
    const shipped = (await warmVigie('weights', 'show', '--yaml')).out;
    const line = new RegExp(`(\\n {2}${indicator}:\\n {4}weights: \\[)([^\\]]*)\\]`);
    expect(shipped).toMatch(line);
    const silent = shipped.replace(line, (_, start: string, list: string) => {
      return `${start}${list.split(',').map(() => '0')}]`;
    });
    writeFileSync(at('silent.yaml'), silent.replace(/^version: .*$/m, 'version: silent'));
    const given = [
      '--ledger',
      at('all/ledger.duckdb'),
      '--out',
      at('silent'),
      '--weights',
      at('silent.yaml'),
    ];
    expect((await warmVigie('screen', ...given, '--all')).code).toBe(0);
    const whole = byParty(at('all/leads.csv'));
    const without = byParty(at('all/without.csv'));
    const expected = [...byParty(at('silent/leads.csv'))].map(([party, row]) => [party, standing(row)]);
    const said = expected.map(([party = '']) => {
      const cell = without.get(party)?.[indicator] ?? '';
      if (cell === '') return [party, standing(whole.get(party))];
      return [party, cell === 'apart' ? cell : String(Number(cell))];
    });
    expect(said).toEqual(expected);
    expect([...without.values()].filter((row) => row[indicator] !== '').length).toBeGreaterThan(3);
  },
);

it('belongs to a list of everybody', async () => {
  const { code, err } = await warmVigie('screen', at('payments.csv'), '--out', at('few'), '--leave-one-out');
  expect(code).toBe(2);
  expect(err).toContain('--all');
});

it('is recorded', () => {
  const record: { readonly options: unknown } = JSON.parse(readFileSync(at('all/run.json'), 'utf8'));
  expect(record.options).toMatchObject({ all: true, leave_one_out: true });
});
