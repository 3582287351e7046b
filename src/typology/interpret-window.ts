/** Which payments a window reads (S6, W1, W4, W6). */
import type { Window } from './expression.js';
import type { Kept } from './interpret-kept.js';
import type { Moment } from './interpret-moment.js';
import { rowValue } from './interpret-row.js';
import type { PaymentEvent } from './stream.js';

/** W4. */
const windowCap = 1024;
/** F1. */
const hearerCap = 4096;

/** What an expression about a party, or about a pair, is evaluated against. */
export interface View {
  readonly moment: Moment;
  /** Facts made by beneficiary streams. */
  readonly made: ReadonlySet<string>;
  /** In stream order. */
  readonly sets: Readonly<Partial<Record<Window['set'], readonly PaymentEvent[]>>>;
  readonly anchor: PaymentEvent;
  /** The pair's other party, or the payer for whom a fact is made. */
  readonly counterparty?: number;
  readonly flags: Flags;
  /** Present where a stream is asked much at one moment; of one `counterparty` alone where there is one. */
  readonly kept?: Kept;
}

/** What evaluating brought to light besides values. */
export interface Flags {
  windowCapped: boolean;
  hub: boolean;
}

function setOf({ sets }: View, set: Window['set']): readonly PaymentEvent[] {
  const payments = sets[set];
  if (payments === undefined) throw new Error(`the set ${set} where the check promised another`);
  return payments;
}

function capAndFilter(
  payments: readonly PaymentEvent[],
  over: Window,
  view: View,
  most: number,
): PaymentEvent[] {
  const { moment, made, flags } = view;
  const { where, statuses = ['executed'] } = over;
  const isKept = (payment: PaymentEvent): boolean =>
    where === undefined || rowValue(where, payment, moment, made) === true;
  // What nobody names is not in the set and cuts nothing.
  const set = over.set === 'named' ? payments.filter(isKept) : payments;
  if (set.length > windowCap) flags.windowCapped = true;
  return set
    .slice(-most)
    .filter((payment) => statuses.includes(moment.statusOf(payment)))
    .filter(isKept);
}

/** The payments of (anchor - within, anchor], at or before the anchor in stream order. */
export function payments(over: Window, view: View): readonly PaymentEvent[] {
  const read = (): PaymentEvent[] => latest(windowCap, over, view);
  return view.kept?.windows.of(over, view, read) ?? read();
}

/** Those whose payers are told what the stream says: of a window that is cut, more than are read. */
export function heardPayments(over: Window, view: View): readonly PaymentEvent[] {
  return setOf(view, over.set).length > windowCap ? latest(hearerCap, over, view) : payments(over, view);
}

function latest(most: number, over: Window, view: View): PaymentEvent[] {
  const { anchor, moment } = view;
  const from = anchor.at - over.within * 1000;
  const end = moment.place.get(anchor) ?? -1;
  const inside = setOf(view, over.set).filter(
    (payment) =>
      payment.at > from &&
      (payment.at < anchor.at || (payment.at === anchor.at && (moment.place.get(payment) ?? -1) <= end)),
  );
  return capAndFilter(inside, over, view, most);
}

/** Those behind the anchor, of the same set, that the window would keep. */
export function laterPayments(over: Window, view: View): PaymentEvent[] {
  const { anchor, moment, made } = view;
  const { where, statuses = ['executed'] } = over;
  const end = moment.place.get(anchor) ?? -1;
  return setOf(view, over.set)
    .filter((payment) => (moment.place.get(payment) ?? -1) > end)
    .filter((payment) => statuses.includes(moment.statusOf(payment)))
    .filter((payment) => where === undefined || rowValue(where, payment, moment, made) === true);
}
