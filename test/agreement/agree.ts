/** Rules O, T, S, W, N, F: the compiled evaluator in either way against the plain reading, instant by instant. */
import { expect } from 'vitest';
import type { Role } from '../../src/intake/payment.js';
import type { Catalogue } from '../../src/typology/definition.js';
import { changes, type Outcome } from '../../src/typology/interpret-changes.js';
import { fromFirstChange, tracePartySorted, traceTimeOrdered } from './run-world.js';
import { expectSame } from './same.js';
import { streamOf } from './stream-of.js';
import type { World } from './worlds.js';

/** What all three ways say, by `role:party`; fails where they differ. */
export function agreed(definitions: Catalogue, world: World): ReadonlyMap<string, readonly Outcome[]> {
  const timed = traceTimeOrdered(definitions, world, world.asOf);
  const sorted = tracePartySorted(definitions, world, world.asOf);
  // A stream that is never asked for is none in time order; party-sorted it has nothing to show.
  for (const [key, outcomes] of sorted.outcomes) {
    if (!timed.outcomes.has(key)) expect(fromFirstChange(outcomes), `only party-sorted ${key}`).toEqual([]);
  }
  for (const [key, outcomes] of timed.outcomes) {
    expectSame(
      fromFirstChange(sorted.outcomes.get(key) ?? []),
      fromFirstChange(outcomes),
      `party-sorted ${key}`,
    );
    const [role, owner] = key.split(':') as [Role, string];
    const told = timed.derived.filter((fact) => role === 'payer' && fact.subject === Number(owner));
    const events = [...streamOf(world, Number(owner), role), ...told];
    const oracle = changes(definitions, world.setting, Number(owner), role, events, world.asOf);
    expectSame(fromFirstChange(outcomes), fromFirstChange(oracle), `interpret ${key}`);
  }
  return timed.outcomes;
}
