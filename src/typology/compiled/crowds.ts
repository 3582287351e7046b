/** Which measures of unlinked payers read one window, so that its payers are read once for all of them. */
import type { Expression, Window } from '../expression.js';

/** Bits of an integer that are surely told apart by `&`. */
const most = 30;

export class Crowds {
  private readonly known: { readonly over: Window; readonly key: string; readonly havings: Expression[] }[] =
    [];

  get length(): number {
    return this.known.length;
  }

  /** The crowd of a window, and the bit by which it says for whom `having` is true. */
  place(over: Window, having: Expression): { readonly crowd: number; readonly bit: number } {
    const key = JSON.stringify(over);
    const wanted = JSON.stringify(having);
    for (const [crowd, each] of this.known.entries()) {
      if (each.key !== key) continue;
      const bit = each.havings.findIndex((one) => JSON.stringify(one) === wanted);
      if (bit >= 0) return { crowd, bit };
      if (each.havings.length < most) return { crowd, bit: each.havings.push(having) - 1 };
    }
    return { crowd: this.known.push({ over, key, havings: [having] }) - 1, bit: 0 };
  }

  each(call: (over: Window, havings: readonly Expression[], crowd: number) => void): void {
    this.known.forEach(({ over, havings }, crowd) => {
      call(over, havings, crowd);
    });
  }
}
