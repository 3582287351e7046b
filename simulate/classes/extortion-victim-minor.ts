import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { ages } from '../person.js';
import { behave } from '../play.js';
import type { PayerClass } from '../unit.js';

/** Pressed for money: a fast series to somebody newly paid, then nothing more (under 18). */
export const extortionVictimMinor: PayerClass = behave('extortion-victim-minor', {
  payer: { origin: 'resident', ages: [[ages(15.6, 0.6, 14.2, 16.2), 1]], newcomer: 0.7 },
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
      amounts: { median: 35, between: 0.4, within: 0.35, min: 10, max: 240, growth: 1.12 },
      hours: 'evening',
      purposes: 'personal',
      declared: 'acquaintance',
      turn: 'rotating',
    },
  ],
});
