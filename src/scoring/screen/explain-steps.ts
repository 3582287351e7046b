/** What stands behind the steps of a waterfall, each read at the epoch that counts (E3). */
import type { Catalogue, Indicator } from '../../typology/definition.js';
import type { Expression } from '../../typology/expression.js';
import type { Interpretation } from '../../typology/interpret.js';
import { measuresOf } from '../../typology/outer-measures.js';
import { render } from '../../typology/render.js';
import type { Measured, ToldOf } from '../lead-explanation.js';
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

export function measuredOf(
  steps: readonly Step[],
  catalogue: Catalogue,
  seen: Interpretation,
): ReadonlyMap<number, readonly Measured[]> {
  return new Map(
    steps.map((step) => {
      const measures = new Map(outermost(indicatorOf(catalogue, step)).map((each) => [render(each), each]));
      const values = seen.values(step.indicator, step.epoch).flatMap(({ measure, value }): Measured[] => {
        const expression = measures.get(measure);
        return expression === undefined ? [] : [{ measure: expression, value }];
      });
      return [step.indicator, values];
    }),
  );
}

/** The facts about counterparties that an indicator reads, each told by the counterparty's own stream. */
function factsRead(definition: Indicator, catalogue: Catalogue): readonly string[] {
  const read = outermost(definition).flatMap((measure) =>
    measure.kind === 'max' && measure.of.kind === 'fact' && measure.of.of === 'counterparty'
      ? [measure.of.fact]
      : [],
  );
  return catalogue.facts.map(({ id }) => id).filter((id) => read.includes(id));
}

/** Which counterparties behind a step such a fact holds of, the strongest first. */
export function toldOf(
  steps: readonly Step[],
  catalogue: Catalogue,
  { seen, told, subject, counterpartyOf }: PartyView,
): ReadonlyMap<number, readonly ToldOf[]> {
  return new Map(
    steps.map((step) => {
      const facts = factsRead(indicatorOf(catalogue, step), catalogue);
      const found = new Map<string, ToldOf>();
      for (const payment of seen.payments(step.indicator, step.epoch)) {
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
