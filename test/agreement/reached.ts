/** Counts what an agreement run came across, so that it cannot agree on nothing. */
import type { Role } from '../../src/intake/payment.js';
import type { Catalogue } from '../../src/typology/definition.js';
import { interpret } from '../../src/typology/interpret.js';
import type { Outcome } from '../../src/typology/interpret-changes.js';
import { streamOf } from './stream-of.js';
import type { World } from './worlds.js';

export class Tally {
  private readonly counts = new Map<string, number>();

  add(names: Iterable<string>): void {
    for (const name of new Set(names)) this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  /** Which of these were come across in fewer worlds than `least`. */
  short(names: readonly string[], least = 1): readonly string[] {
    return names.filter((name) => (this.counts.get(name) ?? 0) < least);
  }
}

/** Every stratum of every definition: unknown, false and each by its name; and that an explanation holds. */
export function everyStratum({ indicators, facts, explanations }: Catalogue): readonly string[] {
  return [
    ...indicators.flatMap(({ id, strata }) =>
      [-1, 0, ...strata.map((_, i) => i + 1)].map((n) => `${id} ${n}`),
    ),
    ...indicators.map(({ id }) => `${id} a year before`),
    ...facts.flatMap(({ id, strata }) => strata.map((_, i) => `${id} ${i + 1}`)),
    ...explanations.map(({ id }) => `${id} holds`),
  ];
}

function ofOutcomes(definitions: Catalogue, role: Role, outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(({ shown, facts }) => [
    ...definitions.indicators.flatMap(({ id, side }, i) => {
      if (side !== role) return [];
      const [later, earlier] = shown[i] ?? [];
      return [`${id} ${later?.stratum}`, ...((earlier?.stratum ?? -1) > 0 ? [`${id} a year before`] : [])];
    }),
    ...definitions.facts.flatMap(({ id }, i) => (facts[i] ?? []).map(([, value]) => `${id} ${value}`)),
  ]);
}

/** The strata that any stream of the world showed, and the explanations that hold for a payer at the end. */
export function reachedIn(
  definitions: Catalogue,
  world: World,
  outcomes: ReadonlyMap<string, readonly Outcome[]>,
): readonly string[] {
  const strata = [...outcomes].flatMap(([key, list]) =>
    ofOutcomes(definitions, key.startsWith('payer') ? 'payer' : 'beneficiary', list),
  );
  const held = world.parties.flatMap((party) => {
    const events = streamOf(world, party, 'payer');
    const { explained } = interpret(definitions, world.setting, party, 'payer', events, world.asOf);
    return [...explained.values()].flatMap((ids) => ids.map((id) => `${id} holds`));
  });
  return [...strata, ...held];
}
