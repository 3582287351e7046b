import type { Payer } from '../payer.js';
import type { World } from '../world.js';

export type Circles = ReadonlyMap<Payer, readonly Payer[]>;

/** Circles of friends of one town; students and the young have their own. */
export function makeCircles({ draws, payers }: World): Circles {
  const byTown = new Map<string, Payer[]>();
  for (const payer of payers) {
    const key = `${payer.town} ${ageGroups[payer.klass] ?? ''}`;
    const group = byTown.get(key);
    if (group === undefined) byTown.set(key, [payer]);
    else group.push(payer);
  }
  const circles = new Map<Payer, readonly Payer[]>();
  for (const group of byTown.values()) {
    for (let i = 0; i < group.length; ) {
      const circle = group.slice(i, i + 3 + draws.poisson(4));
      i += circle.length;
      for (const payer of circle) circles.set(payer, circle);
    }
  }
  return circles;
}

const ageGroups: Readonly<Record<string, string>> = { 'youth-wallet': 'young', 'home-student': 'students' };
