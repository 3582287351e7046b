import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { ages } from '../person.js';
import { behave } from '../play.js';
import type { PayerClass } from '../unit.js';

/** Pressed for money: a fast series to somebody newly paid, then nothing more. */
export const extortionVictimAdult: PayerClass = behave('extortion-victim-adult', {
  payer: { origin: 'resident', ages: [[ages(31, 11), 1]], newcomer: 0.4 },
  corridors: corridors.stranger,
  relations: [
    {
      to: { kind: 'hub', hub: 'extortion-recipient' },
      count: counts.one,
      rhythm: {
        kind: 'episode',
        payments: { median: 4.6, sigma: 0.35, min: 3, max: 10 },
        gapDays: { median: 0.45, sigma: 0.5, max: 1.1 },
        repeat: 0.45,
      },
      amounts: { median: 75, between: 0.4, within: 0.35, min: 10, max: 900, growth: 1.12 },
      hours: 'evening',
      purposes: 'personal',
      declared: 'acquaintance',
      turn: 'rotating',
    },
  ],
});
