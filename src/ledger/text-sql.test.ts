import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { derivedId } from '../intake/facts/hmac-sql.js';
import * as text from '../intake/facts/text-sql.js';
import { purposeWords } from '../intake/purposes.js';
import { evaluate } from './testing/engine.js';

describe('texts in SQL', () => {
  it('loses accents, case, punctuation and nothing else', async () => {
    const words = await evaluate(text.plainWords(text.lowered('t')), [
      '  Élise  DUPONT-Noël ',
      'Łódź, 12',
      '王 小明',
      '---',
      null,
    ]);
    expect(words).toEqual(['elise dupont noel', 'lodz 12', '王 小明', '', null]);
  });

  it('reads a letter with a stroke as its plain one, in either case', async () => {
    const names = ['Yılmaz', 'YILMAZ', 'WŁODARCZYK', 'Ørsted', 'Đinh'];
    expect(await evaluate(text.lowered('t'), names)).toEqual([
      'yilmaz',
      'yilmaz',
      'wlodarczyk',
      'orsted',
      'dinh',
    ]);
  });

  it('takes family words by position, letters only', async () => {
    const names = [
      'Anna Larsson',
      'DE LA CRUZ, Maria',
      'Maria',
      'Jean-Luc van der Berg',
      'Ali Al-Sayed',
      'Bo Ek',
      'Thi Lan Le',
      'Pierre Le Blanc',
      'Asha Das',
      'Ana das Neves',
      'Juan Cruz Jr',
      '  Ana  García López',
      null,
    ];
    expect(await evaluate(text.familyWords(text.lowered('t')), names)).toEqual([
      ['larsson'],
      ['cruz'],
      [],
      ['berg'],
      ['sayed'],
      ['ek'],
      ['lan', 'le'],
      ['blanc'],
      ['das'],
      ['neves'],
      ['cruz'],
      ['garcia', 'lopez'],
      null,
    ]);
  });

  const wordsOfSide = (n: number): text.NameWords => {
    const low = `split_part(t, '|', ${n})`;
    const words = text.familyWords(low);
    return { words, sure: text.surelyFamily(low, words) };
  };

  it('finds the names that two share in the order of the first', async () => {
    const pairs = ['ana ab ba|ana ba ab', 'ana xx|ana yy', 'juan santos cruz|ana cruz santos', '|'];
    const shared = text.sharedNames(wordsOfSide(1), wordsOfSide(2));
    expect(await evaluate(`coalesce(${shared}, [])`, pairs)).toEqual([
      ['ab', 'ba'],
      [],
      ['santos', 'cruz'],
      [],
    ]);
  });

  it('takes no word that may be of a given name in both for a shared one (I10)', async () => {
    const pairs = [
      'van hung do|van hung duong',
      'mary ann santos|lou ann reyes',
      'juan lopez garcia|maria garcia perez',
      'garcia lopez, juan|ana garcia perez',
      'jose garcia perez|juan garcia lopez',
    ];
    const shared = text.sharedNames(wordsOfSide(1), wordsOfSide(2));
    expect(await evaluate(shared, pairs)).toEqual([null, null, ['garcia'], ['garcia'], null]);
  });

  it('gives the town of an address, a phone by its digits, an account without signs (I3)', async () => {
    expect(
      await evaluate(text.placeOf('t'), ['1 rue X, 75011 Paris', 'Storgatan 5', '1 a, b, 111 22 Malmö']),
    ).toEqual(['paris', null, 'malmo']);
    expect(await evaluate(text.barePhone('t'), ['+33 6 12-34', '0033612 34', 'none'])).toEqual([
      '3361234',
      '3361234',
      '',
    ]);
    expect(await evaluate(text.bareAccount('t'), ['fr76 3000-1', 'W.12'])).toEqual(['FR7630001', 'W12']);
    expect(await evaluate(text.plainEmail('t'), [' A@B.org', 'none'])).toEqual(['a@b.org', null]);
  });

  it('keys only what is known', async () => {
    const keys = await evaluate(`${text.keyOf('t')}::VARCHAR`, ['a', 'a', 'b', '', null]);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[0]).not.toBe(keys[2]);
    expect(Number.isSafeInteger(Number(keys[0]))).toBe(true);
    expect(keys.slice(3)).toEqual([null, null]);
  });

  it('finds the first everyday word and nothing else (I10)', async () => {
    const found = await evaluate(text.firstWord('t', purposeWords.keys()), [
      'Scolarité 2025 pour ma nièce',
      'gift for birthday',
      'schooling',
      'xyz',
      'FAMILY_SUPPORT',
      'living-expenses',
      'business_payment',
      'phone_bill',
      '2 lessons',
      'helpful',
    ]);
    expect(found.map((word) => purposeWords.get(String(word)) ?? null)).toEqual([
      'school',
      'gift',
      null,
      null,
      'family',
      'family',
      'goods',
      'goods',
      'salary',
      null,
    ]);
  });

  it('derives ids as HMAC-SHA-256 under the key (I3)', async () => {
    const key = Buffer.from('0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20', 'hex');
    const expected = createHmac('sha256', key).update('phone:3361234é').digest('hex').slice(0, 16);
    expect(await evaluate(derivedId(key, `'phone'`, 't'), ['3361234é'])).toEqual([`phone:${expected}`]);
  });
});
