/** A fact told of a party by the greatest of what holds with each of those whom it pays, or who pay it. */
import { type Edge, heldAt } from './edges.js';
import { mostShown, type NetworkFact } from './network-fact.js';
import { greatestOf, type Step, valueAt } from './spans.js';

/** What holds with one party of the other side. */
export interface Beside {
  readonly other: number;
  /** Between the two. */
  readonly edges: readonly Edge[];
  readonly steps: readonly Step<number>[];
}

/** About those of the greatest value, by the payments from which on it pays them or is paid by them. */
export function toldGreatest(
  of: Pick<NetworkFact, 'kind' | 'role' | 'party'>,
  all: readonly Beside[],
): readonly NetworkFact[] {
  return greatestOf(all.map(({ steps }) => steps)).map(({ at, value }): NetworkFact => {
    const greatest = all.filter((each) => value > 0 && valueAt(each.steps, at, 0) === value);
    const payments = greatest.flatMap(({ edges }) => heldAt(edges, at)).map(({ seq }) => seq);
    return {
      ...of,
      at,
      value,
      detail: {
        count: value,
        by: [],
        about: greatest.map(({ other }) => other).slice(0, mostShown),
        payments: payments.slice(0, mostShown),
      },
    };
  });
}
