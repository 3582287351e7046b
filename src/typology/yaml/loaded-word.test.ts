import { describe, expect, it } from 'vitest';
import { library } from '../library/index.js';
import { loadedWord } from './loaded-word.js';

/** In two parts where no file of this repository may hold the word. */
const whole = (...parts: readonly string[]): string => parts.join('');

describe('a word that judges', () => {
  it.each([
    ['Criminal customer', 'Criminal'],
    ['guilty abuser', 'guilty'],
    ['pays an abuser', 'abuser'],
    ['an abuse is likely', 'abuse'],
    ['rapist', 'rapist'],
    ['a crime is likely', 'crime'],
    ['a convicted payer', 'convicted'],
    ['illegal payments', 'illegal'],
    ['a MONSTER who pays', 'MONSTER'],
    ['payeur coupable', 'coupable'],
    ['client criminel', 'criminel'],
    ['des criminelles', 'criminelles'],
    ['un abus probable', 'abus'],
    ['un violeur', 'violeur'],
    ['un dépravé', 'dépravé'],
    ['un deprave', 'deprave'],
    ['paiements illégaux', 'illégaux'],
    [whole('un d', 'elinquant'), whole('d', 'elinquant')],
    [whole('un pr', 'édateur'), whole('pr', 'édateur')],
    [whole('an off', 'ender'), whole('off', 'ender')],
  ])('is found in "%s"', (text, word) => {
    expect(loadedWord(text)).toBe(word);
    expect(loadedWord(text.normalize('NFD'))).toBe(word);
  });

  it.each([
    'victim of extortion',
    'possible fraud, payer as victim',
    'abuse of an account',
    'Abuse of the refund terms',
    'abus de confiance',
    'abus d’une carte',
    'abus du compte',
    'rapeseed, grapes, a drape',
    'violation of the terms, violet, viola',
    'violation des règles',
    'paid by a criminologist’s office',
    'a monstera plant',
    'a putative brother',
    'reputation, dispute, disabuse',
    'pays late and often',
    'condamine, rue des Pervenches',
    'suspicious timing',
    'exploitation agricole',
    'fruits et légumes',
  ])('is none of "%s"', (text) => {
    expect(loadedWord(text)).toBeUndefined();
  });

  it('stands in nothing that ships', () => {
    const said = library.flatMap((definition) => [
      definition.id,
      definition.unknown,
      ...[definition.title, definition.reason, definition.question].flatMap(({ en, fr }) => [en, fr]),
      ...(definition.kind === 'explanation'
        ? []
        : definition.strata.flatMap(({ name, words }) => [name, words?.en ?? '', words?.fr ?? ''])),
    ]);
    expect(said.filter((text) => loadedWord(text) !== undefined)).toEqual([]);
  });
});
