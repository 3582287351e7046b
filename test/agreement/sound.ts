/** X2: whatever `interpret` finds of a party, what pruning looks at leaves possible. */
import { expect } from 'vitest';
import type { Role } from '../../src/intake/payment.js';
import { weights202611 } from '../../src/scoring/weights-2026-11.js';
import type { Catalogue } from '../../src/typology/definition.js';
import { changes, type Outcome } from '../../src/typology/interpret-changes.js';
import { reachableStratum } from '../../src/typology/reach.js';
import { totalsOf, totalsQuery } from '../../src/typology/sql/reach-totals.js';
import { traceTimeOrdered } from './run-world.js';
import { scoresOf, shipped } from './scores-of-world.js';
import { streamOf } from './stream-of.js';
import { scopedWorld, totalsOfParty } from './totals-of-world.js';
import type { World } from './worlds.js';

const roles: readonly Role[] = ['payer', 'beneficiary'];

/** The strongest stratum found by definition, at any instant and epoch and for any payer. */
function strongest({ indicators, facts }: Catalogue, outcomes: readonly Outcome[]): Map<string, number> {
  const shown = indicators.map(({ id }, i): [string, number] => [
    id,
    Math.max(0, ...outcomes.flatMap((outcome) => (outcome.shown[i] ?? []).map(({ stratum }) => stratum))),
  ]);
  const made = facts.map(({ id }, i): [string, number] => [
    id,
    Math.max(0, ...outcomes.flatMap((outcome) => (outcome.facts[i] ?? []).map(([, value]) => value))),
  ]);
  return new Map([...shown, ...made]);
}

/** No stratum is above what a party's totals leave possible. */
export function isSound(definitions: Catalogue, world: World): void {
  const { derived } = traceTimeOrdered(definitions, world, world.asOf);
  const scoped = scopedWorld(world);
  const all = [...definitions.indicators, ...definitions.facts];
  for (const role of roles) {
    const query = totalsQuery(role, all);
    for (const party of world.parties) {
      const told = derived.filter(({ subject }) => role === 'payer' && subject === party);
      const events = [...streamOf(world, party, role), ...told];
      const found = strongest(
        definitions,
        changes(definitions, world.setting, party, role, events, world.asOf),
      );
      const values = totalsOfParty(scoped, role, party, query, derived);
      for (const definition of all.filter(({ side }) => side === role)) {
        const reached = values === undefined ? 0 : reachableStratum(definition, totalsOf(query)(values));
        const least = found.get(definition.id) ?? 0;
        if (!(reached >= least))
          expect(reached, `${definition.id} of ${role} ${party}`).toBeGreaterThanOrEqual(least);
      }
    }
  }
}

/** The most that a party with these strata can score, by pattern or as a victim: no cap, no decay. */
function mostOf(role: Role, strata: ReadonlyMap<string, number>): number {
  const sums = { pattern: weights202611.prior, victim: weights202611.prior };
  for (const { id, side, typology } of shipped.indicators) {
    if (side !== role) continue;
    const weights = weights202611.indicators[id]?.weights.slice(0, (strata.get(id) ?? 0) + 1) ?? [];
    sums[typology === 'victim' ? 'victim' : 'pattern'] += Math.max(0, ...weights);
  }
  return Math.max(sums.pattern, sums.victim);
}

/** No score of the shipped library at any instant is above what the totals allow; returns the greatest found. */
export function boundsScores(world: World): number {
  const { derived } = traceTimeOrdered(shipped, world, world.asOf);
  const scoped = scopedWorld(world);
  const all = [...shipped.indicators, ...shipped.facts];
  const found = scoresOf(world);
  for (const role of roles) {
    const query = totalsQuery(role, all);
    for (const party of world.parties) {
      const values = totalsOfParty(scoped, role, party, query, derived);
      const strata = new Map(
        all
          .filter(({ side }) => side === role)
          .map((definition): [string, number] => [
            definition.id,
            values === undefined ? 0 : reachableStratum(definition, totalsOf(query)(values)),
          ]),
      );
      const own = found.filter(({ of }) => of === `${role} ${party}`);
      const greatest = Math.max(...own.flatMap(({ pattern, victim }) => [pattern, victim]));
      expect(mostOf(role, strata), `${role} ${party}`).toBeGreaterThanOrEqual(greatest);
    }
  }
  return Math.max(...found.map(({ pattern }) => pattern));
}
