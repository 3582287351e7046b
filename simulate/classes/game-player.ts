import { counts, type Relation } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { ages } from '../person.js';
import { behave } from '../play.js';
import type { PayerClass } from '../unit.js';

/** The same through a platform and person to person. */
const tips = {
  rhythm: {
    kind: 'episode',
    payments: { median: 6, sigma: 0.9, min: 1, max: 60 },
    gapDays: { median: 6, sigma: 1.1 },
    repeat: 0.15,
  },
  amounts: { median: 12, between: 0.6, within: 0.6, min: 2, max: 200 },
  hours: 'night',
} as const satisfies Partial<Relation>;

/** Tips creators late at night, through a platform, and where the caller says so person to person; sends to friends of the game. */
export const gamePlayer: PayerClass = behave('game-player', {
  payer: { origin: 'resident', ages: [[ages(28, 7, 19, 55), 1]], newcomer: 0.45 },
  corridors: corridors.services,
  relations: [
    {
      to: { kind: 'person', klass: 'friend' },
      count: counts.few,
      rhythm: { kind: 'irregular', perYear: { median: 5, sigma: 0.8, min: 1 } },
      amounts: { median: 18, between: 0.6, within: 0.6, min: 2, max: 200 },
      hours: 'night',
      purposes: 'personal',
      declared: 'acquaintance',
      chance: 0.5,
      turn: 'rotating',
    },
    {
      to: { kind: 'hub', hub: 'creator', roam: 0.5 },
      chance: 'private-tips',
      count: counts.few,
      ...tips,
      purposes: 'personal',
      declared: 'acquaintance',
      turn: 'rotating',
    },
    {
      to: { kind: 'hub', hub: 'tip-platform', roam: 0.5 },
      count: counts.oneOrTwo,
      ...tips,
      purposes: 'service',
      declared: 'trade',
      channel: 'card',
    },
  ],
});
