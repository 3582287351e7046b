/** The history of a stream: every outcome that differs from the one before (T1). */
import type { Role } from '../intake/payment.js';
import type { Instant } from '../time.js';
import type { Catalogue } from './definition.js';
import type { Epoch } from './evidence.js';
import { bringing } from './given-facts.js';
import { type Interpretation, interpret } from './interpret.js';
import { walk } from './shape.js';
import type { Setting, StreamEvent } from './stream.js';

/** What one evaluation shows of one indicator in one epoch. */
export interface Shown {
  readonly stratum: number;
  readonly behind: number;
  readonly last: Instant;
}

export interface Outcome {
  readonly at: Instant;
  readonly minor: boolean;
  /** By position of the indicator, then epoch. */
  readonly shown: readonly (readonly Shown[])[];
  /** By position of the fact: [payer, value], the payers with value 0 left out, in the order of their keys. */
  readonly facts: readonly (readonly (readonly [number, number])[])[];
}

export function outcomeOf(catalogue: Catalogue, seen: Interpretation): Outcome {
  const epochs: readonly Epoch[] = [0, 1];
  return {
    at: seen.at,
    minor: seen.minor,
    shown: catalogue.indicators.map((_, i) =>
      epochs.map((epoch) => ({
        stratum: seen.stratum(i, epoch),
        behind: seen.behind(i, epoch),
        last: seen.last(i, epoch),
      })),
    ),
    facts: catalogue.facts.map((_, i) =>
      [...seen.facts(i)].filter(([, value]) => value !== 0).toSorted(([one], [other]) => one - other),
    ),
  };
}

/** All that an outcome shows but when: outcomes of one text are the same. */
export function shownText(outcome: Outcome): string {
  return JSON.stringify({ ...outcome, at: 0 });
}

/** A catalogue is asked for every stream of a world. */
const read = new WeakMap<Catalogue, ReadonlySet<string>>();

function factsRead(catalogue: Catalogue): ReadonlySet<string> {
  const known = read.get(catalogue) ?? factsIn(catalogue);
  read.set(catalogue, known);
  return known;
}

/** The facts that some definition of the catalogue reads, and those that scope reads. */
function factsIn({ indicators, facts, explanations }: Catalogue): ReadonlySet<string> {
  const expressions = [
    ...[...indicators, ...facts].flatMap(({ strata, behind }) => [
      ...strata.map(({ when }) => when),
      ...(behind.where === undefined ? [] : [behind.where]),
    ]),
    ...explanations.flatMap(({ unless }) => (unless === undefined ? [] : [unless])),
  ];
  const parts = expressions.flatMap((expression) => [...walk(expression)]);
  return new Set([...bringing, ...parts.filter((part) => part.kind === 'fact').map(({ fact }) => fact)]);
}

/** Evaluates at each instant of T1 up to `asOf` and keeps the outcomes that differ from the one before. */
export function changes(
  catalogue: Catalogue,
  setting: Setting,
  owner: number,
  role: Role,
  events: readonly StreamEvent[],
  asOf: Instant,
): Outcome[] {
  const facts = factsRead(catalogue);
  const counts = (event: StreamEvent): boolean =>
    event.kind === 'payment' || event.kind === 'status' || (event.kind === 'fact' && facts.has(event.fact));
  const due = new Set([...events.filter(counts).map(({ at }) => at), asOf]);
  const kept: Outcome[] = [];
  let last: string | undefined;
  for (let at = soonest(due); at <= asOf; at = soonest(due)) {
    due.delete(at);
    const seen = interpret(catalogue, setting, owner, role, events, at);
    for (const deadline of seen.deadlines) due.add(deadline);
    const outcome = outcomeOf(catalogue, seen);
    const text = shownText(outcome);
    if (text !== last) kept.push(outcome);
    last = text;
  }
  return kept;
}

function soonest(due: ReadonlySet<Instant>): Instant {
  return Math.min(Number.POSITIVE_INFINITY, ...due);
}
