/** How texts are made comparable. A value too short to tell anything is unknown. */
import { generationWords, nameParticles } from '../particles.js';
import { literal } from './quote.js';

/** Every space that is no control character; a row with one of those in an identifier is rejected. */
const spaces = [0x20, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff].concat(
  Array.from({ length: 11 }, (_, i) => 0x2000 + i),
);

/** An identifier without the white space around it; null when nothing is left. */
export function bareId(text: string): string {
  const all = literal(String.fromCodePoint(...spaces));
  // Hardly any identifier has a space or a letter beyond ASCII, and looking is cheaper than trimming.
  return `CASE WHEN starts_with(${text}, ' ') OR ends_with(${text}, ' ') OR strlen(${text}) <> length(${text})
    THEN nullif(trim(${text}, ${all}), '') ELSE ${text} END`;
}

/** Letters that are no other letter with an accent, and how they are written where a keyboard lacks them. */
const strokes = { from: 'łıøđðħŧ', to: 'lioddht' } as const;

/** Lower case without accents and strokes: who is written `YILMAZ` or `Wlodarczyk` elsewhere has one name. */
export function lowered(text: string): string {
  return `translate(lower(strip_accents(${text})), '${strokes.from}', '${strokes.to}')`;
}

/** Words of letters and digits with one space between them; empty when nothing is left. */
export function plainWords(low: string): string {
  return `trim(regexp_replace(${low}, '[^\\p{L}\\p{M}\\p{N}]+', ' ', 'g'))`;
}

export function bareAccount(text: string): string {
  return `upper(replace(replace(replace(${text}, ' ', ''), '-', ''), '.', ''))`;
}

/** Digits without leading zeros: `0033…` and `+33…` are one number. A national number keeps no prefix to compare by. */
export function barePhone(text: string): string {
  return `ltrim(regexp_replace(${text}, '[^0-9]', '', 'g'), '0')`;
}

export function atLeast(length: number, text: string): string {
  return `CASE WHEN length(${text}) >= ${length} THEN ${text} END`;
}

export function plainEmail(text: string): string {
  return `CASE WHEN contains(${text}, '@') THEN lower(trim(${text})) END`;
}

/** The town of an address: what follows its last comma, without numbers; empty when there is no comma. */
export function placeOf(address: string): string {
  const last = `regexp_replace(split_part(${address}, ',', -1), '[0-9]+', '', 'g')`;
  return `CASE WHEN contains(${address}, ',') THEN ${plainWords(lowered(last))} END`;
}

const behindFamily = ` (${generationWords.join('|')}) ?$`;
const particles = `(^| )((${nameParticles.join('|')}) )+([^ ])`;

/**
 * Words of a lowered name that can be a family's: all before a comma (`FAMILY, Given`), else all but the first;
 * letters only, two or more. A particle before another word does not count; as the last word it does, for Le, Do and
 * Das are families too. Position is the only guide, so a family name written first is missed.
 */
export function familyWords(low: string): string {
  const family = `CASE WHEN contains(${low}, ',') THEN split_part(${low}, ',', 1) ELSE regexp_replace(${low}, '^\\s*\\S+', '') END`;
  // Once only: the letters of all scripts make a pattern that takes longer to prepare than a file of names to read.
  const words = `regexp_replace(${family}, '[^\\p{L}\\p{M}]+', ' ', 'g')`;
  const own = `regexp_replace(regexp_replace(${words}, '${behindFamily}', ''), '${particles}', '\\1\\4', 'g')`;
  return `regexp_extract_all(${own}, '[^ ]{2,}')`;
}

/**
 * Of the words of `familyWords`, those that can be nothing else: all before a comma, else the last. A word before it may
 * be of a given name (Thi Hoa, Mary Ann), and peoples differ in how often it is.
 */
export function surelyFamily(low: string, words: string): string {
  return `CASE WHEN contains(${low}, ',') THEN ${words} ELSE ${words}[-1:] END`;
}

/** `words` as `familyWords` gives them and, of these, the `sure` ones. */
export interface NameWords {
  readonly words: string;
  readonly sure: string;
}

/** Words that both names have and that are surely family in one, in the order of the first; null when there is none. */
export function sharedNames(one: NameWords, other: NameWords): string {
  const inOther = `list_contains(${other.words}, w)`;
  const sure = `(list_contains(${one.sure}, w) OR list_contains(${other.sure}, w))`;
  const shared = `list_filter(${one.words}, lambda w: ${inOther} AND ${sure})`;
  return `CASE WHEN list_has_any(${one.words}, ${other.words}) THEN nullif(${shared}, []) END`;
}

/** A 53-bit number that stands for a text, given as a column; read only for equality. */
export function keyOf(text: string): string {
  // hash(NULL) is a number, so that unknown must be said; an empty text is unknown too.
  return `CASE WHEN ${text} <> '' THEN (hash(${text}) >> 11)::BIGINT END`;
}

/** The first of the words that stands in a text by itself; systems write FAMILY_SUPPORT, where `_` divides words as a blank does. */
export function firstWord(text: string, words: Iterable<string>): string {
  return `regexp_extract(${lowered(text)}, ${literal(`(?:\\b|_)(${[...words].join('|')})(?:\\b|_)`)}, 1)`;
}
