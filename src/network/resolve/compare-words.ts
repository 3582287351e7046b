/** Whether two words of names are one word written in two ways. */

import { soundsAsWritten } from './written-by-ear.js';

/** Edits (a letter left out, put in, changed, or two in the wrong order) between two words, up to `most`; else `most` + 1. */
export function edits(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const now = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min(
        (last[j] as number) + 1,
        (now[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      now.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = now;
  }
  return last[other.length] as number;
}

/** As `edits(one, other, 1) <= 1`, letter by letter and without a table: it is asked of every pair. */
export function isWithinOneEdit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  const turned = short[at] === long[at + 1] && short[at + 1] === long[at];
  return turned && short.slice(at + 2) === long.slice(at + 2);
}

/** A name cut short keeps so many letters, and no less than half. */
const leastKept = 4;

function isShortened(short: string, long: string): boolean {
  return short.length >= leastKept && short.length * 2 >= long.length && long.startsWith(short);
}

export interface SpelledWord {
  readonly text: string;
  /** As `wordSound` gives it. */
  readonly sound: string;
  /** How many distinct names have it. */
  readonly names: number;
}

/**
 * Equal sounds; one edit in a word of four letters or more, two from eight on (the first letter stands); two letters of
 * a short word in the wrong order; or a long word cut short.
 */
export function isNear(one: SpelledWord, other: SpelledWord): boolean {
  const [short, long] = one.text.length <= other.text.length ? [one, other] : [other, one];
  if (abbreviations.get(short.text)?.includes(long.text) === true) return true;
  if (soundsAsWritten(short.text, long.text)) return true;
  const shorter = short.text.length;
  if (shorter < 3 || tellsSexes(short, long) || tellsSexes(long, short)) return false;
  if (isGlued(short, long)) return true;
  // `Khadija` and `Hadija`.
  if (short.text.startsWith('h') && `k${short.text}` === long.text) return true;
  if (one.sound === other.sound && one.sound.length > 1 && shorter > 3 && !movesH(one.text, other.text))
    return true;
  if (!isSlip(one, other)) return false;
  if (shorter === 3) return hasTurned(one.text, other.text) || lostLetter(short, long);
  if (isShortened(one.text, other.text) || isShortened(other.text, one.text)) return true;
  // People get the first letter right; where they do not, only one other thing is wrong with a long word.
  if (one.text[0] !== other.text[0]) return shorter >= 6 && isWithinOneEdit(one.text, other.text);
  return shorter >= 8 ? edits(one.text, other.text, 2) <= 2 : isWithinOneEdit(one.text, other.text);
}

/** A slip of the pen is so much rarer than the name that was meant, where another name is as near. */
const timesRarer = 50;

/** `Ahmed` and `Hamid` sound alike where no h is heard, and are two names; `Hawa` and `Awa` are one. */
function movesH(one: string, other: string): boolean {
  const [h, without] = one.startsWith('h') ? [one, other] : [other, one];
  return h.startsWith('h') && /^[aeiou]/.test(without) && !isWithinOneEdit(h.slice(1), without);
}

/** `Mario` and `Maria`, `Daniel` and `Daniela` are two people's names, however near. */
function tellsSexes({ text: one, names }: SpelledWord, { text: other, names: longer }: SpelledWord): boolean {
  // A word that hardly anybody has, beside one of very many, lost its last letter: `Vieir` is no man's form of `Vieira`.
  // `Elenaa` is a letter too many.
  if (other === `${one}a` && !one.endsWith('a')) return names > 2 || longer < timesRarer * names;
  return one.endsWith('o') && other.endsWith('a') && one.slice(0, -1) === other.slice(0, -1);
}

/** What is usually cut short on papers. Owner: project. */
const abbreviations: ReadonlyMap<string, readonly string[]> = new Map([
  ['ma', ['maria']],
  ['md', ['mohamed', 'mohammed', 'mohammad', 'muhammad']],
]);

/** Particles that are written in one word with what follows as often as apart, where they are left out. */
const gluedParticles: readonly string[] = ['el', 'al', 'bin', 'ibn', 'ait', 'de'];

/** `Elidrissi` and `El Idrissi`, of which the particle is left out; of a word that hardly anybody has, `Elidrisi` too. */
function isGlued(short: SpelledWord, long: SpelledWord): boolean {
  const slip = Math.min(short.names, long.names) <= 2 && long.text.length >= 6;
  return ['ben', ...gluedParticles].some((particle) => {
    if (!long.text.startsWith(particle) || (particle !== 'ben' && short.text.length < 4)) return false;
    const glued = `${particle}${short.text}`;
    return glued === long.text || (slip && isWithinOneEdit(glued, long.text));
  });
}

/** A slip makes a rare word of a commoner one; two words that many names have are two words. */
function isSlip(one: SpelledWord, other: SpelledWord): boolean {
  const [rarer, commoner] = [Math.min(one.names, other.names), Math.max(one.names, other.names)];
  return rarer <= 2 || rarer * 4 <= commoner;
}

/** `Jse` and `Jose`: so short a word is a slip only where hardly anybody has it and very many have the whole. */
function lostLetter(short: SpelledWord, long: SpelledWord): boolean {
  return (
    long.text.length === 4 &&
    short.text[0] === long.text[0] &&
    short.names <= 2 &&
    long.names >= timesRarer * short.names &&
    isWithinOneEdit(short.text, long.text)
  );
}

function hasTurned(one: string, other: string): boolean {
  const letters = (word: string): string => [...word].sort().join('');
  return one.length === other.length && letters(one) === letters(other) && isWithinOneEdit(one, other);
}

export function isInitial(word: string): boolean {
  return word.length === 1;
}
