/**
 * Two names as their words, in any order: which stand in both, written alike, nearly alike or as an initial, and which
 * stand in one alone. What the words that agree say comes from how rare they are.
 */

import { isInitial, isNear } from './compare-words.js';
import { furtherWord, nameLevels, nameMost } from './comparisons.js';

export interface NameWord {
  /** Equal numbers are equal words. */
  readonly id: number;
  readonly text: string;
  /** Equal sounds are near. */
  readonly sound: string;
  readonly names: number;
  /** Tenths of a deciban that agreement on the word says, and agreement on its first letter. */
  readonly said: number;
  readonly initialSaid: number;
}

export interface NameComparison {
  readonly level: number;
  /** What the words agreed on say together, tenths of a deciban; 0 at levels whose u is not theirs. */
  readonly said: number;
}

/**
 * A word nearly alike agrees by chance with others that are near to it as well: what it says less than the commoner of
 * the two, tenths of a deciban.
 */
const nearCosts = 20;

interface Agreement {
  readonly said: number[];
  exact: number;
  near: number;
  initial: number;
}

/** Words that found another, one bit each: names are compared by the million, and sets are dear. */
interface Used {
  short: number;
  long: number;
}

const isUsed = (used: number, at: number): boolean => (used & (1 << at)) !== 0;

/** Whether a word of several letters is made of two of the other name (`maryann`). */
function isMadeOf(
  word: NameWord,
  parts: readonly NameWord[],
  used: number,
): readonly [number, number] | undefined {
  if (word.text.length < 5) return undefined;
  for (let a = 0; a < parts.length; a++) {
    if (isUsed(used, a)) continue;
    const first = parts[a] as NameWord;
    // Both ways keep the beginning; putting words together is dear.
    if (first.text[0] !== word.text[0] && first.sound[0] !== word.sound[0]) continue;
    for (let b = 0; b < parts.length; b++) {
      if (a === b || isUsed(used, b)) continue;
      const second = parts[b] as NameWord;
      if (`${first.text}${second.text}` === word.text || soundTogether(first, second) === word.sound)
        return [a, b];
    }
  }
  return undefined;
}

/** The shorter first; of equal length the one before in the order of its words, so that it does not matter who is whom. */
function inOrder(one: readonly NameWord[], other: readonly NameWord[]): boolean {
  if (one.length !== other.length) return one.length < other.length;
  const at = one.findIndex((word, place) => word.id !== other[place]?.id);
  return at < 0 || (one[at]?.text ?? '') < (other[at]?.text ?? '');
}

/** As one word would sound: vowels behind its first letter are left out, and doubled letters. */
function soundTogether(first: NameWord, second: NameWord): string | undefined {
  const sound = `${first.sound}${second.sound.replace(/^[aeiou]/, '')}`.replace(/(.)\1+/g, '$1');
  return first.text.length > 1 && second.text.length > 1 && sound.length >= 4 ? sound : undefined;
}

type Agrees = (a: NameWord, b: NameWord) => boolean;
/** What two words that agree add to what was found. */
type Take = (found: Agreement, a: NameWord, b: NameWord) => void;

const isWhole: Agrees = (a, b) => a.id === b.id && !isInitial(a.text);
const takeWhole: Take = (found, a, b) => {
  found.exact++;
  // One word says something else in each country, and neither of the two names comes first.
  found.said.push(Math.min(a.said, b.said));
};

const takeNear: Take = (found, a, b) => {
  found.near++;
  found.said.push(Math.max(0, Math.min(a.said, b.said) - nearCosts));
};

const agreeByInitial: Agrees = (a, b) => (isInitial(a.text) || isInitial(b.text)) && a.text[0] === b.text[0];
const takeInitial: Take = (found, a, b) => {
  found.initial++;
  found.said.push(Math.min(a.initialSaid, b.initialSaid));
};

/** Each word of the shorter name takes the first of the longer one that agrees and is not taken. */
function pass(
  agree: Agrees,
  take: Take,
  short: readonly NameWord[],
  long: readonly NameWord[],
  used: Used,
  found: Agreement,
): void {
  for (let i = 0; i < short.length; i++) {
    if (isUsed(used.short, i)) continue;
    const a = short[i] as NameWord;
    for (let j = 0; j < long.length; j++) {
      const b = long[j] as NameWord;
      if (isUsed(used.long, j) || !agree(a, b)) continue;
      used.short |= 1 << i;
      used.long |= 1 << j;
      take(found, a, b);
      break;
    }
  }
}

/** `near` is `isNear`, or what remembers it for words that come again (`near-words.ts`). */
export function compareNames(
  one: readonly NameWord[],
  other: readonly NameWord[],
  near: Agrees = isNear,
): NameComparison {
  const [short, long] = inOrder(one, other) ? [one, other] : [other, one];
  const used: Used = { short: 0, long: 0 };
  const found: Agreement = { said: [], exact: 0, near: 0, initial: 0 };
  pass(isWhole, takeWhole, short, long, used, found);
  if (found.exact < short.length) {
    pass(near, takeNear, short, long, used, found);
    joined(short, 'short', long, 'long', used, found);
    joined(long, 'long', short, 'short', used, found);
    pass(agreeByInitial, takeInitial, short, long, used, found);
  }
  const level = levelOf(found, short.length - countOf(used.short), long.length - countOf(used.long));
  return { level, said: level >= nameLevels.initials ? together(found.said) : 0 };
}

function countOf(used: number): number {
  let count = 0;
  for (let left = used; left !== 0; left &= left - 1) count++;
  return count;
}

/** `maryann` and `mary ann`: one word of the first name is two of the second. */
function joined(
  words: readonly NameWord[],
  side: keyof Used,
  parts: readonly NameWord[],
  otherSide: keyof Used,
  used: Used,
  found: Agreement,
): void {
  for (let i = 0; i < words.length; i++) {
    if (isUsed(used[side], i)) continue;
    const two = isMadeOf(words[i] as NameWord, parts, used[otherSide]);
    if (two === undefined) continue;
    used[side] |= 1 << i;
    for (const at of two) {
      used[otherSide] |= 1 << at;
      found.said.push((parts[at] as NameWord).said);
    }
    found.near++;
  }
}

function levelOf({ exact, near, initial }: Agreement, leftShort: number, leftLong: number): number {
  const words = exact + near;
  if (words === 0) return nameLevels.different;
  if (leftShort > 0 && leftLong > 0) return nameLevels.part;
  if (initial > 0 || words === 1)
    return leftLong + leftShort + initial === 0 && near === 0 ? nameLevels.same : nameLevels.initials;
  if (leftShort > 0 || leftLong > 0) return nameLevels.subset;
  return near > 0 ? nameLevels.spelled : nameLevels.same;
}

/** Words that agree are not independent: the rarest counts whole, the others less. */
function together(said: number[]): number {
  said.sort((a, b) => b - a);
  const sum = said.reduce((total, each, at) => total + (at === 0 ? each : each * furtherWord), 0);
  return Math.min(nameMost, Math.round(sum));
}
