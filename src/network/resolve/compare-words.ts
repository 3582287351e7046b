/** Whether two words of names are one word written in two ways. */

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

/** A name cut short keeps so many letters, and no less than half. */
const leastKept = 4;

function isShortened(short: string, long: string): boolean {
  return short.length >= leastKept && short.length * 2 >= long.length && long.startsWith(short);
}

/** One edit in a word of four letters or more, two from eight on (the first letter stands), or a long word cut short. */
export function isNear(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4) return false;
  if (isShortened(one, other) || isShortened(other, one)) return true;
  // People get the first letter right; where they do not, only one other thing is wrong with a long word.
  if (one[0] !== other[0]) return shorter >= 6 && edits(one, other, 1) <= 1;
  const most = shorter >= 8 ? 2 : 1;
  return edits(one, other, most) <= most;
}

export function isInitial(word: string): boolean {
  return word.length === 1;
}
