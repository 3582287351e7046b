import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCounter } from './place-counter.js';

describe('places', () => {
  it('are bytes from the start, however the text is cut and where an event began', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'å', '€', '\n') }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(texts, fc.array(fc.nat(), { maxLength: 9 }), fc.nat(9), (pieces, wanted, offset) => {
        const whole = pieces.join('');
        const counter = placeCounter('utf-8', { line: 1, offset });
        const bytes = (position: number): number => offset + Buffer.byteLength(whole.slice(0, position));
        let end = 0;
        let event = 0;
        for (const piece of pieces) {
          expect(counter.take(piece, event)).toBe(end);
          expect(counter.at(event, 1).offset).toBe(bytes(event));
          const begin = end;
          end += piece.length;
          const places = wanted.map((each) => begin + (each % (piece.length + 1))).sort((a, b) => a - b);
          for (const place of places) expect(counter.at(place, 1).offset).toBe(bytes(place));
          // An event goes on from the last place that was asked for, or from before this piece.
          event = places.at(-1) ?? event;
        }
      }),
    );
  });

  it('have the lines of the parser behind those before the document', () => {
    expect(placeCounter('utf-8', { line: 7, offset: 3 }).at(0, 1)).toEqual({ line: 7, offset: 3 });
    expect(placeCounter('utf-8', { line: 7, offset: 3 }).at(0, 4)).toEqual({ line: 10, offset: 3 });
  });
});
