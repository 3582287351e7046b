import { type Relationship, relationships } from '../src/intake/payment.js';
import type { Random, Weighted } from './random.js';

export type DeclaredId =
  | 'kin'
  | 'acquaintance'
  | 'couple'
  | 'trade'
  | 'sponsor'
  | 'proxy'
  | 'self'
  | 'collector';

/** What senders state when they are asked, `''` where they do not answer: docs/simulator.md, per hundred. */
export const declarations: Readonly<Record<DeclaredId, Weighted<Relationship | ''>>> = {
  kin: [
    ['', 20],
    ['spouse', 9],
    ['parent', 19],
    ['child', 9],
    ['sibling', 19],
    ['other_family', 13],
    ['friend', 6],
    ['none', 2],
    ['other', 3],
  ],
  acquaintance: [
    ['', 22],
    ['spouse', 3],
    ['partner', 9],
    ['sibling', 3],
    ['other_family', 11],
    ['friend', 38],
    ['none', 6],
    ['other', 8],
  ],
  couple: [
    ['', 18],
    ['spouse', 32],
    ['partner', 34],
    ['friend', 13],
    ['none', 3],
  ],
  trade: [
    ['', 22],
    ['friend', 21],
    ['business', 30],
    ['none', 12],
    ['other', 15],
  ],
  sponsor: [
    ['', 22],
    ['child', 5],
    ['other_family', 9],
    ['friend', 34],
    ['none', 10],
    ['other', 20],
  ],
  proxy: [
    ['', 22],
    ['parent', 4],
    ['sibling', 6],
    ['other_family', 16],
    ['friend', 36],
    ['none', 5],
    ['other', 11],
  ],
  self: [
    ['', 18],
    ['self', 76],
    ['other', 6],
  ],
  collector: [
    ['', 24],
    ['spouse', 4],
    ['partner', 9],
    ['child', 2],
    ['sibling', 3],
    ['other_family', 14],
    ['friend', 32],
    ['none', 5],
    ['other', 7],
  ],
};

/** No paper shows a friend. */
const unverifiable: ReadonlySet<Relationship> = new Set(['friend', 'none', 'other']);

/** 0 when nothing is declared, else 1 + the place in the list of relationships; 64 more when it was verified. */
export function relationshipOf(random: Random, id: DeclaredId): number {
  const declared = random.weighted(declarations[id]);
  if (declared === '') return 0;
  const verified = id === 'kin' && !unverifiable.has(declared) && random.chance(0.05) ? 64 : 0;
  return 1 + relationships.indexOf(declared) + verified;
}
