import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lead, leadColumns } from './lead.js';
import { writeLeads, writeRestricted } from './leads-csv.js';
import { readLeads } from './read-leads.js';
import { routes } from './routes.js';
import { bandNames } from './weights.js';

const seed = Number(process.env['VIGIE_SEED'] ?? Date.now() % 2 ** 31);
console.info(`leads-csv: VIGIE_SEED=${seed}`);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-leads-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const instant = fc.integer({ min: 0, max: 4_000_000_000_000 });
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
const id = fc.stringMatching(/^[a-z]+(-[a-z]+)*$/);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({
    unit: fc.constantFrom('=', "'", '-', '\r', '\n', '\t', '"', ',', ';', 'a', '\ufeff'),
    minLength: 1,
  }),
);
const anyLead: fc.Arbitrary<Lead> = fc.record({
  as_of: instant,
  rank: fc.integer({ min: 1, max: 1_000_000 }),
  party_id: anyText,
  role: fc.constantFrom('payer' as const, 'beneficiary' as const),
  route: fc.constantFrom(...routes),
  score: fc.integer({ min: -1_000, max: 1_000 }),
  band: fc.constantFrom(...bandNames),
  fragile: maybe(fc.boolean()),
  alert_at: maybe(instant),
  first_hit_at: maybe(instant),
  last_hit_at: maybe(instant),
  last_payment_at: maybe(instant),
  payments: fc.nat(),
  counterparties: fc.nat(),
  total_ref_minor: maybe(fc.maxSafeInteger()),
  ref_currency: fc.constantFrom('EUR', 'USD'),
  indicators: fc.array(id),
  explanations: fc.array(id),
  network_id: maybe(anyText),
});

const lead: Lead = {
  as_of: Date.parse('2026-06-30T00:00:00Z'),
  rank: 1,
  party_id: '=HYPERLINK("x")',
  role: 'payer',
  route: 'review',
  score: -123,
  band: 'strong',
  fragile: false,
  alert_at: undefined,
  first_hit_at: undefined,
  last_hit_at: Date.parse('2026-06-01T10:00:00.500Z'),
  last_payment_at: undefined,
  payments: 3,
  counterparties: 1,
  total_ref_minor: -5,
  ref_currency: 'EUR',
  indicators: ['low-value-series', 'short-gaps'],
  explanations: [],
  network_id: undefined,
};

describe('leads.csv', () => {
  it('has the columns of the contract, neutralised text and numbers as numbers', async () => {
    const path = join(folder, 'one.csv');
    await writeLeads(path, [lead]);
    expect(await readFile(path, 'utf8')).toBe(
      [
        'as_of,rank,party_id,role,route,score_db,probability,band,fragile,alert_at,first_hit_at,last_hit_at,last_payment_at,payments,counterparties,total_ref_minor,ref_currency,indicators,explanations,network_id',
        '2026-06-30T00:00:00.000Z,1,"\'=HYPERLINK(""x"")",payer,review,-12.3,,strong,false,,,2026-06-01T10:00:00.500Z,,3,1,-5,"EUR","low-value-series;short-gaps",,',
        '',
      ].join('\n'),
    );
  });

  it('reads back what it wrote', async () => {
    const path = join(folder, 'many.csv');
    await fc.assert(
      fc.asyncProperty(fc.array(anyLead), async (leads) => {
        await writeLeads(path, leads);
        expect(await readLeads(path)).toEqual(leads);
      }),
      { seed },
    );
  });

  it('reads the same whether plain texts were quoted or not', async () => {
    const path = join(folder, 'plain.csv');
    await writeLeads(path, [lead]);
    const content = await readFile(path, 'utf8');
    await writeFile(path, content.replace('"EUR"', 'EUR'));
    expect(await readLeads(path)).toEqual([lead]);
  });

  it('writes more leads than one chunk holds', async () => {
    const path = join(folder, 'chunks.csv');
    const leads = Array.from({ length: 2_500 }, (_, index) => ({ ...lead, rank: index + 1 }));
    await writeLeads(path, leads);
    expect(await readLeads(path)).toEqual(leads);
  });

  it('is for its owner only, even where an older file was not', async () => {
    const path = join(folder, 'older.csv');
    await writeFile(path, 'old');
    await chmod(path, 0o644);
    await writeLeads(path, []);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readFile(path, 'utf8')).toBe(`${leadColumns.join(',')}\n`);
    expect((await readdir(folder)).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('says which file could not be written or read', async () => {
    const path = join(folder, 'absent', 'leads.csv');
    await expect(writeLeads(path, [lead])).rejects.toMatchObject({ code: 'file', path });
    await expect(readLeads(path)).rejects.toMatchObject({ code: 'file', path });
  });

  it.each([
    ['another header', 'a,b\n1,2\n'],
    ['a row with a cell too few', `${leadColumns.join(',')}\n1,2\n`],
    [
      'a score that is none',
      `${leadColumns.join(',')}\n2026-06-30T00:00:00.000Z,1,p,payer,review,NaN,,strong,true,,,,,3,1,5,EUR,,,\n`,
    ],
  ])('does not read %s', async (_, content) => {
    const path = join(folder, 'wrong.csv');
    await writeFile(path, content);
    await expect(readLeads(path)).rejects.toMatchObject({ code: 'file' });
  });
});

describe('restricted.csv', () => {
  it('names no score and no pattern', async () => {
    const path = join(folder, 'restricted.csv');
    await writeRestricted(path, [
      { as_of: lead.as_of, party_id: '-1', role: 'beneficiary', reason: 'minor', payments: 4 },
    ]);
    expect(await readFile(path, 'utf8')).toBe(
      'as_of,party_id,role,reason,payments\n2026-06-30T00:00:00.000Z,"\'-1",beneficiary,minor,4\n',
    );
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });
});
