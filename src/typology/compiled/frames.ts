/**
 * Which measures are worked out together, in one pass over their window: those that indicators of payers take of the
 * same set in the same time. Most indicators ask for something of the same year, at every payment.
 */
import type { Catalogue } from '../definition.js';
import type { Expression, Measure, Window } from '../expression.js';
import { walk } from '../shape.js';

/** Fewer are not worth what is worked out beside what is asked for. */
const fewest = 4;

const folded: ReadonlySet<string> = new Set([
  ...['count', 'sum', 'min', 'max', 'first', 'mean', 'median'],
  ...['distinct', 'share', 'span', 'gap', 'gap-share', 'slope'],
]);

function windowed(expression: Expression): readonly Measure[] {
  return walk(expression).filter((part): part is Measure => 'over' in part);
}

/** What measures have in common that are read in one pass; they may keep other payments of it. */
export function frameOf({ set, within, statuses }: Window): string {
  return JSON.stringify([set, within, statuses]);
}

/** The frame of each measure that is read in one, by the measure as text. */
export function framesOf({ indicators, facts, explanations }: Catalogue): ReadonlyMap<string, string> {
  const payers = indicators.filter(({ side }) => side === 'payer');
  const strata = payers.flatMap((indicator) => indicator.strata.map(({ when }) => when));
  const others = [
    ...[...indicators.filter(({ side }) => side !== 'payer'), ...facts].flatMap((each) =>
      each.strata.map(({ when }) => when),
    ),
    ...explanations.flatMap(({ when, unless }) => (unless === undefined ? [when] : [when, unless])),
  ];
  const elsewhere = new Set(others.flatMap(windowed).map((measure) => JSON.stringify(measure)));
  // A peak reads its measure from many anchors, so that nothing read for one of them would stand for long.
  const moving = new Set(
    strata
      .flatMap(windowed)
      .flatMap((measure) =>
        measure.kind === 'peak' ? windowed(measure.of).map(({ over }) => frameOf(over)) : [],
      ),
  );
  const found = new Map<string, Set<string>>();
  for (const measure of strata.flatMap(windowed)) {
    const frame = frameOf(measure.over);
    const text = JSON.stringify(measure);
    if (measure.over.set !== 'residual' || !folded.has(measure.kind)) continue;
    if (moving.has(frame) || elsewhere.has(text)) continue;
    found.set(frame, (found.get(frame) ?? new Set()).add(text));
  }
  const large = [...found].filter(([, measures]) => measures.size >= fewest);
  return new Map(large.flatMap(([frame, measures]) => [...measures].map((text) => [text, frame])));
}
