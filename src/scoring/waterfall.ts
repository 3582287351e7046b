/** A score step by step: the plain reading of rules E1-E5, for explanations and as the oracle of `score.ts`. */
import type { Role } from '../intake/payment.js';
import type { Instant } from '../time.js';
import type { Catalogue, EvidenceFamily, Indicator } from '../typology/definition.js';
import type { Epoch, Evidence } from '../typology/evidence.js';
import { type Decay, decayAt, decayed } from './decay.js';
import type { About } from './scorer-tables.js';
import type { Weights } from './weights.js';

/** What one indicator adds. Weights are tenths of a deciban. */
export interface Step {
  /** Position in `Catalogue.indicators`. */
  readonly indicator: number;
  readonly id: string;
  readonly family: EvidenceFamily;
  /** 0 known false, 1.. the stratum. */
  readonly stratum: number;
  readonly epoch: Epoch;
  /** Before decay. */
  readonly weight: number;
  readonly decay: Decay;
  readonly decayed: number;
  /** What the family's cap takes away: 0 or below. */
  readonly cut: number;
  /** `decayed + cut`: what the step adds to the score. */
  readonly counted: number;
  /** The last payment behind it; NaN when there is none. */
  readonly last: Instant;
  /** How many payments stand behind it. */
  readonly payments: number;
}

export interface Waterfall {
  readonly about: About;
  readonly prior: number;
  /** Every indicator that is known, strongest first; those unknown in both epochs weigh nothing and are left out. */
  readonly steps: readonly Step[];
  /** What evidence against a pattern may not take away: the prior and what lists give stay whole (E5). 0 or above. */
  readonly givenBack: number;
  /** `prior` plus every `counted` plus `givenBack`. */
  readonly total: number;
  /** Whether the top band is open to this evidence (E5). */
  readonly topAllowed: boolean;
}

/** Whether anything is found that speaks for what the score is about; what is known false stands among the steps too. */
export function hasFindings({ steps }: Pick<Waterfall, 'steps'>): boolean {
  return steps.some(({ decayed }) => decayed > 0);
}

type Draft = Omit<Step, 'cut' | 'counted'>;

function draft(
  evidence: Evidence,
  indicator: number,
  epoch: Epoch,
  definition: Indicator,
  weights: Weights,
): Draft[] {
  const stratum = evidence.stratum(indicator, epoch);
  if (stratum < 0) return [];
  const weight = weights.indicators[definition.id]?.weights[stratum] ?? 0;
  const last = evidence.last(indicator, epoch);
  const decay = decayAt(weight, definition.decays, last, evidence.at);
  return [
    {
      indicator,
      id: definition.id,
      family: definition.family,
      stratum,
      epoch,
      weight,
      decay,
      decayed: decayed(weight, decay),
      last,
      payments: evidence.behind(indicator, epoch),
    },
  ];
}

/** E3: the epoch that weighs more, the later one when equal; an unknown epoch does not compete. */
function settled(drafts: readonly Draft[]): Draft | undefined {
  return drafts.reduce<Draft | undefined>(
    (best, next) => (best === undefined || next.decayed > best.decayed ? next : best),
    undefined,
  );
}

/** E4: whether two hits of one family stand on mostly the same payments. */
function overlap(evidence: Evidence, one: Draft, other: Draft): boolean {
  const least = Math.min(one.payments, other.payments);
  return least > 0 && 2 * evidence.shared(one.indicator, one.epoch, other.indicator, other.epoch) > least;
}

function groupsOf(evidence: Evidence, hits: readonly Draft[]): Draft[][] {
  return hits.reduce<Draft[][]>((groups, hit) => {
    const joined = groups.filter((group) => group.some((member) => overlap(evidence, hit, member)));
    return [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), hit]];
  }, []);
}

function byStrength(one: Draft, other: Draft): number {
  return other.decayed - one.decayed || one.indicator - other.indicator;
}

/** The strongest hits of a group fill the cap first, so that a cut shows where repetition begins. */
function cutsOf(group: readonly Draft[], cap: number): ReadonlyMap<number, number> {
  const cuts = new Map<number, number>();
  let room = cap;
  for (const hit of group.toSorted(byStrength)) {
    const kept = Math.min(hit.decayed, room);
    cuts.set(hit.indicator, kept - hit.decayed);
    room -= kept;
  }
  return cuts;
}

function isTopAllowed(evidence: Evidence, hits: readonly Draft[]): boolean {
  return hits.some((one) =>
    hits.some((other) => {
      if (one.family === other.family) return false;
      if (one.family === 'list') return true;
      return evidence.shared(one.indicator, one.epoch, other.indicator, other.epoch) === 0;
    }),
  );
}

/** The waterfall of a pattern or victim score; its total equals the scorer's. */
export function waterfallOf(
  weights: Weights,
  catalogue: Catalogue,
  evidence: Evidence,
  role: Role,
  about: About,
): Waterfall {
  const drafts = catalogue.indicators.flatMap((definition, indicator) => {
    if (definition.side !== role || (definition.typology === 'victim') !== (about === 'victim')) return [];
    const known = ([0, 1] as const).flatMap((epoch) =>
      draft(evidence, indicator, epoch, definition, weights),
    );
    return settled(known) ?? [];
  });
  const hits = drafts.filter((step) => step.decayed > 0);
  const cuts = new Map<number, number>();
  for (const family of new Set(hits.map((hit) => hit.family))) {
    const ofFamily = hits.filter((hit) => hit.family === family);
    for (const group of groupsOf(evidence, ofFamily)) {
      for (const [indicator, cut] of cutsOf(group, weights.caps[family])) cuts.set(indicator, cut);
    }
  }
  const steps = drafts
    .map((step): Step => {
      const cut = cuts.get(step.indicator) ?? 0;
      return { ...step, cut, counted: step.decayed + cut };
    })
    .toSorted((one, other) => other.counted - one.counted || byStrength(one, other));
  const others = steps.filter(({ family }) => family !== 'list');
  const givenBack = Math.max(0, -others.reduce((sum, { counted }) => sum + counted, 0));
  return {
    about,
    prior: weights.prior,
    steps,
    givenBack,
    total: steps.reduce((sum, step) => sum + step.counted, weights.prior + givenBack),
    topAllowed: isTopAllowed(evidence, hits),
  };
}
