import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { simulate } from '../simulate.js';
import { cleanTroubles, readCsv } from '../testing.js';
import { payeeRates, secondRates } from './record-rates.js';
import { swappedDate } from './wrong-figure.js';

type Row = Readonly<Record<string, string>>;
interface Extract {
  readonly out: string;
  readonly payments: readonly Row[];
  readonly labels: ReadonlyMap<string, Row>;
}

const root = mkdtempSync(join(tmpdir(), 'records-'));
afterAll(() => rmSync(root, { recursive: true }));
let plain: Extract;
let noisy: Extract;

async function extract(name: string, troubles: object): Promise<Extract> {
  const out = join(root, name);
  const given = { ...cleanTroubles, ...troubles };
  await simulate({ seed: 5, payers: 1_500, targetRate: 0.1, out, troubles: given });
  const labels = readCsv(join(out, 'labels.csv'));
  return {
    out,
    payments: readCsv(join(out, 'payments.csv')),
    labels: new Map(labels.map((label) => [`${label['role']} ${label['party_id']}`, label])),
  };
}

beforeAll(async () => {
  plain = await extract('plain', {});
  noisy = await extract('noisy', { ownPayees: 0.7, secondRecords: 0.5 });
});

function label({ labels }: Extract, role: 'payer' | 'beneficiary', row: Row): Row {
  const found = labels.get(`${role} ${row[`${role}_id`]}`);
  if (found === undefined) throw new Error(`no label of ${row[`${role}_id`]}`);
  return found;
}

/** The distinct rows of each record, by person; of a body nothing. */
function recordsByPerson(of: Extract, role: 'payer' | 'beneficiary'): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Map<string, Row>>();
  for (const row of of.payments) {
    const who = label(of, role, row)['person'] ?? '';
    if (who === '') continue;
    const records = found.get(who) ?? new Map<string, Row>();
    found.set(who, records.set(row[`${role}_id`] ?? '', row));
  }
  return new Map([...found].map(([who, records]) => [who, [...records.values()]]));
}

test('bodies have no person, and whoever pays and is paid is one', () => {
  const bodies = new Set(['organisation', 'parish', 'clinic', 'intermediary', 'merchant']);
  const otherwise = [...plain.labels.values()].filter(
    (row) => (row['person'] === '') !== bodies.has(row['class'] ?? ''),
  );
  expect(otherwise).toEqual([]);
  const accounts = new Map(plain.payments.map((row) => [row['payer_account'], row]));
  const both = plain.payments.flatMap((row) => {
    const sender = accounts.get(row['beneficiary_account']);
    return sender === undefined || row['beneficiary_account'] === '' ? [] : [{ row, sender }];
  });
  expect(both.length).toBeGreaterThan(20);
  for (const { row, sender } of both) {
    expect(label(plain, 'beneficiary', row)['person']).toBe(label(plain, 'payer', sender)['person']);
  }
});

test('without the troubles a person has one record of a role, but for the names of a collector and the like', () => {
  const payers = [...recordsByPerson(plain, 'payer').values()];
  expect(payers.filter(({ length }) => length !== 1)).toEqual([]);
  const several = [...recordsByPerson(plain, 'beneficiary').values()].filter(({ length }) => length > 1);
  const classes = new Set(several.flat().map((row) => label(plain, 'beneficiary', row)['class']));
  expect(classes).toContain('collector');
  for (const klass of classes) {
    expect(['collector', 'adult-services-provider', 'extortion-recipient']).toContain(klass);
  }
});

test('who pays whom, how much and when is the same with payee books', async () => {
  const books = await extract('books', { ownPayees: 1 });
  const bare = ({ payments }: Extract): readonly unknown[] =>
    payments.map((row) => [
      row['payment_id'],
      row['payer_id'],
      row['amount'],
      row['executed_at'],
      row['payout_at'],
    ]);
  expect(bare(books)).toEqual(bare(plain));
  const others = books.payments.filter((row, at) => {
    const before = label(plain, 'beneficiary', plain.payments[at] ?? {});
    const after = label(books, 'beneficiary', row);
    return after['person'] !== before['person'] || after['class'] !== before['class'];
  });
  expect(others).toEqual([]);
});

test('a payee of a book is known to one customer, and always by the same cells', () => {
  const payers = new Map<string, Set<string>>();
  const cells = new Map<string, Set<string>>();
  for (const row of noisy.payments) {
    const id = row['beneficiary_id'] ?? '';
    if (row['merchant_name'] !== '') continue;
    payers.set(id, (payers.get(id) ?? new Set()).add(row['payer_id'] ?? ''));
    const shown = `${row['beneficiary_name']} ${row['beneficiary_account']} ${row['beneficiary_phone']} ${row['payout_city']}`;
    // The names of one record are those of a collector whose ids are whole.
    cells.set(id, (cells.get(id) ?? new Set()).add(shown));
  }
  const own = [...payers].filter(([, who]) => who.size === 1);
  expect(own.length / payers.size).toBeGreaterThan(0.9);
  expect([...cells.values()].filter(({ size }) => size > 1).length).toBeLessThan(60);
});

test('telephones, accounts and towns of payees are missing at the given rates', () => {
  const known = new Map(plain.payments.map((row) => [row['payment_id'], row]));
  const typed = new Map<string, [before: Row, after: Row]>();
  for (const row of noisy.payments) {
    const before = known.get(row['payment_id']);
    if (before === undefined || before['beneficiary_id'] === row['beneficiary_id']) continue;
    // Exits take payments out, and ids count the payments: only rows that are the same are compared.
    if (before['amount'] === row['amount'] && before['executed_at'] === row['executed_at'])
      typed.set(row['beneficiary_id'] ?? '', [before, row]);
  }
  const missing = (column: string): number => {
    const had = [...typed.values()].filter(([before]) => before[column] !== '');
    return had.filter(([, after]) => after[column] === '').length / had.length;
  };
  expect(typed.size).toBeGreaterThan(30);
  expect(Math.abs(missing('beneficiary_phone') - payeeRates.noPhone)).toBeLessThan(0.25);
  expect(missing('payout_agent')).toBe(0);
});

test('a second record is of the same person, begins later and has an account of its own', () => {
  const several = [...recordsByPerson(noisy, 'payer').values()].filter(({ length }) => length > 1);
  expect(several.length).toBeGreaterThan(300);
  const second = new Set<string | undefined>();
  for (const records of several) {
    expect(records).toHaveLength(2);
    const [one, two] = records.toSorted((a, b) =>
      (a['customer_since'] ?? '') < (b['customer_since'] ?? '') ? -1 : 1,
    );
    expect(one?.['payer_account']).not.toBe(two?.['payer_account']);
    expect(label(noisy, 'payer', one ?? {})['class']).toBe(label(noisy, 'payer', two ?? {})['class']);
    second.add(two?.['payer_id']);
  }
  const early = noisy.payments.filter(
    (row) => second.has(row['payer_id']) && (row['executed_at'] ?? '').slice(0, 10) < '2025-01-01',
  );
  expect(early).toEqual([]);
  const same = (column: string): number =>
    several.filter(([one, two]) => one?.[column] === two?.[column]).length / several.length;
  expect(same('payer_birth_date')).toBeCloseTo(secondRates.sameBirth, 1);
  expect(same('payer_phone')).toBeCloseTo(secondRates.samePhone, 1);
  expect(Math.abs(same('device_id') - secondRates.sameDevice)).toBeLessThan(0.15);
});

test('after an exit the first record pays nothing, and outcomes.csv has it', () => {
  expect(existsSync(join(plain.out, 'outcomes.csv'))).toBe(false);
  const exits = readCsv(join(noisy.out, 'outcomes.csv'));
  expect(exits.length).toBeGreaterThan(50);
  const until = new Map(exits.map((row) => [row['party_id'], Date.parse(row['decided_at'] ?? '')]));
  const afterwards = noisy.payments.filter((row) => {
    const exit = until.get(row['payer_id'] ?? '');
    if (exit === undefined || row['status'] !== 'executed') return false;
    return !(Date.parse(row['executed_at'] ?? '') < exit);
  });
  expect(afterwards).toEqual([]);
  const targets = exits.filter((row) =>
    label(noisy, 'payer', { payer_id: row['party_id'] ?? '' })['class']?.startsWith('target-'),
  );
  expect(targets.length).toBeGreaterThan(5);
  expect(targets.length).toBeLessThan(exits.length / 2);
});

test('a date is swapped only into a date', () => {
  expect(swappedDate('1980-03-09')).toBe('1980-09-03');
  expect(swappedDate('1980-03-19')).toBe('1980-03-19');
  expect(swappedDate('')).toBe('');
});
