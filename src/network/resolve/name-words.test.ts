import { describe, expect, it } from 'vitest';
import { workplace } from '../../ledger/testing/payment-file.js';
import { nameWords, wordSound } from './name-words.js';

const place = workplace();

describe('nameWords (L2)', () => {
  it.each([
    ['Cruz, María  Santos', 'cruz maria santos'],
    ['Maria DELA CRUZ', 'cruz maria'],
    ['Maria de la Cruz', 'cruz maria'],
    ['Delacruz Maria', 'cruz maria'],
    ['Jean-Pierre Dupont', 'dupont jean pierre'],
    ['J.P. Dupont', 'dupont j p'],
    ['Ștefan Țîrlea', 'stefan tirlea'],
    ['Mrs Ben Amor Karim', 'amor karim'],
    ['Łukasz Ağaoğlu', 'agaoglu lukasz'],
    ['Nguyễn Thị Hạnh', 'hanh nguyen thi'],
    ['De La', 'de la'],
    ['Rogelio Santos Jr.', 'rogelio santos'],
    ['NOT PROVIDED', ''],
    ['Unknown XXXX', ''],
    ['Maria Unknown', 'maria unknown'],
  ])('%s: %s', async (name, words) => {
    const ledger = await place.ledger();
    const [row] = await ledger.rows<{ words: string }>(
      `SELECT array_to_string(words, ' ') AS words FROM (${nameWords('(SELECT $name AS name)')})`,
      { name },
    );
    expect(row?.words).toBe(words);
  });
});

describe('wordSound', () => {
  it.each([
    ['mohammed', 'mohamad'],
    ['traore', 'traorre'],
    ['youssef', 'yusuf'],
    ['mustapha', 'mustafa'],
    ['ouattara', 'watara'],
  ])('%s sounds as %s', async (one, other) => {
    const ledger = await place.ledger();
    const [row] = await ledger.rows<{ a: string; b: string }>(
      `SELECT ${wordSound('one')} AS a, ${wordSound('other')} AS b FROM (SELECT $one AS one, $other AS other)`,
      { one, other },
    );
    expect(row?.a).toBe(row?.b);
  });
});
