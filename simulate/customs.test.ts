import { expect, test } from 'vitest';
import { relationships } from '../src/intake/payment.js';
import { sequels } from './compliance.js';
import { customsByClass } from './customs.js';
import { type DeclaredId, declarations } from './declared.js';
import { heaviest } from './heavy.js';
import { hubKinds } from './hub-kinds.js';
import { innocents, targets } from './mix.js';
import { typing } from './names/typing-customs.js';
import { bank, providerAt, walletApp } from './providers.js';
import { payeeRates, secondRates } from './records/record-rates.js';
import { simulatorPage as page, simulatorTable as table } from './testing.js';
import { defaultTroubles } from './troubles.js';

test('the page names every class with its weight', () => {
  const weights = [...targets.map(([{ id }, weight]) => [id, weight * 10] as const), ...named(innocents)];
  expect(table('class', 'weight').map(([id, weight]) => [id, Number(weight)])).toEqual(
    expect.arrayContaining(weights),
  );
  expect(table('class', 'weight')).toHaveLength(weights.length);
});

function named(of: typeof innocents): readonly (readonly [string, number])[] {
  return of.map(([{ id }, weight]) => [id, weight]);
}

test('the page gives the heaviest customers of a class, and the classes have them', () => {
  const people = { several: '2 – 6', many: '4 – 14' };
  const rows = Object.entries(heaviest).map(([id, { share, count, payments }]) => [
    id,
    String(Math.round(share * 100)),
    people[count],
    String(payments),
  ]);
  expect(table('class', 'per hundred', 'people').map((row) => row.slice(0, 4))).toEqual(rows);
  for (const [id, { share, payments }] of Object.entries(heaviest)) {
    const relations = innocents.find(([klass]) => klass.id === id)?.[0].behaviour.relations ?? [];
    expect(relations, id).toContainEqual(
      expect.objectContaining({
        chance: share,
        rhythm: expect.objectContaining({
          lasting: true,
          payments: expect.objectContaining({ median: payments }),
        }),
      }),
    );
  }
});

test('the page names every shared beneficiary', () => {
  for (const { klass } of Object.values(hubKinds)) {
    if (klass !== 'collector') expect(page).toContain(`\`${klass}\``);
  }
});

test('the page gives what differs between records of one person, and how a name is typed', () => {
  const rates = (rows: readonly (readonly string[])[]): readonly number[] =>
    rows.map((row) => Number(row.at(-1)));
  const hundredths = (of: Readonly<Record<string, number>>): readonly number[] =>
    Object.values(of).map((share) => Math.round(share * 100));
  expect(rates(table('what the customer typed of a payee'))).toEqual(hundredths(payeeRates));
  const { exitOfTarget, noAddress, ...second } = secondRates;
  expect(rates(table('of second records'))).toEqual(hundredths(second));
  expect(page).toContain(`targets: ${exitOfTarget * 100}`);
  expect(noAddress).toBe(0.1);
  expect(rates(table('what happens', 'to whom')).toSorted()).toEqual(hundredths(typing).toSorted());
});

test('the page gives what the payers of each class do beside sending', () => {
  const head = ['class', 'travel', 'software', 'airtime', 'silence', 'second', 'away'] as const;
  const rows = table(...head);
  expect(new Set(rows.map(([id]) => id))).toEqual(new Set(customsByClass.keys()));
  for (const [id = '', ...hundredths] of rows) {
    const { travel, software, airtime, silence, second, away } = customsByClass.get(id) ?? {};
    const shares = [travel, software, airtime, silence, second, away].map((share = -1) => share * 100);
    hundredths.forEach((cell, at) => {
      expect(shares[at], `${id} ${head[at + 1]}`).toBeCloseTo(Number(cell));
    });
  }
});

test('the page gives what each group declares, in hundredths that add up', () => {
  const order = ['self', 'spouse', 'partner', 'parent', 'child', 'sibling', 'other_family'];
  const columns = ['', ...order, 'friend', 'business', 'none', 'other'];
  expect(new Set(columns)).toEqual(new Set(['', ...relationships]));
  const rows = table('group', 'nothing', ...columns.slice(1));
  expect(new Set(rows.map(([id]) => id))).toEqual(new Set(Object.keys(declarations)));
  for (const [id = '', ...cells] of rows) {
    const declared = new Map<string, number>(declarations[id as DeclaredId]);
    const given = columns.map((column) => declared.get(column) ?? 0);
    expect(given, id).toEqual(cells.slice(0, columns.length).map(Number));
    expect(given.reduce((sum, value) => sum + value, 0)).toBe(100);
  }
});

test('the page gives what follows a refusal for compliance', () => {
  const rows = table('what follows', 'target payments', 'others');
  expect(rows.map(([, target]) => Number(target))).toEqual(sequels.target.map(([, weight]) => weight));
  expect(rows.map(([, , other]) => Number(other))).toEqual(sequels.other.map(([, weight]) => weight));
});

test('the page gives the providers and the default of every trouble', () => {
  const rows = table('provider', 'what it is');
  expect(rows.map(([, , asks]) => asks === 'yes')).toEqual(
    [1, walletApp, bank].map((id) => providerAt(id).asks),
  );
  expect(rows.map((cells) => Number.parseInt(cells[5] ?? '', 10) / 100)).toEqual(
    [1, walletApp, bank].map((id) => providerAt(id).net),
  );
  for (const [name, share] of Object.entries(defaultTroubles)) {
    const option = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(page).toMatch(new RegExp(`\`${option}\`\\s\\(${share}[):]`));
  }
});
