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

/** Whether a word of several letters is made of two of the other name (`maryann`). */
function isMadeOf(
  word: NameWord,
  parts: readonly NameWord[],
  used: ReadonlySet<number>,
): readonly [number, number] | undefined {
  if (word.text.length < 5) return undefined;
  for (let a = 0; a < parts.length; a++) {
    for (let b = 0; b < parts.length; b++) {
      const [first, second] = [parts[a], parts[b]];
      if (a === b || first === undefined || second === undefined || used.has(a) || used.has(b)) continue;
      // Both ways keep the beginning; putting words together is dear.
      if (first.text[0] !== word.text[0] && first.sound[0] !== word.sound[0]) continue;
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

export function compareNames(one: readonly NameWord[], other: readonly NameWord[]): NameComparison {
  const [short, long] = inOrder(one, other) ? [one, other] : [other, one];
  const usedShort = new Set<number>();
  const usedLong = new Set<number>();
  const found: Agreement = { said: [], exact: 0, near: 0, initial: 0 };
  const pass = (
    agree: (a: NameWord, b: NameWord) => boolean,
    take: (a: NameWord, b: NameWord) => void,
  ): void => {
    for (const [i, a] of short.entries()) {
      if (usedShort.has(i)) continue;
      const j = long.findIndex((b, at) => !usedLong.has(at) && agree(a, b));
      if (j < 0) continue;
      usedShort.add(i);
      usedLong.add(j);
      take(a, long[j] as NameWord);
    }
  };
  pass(
    (a, b) => a.id === b.id && !isInitial(a.text),
    (a, b) => {
      found.exact++;
      // One word says something else in each country, and neither of the two names comes first.
      found.said.push(Math.min(a.said, b.said));
    },
  );
  if (usedShort.size < short.length) {
    pass(isNear, (a, b) => {
      found.near++;
      found.said.push(Math.max(0, Math.min(a.said, b.said) - nearCosts));
    });
    joined(short, long, usedShort, usedLong, found);
    joined(long, short, usedLong, usedShort, found);
    pass(
      (a, b) => (isInitial(a.text) || isInitial(b.text)) && a.text[0] === b.text[0],
      (a, b) => {
        found.initial++;
        found.said.push(Math.min(a.initialSaid, b.initialSaid));
      },
    );
  }
  const level = levelOf(found, short.length - usedShort.size, long.length - usedLong.size);
  return { level, said: level >= nameLevels.initials ? together(found.said) : 0 };
}

/** `maryann` and `mary ann`: one word of the first name is two of the second. */
function joined(
  whole: readonly NameWord[],
  parts: readonly NameWord[],
  usedWhole: Set<number>,
  usedParts: Set<number>,
  found: Agreement,
): void {
  for (const [i, word] of whole.entries()) {
    if (usedWhole.has(i)) continue;
    const two = isMadeOf(word, parts, usedParts);
    if (two === undefined) continue;
    usedWhole.add(i);
    for (const at of two) {
      usedParts.add(at);
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
