/** Which reasons are told by payments of others: a payer's own to the same people are cited, and do not show it. */
import type { Indicator } from '../typology/definition.js';
import { walk } from '../typology/shape.js';

/** Ids of the facts that its strata read. */
export function factsIn({ strata }: Pick<Indicator, 'strata'>): readonly string[] {
  const read = strata.flatMap(({ when }) =>
    walk(when).flatMap((part) => (part.kind === 'fact' ? [part.fact] : [])),
  );
  return [...new Set(read)];
}

/** Whether nothing but facts makes its strata true; a measure of the party's own payments shows itself. */
export function readsOthers({ strata }: Pick<Indicator, 'strata'>): boolean {
  return strata.every(({ when }) => when.kind === 'compare' && readsFactAlone(when.left));
}

function readsFactAlone(left: Indicator['strata'][number]['when']): boolean {
  if (left.kind === 'fact') return true;
  return (left.kind === 'max' || left.kind === 'min') && left.of.kind === 'fact';
}
