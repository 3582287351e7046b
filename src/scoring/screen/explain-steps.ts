/** What stands behind the steps of a waterfall, each read at the epoch that counts (E3). */
import type { Catalogue, Indicator } from '../../typology/definition.js';
import type { Expression } from '../../typology/expression.js';
import { isTallied, measuresOf } from '../../typology/outer-measures.js';
import { render } from '../../typology/render.js';
import type { Measured, SignsSeen, SilenceSeen, ToldOf } from '../lead-explanation.js';
import type { Step } from '../waterfall.js';
import { otherSide } from './explain-unknown.js';
import type { PartyView } from './party-view.js';

/** By indicator: positions among the payments shown of those on which its hit rests (E9). */
export function behindSteps(
  steps: readonly Step[],
  { seen, positions }: PartyView,
): ReadonlyMap<number, readonly number[]> {
  return new Map(steps.map(({ indicator, epoch }) => [indicator, positions(seen.matched(indicator, epoch))]));
}

/** By indicator: positions of the named payments on which its hit rests beside these (E9). */
export function besideSteps(
  steps: readonly Step[],
  { seen, positions }: PartyView,
): ReadonlyMap<number, readonly number[]> {
  return new Map(steps.map(({ indicator, epoch }) => [indicator, positions(seen.beside(indicator, epoch))]));
}

function indicatorOf({ indicators }: Catalogue, { indicator }: Step): Indicator {
  const definition = indicators[indicator];
  if (definition === undefined) throw new Error(`no indicator ${indicator} in the catalogue`);
  return definition;
}

function outermost(definition: Indicator): readonly Expression[] {
  return definition.strata.flatMap(({ when }) => measuresOf(when));
}

/** What makes a condition true: what only rules something out was not found, and is no finding to be told. */
function affirmed(when: Expression): Expression[] {
  if (when.kind === 'and' || when.kind === 'or') return when.of.flatMap(affirmed);
  return when.kind === 'not' ? [] : measuresOf(when);
}

/** The measures of the stratum that holds: a greater one asks for more, which was measured and is not so. */
export function measuresOfStratum(definition: Indicator, stratum: number): readonly Expression[] {
  const when = definition.strata[stratum - 1]?.when;
  return when === undefined ? [] : affirmed(when);
}

/** By the text of the measure: when a silence began, against whom, and what followed. */
function silencesSeen(step: Step, { seen, base, positionOf }: PartyView): ReadonlyMap<string, SilenceSeen> {
  return new Map(
    seen.silences(step.indicator, step.epoch).flatMap(({ measure, last, next }) => {
      const [from, to] = [last, next].map((each) => (each === undefined ? -1 : positionOf(each.seq)));
      const line = base.payments[from ?? -1];
      if (line === undefined) return [];
      const { asOf, role, payments } = base;
      // A payment of this kind that followed ended the silence; before it all others were passed over.
      const until = next === undefined ? payments.length : (to ?? 0);
      const passedOver = until - (from ?? 0) - 1;
      return [[measure, { asOf, role, last: line, next: payments[to ?? -1], passedOver }] as const];
    }),
  );
}

/** By the text of the measure: of whom most signs of a tally hold, and which. */
function signsSeen(
  step: Step,
  definition: Indicator,
  { seen, counterpartyOf }: PartyView,
): ReadonlyMap<string, SignsSeen> {
  return new Map(
    seen.signs(step.indicator, step.epoch).map(({ measure, payment, signs }) => {
      const told = signs.map(({ part, holds }, i) => ({
        words: definition.signs?.[i] ?? { en: part, fr: part },
        holds,
      }));
      return [measure, { counterparty: counterpartyOf(payment), signs: told }] as const;
    }),
  );
}

/** By indicator: what the stratum that holds asks; of what is known not to hold, what its least stratum asks. */
export function measuredOf(
  steps: readonly Step[],
  catalogue: Catalogue,
  view: PartyView,
): ReadonlyMap<number, readonly Measured[]> {
  return new Map(
    steps.map((step) => {
      const definition = indicatorOf(catalogue, step);
      const measures = new Map(
        measuresOfStratum(definition, Math.max(1, step.stratum)).map((each) => [render(each), each]),
      );
      const silences = silencesSeen(step, view);
      const tallies = signsSeen(step, definition, view);
      const values = view.seen
        .values(step.indicator, step.epoch)
        .flatMap(({ measure, value, share }): Measured[] => {
          const expression = measures.get(measure);
          const silence = silences.get(measure);
          const signs = tallies.get(measure);
          if (expression === undefined) return [];
          return [
            {
              measure: expression,
              value,
              ...(share === undefined ? {} : { share }),
              ...(silence === undefined ? {} : { silence }),
              ...(signs === undefined ? {} : { signs }),
            },
          ];
        });
      return [step.indicator, values];
    }),
  );
}

/** What must be told of a counterparty for a window to read the payments to it. */
function askedOf(where: Expression | undefined): readonly Expression[] {
  const parts = where === undefined ? [] : where.kind === 'and' ? where.of : [where];
  return parts.flatMap((part) => (part.kind === 'compare' && part.op === '>=' ? [part.left] : []));
}

/** The facts about counterparties that an indicator reads, each told by the counterparty's own stream. */
function factsRead(definition: Indicator, catalogue: Catalogue): readonly string[] {
  const read = outermost(definition)
    .flatMap((measure) =>
      isTallied(measure) ? askedOf(measure.over.where) : measure.kind === 'max' ? [measure.of] : [],
    )
    .flatMap((told) => (told.kind === 'fact' && told.of === 'counterparty' ? [told.fact] : []));
  return catalogue.facts.map(({ id }) => id).filter((id) => read.includes(id));
}

/** Which counterparties behind a step such a fact holds of, the strongest first; of a tally the one that it is about. */
export function toldOf(
  steps: readonly Step[],
  catalogue: Catalogue,
  { seen, told, subject, counterpartyOf }: PartyView,
): ReadonlyMap<number, readonly ToldOf[]> {
  return new Map(
    steps.map((step) => {
      const facts = factsRead(indicatorOf(catalogue, step), catalogue);
      const found = new Map<string, ToldOf>();
      const signs = seen.signs(step.indicator, step.epoch).map(({ payment }) => counterpartyOf(payment));
      const about = seen
        .payments(step.indicator, step.epoch)
        .filter((payment) => signs.length === 0 || signs.includes(counterpartyOf(payment)));
      for (const payment of about) {
        for (const fact of facts) {
          const stratum = told.get(fact)?.get(payment[otherSide(subject.role)]) ?? 0;
          const counterparty = counterpartyOf(payment);
          if (stratum >= 1) found.set(`${fact} ${counterparty}`, { counterparty, fact, stratum });
        }
      }
      return [step.indicator, [...found.values()].sort((one, other) => other.stratum - one.stratum)];
    }),
  );
}
