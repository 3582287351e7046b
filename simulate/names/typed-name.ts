import { type Random, shareOf } from '../random.js';
import { otherSpellings } from './by-ear.js';
import { type NameParts, nameParts } from './name-parts.js';
import { namePools, type Origin } from './pools.js';
import { slip } from './slip.js';
import { compoundShare, familyFirstShare, familyLeftOut, typing } from './typing-customs.js';

/** What papers say of a person beside the name that the extract shows; the same whoever types it. */
const draws = { mother: 51, compound: 52, second: 53, married: 54, other: 55 } as const;

/** `care` halves what is not a matter of the keyboard: a clerk reads papers, a customer remembers. */
export interface Typist {
  readonly random: Random;
  readonly care: 1 | 0.5;
}

/** How one sender, or one clerk, types the name of a person. */
export function typedName(typist: Typist, name: string, person: number, likely: Origin): string {
  const parts = nameParts(name, likely);
  const words = parts === undefined ? name : arranged(typist, parts, person);
  return atKeyboard(typist, words, parts?.origin);
}

/** The name of a body is typed with slips, capitals and without marks. */
export function typedTitle(typist: Typist, name: string): string {
  return atKeyboard(typist, name, undefined);
}

function atKeyboard({ random, care }: Typist, name: string, origin: Origin | undefined): string {
  let typed = random.chance(typing.slip * care) ? slip(random, name) : name;
  if (random.chance(typing.noMarks)) typed = withoutMarks(typed);
  else if (origin === 'romanian' && random.chance(typing.otherMarks * care)) typed = cedillas(typed);
  return random.chance(typing.capitals) ? typed.toUpperCase() : typed;
}

/** Letters that are no letter with a mark are typed as the nearest one. */
export function withoutMarks(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıłøđŁØĐß]/g, (letter) => plainLetters[letter] ?? letter);
}
const plainLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  Ł: 'L',
  Ø: 'O',
  Đ: 'D',
  ß: 'ss',
};

function cedillas(name: string): string {
  const other: Readonly<Record<string, string>> = { ș: 'ş', Ș: 'Ş', ț: 'ţ', Ț: 'Ţ' };
  return name.replace(/[șȘțȚ]/g, (letter) => other[letter] ?? letter);
}

function arranged(typist: Typist, parts: NameParts, person: number): string {
  const { random, care } = typist;
  const chance = (share: number): boolean => random.chance(share * care);
  const { origin } = parts;
  const middle = origin === 'filipino' ? mothersName(typist, person) : '';
  const families = familiesTyped(typist, parts, person).map((word) => respelt(typist, origin, word));
  let given = givenTyped(typist, parts, person);
  if (families.length > 0 && chance(typing.initial)) given = `${given.slice(0, 1)}.`;
  const family = families.map((word) => joined(typist, word)).join(compoundJoint(typist));
  const usual = [given, middle, family];
  const order = chance(familyFirstShare(origin)) ? [family, given, middle] : usual;
  return order.filter((word) => word !== '').join(' ');
}

/** Two family names stand apart, or with a hyphen between them. */
function compoundJoint({ random, care }: Typist): string {
  return random.chance(typing.joints * care) ? '-' : ' ';
}

/** `De la Cruz`, `Delacruz`: a name of several words loses the spaces between them, or two of their capitals. */
function joined({ random, care }: Typist, name: string): string {
  if (!name.includes(' ') || !random.chance(typing.joints * care)) return name;
  const [first = '', ...rest] = name.split(' ');
  if (random.chance(0.5)) return first + rest.map((word) => word.toLowerCase()).join('');
  return [first, ...rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))].join(' ');
}

function mothersName({ random, care }: Typist, person: number): string {
  const { family } = namePools.filipino;
  const name = family[Math.floor(shareOf(person, draws.mother) * family.length)] ?? '';
  const share = random.share() / care;
  if (share < typing.motherInFull) return name;
  return share < typing.motherInFull + typing.motherInitial ? `${name.slice(0, 1)}.` : '';
}

function familiesTyped({ random, care }: Typist, parts: NameParts, person: number): readonly string[] {
  const { origin, female, families } = parts;
  const pool = namePools[origin];
  const [one, two] = families;
  if (one !== undefined && female && shareOf(person, draws.married) < pool.married) {
    const other = pool.family[Math.floor(shareOf(person, draws.other) * pool.family.length)] ?? one;
    const share = random.share() / care;
    if (share < typing.otherFamily) return [other];
    if (share < typing.otherFamily + typing.bothFamilies) return [one, other];
  }
  if (one === undefined || two === undefined) return families;
  const [which, share] = familyLeftOut(origin);
  if (!random.chance(share * care)) return families;
  const first = which === 'first' || (which === 'either' && random.chance(0.5));
  return first ? [two] : [one];
}

function givenTyped(typist: Typist, { origin, given, female }: NameParts, person: number): string {
  const { random, care } = typist;
  const chance = (share: number): boolean => random.chance(share * care);
  const [first = '', second] = given.split(' ');
  switch (origin) {
    case 'filipino':
      if (second !== undefined) return chance(typing.filipinoGiven) ? first : joined(typist, given);
      return first === 'Maria' && chance(typing.filipinoGiven) ? 'Ma.' : given;
    case 'vietnamese':
      return second !== undefined && chance(typing.middleOut) ? second : given;
    case 'french':
      return shareOf(person, draws.compound) < compoundShare
        ? compoundGiven(typist, given, female, person)
        : given;
    default:
      return respelt(typist, origin, given);
  }
}

function compoundGiven({ random, care }: Typist, given: string, female: boolean, person: number): string {
  const { female: women, male: men } = namePools.french;
  const pool = female ? women : men;
  const second = pool[Math.floor(shareOf(person, draws.second) * 12)] ?? '';
  const share = random.share() / care;
  if (share < typing.compoundInitials) return `${given.slice(0, 1)}.${second.slice(0, 1)}.`;
  if (share >= typing.compoundInitials + typing.compoundGiven) return given;
  return random.chance(typing.joints * care) ? `${given} ${second}` : `${given}-${second}`;
}

function respelt({ random, care }: Typist, origin: Origin, word: string): string {
  if (origin === 'malagasy' && word.length > 11 && random.chance(typing.cut * care)) {
    return word.slice(0, random.whole(8, 11));
  }
  const share = origin === 'maghrebi' ? typing.transcription : typing.byEar;
  const others = otherSpellings(origin, word);
  if (others.length > 0) return random.chance(share * care) ? random.pick(others) : word;
  // El Amrani, El-Amrani, Elamrani.
  if (origin !== 'maghrebi' || !word.includes(' ') || !random.chance(share * care)) return word;
  const [article = '', ...rest] = word.split(' ');
  return random.chance(0.5) ? `${article}-${rest.join(' ')}` : article + rest.join('').toLowerCase();
}
