/**
 * How many clearly different names there are among spellings. Two names are one as soon as any word of them is common
 * or near: order, initials, accents, slips, a family name more or less must never make a second person.
 */
import { generationWords, nameParticles } from '../../intake/particles.js';
import { UnionFind } from '../../ledger/union-find.js';

const notNames = new Set([...nameParticles, ...generationWords]);
/** A word of fewer letters is near only to itself or to what it begins. */
const fewest = 3;
const farWord = 7;

/** The words of a name that is lowered and plain, which say whose it is; particles and single letters do not. */
export function nameWords(name: string): readonly string[] {
  return name.split(' ').filter((word) => word.length > 1 && !notNames.has(word));
}

/** Whether letters differ by at most `most` slips: one more, one less, another, or two changed about. */
function slipsWithin(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + same,
      );
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] as number) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return (last[other.length] as number) <= most;
}

function areNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.startsWith(short) && short.length >= fewest) return true;
  if (short.length <= fewest) return short === long;
  return slipsWithin(one, other, short.length >= farWord ? 2 : 1);
}

/** Without a word that says whose it is, a name is nobody's and no other than any. */
export function mayBeOne(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return true;
  if (one.some((word) => other.some((each) => areNear(word, each)))) return true;
  const [a, b] = [one.toSorted().join(''), other.toSorted().join('')];
  return slipsWithin(one.join(''), other.join(''), 2) || slipsWithin(a, b, 2);
}

/** The clearly different names among these, as the greatest number of groups of names that may be one. */
export function differentNames(names: readonly string[]): number {
  const words = names.map(nameWords).filter((each) => each.length > 0);
  const sets = new UnionFind(words.length);
  let groups = words.length;
  for (let i = 1; i < words.length; i++) {
    for (let j = 0; j < i; j++) {
      if (sets.find(i) === sets.find(j)) continue;
      if (mayBeOne(words[i] ?? [], words[j] ?? []) && sets.union(i, j)) groups--;
    }
  }
  return groups;
}
