/** When a silence began and what has ended it, too soon or after it had lasted long enough (T4). */
import type { Stratum } from './definition.js';
import { laterPayments, payments, type View } from './interpret-window.js';
import { measuresOf } from './outer-measures.js';
import { render } from './render.js';
import type { PaymentEvent } from './stream.js';

export interface Silence {
  /** As `render` has the measure. */
  readonly measure: string;
  /** The payment after which nothing followed. */
  readonly last: PaymentEvent;
  /** The next one that its window would keep. */
  readonly next: PaymentEvent | undefined;
}

export function silencesOf(strata: readonly Stratum[], view: View): readonly Silence[] {
  const found = new Map<string, Silence>();
  for (const measure of strata.flatMap(({ when }) => measuresOf(when))) {
    if (measure.kind !== 'absent') continue;
    const last = payments(measure.over, view).at(-1);
    if (last === undefined) continue;
    const text = render(measure);
    found.set(text, { measure: text, last, next: laterPayments(measure.over, view)[0] });
  }
  return [...found.values()];
}
