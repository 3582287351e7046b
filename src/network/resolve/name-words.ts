/** Names as words that can be compared: no accents, particles, titles or generations; as SQL over distinct names. */

import { literal } from '../../intake/facts/quote.js';
import { lowered, plainWords } from '../../intake/facts/text-sql.js';
import { generationWords, nameParticles } from '../../intake/particles.js';

/** Forms of address that stand before a name. Owner: project. */
export const titles: readonly string[] = 'mr mrs ms miss mme mlle dr sir sra srta madame monsieur'.split(' ');

/**
 * What stands where no name was given, by itself or several together; a row of x as well. On thousands of records it
 * would be one rare name. Owner: project.
 */
export const namesOfNobody: readonly string[] =
  'unknown anonymous anonymised anonymized undisclosed undefined redacted masked withheld null none na nn notprovided notavailable no not name given provided available customer client inconnu inconnue anonyme nom non fourni communique desconocido desconocida anonimo necunoscut unbekannt okand'.split(
    ' ',
  );

/** Particles that are written in one word with what follows (`Delacruz`). */
const glued = '^(dela|delos|delas)(\\p{L}{3,})$';

const left = (words: readonly string[]): string => `(${words.map(literal).join(', ')})`;

/**
 * A SELECT of `name` and `words` over a relation of distinct names: distinct sorted words, at most 6. Of a name that has
 * nothing else particles count too; one of nobody has no words. In stages, so that each is worked out once.
 */
export function nameWords(from: string): string {
  const all = `SELECT name, list_filter(string_split(${plainWords(lowered('name'))}, ' '), lambda w: w <> '') AS everything FROM ${from}`;
  const nobody = `lambda w: w IN ${left(namesOfNobody)} OR regexp_full_match(w, 'x{2,}')`;
  const somebody = `SELECT name, CASE WHEN len(list_filter(everything, ${nobody})) < len(everything) THEN everything ELSE [] END AS everything FROM (${all})`;
  const named = `SELECT name, everything, list_filter(everything, lambda w: w NOT IN ${left([...nameParticles, ...generationWords, ...titles])}) AS named FROM (${somebody})`;
  const own = `SELECT name, CASE WHEN len(named) > 0 THEN named ELSE everything END AS own FROM (${named})`;
  const apart = `lambda w: CASE WHEN starts_with(w, 'del') THEN regexp_replace(w, ${literal(glued)}, '\\2') ELSE w END`;
  return `SELECT name, list_sort(list_distinct(list_transform(own, ${apart})))[:6] AS words FROM (${own})`;
}

/**
 * How a word sounds, roughly, over many languages: letters that are often written for each other are one, vowels
 * behind the first letter and doubled letters are left out. Words of a name that sound alike share a block.
 */
export function wordSound(word: string): string {
  const same: readonly (readonly [string, string])[] = [
    ['^ou([aei])', 'v\\1'],
    ['kou([aei])', 'kv\\1'],
    ['c([eiy])', 's\\1'],
    ['ph', 'f'],
    ['ou|oo', 'u'],
    ['aw', 'au'],
    ['ch|sh|sch|sz|cz|tz|ts|ks|x|z|ş|ș', 's'],
    ['gh|kh|ck|qu|q|c', 'k'],
    ['th|dh', 't'],
    ['w|v|b', 'v'],
    ['dj|j|y', 'i'],
    ['h', ''],
  ];
  const merged = same.reduce((text, [from, to]) => `regexp_replace(${text}, '${from}', '${to}', 'g')`, word);
  const first = `left(${merged}, 1)`;
  const rest = `regexp_replace(substr(${merged}, 2), '[aeiou]', '', 'g')`;
  const letters = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v'];
  return letters.reduce(
    (text, letter) => `regexp_replace(${text}, '${letter}{2,}', '${letter}', 'g')`,
    `(${first} || ${rest})`,
  );
}
