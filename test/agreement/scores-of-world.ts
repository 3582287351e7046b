/** Every score of every party of a world over time, with the shipped definitions and weights. */
import type { Role } from '../../src/intake/payment.js';
import { createScorer } from '../../src/scoring/score.js';
import { weights202611 } from '../../src/scoring/weights-2026-11.js';
import type { Instant } from '../../src/time.js';
import { catalogue } from '../../src/typology/catalogue.js';
import type { Catalogue } from '../../src/typology/definition.js';
import { interpret } from '../../src/typology/interpret.js';
import { Kept } from '../../src/typology/interpret-kept.js';
import { library } from '../../src/typology/library/index.js';
import { traceTimeOrdered } from './run-world.js';
import { streamOf } from './stream-of.js';
import type { World } from './worlds.js';

export const shipped: Catalogue = catalogue(library);
const scorer = createScorer(weights202611, shipped);
const roles: readonly Role[] = ['payer', 'beneficiary'];

/** Tenths of a deciban. */
export interface Scored {
  readonly of: string;
  readonly at: Instant;
  readonly pattern: number;
  readonly victim: number;
}

/** The scores at these instants, or at every instant of evaluation up to `asOf` (T1). */
export function scoresOf(world: World, instants?: readonly Instant[]): readonly Scored[] {
  const { derived } = traceTimeOrdered(shipped, world, world.asOf);
  return roles.flatMap((role) =>
    world.parties.flatMap((party) => {
      const told = derived.filter(({ subject }) => role === 'payer' && subject === party);
      const events = [...streamOf(world, party, role), ...told];
      const scored: Scored[] = [];
      const due = new Set(instants ?? [...events.map(({ at }) => at), world.asOf]);
      for (const at of due) {
        if (at > world.asOf) continue;
        const seen = interpret(shipped, world.setting, party, role, events, at, new Kept());
        if (instants === undefined) for (const deadline of seen.deadlines) due.add(deadline);
        const [pattern, victim] = [scorer.total(seen, role), scorer.victimTotal(seen, role)];
        scored.push({ of: `${role} ${party}`, at, pattern, victim });
      }
      return scored.toSorted((one, other) => one.at - other.at);
    }),
  );
}
