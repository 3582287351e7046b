import { describe, expect, it } from 'vitest';
import type { NetworkParty, Tie } from '../../network/graph/network.js';
import { strongestParties } from './strongest-parties.js';

function party(id: string, score?: number): NetworkParty {
  return {
    id,
    outsideId: id,
    role: 'payer',
    assessment: score === undefined ? 'not-assessed' : 'lead',
    type: 'person',
    lead: score === undefined ? undefined : { partyId: id, route: 'review', band: 'strong', rank: 1, score },
    names: [],
  };
}

function pays(one: string, other: string, times = 1): Tie {
  const payment = { id: `${one}-${other}`, at: 0, amountMinor: 100, currency: 'EUR' };
  return { kind: 'paid', one, other, payments: Array.from({ length: times }, () => payment) };
}

const star = {
  anchor: 'c',
  parties: [party('c'), ...Array.from({ length: 400 }, (_, i) => party(`p${i}`, i < 350 ? i : undefined))],
  ties: Array.from({ length: 400 }, (_, i) => pays(`p${i}`, 'c', i === 399 ? 9 : 1)),
};

describe('strongestParties', () => {
  it('leaves a network that one picture holds as it is', () => {
    expect(strongestParties(star, 401)).toEqual({ ...star, notDrawn: 0 });
  });

  it('takes the strongest leads of a star first and counts whom it leaves out', () => {
    const { parties, ties, notDrawn } = strongestParties(star, 300);
    expect([parties.length, ties.length, notDrawn]).toEqual([300, 299, 101]);
    const scores = parties.flatMap(({ lead }) => lead?.score ?? []);
    expect(Math.min(...scores)).toBe(51);
  });

  it('takes whoever stands in most payments first of those who are no leads', () => {
    const { parties, notDrawn } = strongestParties(star, 352);
    expect(parties.filter(({ lead }) => lead === undefined).map(({ id }) => id)).toEqual(['c', 'p399']);
    expect(notDrawn).toBe(49);
  });

  it('draws nobody whom no tie joins to one who is drawn, however strong', () => {
    const chain = {
      anchor: 'c',
      parties: [party('c'), party('weak', 1), party('weaker'), party('strong', 900)],
      ties: [pays('weak', 'c'), pays('weaker', 'c'), pays('weaker', 'strong')],
    };
    expect(strongestParties(chain, 3).parties.map(({ id }) => id)).toEqual(['c', 'weak', 'weaker']);
  });
});
