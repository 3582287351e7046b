import { counts } from '../behaviour.js';
import { corridors } from '../corridors.js';
import { behave } from '../play.js';
import { olderAges, rhythms } from '../rhythms.js';
import type { PayerClass } from '../unit.js';

/** Pays somebody who works or worked in the household, or that person’s relatives. */
export const householdEmployer: PayerClass = behave('household-employer', {
  payer: { origin: 'resident', ages: olderAges, newcomer: 0.2 },
  corridors: corridors.stranger,
  relations: [
    {
      to: { kind: 'person', klass: 'employee' },
      count: counts.oneOrTwo,
      rhythm: rhythms.salary,
      amounts: { median: 190, between: 0.5, within: 0.2, min: 20, max: 1500 },
      hours: 'daytime',
      purposes: 'service',
      declared: 'trade',
    },
    {
      to: { kind: 'person', klass: 'relative-of-employee' },
      count: counts.one,
      rhythm: rhythms.now,
      amounts: { median: 50, between: 0.5, within: 0.5, min: 5, max: 500 },
      hours: 'mixed',
      purposes: 'personal',
      declared: 'acquaintance',
      chance: 0.3,
    },
  ],
});
