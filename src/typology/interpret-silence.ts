/** When a silence began and whether it has ended: `absent` itself reads nothing behind its anchor (T4, W3). */
import type { Stratum } from './definition.js';
import { payments, type View } from './interpret-window.js';
import { measuresOf } from './outer-measures.js';
import { render } from './render.js';
import type { PaymentEvent } from './stream.js';

export interface Silence {
  /** As `render` has the measure. */
  readonly measure: string;
  /** The payment after which nothing followed. */
  readonly last: PaymentEvent;
  /** The next one that its window would keep; at the earlier anchor there is one. */
  readonly next: PaymentEvent | undefined;
}

const everything = Number.MAX_SAFE_INTEGER / 1000;

/** `latest` looks from the latest anchor. */
export function silencesOf(strata: readonly Stratum[], view: View, latest: View): readonly Silence[] {
  const found = new Map<string, Silence>();
  for (const measure of strata.flatMap(({ when }) => measuresOf(when))) {
    if (measure.kind !== 'absent') continue;
    const last = payments(measure.over, view).at(-1);
    if (last === undefined) continue;
    const all = payments({ ...measure.over, within: everything }, latest);
    const text = render(measure);
    found.set(text, { measure: text, last, next: all[all.indexOf(last) + 1] });
  }
  return [...found.values()];
}
