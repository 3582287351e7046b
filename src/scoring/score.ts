/**
 * The score of one party in one role at T (rules E1-E5, R1), for every evaluation of every payment: flat arrays made
 * once, nothing allocated per call. Overlap is asked for only where a family's sum exceeds its cap. `waterfall.ts`
 * says the same step by step, and a test holds the two together.
 */
import type { Role } from '../intake/payment.js';
import type { Instant } from '../time.js';
import { type Catalogue, evidenceFamilies } from '../typology/definition.js';
import type { Epoch, Evidence } from '../typology/evidence.js';
import { bandOf } from './bands.js';
import { decayAt, decayed } from './decay.js';
import { type About, listFamily, scorerTables } from './scorer-tables.js';
import { type Waterfall, waterfallOf } from './waterfall.js';
import { type BandName, bandNames, type Weights } from './weights.js';

/** Scores are tenths of a deciban. Not reentrant: an `Evidence` must not call the scorer that reads it. */
export interface Scorer {
  readonly weights: Weights;
  readonly catalogue: Catalogue;
  /** The pattern score. What speaks against a pattern offsets what speaks for it and nothing else (E5). */
  total(evidence: Evidence, role: Role): number;
  /** The victim score: the same prior and the victim indicators alone (R1). */
  victimTotal(evidence: Evidence, role: Role): number;
  /** Whether the pattern or victim score is at or above a cut; most are told from that without any payment read. */
  reaches(evidence: Evidence, role: Role, about: About, cut: number): boolean;
  /** Whether the evidence may stand in the top band (E5). */
  topAllowed(evidence: Evidence, role: Role, about: About): boolean;
  /** The band of the pattern or victim score, by cut and top-band rule. */
  band(evidence: Evidence, role: Role, about: About): BandName;
  /** Whether an indicator of the role, victim indicators included, is a hit: stratum 1 or more weighing above 0 (E6). */
  hit(evidence: Evidence, role: Role): boolean;
  /** The latest payment behind the hits that count at T; NaN when there is none (E6). */
  lastHit(evidence: Evidence, role: Role): Instant;
  /** Fills `into`, by position in the catalogue, with what each indicator weighs: settled epoch, decayed, uncapped (E3). */
  counted(evidence: Evidence, role: Role, into: Int16Array): void;
  /** The same score, every step of it. */
  waterfall(evidence: Evidence, role: Role, about: About): Waterfall;
}

/** @throws VigieError `configuration` when weights and catalogue do not fit each other. */
export function createScorer(weights: Weights, catalogue: Catalogue): Scorer {
  const tables = scorerTables(weights, catalogue);
  const size = catalogue.indicators.length;
  const counted = new Int32Array(size);
  const epochs = new Uint8Array(size);
  const group = new Int32Array(size);
  const groupSum = new Int32Array(size);
  const familySum = new Int32Array(evidenceFamilies.length);
  const { prior } = weights;

  function weigh(evidence: Evidence, indicator: number, stratum: number, epoch: Epoch): number {
    const weight = tables.weights[(tables.offset[indicator] as number) + stratum] as number;
    if (weight === 0) return 0;
    const decays = tables.decays[indicator] === 1;
    if (!decays) return weight;
    return decayed(weight, decayAt(weight, true, evidence.last(indicator, epoch), evidence.at));
  }

  /** E1-E3 for one indicator: fills `counted` and `epochs`. */
  function settle(evidence: Evidence, indicator: number): number {
    const later = evidence.stratum(indicator, 0);
    const earlier = evidence.stratum(indicator, 1);
    let weight = later < 0 ? 0 : weigh(evidence, indicator, later, 0);
    let epoch: Epoch = 0;
    if (earlier >= 0) {
      const before = weigh(evidence, indicator, earlier, 1);
      if (later < 0 || before > weight) {
        weight = before;
        epoch = 1;
      }
    }
    counted[indicator] = weight;
    epochs[indicator] = epoch;
    return weight;
  }

  function epochOf(indicator: number): Epoch {
    return epochs[indicator] === 1 ? 1 : 0;
  }

  function overlap(evidence: Evidence, one: number, other: number): boolean {
    const epochOne = epochOf(one);
    const epochOther = epochOf(other);
    const least = Math.min(evidence.behind(one, epochOne), evidence.behind(other, epochOther));
    return least > 0 && 2 * evidence.shared(one, epochOne, other, epochOther) > least;
  }

  /** E4 for one family whose hits sum to more than its cap: what the cap takes away. */
  function excess(evidence: Evidence, members: Int32Array, family: number): number {
    for (let i = 0; i < members.length; i++) {
      const one = members[i] as number;
      group[one] = one;
      groupSum[one] = 0;
      if (tables.family[one] !== family || (counted[one] as number) <= 0) continue;
      for (let j = 0; j < i; j++) {
        const other = members[j] as number;
        if (tables.family[other] !== family || (counted[other] as number) <= 0) continue;
        if (group[one] === group[other] || !overlap(evidence, one, other)) continue;
        const from = group[other] as number;
        const to = group[one] as number;
        for (let k = 0; k <= i; k++) {
          const member = members[k] as number;
          if (group[member] === from) group[member] = to;
        }
      }
    }
    const cap = tables.caps[family] as number;
    let over = 0;
    for (let i = 0; i < members.length; i++) {
      const member = members[i] as number;
      if (tables.family[member] !== family || (counted[member] as number) <= 0) continue;
      const root = group[member] as number;
      groupSum[root] = (groupSum[root] as number) + (counted[member] as number);
    }
    for (let i = 0; i < members.length; i++) {
      const sum = groupSum[members[i] as number] as number;
      if (sum > cap) over += sum - cap;
    }
    return over;
  }

  function sum(evidence: Evidence, role: Role, about: About): number {
    const members = tables.members[role][about];
    familySum.fill(0);
    let against = 0;
    for (let i = 0; i < members.length; i++) {
      const indicator = members[i] as number;
      const weight = settle(evidence, indicator);
      if (weight < 0) against += weight;
      else if (weight > 0) {
        const family = tables.family[indicator] as number;
        familySum[family] = (familySum[family] as number) + weight;
      }
    }
    let listed = 0;
    let others = 0;
    for (let family = 0; family < familySum.length; family++) {
      let sumOfFamily = familySum[family] as number;
      if (sumOfFamily > (tables.caps[family] as number)) sumOfFamily -= excess(evidence, members, family);
      if (family === listFamily) listed = sumOfFamily;
      else others += sumOfFamily;
    }
    return prior + listed + Math.max(0, others + against);
  }

  /** No score of these strata lies above it: nothing has decayed, no cap cuts and nothing speaks against. */
  function most(evidence: Evidence, members: Int32Array): number {
    let score = prior;
    for (let i = 0; i < members.length; i++) {
      const indicator = members[i] as number;
      const first = tables.offset[indicator] as number;
      const later = evidence.stratum(indicator, 0);
      const earlier = evidence.stratum(indicator, 1);
      const one = later < 0 ? 0 : (tables.weights[first + later] as number);
      const other = earlier < 0 ? 0 : (tables.weights[first + earlier] as number);
      score += Math.max(0, one, other);
    }
    return score;
  }

  function topAllowed(evidence: Evidence, role: Role, about: About): boolean {
    const members = tables.members[role][about];
    for (let i = 0; i < members.length; i++) settle(evidence, members[i] as number);
    for (let i = 0; i < members.length; i++) {
      const one = members[i] as number;
      if ((counted[one] as number) <= 0) continue;
      for (let j = 0; j < i; j++) {
        const other = members[j] as number;
        if ((counted[other] as number) <= 0 || tables.family[one] === tables.family[other]) continue;
        if (tables.family[one] === listFamily || tables.family[other] === listFamily) return true;
        if (evidence.shared(one, epochOf(one), other, epochOf(other)) === 0) return true;
      }
    }
    return false;
  }

  function lastOf(evidence: Evidence, members: Int32Array): Instant {
    let latest = Number.NaN;
    for (let i = 0; i < members.length; i++) {
      const indicator = members[i] as number;
      if (settle(evidence, indicator) <= 0) continue;
      const last = evidence.last(indicator, epochOf(indicator));
      if (!(last <= latest) && !Number.isNaN(last)) latest = last;
    }
    return latest;
  }

  function weighsAbove0(indicator: number, stratum: number): boolean {
    return stratum >= 1 && (tables.weights[(tables.offset[indicator] as number) + stratum] as number) > 0;
  }

  function anyHit(evidence: Evidence, members: Int32Array): boolean {
    for (let i = 0; i < members.length; i++) {
      const indicator = members[i] as number;
      if (weighsAbove0(indicator, evidence.stratum(indicator, 0))) return true;
      if (weighsAbove0(indicator, evidence.stratum(indicator, 1))) return true;
    }
    return false;
  }

  function fill(evidence: Evidence, members: Int32Array, into: Int16Array): void {
    for (let i = 0; i < members.length; i++) {
      const indicator = members[i] as number;
      into[indicator] = settle(evidence, indicator);
    }
  }

  return {
    weights,
    catalogue,
    total: (evidence, role) => sum(evidence, role, 'pattern'),
    victimTotal: (evidence, role) => sum(evidence, role, 'victim'),
    reaches: (evidence, role, about, cut) =>
      most(evidence, tables.members[role][about]) >= cut && sum(evidence, role, about) >= cut,
    topAllowed,
    band(evidence, role, about) {
      const score = sum(evidence, role, about);
      const band = bandOf(score, true, weights);
      return band === bandNames.at(-1) ? bandOf(score, topAllowed(evidence, role, about), weights) : band;
    },
    hit: (evidence, role) =>
      anyHit(evidence, tables.members[role].pattern) || anyHit(evidence, tables.members[role].victim),
    counted(evidence, role, into) {
      into.fill(0);
      fill(evidence, tables.members[role].pattern, into);
      fill(evidence, tables.members[role].victim, into);
    },
    lastHit(evidence, role) {
      const pattern = lastOf(evidence, tables.members[role].pattern);
      const victim = lastOf(evidence, tables.members[role].victim);
      if (Number.isNaN(pattern)) return victim;
      return Number.isNaN(victim) ? pattern : Math.max(pattern, victim);
    },
    waterfall: (evidence, role, about) => waterfallOf(weights, catalogue, evidence, role, about),
  };
}
