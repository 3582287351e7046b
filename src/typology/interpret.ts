/**
 * The slow, obvious reading of docs/semantics.md: every answer is computed anew from all events, with exact numbers
 * and no state. The compiled evaluator must agree with it.
 */
import type { Role } from '../intake/payment.js';
import { type Instant, year } from '../time.js';
import type { Catalogue, FactDefinition, Indicator, Stratum } from './definition.js';
import type { Epoch, Evidence } from './evidence.js';
import type { Window } from './expression.js';
import type { Kept } from './interpret-kept.js';
import { besidePayments, matchedPayments } from './interpret-matched.js';
import { deadlineOf, measureValue } from './interpret-measure.js';
import { isForward, type Moment, momentAt } from './interpret-moment.js';
import { formatRatio } from './interpret-ratio.js';
import { explainedPairs, isInScope, isMinor } from './interpret-scope.js';
import { type Signs, signsOf } from './interpret-signs.js';
import { type Silence, silencesOf } from './interpret-silence.js';
import { type Flags, heardPayments, payments, type View } from './interpret-window.js';
import { measuresOf } from './outer-measures.js';
import { render } from './render.js';
import { walk } from './shape.js';
import type { PaymentEvent, Setting, StreamEvent } from './stream.js';

export interface MeasuredValue {
  readonly measure: string;
  /** `3`, `7/2`, `true` or `unknown`. */
  readonly value: string;
  /** Of a share, how many payments of how many of which it is known: the value is in lowest terms. */
  readonly share?: { readonly part: number; readonly of: number };
}

export interface SetAside {
  readonly payment: PaymentEvent;
  /** Ids of explanations. */
  readonly by: readonly string[];
}

export interface Interpretation extends Evidence {
  readonly minor: boolean;
  /** Whether a window was cut (W4), a hub met (N4): by the strata, and by the facts asked for so far. */
  readonly windowCapped: boolean;
  readonly hub: boolean;
  /** Ids of the explanations that hold, by counterparty. */
  readonly explained: ReadonlyMap<number, readonly string[]>;
  /** In-scope payments of the role that nothing explains, whatever their status, in stream order. */
  readonly residual: readonly PaymentEvent[];
  readonly setAside: readonly SetAside[];
  /** Later instants at which an `absent` becomes true if nothing happens, soonest first. */
  readonly deadlines: readonly Instant[];
  /** The payments behind the evidence, in stream order. */
  payments(indicator: number, epoch: Epoch): readonly PaymentEvent[];
  /** Of these, the payments on which the stratum rests (E9). */
  matched(indicator: number, epoch: Epoch): readonly PaymentEvent[];
  /** The named payments on which it rests beside these (E9). */
  beside(indicator: number, epoch: Epoch): readonly PaymentEvent[];
  /** The outermost measures of the strata and their exact values. */
  values(indicator: number, epoch: Epoch): readonly MeasuredValue[];
  /** What each outermost `absent` of the strata is measured from, and what ended it. */
  silences(indicator: number, epoch: Epoch): readonly Silence[];
  /** Of each tally by counterparty, what holds of the one of whom most does. */
  signs(indicator: number, epoch: Epoch): readonly Signs[];
  /**
   * The value of a fact definition for each payer with a payment behind it; empty in the role of payer. Worked out when
   * it is asked for: of a beneficiary with many payers it is dear, and what explains the beneficiary does not read it.
   */
  facts(fact: number): ReadonlyMap<number, number>;
}

type Sets = Readonly<Record<'residual' | 'scoped' | 'named', readonly PaymentEvent[]>>;

/** W1, W3: the last executed payment of the set, or the last one at least a year before that. */
export function anchorOf(
  moment: Moment,
  set: readonly PaymentEvent[],
  epoch: Epoch,
): PaymentEvent | undefined {
  const executed = set.filter((payment) => moment.statusOf(payment) === 'executed');
  const latest = executed.at(-1);
  if (epoch === 0 || latest === undefined) return latest;
  return executed.findLast((payment) => payment.at <= latest.at - year * 1000);
}

function stratumOf(strata: readonly Stratum[], view: View): number {
  const truths = strata.map(({ when }) => measureValue(when, view));
  const strongest = truths.lastIndexOf(true);
  if (strongest >= 0) return strongest + 1;
  return truths.includes(undefined) ? -1 : 0;
}

function measured(strata: readonly Stratum[], view: View): MeasuredValue[] {
  const values = new Map<string, MeasuredValue>();
  for (const each of strata.flatMap(({ when }) => measuresOf(when))) {
    const value = measureValue(each, view);
    const text = typeof value === 'object' ? formatRatio(value) : String(value ?? 'unknown');
    const measure = render(each);
    const parts = each.kind === 'share' && typeof value === 'object' ? value : undefined;
    values.set(measure, {
      measure,
      value: text,
      ...(parts === undefined ? {} : { share: { part: Number(parts.n), of: Number(parts.d) } }),
    });
  }
  return [...values.values()];
}

function deadlinesOf(strata: readonly Stratum[], view: View): Instant[] {
  return strata
    .flatMap(({ when }) => walk(when).filter((part) => part.kind === 'absent'))
    .map((part) => deadlineOf(part, view))
    .filter((deadline) => deadline !== undefined && deadline > view.moment.at) as Instant[];
}

function factValues(definition: FactDefinition, view: View): Map<number, number> {
  const payers = new Set(heardPayments(definition.behind, view).map(({ payer }) => payer));
  payers.delete(-1);
  const { kept, ...rest } = view;
  return new Map(
    [...payers].map((counterparty) => {
      const ofPayer: View = { ...rest, counterparty, ...(kept === undefined ? {} : { kept: kept.apart() }) };
      return [counterparty, Math.max(0, stratumOf(definition.strata, ofPayer))];
    }),
  );
}

/**
 * What the stream of `owner` shows in one role at `at`. `events` may stand in any order; later ones are ignored. Who is
 * no oracle gives a fresh `kept`, by which nothing is worked out twice.
 */
export function interpret(
  catalogue: Catalogue,
  setting: Setting,
  owner: number,
  role: Role,
  events: readonly StreamEvent[],
  at: Instant,
  kept?: Kept,
): Interpretation {
  const bare = momentAt(setting, owner, role, events, at);
  const made = new Set(catalogue.facts.map(({ id }) => id));
  const flags: Flags = { windowCapped: false, hub: false };
  const explained = explainedPairs(catalogue, bare, flags);
  const other = role === 'payer' ? 'beneficiary' : 'payer';
  const named = bare.payments.filter((payment) => isForward(bare, payment));
  const scoped = named.filter((payment) => isInScope(bare, payment));
  const residual = scoped.filter((payment) => !explained.has(payment[other]));
  const sets: Sets = { scoped, residual, named };
  const moment: Moment = { ...bare, residual: new Set(residual) };

  const viewFrom = (behind: Window, epoch: Epoch): View | undefined => {
    const anchor = anchorOf(moment, behind.set === 'scoped' ? sets.scoped : sets.residual, epoch);
    return anchor && { moment, made, sets, anchor, flags, ...(kept === undefined ? {} : { kept }) };
  };
  const viewOf = (indicator: number, epoch: Epoch): View | undefined => {
    const definition = indicatorAt(catalogue, indicator);
    return definition.side === role ? viewFrom(definition.behind, epoch) : undefined;
  };
  const behindOf = (indicator: number, epoch: Epoch): readonly PaymentEvent[] => {
    const view = viewOf(indicator, epoch);
    return view === undefined ? [] : payments(indicatorAt(catalogue, indicator).behind, view);
  };
  const epochs = [0, 1] as const;
  const strata = catalogue.indicators.map(({ strata: all }, i) =>
    epochs.map((epoch) => {
      const view = isKnown(indicatorAt(catalogue, i), setting) ? viewOf(i, epoch) : undefined;
      return view === undefined ? -1 : stratumOf(all, view);
    }),
  );
  const behind = catalogue.indicators.map((_, i) => epochs.map((epoch) => behindOf(i, epoch)));
  const facts = new Map<number, ReadonlyMap<number, number>>();
  const factsOf = (fact: number): ReadonlyMap<number, number> => {
    const definition = catalogue.facts[fact];
    if (role !== 'beneficiary' || definition === undefined) return new Map();
    const view = viewFrom(definition.behind, 0);
    return view === undefined ? new Map() : factValues(definition, view);
  };
  const deadlines = [...catalogue.indicators, ...catalogue.facts].flatMap((definition) => {
    const view = definition.side === role ? viewFrom(definition.behind, 0) : undefined;
    return view === undefined ? [] : deadlinesOf(definition.strata, view);
  });

  return {
    at,
    minor: isMinor(moment),
    get windowCapped(): boolean {
      return flags.windowCapped;
    },
    get hub(): boolean {
      return flags.hub;
    },
    explained,
    residual: sets.residual,
    setAside: scoped.flatMap((payment) => {
      const by = explained.get(payment[other]);
      return by === undefined ? [] : [{ payment, by }];
    }),
    deadlines: [...new Set(deadlines)].toSorted((one, two) => one - two),
    stratum: (indicator, epoch) => strata[indicator]?.[epoch] ?? -1,
    last: (indicator, epoch) => behind[indicator]?.[epoch]?.at(-1)?.at ?? Number.NaN,
    behind: (indicator, epoch) => behind[indicator]?.[epoch]?.length ?? 0,
    shared(one, epochOfOne, two, epochOfTwo): number {
      const second = behind[two]?.[epochOfTwo] ?? [];
      return (behind[one]?.[epochOfOne] ?? []).filter((payment) => second.includes(payment)).length;
    },
    payments: (indicator, epoch) => behind[indicator]?.[epoch] ?? [],
    matched(indicator, epoch): readonly PaymentEvent[] {
      const view = viewOf(indicator, epoch);
      if (view === undefined) return [];
      return matchedPayments(indicatorAt(catalogue, indicator), strata[indicator]?.[epoch] ?? -1, view);
    },
    beside(indicator, epoch): readonly PaymentEvent[] {
      const view = viewOf(indicator, epoch);
      if (view === undefined) return [];
      return besidePayments(indicatorAt(catalogue, indicator), strata[indicator]?.[epoch] ?? -1, view);
    },
    values(indicator, epoch): readonly MeasuredValue[] {
      const view = viewOf(indicator, epoch);
      return view === undefined ? [] : measured(indicatorAt(catalogue, indicator).strata, view);
    },
    silences(indicator, epoch): readonly Silence[] {
      const view = viewOf(indicator, epoch);
      return view === undefined ? [] : silencesOf(indicatorAt(catalogue, indicator).strata, view);
    },
    signs(indicator, epoch): readonly Signs[] {
      const view = viewOf(indicator, epoch);
      return view === undefined ? [] : signsOf(indicatorAt(catalogue, indicator).strata, view);
    },
    facts(fact): ReadonlyMap<number, number> {
      const found = facts.get(fact) ?? factsOf(fact);
      facts.set(fact, found);
      return found;
    },
  };
}

/** What a screening alone knows is unknown elsewhere, which is not the same as false. */
function isKnown({ mode }: Indicator, { network }: Setting): boolean {
  return mode === 'stream' || network !== false;
}

function indicatorAt({ indicators }: Catalogue, position: number): Indicator {
  const indicator = indicators[position];
  if (indicator === undefined) throw new Error(`no indicator at position ${position}`);
  return indicator;
}
