/** `isNear` for words that come again and again: common names meet each other in most pairs of a large ledger. */
import type { NameWord } from './compare-names.js';
import { isNear } from './compare-words.js';

/** Places for answers; two pairs of words that fall on one place take turns. */
const places = 2 ** 18;

/** Remembers what it said of two words, by their numbers, which must be those of one ledger. */
export function rememberedNear(): (one: NameWord, other: NameWord) => boolean {
  const ones = new Int32Array(places).fill(-1);
  const others = new Int32Array(places);
  const said = new Uint8Array(places);
  return (one, other) => {
    const at = (Math.imul(one.id, 0x9e3779b1) ^ Math.imul(other.id, 0x85ebca6b)) >>> 14;
    if (ones[at] === one.id && others[at] === other.id) return said[at] === 1;
    const near = isNear(one, other);
    ones[at] = one.id;
    others[at] = other.id;
    said[at] = near ? 1 : 0;
    return near;
  };
}
