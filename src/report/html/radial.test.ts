import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkParty, Tie } from '../../network/graph/network.js';
import { drawRadial } from './radial.js';

function party(id: string): NetworkParty {
  return {
    id,
    outsideId: id,
    role: 'payer',
    assessment: 'not-assessed',
    type: 'person',
    lead: undefined,
    names: [],
  };
}

function shared(one: string, other: string): Tie {
  return { kind: 'phone', one, other, times: 1 };
}

/** A connected network of so many parties: each but the first is tied to one before it. */
const connected = fc.array(fc.nat(), { minLength: 1, maxLength: 299 }).map((picks) => ({
  anchor: 'n0',
  parties: Array.from({ length: picks.length + 1 }, (_, i) => party(`n${i}`)),
  ties: picks.map((pick, i) => shared(`n${i + 1}`, `n${pick % (i + 1)}`)),
}));

describe('drawRadial', () => {
  it('places everybody once, the anchor in the middle, all of them inside the picture', () => {
    fc.assert(
      fc.property(connected, (network) => {
        const { parties, lines, box } = drawRadial(network);
        expect(parties).toHaveLength(network.parties.length);
        expect(lines).toHaveLength(network.ties.length);
        expect(parties.find((placed) => placed.party.id === 'n0')).toMatchObject({ x: 0, y: 0 });
        for (const { x, y } of parties) {
          expect(x).toBeGreaterThan(box.x);
          expect(x).toBeLessThan(box.x + box.width);
          expect(y).toBeGreaterThan(box.y);
          expect(y).toBeLessThan(box.y + box.height);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('leaves three hundred payers of one collector room: no two marks touch', () => {
    const network = {
      anchor: 'n0',
      parties: Array.from({ length: 300 }, (_, i) => party(`n${i}`)),
      ties: Array.from({ length: 299 }, (_, i) => shared('n0', `n${i + 1}`)),
    };
    const { parties } = drawRadial(network);
    for (const [i, a] of parties.entries())
      for (const b of parties.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r);
  });

  it('draws the same picture in whatever order parties and ties are given', () => {
    fc.assert(
      fc.property(connected, (network) => {
        const turned = {
          ...network,
          parties: [...network.parties].reverse(),
          ties: [...network.ties].reverse(),
        };
        const places = (drawn: ReturnType<typeof drawRadial>) =>
          drawn.parties.map(({ party: { id }, x, y }) => `${id} ${x} ${y}`).sort();
        expect(places(drawRadial(turned))).toEqual(places(drawRadial(network)));
      }),
      { numRuns: 30 },
    );
  });
});
