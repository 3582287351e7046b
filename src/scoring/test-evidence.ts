/** A small catalogue and evidence from plain data, for the tests of this room. */
import type { Role } from '../intake/payment.js';
import type { Instant } from '../time.js';
import type { Catalogue, EvidenceFamily, Indicator } from '../typology/definition.js';
import type { Epoch, Evidence } from '../typology/evidence.js';
import type { Weights } from './weights.js';
import { weights202611 } from './weights-2026-11.js';

export interface Held {
  readonly stratum: number;
  readonly payments: readonly number[];
  readonly last: Instant;
}

interface Shape {
  readonly id: string;
  readonly side?: Role;
  readonly family: EvidenceFamily;
  readonly strata: number;
  readonly decays?: boolean;
  readonly typology?: Indicator['typology'];
}

function words(text: string): { en: string; fr: string } {
  return { en: text, fr: `${text} (fr)` };
}

export function indicatorOf({ id, side, family, strata, decays, typology }: Shape): Indicator {
  return {
    kind: 'indicator',
    id,
    version: 1,
    title: words(`title of ${id}`),
    reason: words(`reason of ${id}`),
    question: words(`question of ${id}`),
    source_of_idea: 'test',
    source_of_threshold: 'this project',
    unknown: 'weighs nothing',
    parameters: {},
    side: side ?? 'payer',
    mode: 'stream',
    typology: typology ?? (family === 'victim' ? 'victim' : 'payer-pattern'),
    family,
    strata: Array.from({ length: strata }, (_, index) => ({
      name: `s${index + 1}`,
      when: { kind: 'constant', value: 1 },
    })),
    behind: { set: 'residual', within: 365 * 86_400 },
    decays: decays ?? true,
  };
}

const shapes: readonly (Shape & { readonly weights: readonly number[] })[] = [
  { id: 'amount-one', family: 'amount', strata: 3, weights: [-15, 25, 45, 75] },
  { id: 'rhythm-one', family: 'rhythm', strata: 1, weights: [-5, 35] },
  { id: 'rhythm-two', family: 'rhythm', strata: 2, weights: [0, 25, 40] },
  { id: 'rhythm-three', family: 'rhythm', strata: 1, weights: [0, 45] },
  { id: 'rhythm-four', family: 'rhythm', strata: 1, weights: [0, 45] },
  { id: 'list-one', family: 'list', strata: 1, decays: false, weights: [0, 300] },
  { id: 'structure-one', family: 'structure', strata: 2, weights: [-25, 125, 185] },
  { id: 'victim-one', family: 'victim', strata: 2, weights: [0, 160, 195] },
  { id: 'collector-one', side: 'beneficiary', family: 'structure', strata: 2, weights: [-60, 120, 250] },
];

export const testCatalogue: Catalogue = {
  indicators: shapes.map(indicatorOf),
  facts: [],
  explanations: [],
};

export const testWeights: Weights = {
  ...weights202611,
  indicators: Object.fromEntries(shapes.map(({ id, weights }) => [id, { weights, reason: 'test' }])),
  cuts: { weak: -330, moderate: -250, strong: -150, 'very-strong': -50 },
  caps: { amount: 75, rhythm: 60, breadth: 0, structure: 250, sequence: 0, list: 300, victim: 195 },
};

/** Position of an indicator of the test catalogue. */
export function position(id: string): number {
  return testCatalogue.indicators.findIndex((indicator) => indicator.id === id);
}

/** Evidence at `at`: per indicator what is held at the latest and at the earlier anchor; unknown where absent. */
export function evidenceOf(
  at: Instant,
  held: Readonly<Record<string, readonly [Held | undefined, (Held | undefined)?]>>,
): Evidence {
  const find = (indicator: number, epoch: Epoch): Held | undefined =>
    held[testCatalogue.indicators[indicator]?.id ?? '']?.[epoch];
  return {
    at,
    stratum: (indicator, epoch) => find(indicator, epoch)?.stratum ?? -1,
    last: (indicator, epoch) => find(indicator, epoch)?.last ?? Number.NaN,
    behind: (indicator, epoch) => find(indicator, epoch)?.payments.length ?? 0,
    shared(one, epochOfOne, other, epochOfOther) {
      const others = new Set(find(other, epochOfOther)?.payments);
      return find(one, epochOfOne)?.payments.filter((payment) => others.has(payment)).length ?? 0;
    },
  };
}
