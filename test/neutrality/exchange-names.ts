/** Names exchanged one to one between groups of origin: who shares a name still does, and as many carry each. */
import { namePools, type Origin } from '../../simulate/names/pools.js';

/** Groups that change places, one pair after another. */
const pairs: readonly (readonly [Origin, Origin])[] = [
  ['french', 'filipino'],
  ['british', 'vietnamese'],
  ['germanic', 'west-african'],
  ['southern', 'maghrebi'],
  ['romanian', 'malagasy'],
  ['lusophone', 'thai'],
  ['polish', 'turkish'],
  ['latin-american', 'indian'],
];

type Part = 'female' | 'male' | 'family';

/** As whoever compares names reads them: without accents, and what stands apart from the rest is a word. */
function wordsOf(name: string): readonly string[] {
  return (
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}

/**
 * Each name in the place of one of the other group. A name of several groups belongs to none, and one whose own word
 * stands in another (Santos, Delos Santos; Souza, D’Souza; Muller, Müller) is tied to it: they stay, or as many would
 * no longer carry each.
 */
function exchange(parts: readonly Part[]): ReadonlyMap<string, string> {
  const groups = Object.keys(namePools) as Origin[];
  const namesOf = (origin: Origin): string[] => [
    ...new Set(parts.flatMap((part) => namePools[origin][part])),
  ];
  const all = groups.flatMap(namesOf);
  const carriers = new Map<string, number>();
  for (const word of all.flatMap(wordsOf)) carriers.set(word, (carriers.get(word) ?? 0) + 1);
  const moves = (name: string): boolean => carriers.get(wordsOf(name).at(-1) ?? '') === 1;
  const others = new Map(all.map((name): [string, string] => [name, name]));
  for (const [one, other] of pairs) {
    const [own, their] = [one, other].map((origin) => namesOf(origin).filter(moves));
    own?.slice(0, their?.length).forEach((name, i) => {
      const counterpart = their?.[i] ?? name;
      others.set(name, counterpart).set(counterpart, name);
    });
  }
  return others;
}

const given = exchange(['female', 'male']);
const family = exchange(['family']);

/** The names that stand in words one after another, the longest first; undefined when a word belongs to none. */
function split(words: readonly string[], names: ReadonlyMap<string, string>): readonly string[] | undefined {
  if (words.length === 0) return [];
  for (let length = words.length; length > 0; length--) {
    const name = words.slice(0, length).join(' ');
    const rest = names.has(name) ? split(words.slice(length), names) : undefined;
    if (rest !== undefined) return [name, ...rest];
  }
  return undefined;
}

/** Given name, then none, one or two family names; any other text stays as it is. */
export function exchangedName(text: string): string {
  const words = text.split(' ');
  for (let length = words.length; length > 0; length--) {
    const first = given.get(words.slice(0, length).join(' '));
    const rest = first === undefined ? undefined : split(words.slice(length), family);
    if (first !== undefined && rest !== undefined)
      return [first, ...rest.map((name) => family.get(name) ?? name)].join(' ');
  }
  return text;
}
