import { type NamePool, namePools, type Origin } from './pools.js';

/** A full name taken apart again, as its pool made it. */
export interface NameParts {
  readonly origin: Origin;
  readonly given: string;
  /** None for a person with one name. */
  readonly families: readonly string[];
  readonly female: boolean;
}

interface Words {
  readonly female: ReadonlySet<string>;
  readonly male: ReadonlySet<string>;
  readonly family: ReadonlySet<string>;
}

function wordsOf({ female, male, family }: NamePool): Words {
  return { female: new Set(female), male: new Set(male), family: new Set(family) };
}

const pools: readonly (readonly [Origin, Words])[] = (Object.keys(namePools) as Origin[]).map((origin) => [
  origin,
  wordsOf(namePools[origin]),
]);

/** The first origin that can have made the name, `likely` before the others; undefined for what is no person's name. */
export function nameParts(name: string, likely: Origin): NameParts | undefined {
  const tokens = name.split(' ');
  const first = pools.filter(([origin]) => origin === likely);
  for (const [origin, words] of [...first, ...pools]) {
    const parts = partsIn(tokens, origin, words);
    if (parts !== undefined) return parts;
  }
  return undefined;
}

function partsIn(tokens: readonly string[], origin: Origin, words: Words): NameParts | undefined {
  for (const length of [2, 1]) {
    const given = tokens.slice(0, length).join(' ');
    const female = words.female.has(given);
    if (!female && !words.male.has(given)) continue;
    const families = familiesIn(tokens.slice(length), words.family);
    if (families !== undefined) return { origin, given, families, female };
  }
  return undefined;
}

/** One family name or two, of one word or more each. */
function familiesIn(tokens: readonly string[], known: ReadonlySet<string>): readonly string[] | undefined {
  if (tokens.length === 0) return [];
  const whole = tokens.join(' ');
  if (known.has(whole)) return [whole];
  for (let at = 1; at < tokens.length; at++) {
    const [one, two] = [tokens.slice(0, at).join(' '), tokens.slice(at).join(' ')];
    if (known.has(one) && known.has(two)) return [one, two];
  }
  return undefined;
}
