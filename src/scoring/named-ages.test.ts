import { expect, it } from 'vitest';
import { namedAgesText, namesWithoutAge } from './age-words.js';
import { type NamedPayment, namedAges } from './named-ages.js';

const payment = (plainName: string, age: number | undefined, position: number): NamedPayment => ({
  beneficiary: 'B-1',
  plainName,
  name: undefined,
  age,
  position,
  marks: { record: 'B-1', phone: 7, account: position, agent: undefined },
});
const paid = [
  payment('solofo', undefined, 0),
  payment('noro randriazafy', 30, 1),
  payment('randriazafy n', 30, 2),
  payment('solofo', undefined, -1),
  payment('', 40, 3),
];

it('an age that is known under one name is not known under another', () => {
  const [found] = namedAges(paid);
  expect(found?.names).toMatchObject([
    { number: 1, payments: [0], ages: { unknown: 2, older: 0 } },
    { number: 2, payments: [1, 2], ages: { unknown: 0, older: 2 } },
  ]);
  expect(namesWithoutAge(namedAges(paid))).toEqual({ missing: 1, of: 2 });
});

it('spellings of one name are one person, of whom nothing has to be told apart', () => {
  expect(namedAges(paid.slice(1, 3))).toEqual([]);
});

it('says it name by name, with no name that was not asked for', () => {
  const [found] = namedAges(paid);
  if (found === undefined) throw new Error('two names');
  const en = namedAgesText(found, 'beneficiary', 'en');
  expect(en).toContain('name 1 [1], unknown (2); name 2 [2-3], older than 25 (2).');
  expect(en).toContain('No age is known under name 1');
  expect(namedAgesText(found, 'payer', 'fr')).toContain("Aucun âge n'est connu sous nom 1");
  expect(en).not.toContain('solofo');
  expect(en).toContain('share one record id, one phone');
  expect(en).not.toContain('one account');
  expect(en).not.toContain('by this payer');
  expect(namedAgesText(found, 'payer', 'en')).toContain('is paid by this payer under 2');
});
