/**
 * What was worked out already of a stream that stands still: many definitions ask the same of the same payments, or of
 * the same groups of them. Values are those of a moment, so whoever keeps them makes a new one for each.
 */
import type { Expression, GroupKey, Window } from './expression.js';
import type { Value } from './interpret-logic.js';
import type { View } from './interpret-window.js';
import type { PaymentEvent } from './stream.js';

type Asked = Expression | Window;

const firstAlike = new Map<string, Asked>();
const known = new WeakMap<Asked, Asked>();

/** One for all that say the same: definitions are made apart, and their parts are alike. */
function alike(asked: Asked): Asked {
  const before = known.get(asked);
  if (before !== undefined) return before;
  const text = JSON.stringify(asked);
  const first = firstAlike.get(text) ?? asked;
  firstAlike.set(text, first);
  known.set(asked, first);
  return first;
}

class Answers<Answer> {
  private readonly given = new Map<View['sets'], Map<PaymentEvent, Map<Asked, Answer>>>();

  of(asked: Asked, { sets, anchor }: View, answer: () => Answer): Answer {
    const ofAnchor = this.ofAnchor(sets, anchor);
    const what = alike(asked);
    const before = ofAnchor.get(what);
    // A value may be unknown, which is an answer too.
    if (before !== undefined || ofAnchor.has(what)) return before as Answer;
    const made = answer();
    ofAnchor.set(what, made);
    return made;
  }

  private ofAnchor(sets: View['sets'], anchor: PaymentEvent): Map<Asked, Answer> {
    const ofSets = this.given.get(sets) ?? new Map<PaymentEvent, Map<Asked, Answer>>();
    const found = ofSets.get(anchor);
    if (found !== undefined) return found;
    const made = new Map<Asked, Answer>();
    this.given.set(sets, ofSets.set(anchor, made));
    return made;
  }
}

/** The anchor and the sets of a view tell answers apart; who asks for one payer (`counterparty`) keeps them apart. */
export class Kept {
  readonly windows: Answers<readonly PaymentEvent[]>;
  readonly values: Answers<Value> = new Answers();
  readonly truths: Answers<boolean> = new Answers();
  private readonly grouped = new Map<GroupKey, Answers<readonly View[]>>();

  constructor(windows: Answers<readonly PaymentEvent[]> = new Answers()) {
    this.windows = windows;
  }

  /** For the questions about one payer, on whom no window depends. */
  apart(): Kept {
    return new Kept(this.windows);
  }

  groups(by: GroupKey): Answers<readonly View[]> {
    const answers = this.grouped.get(by) ?? new Answers<readonly View[]>();
    this.grouped.set(by, answers);
    return answers;
  }
}
