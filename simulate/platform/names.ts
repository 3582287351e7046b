import type { Draws } from './draws.js';
import { type Culture, nameStocks } from './name-stock.js';

export type Sex = 'm' | 'f';

/** A name that somebody bears; each has a number, which labels tell apart. */
export interface BorneName {
  readonly given: string;
  readonly family: string;
  readonly number: number;
}

export function familyName(draws: Draws, culture: Culture): string {
  const { families, beginnings, ends } = nameStocks[culture];
  if (draws.chance(0.5)) {
    return families[Math.floor(families.length * draws.share() * draws.share() * 0.999)] as string;
  }
  const rare =
    draws.pick(beginnings) + draws.pick(ends) + (draws.chance(0.25) ? draws.pick(ends).slice(0, 3) : '');
  return rare.replace(/ (.)/, (_, letter: string) => ` ${letter.toUpperCase()}`);
}

export function givenName(draws: Draws, culture: Culture, sex: Sex): string {
  const stock = nameStocks[culture];
  const list = sex === 'm' ? stock.men : stock.women;
  const first = draws.pick(list);
  const two = draws.chance(culture === 'filipino' || culture === 'latin' ? 0.35 : 0.08);
  return two ? `${first} ${draws.pick(list)}` : first;
}

/** A name as one sender writes it. */
export function spelled(draws: Draws, name: BorneName): string {
  let { given, family } = name;
  if (given.includes(' ') && draws.chance(0.4)) {
    given = draws.chance(0.5) ? firstWord(given) : given.replace(/ (.).*/, ' $1.');
  }
  if (draws.chance(0.05) && family.length > 4) family = slipped(draws, family);
  const written = draws.chance(0.15) ? `${family} ${given}` : `${given} ${family}`;
  if (draws.chance(0.3)) return written.toUpperCase();
  return draws.chance(0.1) ? written.toLowerCase() : written;
}

export function firstWord(name: string): string {
  return name.split(' ', 1)[0] ?? name;
}

/** A letter left out or written twice. */
function slipped(draws: Draws, word: string): string {
  const at = 1 + draws.below(word.length - 2);
  return word.slice(0, at) + (draws.chance(0.5) ? word.slice(at + 1) : word[at] + word.slice(at));
}
