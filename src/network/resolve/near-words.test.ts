import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareNames, type NameWord } from './compare-names.js';
import { rememberedNear } from './near-words.js';

it('says of two names what is said without remembering, however often they come again', () => {
  const texts = ['maria', 'mria', 'mariana', 'santos', 'santo', 'santoss', 'khadija', 'hadija', 'ma', 'm'];
  const words = texts.map(
    (text, id): NameWord => ({
      id,
      text,
      sound: text.slice(0, 4),
      names: id % 3,
      said: 200,
      initialSaid: 80,
    }),
  );
  const name = fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name), { maxLength: 40 }), (pairs) => {
      const near = rememberedNear();
      for (const [one, other] of [...pairs, ...pairs])
        expect(compareNames(one, other, near)).toEqual(compareNames(one, other));
    }),
    { numRuns: 200 },
  );
});
