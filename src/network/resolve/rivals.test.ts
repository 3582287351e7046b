import { describe, expect, it } from 'vitest';
import { pairsOf } from './compare-pairs.js';
import { joinFrom } from './comparisons.js';
import { type Scored, withoutRival } from './rivals.js';
import { type Described, profilesOf } from './testing/profiles-of.js';

type Link = readonly [one: number, other: number, score: number];

/** Of people the first two of whom have a weak link: what becomes of it where these are the other links. */
function fate(
  people: readonly Described[],
  links: readonly Link[],
  { score = 0, apart = [] as readonly string[], open = false } = {},
): 'joined' | 'rivalled' | 'left' {
  const all: readonly Link[] = [[0, 1, score], ...links];
  const profiles = profilesOf(people);
  const pairs = pairsOf(
    profiles,
    Int32Array.from(all, ([one]) => one),
    Int32Array.from(all, ([, other]) => other),
  );
  const scored = all.map(([, , each], at): Scored => ({ at, score: each, counts: !(open && at > 0) }));
  const isApart = (one: number, other: number) =>
    apart.includes(`${one} ${other}`) || apart.includes(`${other} ${one}`);
  const told = (given: readonly Scored[]) => {
    const { joined, rivalled } = withoutRival(profiles, pairs, {
      all: given,
      weak: scored.slice(0, 1),
      apart: isApart,
    });
    return joined.has(0) ? 'joined' : rivalled.has(0) ? 'rivalled' : 'left';
  };
  expect(told([...scored].reverse())).toBe(told(scored));
  return told(scored);
}

const larisa = { names: ['larisa oprea'], records: 10 };
const initial = { names: ['l oprea'] };

describe('withoutRival (L4)', () => {
  it('joins where those who may be the same one make up for what is lacking', () => {
    expect(fate([initial, larisa], [])).toBe('joined');
    expect(fate([initial, { ...larisa, records: 6 }], [])).toBe('left');
    expect(fate([initial, { ...larisa, records: 6 }], [], { score: joinFrom - 70 })).toBe('joined');
    const again = { ...larisa, records: 5 };
    expect(fate([initial, again, again], [[0, 2, 0]])).toBe('joined');
  });

  it.each([
    ['another name', { names: ['liviu oprea'] }, {}, 'rivalled'],
    ['another name, nearly as likely', { names: ['liviu oprea'] }, { behind: 100 }, 'rivalled'],
    ['another name, far less likely', { names: ['liviu oprea'] }, { behind: 101 }, 'joined'],
    ['another name that people left open', { names: ['liviu oprea'] }, { open: true }, 'rivalled'],
    ['one whom people or ages tell from the other', larisa, { apart: ['1 2'] }, 'rivalled'],
    ['one whom people or ages tell from this one', { names: ['liviu oprea'] }, { apart: ['0 2'] }, 'joined'],
    ['nobody', { names: [] }, {}, 'joined'],
  ] as const)(
    'where %s comes into question',
    (_, third, {
      behind = 0,
      ...more
    }: { behind?: number; open?: boolean; apart?: readonly string[] }, is) => {
      expect(fate([initial, larisa, third], [[0, 2, -behind]], more)).toBe(is);
    },
  );

  it('tells people by their dates of birth', () => {
    const born = { ...larisa, birth: 3_000 };
    expect(fate([initial, born, born], [[0, 2, 0]])).toBe('joined');
    expect(fate([initial, born, { ...larisa, birth: 9_999 }], [[0, 2, 0]])).toBe('rivalled');
  });

  it('asks of either record', () => {
    expect(fate([larisa, initial, { names: ['liviu oprea'] }], [[1, 2, 0]])).toBe('rivalled');
  });

  it('counts only what may be of one person', () => {
    const few = { ...larisa, records: 5 };
    expect(fate([initial, few, few], [[0, 2, 0]], { open: true })).toBe('left');
  });

  it('tells nobody by more candidates than are looked at', () => {
    const many = Array.from({ length: 61 }, () => larisa);
    const links = (count: number) => Array.from({ length: count }, (_, at): Link => [0, at + 2, 0]);
    expect(fate([initial, ...many], links(59))).toBe('joined');
    expect(fate([initial, ...many], links(60))).toBe('rivalled');
  });
});
