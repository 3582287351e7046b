import type { Random } from '../random.js';

const near: Readonly<Record<string, string>> = {
  a: 'sqe',
  b: 'vn',
  c: 'vx',
  d: 'sf',
  e: 'ri',
  f: 'gd',
  g: 'hf',
  h: 'jg',
  i: 'oey',
  j: 'kh',
  k: 'lj',
  l: 'k',
  m: 'n',
  n: 'mb',
  o: 'ipu',
  p: 'o',
  q: 'a',
  r: 'te',
  s: 'dz',
  t: 'ry',
  u: 'yio',
  v: 'bc',
  w: 'e',
  x: 'z',
  y: 'ui',
  z: 'sx',
};

/** One letter left out, doubled, exchanged with the next one, or another one; never a first letter, which people get right. */
export function slip(random: Random, name: string): string {
  const letters = [...name];
  const places = letters.flatMap((letter, at) =>
    at > 0 && letter !== ' ' && letters[at - 1] !== ' ' && /\p{L}/u.test(letter) ? [at] : [],
  );
  if (places.length === 0) return name;
  const at = random.pick(places);
  const letter = letters[at] as string;
  const next = letters[at + 1];
  switch (random.whole(0, 3)) {
    case 0:
      letters[at] = '';
      break;
    case 1:
      letters[at] = letter + letter;
      break;
    case 2:
      letters[at] = next !== undefined && next !== ' ' && next !== letter ? next + letter : '';
      if (letters[at] !== '') letters[at + 1] = '';
      break;
    default:
      letters[at] = random.pick([...(near[letter.toLowerCase()] ?? 'e')]);
  }
  return letters.join('');
}
