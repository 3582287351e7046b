/** Which signs of a tally hold of the counterparty of whom most do: what stands together of one person. */
import type { Stratum } from './definition.js';
import { truth } from './interpret-logic.js';
import { groupsOf, measureValue } from './interpret-measure.js';
import type { View } from './interpret-window.js';
import { isTallied, measuresOf } from './outer-measures.js';
import { render } from './render.js';
import type { PaymentEvent } from './stream.js';

export interface Signs {
  /** As `render` has the measure. */
  readonly measure: string;
  /** To or from the counterparty concerned. */
  readonly payment: PaymentEvent;
  readonly signs: readonly Sign[];
}

export interface Sign {
  /** As `render` has the part of the tally. */
  readonly part: string;
  /** Undefined where it is unknown. */
  readonly holds: boolean | undefined;
}

function holding(signs: readonly Sign[]): number {
  return signs.filter(({ holds }) => holds === true).length;
}

export function signsOf(strata: readonly Stratum[], view: View): readonly Signs[] {
  const found = new Map<string, Signs>();
  for (const measure of strata.flatMap(({ when }) => measuresOf(when))) {
    if (!isTallied(measure)) continue;
    const text = render(measure);
    if (found.has(text)) continue;
    const [most] = groupsOf(measure.by, measure.over, view)
      .map((group) => ({
        payment: group.sets.group?.[0],
        signs: measure.of.of.map((part) => ({ part: render(part), holds: truth(measureValue(part, group)) })),
      }))
      .sort((one, other) => holding(other.signs) - holding(one.signs));
    if (most?.payment !== undefined)
      found.set(text, { measure: text, payment: most.payment, signs: most.signs });
  }
  return [...found.values()];
}
