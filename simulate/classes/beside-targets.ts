import { counts, type Relation } from '../behaviour.js';
import { rhythms } from '../rhythms.js';

/** What some targets have beside: a friend abroad, lawful services of adults, a charity. */
export const besideTargets: readonly Relation[] = [
  {
    to: { kind: 'person', klass: 'friend' },
    count: counts.one,
    rhythm: { kind: 'irregular', perYear: { median: 2, sigma: 0.6, min: 1 } },
    amounts: { median: 45, between: 0.5, within: 0.5, min: 5, max: 400 },
    hours: 'mixed',
    purposes: 'personal',
    declared: 'acquaintance',
    chance: 0.08,
  },
  {
    to: { kind: 'hub', hub: 'adult-services-provider', roam: 0.2 },
    count: counts.oneOrTwo,
    rhythm: {
      kind: 'episode',
      payments: { median: 3, sigma: 0.8, min: 1 },
      gapDays: { median: 12, sigma: 1 },
      repeat: 0.08,
    },
    amounts: { median: 45, between: 0.5, within: 0.5, min: 8, max: 400 },
    hours: 'evening',
    purposes: 'personal',
    declared: 'acquaintance',
    chance: 0.06,
    turn: 'rotating',
  },
  {
    to: { kind: 'hub', hub: 'charity', roam: 0.3 },
    count: counts.one,
    rhythm: rhythms.now,
    amounts: { median: 30, between: 0.6, within: 0.4, min: 5, max: 300 },
    hours: 'mixed',
    purposes: 'giving',
    declared: 'trade',
    chance: 0.05,
  },
];
